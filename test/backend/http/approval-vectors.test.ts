import { a1a2, castVotes, emailOf, type Name, nobody, type Office, openOffice, policy, waitingRun } from '../office';
import { type Served, serving } from '../serving';

let served: Served;
let office: Office;
beforeAll(async () => {
  served = await serving();
  office = await openOffice(served);
});
afterAll(() => served.close());

const any = { requiredApproval: true };
const all = { requiredApproval: { type: 'ALL' } };
const waiting = (more?: object, approve?: object) => waitingRun(office, more, approve);
const votes = (run: string, ...cast: readonly (readonly [Name, 'APPROVE' | 'DECLINE'])[]) =>
  castVotes(office, run, ...cast);

const calls = async (run: string) => (await office.sent(run)).filter(({ kind }) => kind === 'invocation').length;

/** An action whose backend would be called, by the outbox. */
const hook = { invocationMethod: { type: 'WEBHOOK', url: 'https://sink.example.test' } };

describe('worked table of spec 03 section 11', () => {
  test('A-1, A-50: vector 1, a request that needs approval waits, calls nobody, and tells each approver', async () => {
    const { run } = await waiting({ ...any, ...hook });
    const { body } = await office.read('req', run);
    const mails = (await office.sent(run)).filter(({ kind }) => kind === 'email');
    expect([
      body.run.status,
      body.run.approval,
      await calls(run),
      mails.map(({ message }) => message.to).sort(),
    ]).toEqual(['WAITING_FOR_APPROVAL', null, 0, [emailOf('a1'), emailOf('a2')]]);
  });

  test('P-32, G-5: vector 2, an Admin who is not listed may not approve', async () => {
    const { run } = await waiting();
    expect(await votes(run, ['adm', 'APPROVE'])).toEqual([403, 'forbidden']);
  });

  test('A-13, A-20: vectors 3 and 4, the first approval starts the run, once; the second comes too late', async () => {
    const { run } = await waiting({ ...any, ...hook });
    expect(await votes(run, ['a1', 'APPROVE'], ['a2', 'APPROVE'])).toEqual([
      201,
      'IN_PROGRESS',
      422,
      'run_not_waiting_for_approval',
    ]);
    expect(await calls(run)).toBe(1);
  });

  test('G-40: vector 5, who is not concerned gets 403, and 404 where the run is not for all to see', async () => {
    const open = await waiting();
    const closed = await waiting({ ...any, allowAnyoneToViewRuns: false });
    expect([...(await votes(open.run, ['out', 'APPROVE'])), ...(await votes(closed.run, ['out', 'APPROVE']))]).toEqual([
      403,
      'forbidden',
      404,
      'not_found',
    ]);
  });

  test('A-21: vector 6, ALL waits for every listed approver', async () => {
    const { run } = await waiting(all);
    expect(await votes(run, ['a1', 'APPROVE'], ['a2', 'APPROVE'])).toEqual([
      201,
      'WAITING_FOR_APPROVAL',
      201,
      'IN_PROGRESS',
    ]);
  });

  test('A-16: vector 7, nobody approves twice', async () => {
    const { run } = await waiting(all);
    expect(await votes(run, ['a1', 'APPROVE'], ['a1', 'APPROVE'])).toEqual([
      201,
      'WAITING_FOR_APPROVAL',
      422,
      'already_approved',
    ]);
  });

  test('A-14, A-15, A-27: vector 8, one of all declines, with a reason', async () => {
    const { run } = await waiting(all);
    await office.vote('a1', run, 'APPROVE', 'fine');
    const { status, body } = await office.vote('a2', run, 'DECLINE', 'no');
    expect([status, body.run.status, body.run.approval, typeof body.run.endedAt]).toEqual([
      201,
      'DECLINED',
      { state: 'DECLINED', description: 'no', userId: await office.id('a2') },
      'string',
    ]);
  });

  test('A-24, G-48: vector 9, under ALL an organization token counts for nobody', async () => {
    const { run } = await waiting(all);
    expect(await votes(run, ['a1', 'APPROVE'], ['tok', 'APPROVE'], ['a2', 'APPROVE'])).toEqual([
      201,
      'WAITING_FOR_APPROVAL',
      201,
      'WAITING_FOR_APPROVAL',
      201,
      'IN_PROGRESS',
    ]);
  });

  test('P-36, A-20, G-49: vector 11, under ANY an organization token is enough', async () => {
    const { run } = await waiting({ requiredApproval: { type: 'ANY' } });
    expect(await votes(run, ['tok', 'APPROVE'])).toEqual([201, 'IN_PROGRESS']);
  });

  test('A-30: vector 12, the requester takes the request back, and nobody approves it afterwards', async () => {
    const { run } = await waiting();
    const { status, body } = await office.patch('req', run, { status: 'FAILURE' });
    expect([status, body.run.status, ...(await votes(run, ['a1', 'APPROVE']))]).toEqual([
      200,
      'FAILURE',
      422,
      'run_not_waiting_for_approval',
    ]);
  });

  test('G-44: vector 13, a run that waits has not succeeded', async () => {
    const { run } = await waiting();
    expect((await office.patch('req', run, { status: 'SUCCESS' })).status).toBe(422);
  });

  test('P-33: vector 14, where nobody is listed nobody approves but the organization token', async () => {
    const { run } = await waiting(any, nobody);
    expect(await votes(run, ['a1', 'APPROVE'], ['adm', 'APPROVE'], ['tok', 'APPROVE'])).toEqual([
      403,
      'forbidden',
      403,
      'forbidden',
      201,
      'IN_PROGRESS',
    ]);
  });

  test('A-17, G-50: vector 15, a listed requester approves their own request', async () => {
    const { run } = await waiting(any, { ...nobody, users: [emailOf('req')] });
    expect(await votes(run, ['req', 'APPROVE'])).toEqual([201, 'IN_PROGRESS']);
  });

  test('D-27: vector 16, a policy that leaves the requester out', async () => {
    const four = policy(`.trigger.user.email as $req | ["${emailOf('req')}", "${emailOf('a1')}"] - [$req]`);
    const { run } = await waiting(any, { policy: four });
    expect(await votes(run, ['req', 'APPROVE'], ['a1', 'APPROVE'])).toEqual([403, 'forbidden', 201, 'IN_PROGRESS']);
  });

  test('P-37, G-52: vector 17, the permissions of the moment decide', async () => {
    const { action, run } = await waiting();
    await served.call('PATCH', `/v1/actions/${action}/permissions`, { approve: { users: [emailOf('a2')] } });
    expect(await votes(run, ['a1', 'APPROVE'], ['a2', 'APPROVE'])).toEqual([403, 'forbidden', 201, 'IN_PROGRESS']);
  });

  test.each<[string, unknown]>([
    ['vector 18: another word', { status: 'APPROVED' }],
    ['A-13: an unknown key', { status: 'APPROVE', force: true }],
    ['no status', {}],
    ['a description that is no text', { status: 'APPROVE', description: 7 }],
  ])('%s is 422', async (_, body) => {
    const { run } = await waiting();
    expect((await office.as('a1').call('PATCH', `/v1/actions/runs/${run}/approval`, body)).status).toBe(422);
  });

  test('A-22, G-46: vector 20, where the role Admin must approve, every Admin must', async () => {
    const { run } = await waiting(all, { ...nobody, roles: ['Admin'] });
    expect(await votes(run, ['adm', 'APPROVE'], ['adm2', 'APPROVE'])).toEqual([
      201,
      'WAITING_FOR_APPROVAL',
      201,
      'IN_PROGRESS',
    ]);
  });

  test('A-51, A-29: vector 22, approvers of a policy get no mail and are listed as pending', async () => {
    const { run } = await waiting(any, { policy: policy(`["${emailOf('a1')}"]`) });
    const { body } = await office
      .as('req')
      .call('GET', `/v1/actions/runs/${run}/approvers?include_pending_approvers=true`);
    expect([(await office.sent(run)).length, body.approvers]).toEqual([
      0,
      [{ userId: await office.id('a1'), state: 'PENDING', description: null }],
    ]);
  });

  test('A-40, A-41: vector 23, a run that is not for all to see', async () => {
    const { run } = await waiting({ ...any, allowAnyoneToViewRuns: false });
    const seen = [];
    for (const name of ['out', 'a1', 'req', 'adm', 'tok'] as const) seen.push((await office.read(name, run)).status);
    expect(seen).toEqual([404, 200, 200, 200, 200]);
  });

  test('A-17, P-26: vector 24, run_as waits for approval all the same', async () => {
    const action = await office.action(any, { approve: a1a2 });
    const { body } = await office.ask('tok', action, { properties: {} }, `?run_as=${emailOf('req')}`);
    expect([body.run.status, body.run.createdBy, body.run.impersonatedBy]).toEqual([
      'WAITING_FOR_APPROVAL',
      await office.id('req'),
      'test-client',
    ]);
    expect(await votes(body.run.id, ['tok', 'APPROVE'])).toEqual([201, 'IN_PROGRESS']);
  });
});

/** Whoever is disabled needs new credentials afterwards, so each of these has people of its own. */
describe('when somebody leaves', () => {
  let shared: readonly [Served, Office];
  beforeEach(async () => {
    shared = [served, office];
    served = await serving();
    office = await openOffice(served);
  });
  afterEach(async () => {
    await served.close();
    [served, office] = shared;
  });

  test('A-26: vector 10, who leaves is no longer waited for, from the next vote on and not before', async () => {
    const three = { ...nobody, users: [emailOf('a1'), emailOf('a2'), emailOf('mia')] };
    const { run } = await waiting(all, three);
    expect(await votes(run, ['a1', 'APPROVE'], ['mia', 'APPROVE'])).toEqual([
      201,
      'WAITING_FOR_APPROVAL',
      201,
      'WAITING_FOR_APPROVAL',
    ]);
    await office.change('a2', { status: 'Disabled' });
    expect((await office.read('req', run)).body.run.status).toBe('WAITING_FOR_APPROVAL');
    expect(await votes(run, ['tok', 'APPROVE'])).toEqual([201, 'IN_PROGRESS']);
    const other = await waiting(all, { ...nobody, users: [emailOf('a1'), emailOf('a2')] });
    expect(await votes(other.run, ['a1', 'APPROVE'])).toEqual([201, 'IN_PROGRESS']);
    const third = await waiting(all, three);
    expect((await office.patch('adm', third.run, { status: 'FAILURE' })).body.run.status).toBe('FAILURE');
  });

  test('A-23: Member listed under ALL lets an Admin approve and does not ask for it', async () => {
    for (const name of ['bob', 'mia', 'req', 'a2', 'out'] as const) await office.change(name, { status: 'Disabled' });
    const action = await office.action(all, { approve: { ...nobody, roles: ['Member'] } });
    const run = await office.start('tok', action);
    const found = await votes(run, ['adm', 'APPROVE'], ['a1', 'APPROVE']);
    expect(found).toEqual([201, 'WAITING_FOR_APPROVAL', 201, 'IN_PROGRESS']);
  });

  test('A-33, R-37: once the requester is deleted the run is only declined', async () => {
    const { run } = await waiting();
    await served.call('DELETE', `/v1/blueprints/_user/entities/${emailOf('req')}`);
    expect(await votes(run, ['a1', 'APPROVE'], ['a1', 'DECLINE'])).toEqual([
      422,
      'requester_inactive',
      201,
      'DECLINED',
    ]);
  });

  test('A-33, R-37: once the requester is disabled the run is only declined', async () => {
    const { run } = await waiting();
    await office.change('req', { status: 'Disabled' });
    const found = await votes(run, ['a1', 'APPROVE'], ['tok', 'APPROVE'], ['a1', 'DECLINE']);
    expect(found).toEqual([422, 'requester_inactive', 422, 'requester_inactive', 201, 'DECLINED']);
  });
});
