import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emailOf, type Name, nobody, type Office, onEntity, openOffice } from '../office';
import { type Served, serving } from '../serving';

let served: Served;
let office: Office;
beforeAll(async () => {
  served = await serving();
  office = await openOffice(served);
});
afterAll(() => served.close());

const a1 = { ...nobody, users: [emailOf('a1')] };
const runs = '/v1/actions/runs';
const log = (name: Name, run: string, body: object) => office.as(name).call('POST', `${runs}/${run}/logs`, body);
const logs = async (name: Name, run: string, query = '') =>
  (await office.as(name).call('GET', `${runs}/${run}/logs${query}`)).body.runLogs;

test('A-0, A-0c: a run says what it is of, who asked and when', async () => {
  const action = await office.action({ title: 'Restart', icon: 'Bolt', trigger: onEntity() });
  const { status, body } = await office.ask('mia', action, { properties: {}, entity: 'pay' });
  expect([status, body.run]).toEqual([
    202,
    {
      id: expect.stringMatching(/^r_[A-Za-z0-9]{16}$/),
      action: { identifier: action, title: 'Restart', icon: 'Bolt', deleted: false },
      blueprint: { identifier: 'svc', title: 'svc', icon: null, deleted: false },
      entity: { identifier: 'pay', title: 'Pay', icon: null, deleted: false },
      properties: {},
      rawProperties: {},
      status: 'IN_PROGRESS',
      source: 'API',
      requiredApproval: false,
      approval: null,
      payload: { type: 'KAFKA', payload: {} },
      createdBy: await office.id('mia'),
      updatedBy: await office.id('mia'),
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    },
  ]);
  expect((await office.read('mia', body.run.id)).body.run).toEqual(body.run);
});

test('A-0a, H-13: version v1 names the action, blueprint and entity by identifier', async () => {
  const action = await office.action({ trigger: onEntity() });
  const run = await office.start('mia', action, { properties: {}, entity: 'pay' });
  const v1 = (await office.as('mia').call('GET', `${runs}/${run}?version=v1`)).body.run;
  const v2 = (await office.as('mia').call('GET', `${runs}/${run}?version=v2`)).body.run;
  expect(v1).toMatchObject({
    action,
    blueprint: 'svc',
    entity: 'pay',
    relatedEntityExists: true,
    relatedBlueprintExists: true,
  });
  expect([v2, v2.relatedEntityExists]).toEqual([(await office.read('mia', run)).body.run, undefined]);
});

test('A-0c: the organization token signs by its client id', async () => {
  const { body } = await office.ask('tok', await office.action());
  expect([body.run.createdBy, body.run.impersonatedBy]).toEqual(['test-client', undefined]);
});

test('A-0d: a run is found by what its backend calls it, as long as only one is called so', async () => {
  const action = await office.action();
  const [one, other] = [await office.start('req', action), await office.start('req', action)];
  await office.patch('req', one, { externalRunId: 'job/77' });
  const found = await office.read('req', encodeURIComponent('job/77'));
  expect(found.body.run.id).toBe(one);
  expect((await office.patch('req', encodeURIComponent('job/77'), { statusLabel: 'half' })).body.run.id).toBe(one);
  await office.patch('req', other, { externalRunId: 'job/77' });
  expect((await office.read('req', encodeURIComponent('job/77'))).status).toBe(404);
  const listed = await office.as('req').call('GET', `${runs}?external_run_id=${encodeURIComponent('job/77')}`);
  expect(listed.body.runs.map(({ id }: { id: string }) => id)).toEqual([other, one]);
});

test('A-0d: a native id wins over an external one', async () => {
  const action = await office.action();
  const [one, other] = [await office.start('req', action), await office.start('req', action)];
  await office.patch('req', other, { externalRunId: one });
  expect((await office.read('req', one)).body.run.id).toBe(one);
});

test('A-30: what is reported replaces what was, and what is left out stays', async () => {
  const run = await office.start('req', await office.action());
  await office.patch('req', run, { statusLabel: 'building', link: 'https://ci.example.test/1', summary: 'S' });
  const { status, body } = await office.patch('req', run, {
    link: ['https://a.example.test', 'https://b.example.test'],
  });
  expect([status, body.run]).toEqual([
    200,
    expect.objectContaining({
      status: 'IN_PROGRESS',
      statusLabel: 'building',
      summary: 'S',
      link: ['https://a.example.test', 'https://b.example.test'],
    }),
  ]);
});

test.each<[string, object]>([
  ['an unknown key', { force: true }],
  ['another state', { status: 'DECLINED' }],
  ['a link that is no text', { link: 7 }],
  ['a message that is no object', { message: 'x' }],
])('A-30: %s is 422', async (_, body) => {
  const run = await office.start('req', await office.action());
  expect((await office.patch('req', run, body)).status).toBe(422);
});

test.each<[Name, number]>([
  ['tok', 200],
  ['adm', 200],
  ['req', 200],
  ['a1', 403],
  ['out', 403],
])('A-30, G-42, G-43: %s changes a run of req: %i', async (name, status) => {
  const run = await office.start('req', await office.action({}, { approve: a1 }));
  expect((await office.patch(name, run, { statusLabel: 'x' })).status).toBe(status);
  expect((await log(name, run, { message: 'x' })).status).toBe(status === 200 ? 201 : 403);
});

test('A-30: who may not see a run learns nothing from changing it', async () => {
  const run = await office.start('req', await office.action({ allowAnyoneToViewRuns: false }));
  const answers = [
    await office.patch('out', run, { nonsense: 1 }),
    await office.patch('out', 'r_0000000000000000', { nonsense: 1 }),
  ];
  answers.push(await log('out', run, { nonsense: 1 }));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
});

test.each([['SUCCESS'], ['FAILURE']])('A-1, A-2: a run that ended with %s stays as it is', async (status) => {
  const run = await office.start('req', await office.action({}, { approve: a1 }));
  const ended = (await office.patch('tok', run, { status })).body.run;
  const tried = [
    await office.patch('tok', run, { status: 'SUCCESS' }),
    await office.patch('tok', run, { statusLabel: 'x' }),
    await office.patch('tok', run, { externalRunId: 'x' }),
    await log('tok', run, { message: 'late' }),
    await office.vote('tok', run, 'APPROVE'),
    await office.vote('tok', run, 'DECLINE'),
  ];
  expect(tried.map(({ status: refused }) => refused)).toEqual([422, 422, 422, 422, 422, 422]);
  expect(tried.slice(0, 4).map(({ body }) => body.error)).toEqual(Array(4).fill('run_terminated'));
  expect([typeof ended.endedAt, (await office.read('req', run)).body.run]).toEqual(['string', ended]);
});

test('A-1: what is in progress is not decided on any more', async () => {
  const run = await office.start('req', await office.action());
  const { status, body } = await office.vote('tok', run, 'DECLINE');
  expect([status, body.error]).toEqual([422, 'run_not_waiting_for_approval']);
});

test('A-34: log lines come in the order they were written, in parts', async () => {
  const run = await office.start('req', await office.action());
  for (const message of ['one', 'two', 'three']) expect((await log('req', run, { message })).status).toBe(201);
  const texts = (lines: readonly { message: string }[]) => lines.map(({ message }) => message);
  expect(texts(await logs('req', run))).toEqual(['one', 'two', 'three']);
  expect(texts(await logs('req', run, '?limit=1&offset=1'))).toEqual(['two']);
  expect((await logs('req', run))[0]).toEqual({
    id: expect.any(String),
    runId: run,
    message: 'one',
    createdBy: await office.id('req'),
    createdAt: expect.any(String),
  });
});

test.each(['limit=0', 'limit=51', 'limit=x', 'offset=-1', 'offset=1.5'])('A-34: %s is 422', async (query) => {
  const run = await office.start('req', await office.action());
  expect((await office.as('req').call('GET', `${runs}/${run}/logs?${query}`)).status).toBe(422);
});

test('A-2, A-34: a line ends the run, once', async () => {
  const run = await office.start('req', await office.action());
  expect((await log('req', run, { message: 'done', terminationStatus: 'SUCCESS', statusLabel: 'green' })).status).toBe(
    201,
  );
  const { body } = await office.read('req', run);
  expect([body.run.status, body.run.statusLabel]).toEqual(['SUCCESS', 'green']);
  expect((await log('req', run, { message: 'again', terminationStatus: 'FAILURE' })).body.error).toBe('run_terminated');
});

test('A-34, G-44: while a run waits a line is kept, FAILURE cancels, SUCCESS is refused', async () => {
  const run = await office.start('req', await office.action({ requiredApproval: true }, { approve: a1 }));
  const found = [
    (await log('req', run, { message: 'hello' })).status,
    (await log('req', run, { message: 'x', terminationStatus: 'SUCCESS' })).status,
    (await log('req', run, { message: 'never mind', terminationStatus: 'FAILURE' })).status,
    (await office.read('req', run)).body.run.status,
    (await logs('a1', run)).length,
  ];
  expect(found).toEqual([201, 422, 201, 'FAILURE', 2]);
});

test('A-34: an empty body, a huge line and one with a NUL are refused or kept whole', async () => {
  const run = await office.start('req', await office.action());
  expect((await log('req', run, {})).status).toBe(422);
  expect((await log('req', run, { message: 'a\u0000b' })).status).toBe(422);
  const message = 'é'.repeat(200_000);
  expect((await log('req', run, { message })).status).toBe(201);
  expect((await logs('req', run))[0].message).toBe(message);
});

test('A-4, G-55: a run waits for as long as it takes, and longer than a process lives', async () => {
  const database = join(await mkdtemp(join(tmpdir(), 'portcullis-runs-')), 'runs.db');
  const young = await serving({ database, frozenAt: new Date('2030-01-01T00:00:00Z') });
  const there = await openOffice(young);
  const run = await there.start('req', await there.action({ requiredApproval: true }, { approve: a1 }));
  await young.close();
  const old = await serving({ database, frozenAt: new Date('2039-01-01T00:00:00Z') });
  const { body } = await old.call('PATCH', `${runs}/${run}/approval`, { status: 'APPROVE' });
  await old.close();
  expect([body.run.status, body.run.createdAt]).toEqual(['IN_PROGRESS', '2030-01-01T00:00:00.000Z']);
});

test('A-3: of a hundred that end a run at once one does', async () => {
  const run = await office.start('req', await office.action());
  const answers = await Promise.all(Array.from({ length: 100 }, () => office.patch('tok', run, { status: 'SUCCESS' })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('A-0b: a run from the portal says so', async () => {
  const action = await office.action();
  const { body } = await office
    .as('req')
    .call('POST', `/v1/actions/${action}/runs`, { properties: {} }, { 'x-portcullis-origin': 'UI' });
  const { audits } = (await served.call('GET', `/v1/audit-log?run_id=${body.run.id}`)).body;
  expect([body.run.source, audits[0].trigger.origin]).toEqual(['UI', 'UI']);
});

test('A-36, P-58, G-45: an entity is changed for a run only while that is in progress', async () => {
  const action = await office.action({ requiredApproval: true }, { approve: a1 });
  const run = await office.start('req', action);
  const write = async (id: string) =>
    (await served.call('POST', `/v1/blueprints/svc/entities?upsert=true&run_id=${id}`, { identifier: 'of-run' }))
      .status;
  const found = [await write(run)];
  await office.vote('a1', run, 'APPROVE');
  found.push(await write(run));
  await office.patch('tok', run, { status: 'SUCCESS' });
  found.push(await write(run), await write('r_nothing'), await write(''));
  expect(found).toEqual([422, 201, 422, 422, 200]);
});

test('A-37, A-38, A-72: a backend that works elsewhere leaves its run in progress, and nothing is made up of it', async () => {
  const invocationMethod = {
    type: 'GITHUB',
    org: 'acme',
    repo: 'ops',
    workflow: 'go.yml',
    reportWorkflowStatus: false,
  };
  const { body } = await office.ask('req', await office.action({ invocationMethod }));
  const { run } = body;
  const made = ['pendingExecution', 'claimedUntil', 'installationId', 'response', 'endedAt'].filter(
    (key) => key in run,
  );
  expect([run.status, made, await office.sent(run.id)]).toEqual(['IN_PROGRESS', [], []]);
});

test('P-21: everybody may run an action as long as Member is in its roles', async () => {
  const action = await office.action();
  await served.call('PATCH', `/v1/actions/${action}/permissions`, { execute: { roles: ['Admin'] } });
  const closed = (await office.ask('bob', action)).status;
  await served.call('PATCH', `/v1/actions/${action}/permissions`, { execute: { roles: ['Admin', 'Member'] } });
  expect([closed, (await office.ask('bob', action)).status]).toEqual([404, 202]);
});
