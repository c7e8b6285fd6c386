import { eventually } from '../../e2e/process';
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

test('A-10: requiredApproval false and none at all start at once', async () => {
  for (const more of [{}, { requiredApproval: false }]) {
    const { body } = await office.ask('req', await office.action(more));
    expect([body.run.status, body.run.requiredApproval]).toEqual(['IN_PROGRESS', false]);
  }
});

test.each([[true], [{ type: 'ANY' }], [{ type: 'ALL' }]])('A-11: the run echoes %j', async (requiredApproval) => {
  expect((await office.ask('req', await office.action({ requiredApproval }))).body.run.requiredApproval).toEqual(
    requiredApproval,
  );
});

test('A-12, A-31, G-53: a later edit of the action neither weakens nor strengthens a run that waits', async () => {
  const { action, run } = await waiting(all);
  await served.call('PUT', `/v1/actions/${action}`, {
    identifier: action,
    title: 'Edited',
    trigger: { type: 'self-service', operation: 'CREATE', userInputs: { properties: {}, required: [] } },
    invocationMethod: { type: 'KAFKA', payload: { edited: true } },
  });
  expect(await votes(run, ['a1', 'APPROVE'])).toEqual([201, 'WAITING_FOR_APPROVAL']);
  const { body } = await office.vote('a2', run, 'APPROVE');
  expect([body.run.status, body.run.action.title, body.run.payload]).toEqual([
    'IN_PROGRESS',
    null,
    { type: 'KAFKA', payload: {} },
  ]);
});

test('A-5: the payload can be seen while the run waits', async () => {
  const { run } = await waiting({
    ...any,
    invocationMethod: { type: 'KAFKA', payload: { by: '{{ .trigger.by.user.email }}' } },
  });
  expect((await office.read('a1', run)).body.run.payload).toEqual({ type: 'KAFKA', payload: { by: emailOf('req') } });
});

test('A-18, G-51: who approved may still decline while the run waits', async () => {
  const { run } = await waiting(all);
  expect(await votes(run, ['a1', 'APPROVE'], ['a1', 'DECLINE'], ['a1', 'DECLINE'])).toEqual([
    201,
    'WAITING_FOR_APPROVAL',
    201,
    'DECLINED',
    422,
    'run_not_waiting_for_approval',
  ]);
});

test('A-25, G-47: ALL of nobody never completes', async () => {
  const { run } = await waiting(all, nobody);
  expect(await votes(run, ['tok', 'APPROVE'])).toEqual([201, 'WAITING_FOR_APPROVAL']);
});

test('A-26: who joins the set has to approve as well', async () => {
  const { action, run } = await waiting(all, { ...nobody, users: [emailOf('a1')] });
  await served.call('PATCH', `/v1/actions/${action}/permissions`, {
    approve: { users: [emailOf('a1'), emailOf('a2')] },
  });
  expect(await votes(run, ['a1', 'APPROVE'], ['a2', 'APPROVE'])).toEqual([
    201,
    'WAITING_FOR_APPROVAL',
    201,
    'IN_PROGRESS',
  ]);
});

test('D-29, A-22: under ALL a policy names everybody who must approve', async () => {
  const both = policy(`["${emailOf('a1')}", "GHOST@acme.test"]`, `["${emailOf('a2').toUpperCase()}", 7]`);
  const { run } = await waiting(all, { policy: both });
  expect(await votes(run, ['a1', 'APPROVE'], ['a2', 'APPROVE'])).toEqual([
    201,
    'WAITING_FOR_APPROVAL',
    201,
    'IN_PROGRESS',
  ]);
});

test('A-25, D-29: under ALL a policy about its reader names nobody in general, so nothing completes', async () => {
  const { run } = await waiting(all, { policy: policy('[.user.email | select(. != null)]') });
  expect(await votes(run, ['a1', 'APPROVE'])).toEqual([201, 'WAITING_FOR_APPROVAL']);
});

test('P-34, P-35, D-28: beside a policy the lists count for nothing', async () => {
  const { run } = await waiting(
    { ...any, allowAnyoneToViewRuns: false },
    { ...a1a2, policy: policy(`["${emailOf('mia')}"]`) },
  );
  expect(await votes(run, ['a1', 'APPROVE'], ['mia', 'APPROVE'])).toEqual([404, 'not_found', 201, 'IN_PROGRESS']);
});

test('P-30, P-31: by default the Admins approve, and only where the action asks for it', async () => {
  const action = await office.action(any);
  const run = await office.start('req', action);
  const other = await office.start('req', await office.action());
  expect([
    ...(await votes(run, ['mia', 'APPROVE'], ['adm', 'APPROVE'])),
    ...(await votes(other, ['adm', 'APPROVE'])),
  ]).toEqual([403, 'forbidden', 201, 'IN_PROGRESS', 403, 'forbidden']);
});

test('P-33: a moderator role admits moderators and Admins, nobody else', async () => {
  const approve = { ...nobody, roles: ['svc-moderator'] };
  for (const [name, status] of [
    ['mod', 201],
    ['adm', 201],
    ['mia', 403],
  ] as const) {
    const { run } = await waiting(any, approve);
    expect([name, (await votes(run, [name, 'APPROVE']))[0]]).toEqual([name, status]);
  }
});

test('P-32: members of a listed team approve, for as long as they are in it', async () => {
  const { run } = await waiting(any, { ...nobody, teams: ['core'] });
  expect(await votes(run, ['bob', 'APPROVE'], ['mia', 'APPROVE'])).toEqual([403, 'forbidden', 201, 'IN_PROGRESS']);
});

test('A-32, R-37: once the action is deleted nobody starts the run, and an Admin may decline or cancel it', async () => {
  const [one, other] = [await waiting(), await waiting()];
  for (const { action } of [one, other]) await served.call('DELETE', `/v1/actions/${action}`);
  expect(await votes(one.run, ['tok', 'APPROVE'], ['adm', 'APPROVE'], ['adm', 'DECLINE'])).toEqual([
    422,
    'action_deleted',
    422,
    'action_deleted',
    201,
    'DECLINED',
  ]);
  expect((await office.patch('req', other.run, { status: 'FAILURE' })).status).toBe(200);
  expect((await office.read('req', one.run)).body.run.action.deleted).toBe(true);
});

test('A-33, R-37: once the entity is deleted nothing starts, whatever has its name since', async () => {
  await served.call('POST', '/v1/blueprints/svc/entities', { identifier: 'gone' });
  const trigger = {
    type: 'self-service',
    operation: 'DAY-2',
    blueprintIdentifier: 'svc',
    userInputs: { properties: {}, required: [] },
  };
  const action = await office.action({ ...any, trigger }, { approve: a1a2 });
  const run = await office.start('req', action, { properties: {}, entity: 'gone' });
  await served.call('DELETE', '/v1/blueprints/svc/entities/gone');
  await served.call('POST', '/v1/blueprints/svc/entities', { identifier: 'gone' });
  expect(await votes(run, ['a1', 'APPROVE'], ['a1', 'DECLINE'])).toEqual([422, 'entity_deleted', 201, 'DECLINED']);
});

test('R-36: an approver sees what they decide on, also of an entity they do not own', async () => {
  const trigger = {
    type: 'self-service',
    operation: 'DAY-2',
    blueprintIdentifier: 'svc',
    userInputs: { properties: {}, required: [] },
  };
  const action = await office.action(
    { ...any, trigger, allowAnyoneToViewRuns: false },
    { execute: { ...nobody, ownedByTeam: true }, approve: a1a2 },
  );
  const run = await office.start('mia', action, { properties: {}, entity: 'pay' });
  expect([(await office.read('a1', run)).body.run.entity.identifier, ...(await votes(run, ['a1', 'APPROVE']))]).toEqual(
    ['pay', 201, 'IN_PROGRESS'],
  );
});

test('A-16, H-6: what the body says is looked at last', async () => {
  const { run } = await waiting({ ...any, allowAnyoneToViewRuns: false });
  const bad = { status: 'MAYBE' };
  const answers = [];
  for (const name of ['out', 'adm', 'a1'] as const) {
    answers.push((await office.as(name).call('PATCH', `/v1/actions/runs/${run}/approval`, bad)).status);
  }
  answers.push((await served.callBare('PATCH', `/v1/actions/runs/${run}/approval`, bad)).status);
  expect(answers).toEqual([404, 403, 422, 401]);
});

test('A-28, A-29: the approvers are those who decided, in order, and on request those who have not', async () => {
  const { run } = await waiting(all, { ...nobody, users: [emailOf('a1'), emailOf('a2'), emailOf('bob')] });
  await office.vote('a2', run, 'APPROVE', 'fine');
  const list = async (query: string) =>
    (await office.as('req').call('GET', `/v1/actions/runs/${run}/approvers${query}`)).body.approvers;
  const decided = { userId: await office.id('a2'), state: 'APPROVED', description: 'fine' };
  expect(await list('')).toEqual([decided]);
  expect(await list('?include_pending_approvers=true')).toEqual([
    decided,
    { userId: await office.id('a1'), state: 'PENDING', description: null },
    { userId: await office.id('bob'), state: 'PENDING', description: null },
  ]);
});

test('A-81: votes, and votes that are refused, are in the audit log', async () => {
  const { run } = await waiting();
  await office.vote('adm', run, 'APPROVE');
  await office.vote('a1', run, 'APPROVE', 'fine');
  const { audits } = (await served.call('GET', `/v1/audit-log?run_id=${run}&action=UPDATE`)).body;
  expect(
    audits.map(({ status, additionalData }: { status: string; additionalData: object }) => [status, additionalData]),
  ).toEqual([
    ['SUCCESS', { approval: { userId: await office.id('a1'), state: 'APPROVED', description: 'fine' } }],
    ['FAILURE', {}],
  ]);
});

test('G-83, A-12: an approve policy decides about a run of an automation too', async () => {
  const action = await office.action();
  const trigger = { type: 'automation', event: { type: 'RUN_CREATED', actionIdentifier: action } };
  const automation = await office.action({ ...any, trigger }, { approve: { policy: policy('["a1@acme.test"]') } });
  await office.start('req', action);
  const list = async () => (await served.call('GET', `/v1/actions/runs?action=${automation}`)).body.runs;
  const { id, status, source } = await eventually(async () => (await list())[0], 'a run of the automation');
  expect([status, source]).toEqual(['WAITING_FOR_APPROVAL', 'AUTOMATION']);
  expect(await votes(id, ['a2', 'APPROVE'], ['a1', 'APPROVE'])).toEqual([404, 'not_found', 201, 'IN_PROGRESS']);
});

test('A-14: a reason may be long and in any script, and holds no NUL', async () => {
  const { run } = await waiting();
  const description = 'причина 🙂 '.repeat(5000);
  expect((await office.vote('a1', run, 'APPROVE', 'a\u0000b')).status).toBe(422);
  expect((await office.vote('a1', run, 'APPROVE', description)).body.run.approval.description).toBe(description);
});
