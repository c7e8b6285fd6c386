import { emailOf, type Name, nobody, type Office, onEntity, openOffice, policy } from '../office';
import { type Served, serving } from '../serving';

let served: Served;
let office: Office;
beforeAll(async () => {
  served = await serving();
  office = await openOffice(served);
});
afterAll(() => served.close());

const runs = '/v1/actions/runs';

describe('who sees a run', () => {
  const seen = async (run: string, names: readonly Name[] = ['out', 'a1', 'req', 'adm', 'tok']) => {
    const found = [];
    for (const name of names) found.push((await office.read(name, run)).status);
    return found;
  };

  test('A-40, A-41: by default everybody who may see the action and the entity', async () => {
    const open = await office.start('req', await office.action({ trigger: onEntity() }), {
      properties: {},
      entity: 'pay',
    });
    expect(await seen(open)).toEqual([200, 200, 200, 200, 200]);
  });

  test('A-42, G-9: nobody by that who may not see the action', async () => {
    const action = await office.action({}, { execute: { ...nobody, users: [emailOf('req')] } });
    expect(await seen(await office.start('req', action))).toEqual([404, 404, 200, 200, 200]);
  });

  test('A-42, G-9: nor who may not read the entity', async () => {
    await served.call('POST', '/v1/blueprints', {
      identifier: 'safe',
      title: 'Safe',
      schema: { properties: {}, required: [] },
      relations: {},
    });
    await served.call('POST', '/v1/blueprints/safe/entities', { identifier: 'gold' });
    const action = await office.action({ trigger: onEntity({ blueprintIdentifier: 'safe' }) });
    const run = await office.start('req', action, { properties: {}, entity: 'gold' });
    expect(await seen(run, ['out'])).toEqual([200]);
    await served.call('PATCH', '/v1/blueprints/safe/permissions', { entities: { read: { roles: ['Admin'] } } });
    expect(await seen(run)).toEqual([404, 404, 200, 200, 200]);
  });

  test('A-41, R-31: the flag of the moment counts, by either of its names', async () => {
    const action = await office.action();
    const run = await office.start('req', action);
    const body = {
      identifier: action,
      trigger: { type: 'self-service', operation: 'CREATE', userInputs: { properties: {} } },
      invocationMethod: { type: 'KAFKA', payload: {} },
    };
    await served.call('PUT', `/v1/actions/${action}`, { ...body, isViewRunAccess: false });
    expect(await seen(run, ['out', 'req'])).toEqual([404, 200]);
    await served.call('PUT', `/v1/actions/${action}`, body);
    expect(await seen(run, ['out', 'req'])).toEqual([200, 200]);
  });

  test('A-41: who has voted goes on seeing the run, also when no longer an approver', async () => {
    const action = await office.action(
      { requiredApproval: { type: 'ALL' }, allowAnyoneToViewRuns: false },
      { approve: { ...nobody, users: [emailOf('a1'), emailOf('a2')] } },
    );
    const run = await office.start('req', action);
    await office.vote('a1', run, 'APPROVE');
    await served.call('PATCH', `/v1/actions/${action}/permissions`, { approve: nobody });
    expect(await seen(run, ['a1', 'a2'])).toEqual([200, 404]);
  });

  test('A-41, D-30: whoever an approve policy names sees the run, for as long as it does', async () => {
    const action = await office.action(
      { requiredApproval: true, allowAnyoneToViewRuns: false },
      { approve: { policy: policy(`["${emailOf('a1')}"]`) } },
    );
    const run = await office.start('req', action);
    expect(await seen(run, ['a1', 'a2'])).toEqual([200, 404]);
    await served.call('PATCH', `/v1/actions/${action}/permissions`, {
      approve: { policy: policy(`["${emailOf('a2')}"]`) },
    });
    expect(await seen(run, ['a1', 'a2'])).toEqual([404, 200]);
  });

  test('A-32, A-41: the run outlives its action, for those concerned', async () => {
    const action = await office.action();
    const run = await office.start('req', action);
    await served.call('DELETE', `/v1/actions/${action}`);
    expect(await seen(run)).toEqual([404, 404, 200, 200, 200]);
  });

  test('A-34: the log and the approvers are for those who see the run', async () => {
    const run = await office.start('req', await office.action({ allowAnyoneToViewRuns: false }));
    for (const part of ['logs', 'approvers']) {
      expect((await office.as('out').call('GET', `${runs}/${run}/${part}`)).status).toBe(404);
      expect((await office.as('req').call('GET', `${runs}/${run}/${part}`)).status).toBe(200);
    }
  });
});

describe('lists of runs', () => {
  const list = async (name: Name, query = '') =>
    (await office.as(name).call('GET', `${runs}?${query}`)).body.runs.map(({ id }: { id: string }) => id);

  test('A-43: each caller gets the runs they may see, newest first', async () => {
    const action = await office.action({ allowAnyoneToViewRuns: false });
    const mine = [await office.start('req', action), await office.start('req', action)];
    const other = await office.start('mia', action);
    expect([
      await list('req', `action=${action}`),
      await list('mia', `action=${action}`),
      await list('bob', `action=${action}`),
    ]).toEqual([[mine[1], mine[0]], [other], []]);
    for (const name of ['adm', 'tok'] as const)
      expect(await list(name, `action=${action}`)).toEqual([other, mine[1], mine[0]]);
  });

  test('A-43: filters narrow', async () => {
    const action = await office.action({ trigger: onEntity() });
    const pay = await office.start('mia', action, { properties: {}, entity: 'pay' });
    const lone = await office.start('bob', action, { properties: {}, entity: 'lone' });
    await office.patch('bob', lone, { status: 'SUCCESS' });
    const by = (query: string) => list('tok', `action=${action}&${query}`);
    expect(
      await Promise.all([
        by('entity=pay'),
        by('blueprint=svc'),
        by('blueprint=none'),
        by('active=true'),
        by(`user_email=${emailOf('bob').toUpperCase()}`),
        by('user_email=ghost@acme.test'),
        by(`user_id=${await office.id('mia')}`),
        by('limit=1'),
        by('source=API'),
        by('source=UI'),
      ]),
    ).toEqual([[pay], [lone, pay], [], [pay], [lone], [], [pay], [lone], [lone, pay], []]);
  });

  test('A-43: fields can be left out, and rendered as v1', async () => {
    const action = await office.action();
    await office.start('req', action);
    const { body } = await office.as('tok').call('GET', `${runs}?action=${action}&exclude=payload,status&version=v1`);
    expect([body.runs[0].action, body.runs[0].status, 'payload' in body.runs[0]]).toEqual([
      action,
      'IN_PROGRESS',
      false,
    ]);
  });

  test.each(['limit=0', 'limit=1001', 'limit=many'])('A-43: %s is 422', async (query) => {
    expect((await office.as('tok').call('GET', `${runs}?${query}`)).status).toBe(422);
  });

  test('A-43: what may be seen is found behind many runs that may not', async () => {
    const hidden = await office.action({ allowAnyoneToViewRuns: false });
    const trigger = onEntity();
    const shown = await office.action({ trigger, title: 'Shown' });
    const first = await office.start('out', shown, { properties: {}, entity: 'pay' });
    for (let i = 0; i < 210; i++) await office.start('tok', hidden);
    expect(await list('out', 'limit=1')).toEqual([first]);
  });
});
