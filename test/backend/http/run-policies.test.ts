import { blueprint, relation } from '../fixtures';
import { emailOf, nobody, type Office, onEntity, openOffice, policy, withInputs } from '../office';
import { type Served, serving } from '../serving';

let served: Served;
let office: Office;
beforeAll(async () => {
  served = await serving();
  office = await openOffice(served);
});
afterAll(() => served.close());

const of = (name: string, ...rules: object[]) => ({
  combinator: 'and',
  rules: [{ property: '$blueprint', operator: '=', value: name }, ...rules],
});
const is = (property: string, value: unknown, operator = '=') => ({ property, operator, value });
const catalog = async (identifier: string, properties: object, more: object = {}) =>
  served.call('POST', '/v1/blueprints', blueprint(identifier, { schema: { properties, required: [] }, ...more }));
const entity = async (of: string, identifier: string, properties: object = {}, relations: object = {}) =>
  served.call('POST', `/v1/blueprints/${of}/entities?upsert=true`, { identifier, properties, relations });
const execute = (queries: object, ...conditions: string[]) => ({
  execute: { roles: ['Member'], policy: { queries, conditions } },
});

test('E1, D-33: a freeze stops production only, and a query that fails stops everything', async () => {
  await catalog('freeze', {
    starts_at: { type: 'string', format: 'date-time' },
    ends_at: { type: 'string', format: 'date-time' },
  });
  const freezes = of('freeze', is('starts_at', '{{ .trigger.at }}', '<'), is('ends_at', '{{ .trigger.at }}', '>'));
  const condition = '.inputs.environment != "production" or (.results.freezes.entities | length) == 0';
  const trigger = withInputs({ environment: { type: 'string' } });
  const action = await office.action({ trigger }, execute({ freezes }, condition));
  const ask = async (environment: string) => (await office.ask('mia', action, { properties: { environment } })).status;
  expect([await ask('production'), await ask('staging')]).toEqual([202, 202]);
  await entity('freeze', 'now', { starts_at: '2000-01-01T00:00:00Z', ends_at: '2100-01-01T00:00:00Z' });
  expect([await ask('production'), await ask('staging')]).toEqual([403, 202]);
  await served.call('DELETE', '/v1/blueprints/freeze/entities/now');
  await served.call('DELETE', '/v1/blueprints/freeze');
  expect([await ask('production'), await ask('staging')]).toEqual([403, 403]);
  const { audits } = (await served.call('GET', `/v1/audit-log?identifier=${action}&resources=action&status=FAILURE`))
    .body;
  expect(audits[0].message).toContain('query "freezes"');
  expect(audits[0].message).not.toContain('starts_at');
});

test('E2, D-11, D-34: only who is on call, though nobody may read the rota, and no token in nobody’s name', async () => {
  await catalog(
    'rota',
    { primary: { type: 'string' }, secondary: { type: 'string' } },
    { relations: { service: relation('svc') } },
  );
  await served.call('PATCH', '/v1/blueprints/rota/permissions', { entities: { read: { roles: ['Admin'] } } });
  const rota = of('rota', { property: { path: ['service'] }, operator: 'matchAny', value: '{{ .entity.identifier }}' });
  const condition =
    '.user.email as $me | any(.results.rota.entities[]; .properties.primary == $me or .properties.secondary == $me)';
  const action = await office.action({ trigger: onEntity() }, execute({ rota }, condition));
  const ask = async (name: 'mia' | 'bob' | 'tok') =>
    (await office.ask(name, action, { properties: {}, entity: 'pay' })).status;
  expect(await ask('mia')).toBe(403);
  await entity('rota', 'week', { primary: emailOf('mia') }, { service: 'pay' });
  expect([await ask('mia'), await ask('bob'), await ask('tok')]).toEqual([202, 403, 403]);
  const { status } = await office.ask('tok', action, { properties: {}, entity: 'pay' }, `?run_as=${emailOf('mia')}`);
  expect(status).toBe(202);
});

test('E4, D-22, A-31: colleagues in the owning team approve, never the requester, and the owner is that of the request', async () => {
  await served.call('POST', '/v1/teams', { name: 'peers', users: [emailOf('bob'), emailOf('mia'), emailOf('a1')] });
  await served.call('POST', '/v1/blueprints/svc/entities', { identifier: 'peered', team: ['peers'] });
  const peers = of('_user', is('$team', '{{ .entity.team }}', 'containsAny'));
  const condition = '.trigger.user.email as $req | [.results.peers.entities[].identifier | select(. != $req)] | unique';
  const approve = { policy: { queries: { peers }, conditions: [condition] } };
  const action = await office.action({ trigger: onEntity(), requiredApproval: { type: 'ALL' } }, { approve });
  const run = await office.start('mia', action, { properties: {}, entity: 'peered' });
  await served.call('PATCH', '/v1/blueprints/svc/entities/peered', { team: ['core'] });
  const cast = [];
  for (const name of ['mia', 'out', 'bob', 'a1'] as const) {
    const { status, body } = await office.vote(name, run, 'APPROVE');
    cast.push([status, body.run?.status]);
  }
  expect(cast).toEqual([
    [403, undefined],
    [403, undefined],
    [201, 'WAITING_FOR_APPROVAL'],
    [201, 'IN_PROGRESS'],
  ]);
});

test('E6, D-34: three sandboxes a person', async () => {
  await catalog('sandbox', { owner: { type: 'string' } });
  const mine = of('sandbox', is('owner', '{{ .user.email }}'));
  const action = await office.action({}, execute({ mine }, '(.results.mine.entities | length) < 3'));
  const found = [];
  for (const identifier of ['one', 'two', 'three']) {
    found.push((await office.ask('mia', action)).status);
    await entity('sandbox', identifier, { owner: emailOf('mia') });
  }
  found.push(
    (await office.ask('mia', action)).status,
    (await office.ask('bob', action)).status,
    (await office.ask('tok', action)).status,
  );
  expect(found).toEqual([202, 202, 202, 403, 202, 403]);
});

test('E7, D-16, G-90: no name twice, and what looks like a template in a name is only a name', async () => {
  await catalog('named', {});
  await entity('named', 'taken');
  const dup = of('named', is('$identifier', '{{ .inputs.name }}'));
  const action = await office.action(
    { trigger: withInputs({ name: { type: 'string' } }) },
    execute({ dup }, '.results.dup.entities | length == 0'),
  );
  const ask = async (properties: object) => (await office.ask('mia', action, { properties })).status;
  expect([
    await ask({ name: 'free' }),
    await ask({ name: 'taken' }),
    await ask({}),
    await ask({ name: '{{ .user }}' }),
  ]).toEqual([202, 403, 403, 202]);
});

test('E8, D-35: a condition that is no list approves nobody, whatever the lists say', async () => {
  const approve = { ...nobody, roles: ['Admin'], policy: policy('true') };
  const run = await office.start('req', await office.action({ requiredApproval: true }, { approve }));
  expect([
    (await office.vote('adm', run, 'APPROVE')).status,
    (await office.vote('tok', run, 'APPROVE')).status,
  ]).toEqual([403, 201]);
});

test('E16: a guard on the entity itself', async () => {
  await catalog('tiered', { tier: { type: 'string' } });
  await entity('tiered', 'low', { tier: 'bronze' });
  await entity('tiered', 'high', { tier: 'critical' });
  const trigger = onEntity({ blueprintIdentifier: 'tiered' });
  const condition = '.entity.properties.tier != "critical" or (.user.properties.certified == true)';
  const action = await office.action({ trigger }, execute({}, condition));
  const ask = async (name: string) => (await office.ask('mia', action, { properties: {}, entity: name })).status;
  expect([await ask('low'), await ask('high')]).toEqual([202, 403]);
});

test('D-32, P-25: a refusal by policy tells neither its text nor what it found', async () => {
  const action = await office.action({}, execute({}, '"canary-771" == "x"'));
  const { status, text } = await office.ask('adm', action);
  expect([status, text.includes('canary-771'), text.includes('policy')]).toEqual([403, false, true]);
});

test('P-24, G-2: beside a policy no list lets anybody in', async () => {
  const action = await office.action(
    {},
    { execute: { users: [emailOf('mia')], roles: ['Member'], policy: policy('.user.email == "bob@acme.test"') } },
  );
  expect([(await office.ask('mia', action)).status, (await office.ask('bob', action)).status]).toEqual([403, 202]);
});

test('D-2, P-6: once the policy is taken away the lists decide', async () => {
  const action = await office.action({}, { execute: { roles: ['Member'], policy: policy('false') } });
  expect((await office.ask('mia', action)).status).toBe(403);
  await served.call('PATCH', `/v1/actions/${action}/permissions`, { execute: { policy: null } });
  expect((await office.ask('mia', action)).status).toBe(202);
});

test('P-25, D-7: the moment of the request is one moment, for the policy, the payload and the run', async () => {
  const action = await office.action(
    { requiredApproval: true, invocationMethod: { type: 'KAFKA', payload: { at: '{{ .trigger.at }}' } } },
    { approve: { policy: policy('if .trigger.at | test("\\\\.[0-9]{3}Z$") then ["a1@acme.test"] else [] end') } },
  );
  const { run } = (await office.ask('req', action)).body;
  expect([run.payload.payload.at, (await office.vote('a1', run.id, 'APPROVE')).status]).toEqual([run.createdAt, 201]);
});
