import { emailOf, type Name, nobody, type Office, onEntity, openOffice, policy } from '../office';
import { type Served, serving } from '../serving';

let served: Served;
let office: Office;
beforeAll(async () => {
  served = await serving();
  office = await openOffice(served);
});
afterAll(() => served.close());

const onPay = { properties: {}, entity: 'pay' };

/** Worked decision table of spec 02 section 6, rows 1 to 14; row 5 ends in 403 by R-35, which judges the view without the entity. */
test.each<[string, object, readonly (readonly [Name, number])[], object?]>([
  ['P-20: vector 1, by default everybody', {}, [['bob', 202]]],
  [
    'P-22: vector 2, roles Admin alone',
    { roles: ['Admin'] },
    [
      ['mod', 404],
      ['adm', 202],
    ],
  ],
  [
    'M-10: vector 3, the moderators of the blueprint',
    { roles: ['svc-moderator'] },
    [
      ['adm', 202],
      ['mod', 202],
      ['mia', 404],
    ],
  ],
  [
    'P-23, G-66: vector 4, owners alone',
    { ...nobody, ownedByTeam: true },
    [
      ['mia', 202],
      ['bob', 404],
      ['adm', 202],
    ],
  ],
  [
    'R-35: vector 5, owners alone, of an entity that has none',
    { ...nobody, ownedByTeam: true },
    [['mia', 403]],
    { entity: 'lone' },
  ],
  [
    'P-24, P-25: vector 6, a policy that says no binds Admins too',
    { roles: ['Member'], policy: policy('false') },
    [
      ['adm', 403],
      ['mia', 403],
      ['tok', 403],
    ],
  ],
  [
    'P-25a, G-3: vector 7, a policy that says yes shows nothing',
    { roles: ['Admin'], policy: policy('true') },
    [
      ['mia', 404],
      ['adm', 202],
    ],
  ],
  ['D-26: vector 8, a policy that fails', { roles: ['Member'], policy: policy('error("no")') }, [['mia', 403]]],
  ['P-25: vector 10, an organization token', {}, [['tok', 202]]],
  [
    'G-6: vector 13, a role in lower case',
    { roles: ['admin'] },
    [
      ['adm', 202],
      ['mia', 404],
    ],
  ],
])('%s', async (_, execute, expected, more = {}) => {
  const action = await office.action({ trigger: onEntity() }, { execute });
  for (const [name, status] of expected) {
    expect([name, (await office.ask(name, action, { ...onPay, ...more })).status]).toEqual([name, status]);
  }
});

test('M-67: vector 9, somebody who is disabled has a dead token', async () => {
  const action = await office.action({ trigger: onEntity() }, { execute: { ...nobody, users: [emailOf('out')] } });
  expect((await office.ask('out', action, onPay)).status).toBe(202);
  await office.change('out', { status: 'Disabled' });
  expect((await office.ask('out', action, onPay)).status).toBe(401);
});

test('P-26, A-0c: vector 11, run_as acts for the user and says who did', async () => {
  const action = await office.action({ trigger: onEntity() });
  const { status, body } = await office.ask('tok', action, onPay, `?run_as=${emailOf('bob')}`);
  expect([status, body.run.createdBy, body.run.impersonatedBy]).toEqual([202, await office.id('bob'), 'test-client']);
});

test.each<[string, Name, string, number]>([
  ['G-21: vector 12, only an organization token may run as somebody', 'adm', emailOf('bob'), 403],
  ['P-26: nobody of that address', 'tok', 'ghost@acme.test', 422],
])('%s', async (_, name, runAs, status) => {
  const action = await office.action({ trigger: onEntity() });
  expect((await office.ask(name, action, onPay, `?run_as=${runAs}`)).status).toBe(status);
});

test.each(['', '&run_as=', `&run_as=${emailOf('bob')}`])(
  'P-26, M-66: run_as that names nobody, or is said twice (%p), never starts a run of the organization',
  async (more) => {
    const action = await office.action();
    const path = `?run_as=${more}`;
    expect((await office.ask('tok', action, { properties: {} }, path)).body.error).toBe('unknown_user');
    expect((await office.ask('adm', action, { properties: {} }, path)).status).toBe(403);
    expect((await office.as('tok').call('GET', `/v1/actions/runs?action=${action}`)).body.runs).toEqual([]);
  },
);

test('P-26: run_as gives no more than the user has', async () => {
  const action = await office.action({ trigger: onEntity() }, { execute: { roles: ['Admin'] } });
  expect((await office.ask('tok', action, onPay, `?run_as=${emailOf('bob')}`)).status).toBe(404);
});

test('P-23, G-64: vector 14, ownership grants nothing on CREATE', async () => {
  const action = await office.action({}, { execute: { ...nobody, ownedByTeam: true } });
  expect([(await office.ask('mia', action)).status, (await office.ask('adm', action)).status]).toEqual([404, 202]);
});

test('G-81, G-82: a draft is hidden from Members, and neither it nor an automation is run by anybody', async () => {
  const draft = await office.action({ publish: false });
  const automation = await office.action({
    trigger: { type: 'automation', event: { type: 'RUN_CREATED', actionIdentifier: draft } },
  });
  for (const action of [draft, automation]) {
    const statuses = [];
    for (const name of ['mia', 'adm', 'tok'] as const) statuses.push((await office.ask(name, action)).status);
    expect(statuses).toEqual([404, 422, 422]);
  }
});

test('P-25b: an approver sees the action and may not execute it', async () => {
  const action = await office.action({}, { execute: nobody, approve: { ...nobody, users: [emailOf('a1')] } });
  const answer = await office.ask('a1', action);
  expect([answer.status, answer.body.message]).toEqual([403, expect.stringContaining(emailOf('a1'))]);
  expect((await office.as('a1').call('GET', `/v1/actions/${action}`)).status).toBe(200);
});

test('R-35: a hidden entity and one that is not there are refused in the same words', async () => {
  await served.call('POST', '/v1/blueprints', {
    identifier: 'vault',
    title: 'Vault',
    schema: { properties: {}, required: [] },
    relations: {},
  });
  await served.call('POST', '/v1/blueprints/vault/entities', { identifier: 'gold' });
  await served.call('PATCH', '/v1/blueprints/vault/permissions', { entities: { read: { roles: ['Admin'] } } });
  const action = await office.action({ trigger: onEntity({ blueprintIdentifier: 'vault' }) });
  const [hidden, gone] = [
    await office.ask('mia', action, { properties: {}, entity: 'gold' }),
    await office.ask('mia', action, { properties: {}, entity: 'lead' }),
  ];
  expect([hidden.status, { ...hidden.body, requestId: '' }]).toEqual([422, { ...gone.body, requestId: '' }]);
  expect((await office.ask('adm', action, { properties: {}, entity: 'gold' })).status).toBe(202);
});

test.each<[string, object, object]>([
  ['DAY-2 without an entity', { trigger: onEntity() }, { properties: {} }],
  ['CREATE with an entity', {}, onPay],
  ['a body without properties', {}, {}],
  ['a key that is unknown', {}, { properties: {}, force: true }],
  ['an entity that is no text', { trigger: onEntity() }, { properties: {}, entity: 7 }],
])('canExecute: %s is 422', async (_, more, body) => {
  const action = await office.action(more);
  expect((await office.ask('mia', action, body)).status).toBe(422);
});

test('canExecute: the entity must match the condition of the trigger', async () => {
  const condition = {
    type: 'SEARCH',
    combinator: 'and',
    rules: [{ property: '$identifier', operator: '=', value: 'pay' }],
  };
  const action = await office.action({ trigger: onEntity({ condition }) });
  expect([
    (await office.ask('bob', action, onPay)).status,
    (await office.ask('bob', action, { properties: {}, entity: 'lone' })).status,
  ]).toEqual([202, 422]);
});

test('canExecute: a DAY-2 action that is tied to no blueprint is about no entity', async () => {
  const action = await office.action({ trigger: onEntity({ blueprintIdentifier: undefined }) });
  expect([(await office.ask('mia', action)).status, (await office.ask('mia', action, onPay)).status]).toEqual([
    202, 422,
  ]);
});

test('H-6: a body is not looked at for somebody who may not see the action', async () => {
  const action = await office.action({}, { execute: { roles: ['Admin'] } });
  expect((await office.ask('mia', action, { nonsense: true })).status).toBe(404);
  expect((await office.ask('mia', 'no-such-action', { nonsense: true })).status).toBe(404);
});

test('R-35: lists refuse before the inputs are checked, a policy after', async () => {
  const wrong = { properties: { unknown: 1 } };
  const listed = await office.action({}, { execute: nobody, approve: { ...nobody, users: [emailOf('a1')] } });
  const ruled = await office.action({}, { execute: { roles: ['Member'], policy: policy('false') } });
  expect((await office.ask('a1', listed, { nonsense: true })).status).toBe(403);
  expect([(await office.ask('a1', listed, wrong)).status, (await office.ask('a1', ruled, wrong)).status]).toEqual([
    403, 422,
  ]);
});

test('A-81, R-34: a refusal is in the audit log with its reason and without the inputs', async () => {
  const action = await office.action(
    {
      trigger: {
        type: 'self-service',
        operation: 'CREATE',
        userInputs: { properties: { pin: { type: 'string' } }, required: [] },
      },
    },
    { execute: { roles: ['Member'], policy: policy('false') } },
  );
  const refused = await office.ask('mia', action, { properties: { pin: 'canary-4711' } });
  const { text, body } = await served.call('GET', `/v1/audit-log?identifier=${action}&resources=run`);
  expect(body.audits).toEqual([
    expect.objectContaining({ status: 'FAILURE', action: 'CREATE', message: refused.body.message }),
  ]);
  expect(text).not.toContain('canary-4711');
});
