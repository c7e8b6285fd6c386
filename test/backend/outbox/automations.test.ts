import { blueprint, user } from '../fixtures';
import { type Served, serving } from '../serving';
import { Acting, fresh, inputsOf, quick } from './acting';
import { Sink } from './sink';

let served: Served;
let sink: Sink;
const acting = new Acting(() => served);

beforeAll(async () => {
  sink = await Sink.start();
  served = await serving({ ...quick, allowPrivateWebhooks: true });
  await served.call(
    'POST',
    '/v1/blueprints',
    blueprint('svc', { schema: { properties: { tier: { type: 'string' } }, required: [] } }),
  );
  await served.call('POST', '/v1/blueprints/_user/entities', user('mia@acme.test'));
});
afterAll(async () => {
  await served.close();
  await sink.stop();
});

const kafka = { type: 'KAFKA', payload: {} };
const toSink = (path: string) => ({ type: 'WEBHOOK', url: `${sink.url}${path}`, body: { event: '{{ .event }}' } });

/** Makes an automation that tells the sink at `path` of an event. */
const automation = (event: object, path: string, more: object = {}, condition?: object) =>
  acting.make(toSink(path), {
    trigger: { type: 'automation', event, ...(condition && { condition }) },
    publish: true,
    ...more,
  });

const events = async (path: string, count = 1) =>
  (await sink.at(path, count)).map(({ text }) => JSON.parse(text).event);

const approve = (run: string, status = 'APPROVE', description?: string) =>
  served.call('PATCH', `/v1/actions/runs/${run}/approval`, { status, ...(description && { description }) });

test('A-61: the event of a new run says who asked, of what action, and the run as it is, even if that only waits', async () => {
  const action = await acting.make(kafka, { requiredApproval: true, trigger: inputsOf('size'), title: 'Grow' });
  await automation({ type: 'RUN_CREATED', actionIdentifier: action }, '/created');
  await served.call('PATCH', `/v1/actions/${action}/permissions`, { execute: { users: ['mia@acme.test'] } });
  const mia = await served
    .as('mia@acme.test')
    .call('POST', `/v1/actions/${action}/runs`, { properties: { size: 'big' } });
  const { id, createdBy } = mia.body.run;
  const [event] = await events('/created');
  expect(event).toMatchObject({
    action: 'CREATE',
    resourceType: 'run',
    trigger: { by: { orgId: expect.any(String), userId: createdBy }, origin: 'API', at: expect.any(String) },
    context: { action: { identifier: action, title: 'Grow', icon: null }, actionIdentifier: action, runId: id },
    diff: { before: null, after: { id, status: 'WAITING_FOR_APPROVAL', properties: { size: 'big' } } },
  });
});

test('A-60: RUN_UPDATED fires for a decision and for a PATCH, with the run before and after', async () => {
  const action = await acting.make(kafka, { requiredApproval: true });
  await automation({ type: 'RUN_UPDATED', actionIdentifier: action }, '/updated');
  const { id } = await acting.run(action);
  await approve(id, 'APPROVE', 'fine');
  await sink.at('/updated');
  await served.call('PATCH', `/v1/actions/runs/${id}`, { statusLabel: 'halfway' });
  const [decided, patched] = await events('/updated', 2);
  expect([decided.action, decided.diff.before.status, decided.diff.after.status]).toEqual([
    'UPDATE',
    'WAITING_FOR_APPROVAL',
    'IN_PROGRESS',
  ]);
  expect(decided.diff.after.approval).toMatchObject({ state: 'APPROVED', description: 'fine' });
  expect([patched.diff.before.statusLabel, patched.diff.after.statusLabel]).toEqual([undefined, 'halfway']);
});

test('A-35, A-60: ANY_RUN_CHANGE fires for both, and nothing for what a log line does', async () => {
  const action = await acting.make(kafka);
  await automation({ type: 'ANY_RUN_CHANGE', actionIdentifier: action }, '/any');
  const { id } = await acting.run(action);
  await sink.at('/any');
  await served.call('POST', `/v1/actions/runs/${id}/logs`, { message: 'so far' });
  await served.call('POST', `/v1/actions/runs/${id}/logs`, { message: 'over', terminationStatus: 'SUCCESS' });
  const other = await acting.run(action);
  await served.call('PATCH', `/v1/actions/runs/${other.id}`, { status: 'SUCCESS' });
  const all = await events('/any', 3);
  await acting.quiet();
  expect(all.map(({ action: what, diff }) => [what, diff.after.id, diff.after.status])).toEqual([
    ['CREATE', id, 'IN_PROGRESS'],
    ['CREATE', other.id, 'IN_PROGRESS'],
    ['UPDATE', other.id, 'SUCCESS'],
  ]);
  expect(sink.received.filter(({ path }) => path === '/any')).toHaveLength(3);
});

test('A-60: each kind of entity event reaches the automations that wait for it, and no others', async () => {
  for (const type of ['ENTITY_CREATED', 'ENTITY_UPDATED', 'ENTITY_DELETED', 'ANY_ENTITY_CHANGE']) {
    await automation({ type, blueprintIdentifier: 'svc' }, `/${type}`);
  }
  const entities = '/v1/blueprints/svc/entities';
  await served.call('POST', entities, { identifier: 'pay', properties: { tier: 'a' } });
  const [created] = await events('/ENTITY_CREATED');
  await served.call('PATCH', `${entities}/pay`, { properties: { tier: 'b' } });
  const [updated] = await events('/ENTITY_UPDATED');
  await served.call('DELETE', `${entities}/pay`);
  const [deleted] = await events('/ENTITY_DELETED');
  expect(created).toMatchObject({
    action: 'CREATE',
    resourceType: 'entity',
    context: { blueprint: 'svc', entity: 'pay' },
    diff: { before: null },
  });
  expect([updated.diff.before.properties.tier, updated.diff.after.properties.tier]).toEqual(['a', 'b']);
  expect(deleted).toMatchObject({ action: 'DELETE', diff: { before: { identifier: 'pay' }, after: null } });
  expect((await events('/ANY_ENTITY_CHANGE', 3)).map(({ action }) => action).sort()).toEqual([
    'CREATE',
    'DELETE',
    'UPDATE',
  ]);
  await acting.quiet();
  expect(
    ['/ENTITY_CREATED', '/ENTITY_UPDATED', '/ENTITY_DELETED'].map(
      (path) => sink.received.filter((r) => r.path === path).length,
    ),
  ).toEqual([1, 1, 1]);
});

describe('A-62: an automation starts where its condition holds', () => {
  const big = '.diff.after.properties.size == "big"';
  const rich = '.diff.after.properties.rich == "yes"';
  test.each([
    ['one expression that is true', { expressions: [big] }, 1],
    ['one that is not', { expressions: [rich] }, 0],
    ['all of them, and one is not', { expressions: [big, rich], combinator: 'and' }, 0],
    ['any of them, and one is', { expressions: [rich, big], combinator: 'or' }, 1],
    ['no expression, all of them', { expressions: [], combinator: 'and' }, 1],
    ['no expression, any of them', { expressions: [], combinator: 'or' }, 0],
    ['something true that is not true itself', { expressions: ['.diff.after.id'] }, 0],
    ['an expression that fails', { expressions: ['error("no")'] }, 0],
    ['one that does not compile', { expressions: ['.a |'] }, 0],
    ['one that never ends', { expressions: ['last(repeat(1))'] }, 0],
    ['two outputs', { expressions: ['true, true'] }, 0],
  ])('%s', async (_, condition, count) => {
    const action = await acting.make(kafka, { trigger: inputsOf('size', 'rich') });
    const path = `/${fresh('condition')}`;
    await automation({ type: 'RUN_CREATED', actionIdentifier: action }, path, {}, { type: 'JQ', ...condition });
    await acting.run(action, { size: 'big' });
    await acting.quiet();
    expect(sink.received.filter((each) => each.path === path)).toHaveLength(count);
  });
});

test('A-60: an automation that is not published hears nothing', async () => {
  const action = await acting.make(kafka);
  await automation({ type: 'RUN_CREATED', actionIdentifier: action }, '/draft', { publish: false });
  await acting.run(action);
  await acting.quiet();
  expect(sink.received.filter(({ path }) => path === '/draft')).toEqual([]);
});

test('A-12: an automation that asks for approval waits for it', async () => {
  const action = await acting.make(kafka);
  const waiting = await automation({ type: 'RUN_CREATED', actionIdentifier: action }, '/asked', {
    requiredApproval: true,
  });
  await acting.run(action);
  await acting.quiet();
  const { body } = await served.call('GET', `/v1/actions/runs?action=${waiting}`);
  const [run] = body.runs;
  expect(run).toMatchObject({ status: 'WAITING_FOR_APPROVAL', source: 'AUTOMATION', createdBy: 'portcullis' });
  expect(sink.received.filter(({ path }) => path === '/asked')).toEqual([]);
  await approve(run.id);
  await sink.at('/asked');
});

test('A-65: automations that cause one another in a circle are stopped after ten', async () => {
  const action = await acting.make(kafka);
  const url = `${served.url}/v1/actions/${action}/runs`;
  const again = await acting.make(
    { type: 'WEBHOOK', url, body: { properties: {} } },
    { trigger: { type: 'automation', event: { type: 'RUN_CREATED', actionIdentifier: action } } },
  );
  await acting.run(action);
  const stopped = await acting.when(
    async () => (await served.call('GET', `/v1/audit-log?identifier=${again}&status=FAILURE`)).body.audits,
    (audits) => audits.length > 0,
  );
  await acting.quiet();
  expect(stopped[0]).toMatchObject({ message: expect.stringContaining('not started: 10 automations') });
  expect((await served.call('GET', `/v1/actions/runs?action=${again}`)).body.runs).toHaveLength(10);
});
