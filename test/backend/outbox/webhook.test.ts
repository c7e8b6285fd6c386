import { createHmac } from 'node:crypto';
import { type Served, serving } from '../serving';
import { Acting, inputsOf, quick } from './acting';
import { type Received, Sink } from './sink';

let served: Served;
let sink: Sink;
const acting = new Acting(() => served);

/** What the sink answers is said by the path: `/status/503`, `/cut`, `/echo`, `/large`, `/redirect`. */
function reply({ path, text, headers }: Received) {
  const [, kind, value = ''] = path.split(/[/?]/);
  if (kind === 'cut') return 'cut';
  if (kind === 'status') return { status: Number(value), body: '{"why":"so"}' };
  if (kind === 'echo') return { body: JSON.stringify({ got: text, [`${headers['x-key']}`]: [headers['x-key']] }) };
  if (kind === 'large') return { body: 'x'.repeat(2_000_000) };
  if (kind === 'redirect') return { status: 302, headers: { location: '/elsewhere' } };
  if (kind === 'text') return { body: 'done, thank you' };
  return {};
}

beforeAll(async () => {
  sink = await Sink.start(reply);
  served = await serving(quick);
});
afterAll(async () => {
  await served.close();
  await sink.stop();
});

const webhook = (path: string, more: object = {}) => ({ type: 'WEBHOOK', url: `${sink.url}${path}`, ...more });

test('A-72: a webhook gets a POST with the filled-in body, and its run stays in progress', async () => {
  const action = await acting.make(webhook('/plain', { body: { who: '{{ .inputs.who }}', run: '{{ .run.id }}' } }), {
    trigger: inputsOf('who'),
  });
  const run = await acting.run(action, { who: 'Mia' });
  const [request] = await sink.at('/plain');
  expect([request?.method, JSON.parse(request?.text ?? ''), request?.headers['content-type']]).toEqual([
    'POST',
    { who: 'Mia', run: run.id },
    'application/json',
  ]);
  await acting.when(
    () => acting.messages(),
    (all) => all.find((each: { runId: string }) => each.runId === run.id).state === 'done',
  );
  expect(await acting.read(run.id)).toMatchObject({ status: 'IN_PROGRESS' });
});

test('A-72: method, headers and a list as body are as the action says; a body that it does not say has the inputs', async () => {
  const listed = await acting.make(
    webhook('/put', {
      method: 'PUT',
      headers: { 'X-Run': '{{ .run.id }}', 'X-Null': '{{ .inputs.no }}' },
      body: ['a'],
    }),
  );
  const { id } = await acting.run(listed);
  const [put] = await sink.at('/put');
  expect([put?.method, put?.text, put?.headers['x-run'], put?.headers['x-null']]).toEqual([
    'PUT',
    '["a"]',
    id,
    undefined,
  ]);
  const silent = await acting.make(webhook('/silent'), { trigger: inputsOf('size') });
  const run = await acting.run(silent, { size: 'big' });
  const [request] = await sink.at('/silent');
  expect(JSON.parse(request?.text ?? '')).toEqual({ size: 'big', port_context: { runId: run.id } });
});

test('A-71: every request is signed, so that its receiver can check whose it is', async () => {
  const { body } = await served.call('GET', '/__portcullis/signing-secret');
  await acting.run(await acting.make(webhook('/signed', { body: { a: 'ü' } })));
  const [request] = await sink.at('/signed');
  const timestamp = request?.headers['x-port-timestamp'];
  const mac = createHmac('sha256', body.signingSecret).update(`${timestamp}.${request?.text}`).digest('base64');
  expect(request?.headers['x-port-signature']).toBe(`v1,${mac}`);
  expect(Math.abs(Date.now() - Number(timestamp))).toBeLessThan(60_000);
});

describe('A-1: a synchronized webhook ends its run by its answer', () => {
  test.each([
    ['/ok', 'SUCCESS', { taken: true }],
    ['/text', 'SUCCESS', 'done, thank you'],
    ['/status/201', 'SUCCESS', { why: 'so' }],
    ['/status/400', 'FAILURE', { why: 'so' }],
    ['/status/503', 'FAILURE', { why: 'so' }],
    ['/redirect', 'FAILURE', { taken: true }],
  ])('%s: %s', async (path, status, response) => {
    const run = await acting.run(await acting.make(webhook(`${path}#${status}`, { synchronized: true })));
    const ended = await acting.until(run.id, 'SUCCESS', 'FAILURE');
    expect(ended).toMatchObject({ status, response, endedAt: expect.any(String), updatedBy: 'portcullis' });
    if (status === 'FAILURE')
      expect(await acting.logs(run.id)).toEqual([expect.stringMatching(/^The backend answered \d+\.$/)]);
  });

  test('A-54: a redirect is not followed', () => {
    expect(sink.received.filter(({ path }) => path === '/elsewhere')).toEqual([]);
  });

  test('A-1: one flag may be a template', async () => {
    const action = await acting.make(webhook('/flag', { synchronized: '{{ .inputs.wait == "yes" }}' }), {
      trigger: inputsOf('wait'),
    });
    expect((await acting.run(action, { wait: 'yes' })).payload).toMatchObject({ synchronized: true, agent: false });
    expect((await acting.run(action, { wait: 'no' })).payload).toMatchObject({ synchronized: false });
  });
});

describe('a webhook that takes nothing fails its run, with the reason in its log', () => {
  test.each([
    ['A-1: it refuses', '/status/404', 1, 'The backend answered 404.'],
    ['A-1: it is away', '/status/503?away', 3, 'The backend answered 503.'],
    [
      'A-1: it cuts the connection',
      '/cut',
      3,
      'The backend could not be reached after 3 attempts: the connection was cut.',
    ],
    [
      'A-1: its answer has no end',
      '/large',
      1,
      'The backend could not be reached: its answer is too large or malformed.',
    ],
  ])('%s', async (_, path, requests, log) => {
    const run = await acting.run(await acting.make(webhook(path)));
    expect(await acting.until(run.id, 'FAILURE')).toMatchObject({ endedAt: expect.any(String) });
    expect(await acting.logs(run.id)).toEqual([log]);
    const got = await sink.at(path);
    expect(got).toHaveLength(requests);
    expect(new Set(got.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  test('A-1: nobody listens there', async () => {
    const other = await Sink.start();
    await other.stop();
    const run = await acting.run(await acting.make({ type: 'WEBHOOK', url: other.url }));
    await acting.until(run.id, 'FAILURE');
    expect(await acting.logs(run.id)).toEqual([
      'The backend could not be reached after 3 attempts: the connection was refused.',
    ]);
  });

  test.each([
    ['its URL is none', { url: '{{ .inputs.nothing }}' }, 'its URL is not one once its templates are filled in'],
    ['its URL is of a file', { url: 'file:///etc/passwd' }, 'its URL is neither http nor https'],
    [
      'it has a header with two lines',
      { headers: { 'X-A': '{{ .inputs.a }}' } },
      'its header X-A has a value that cannot be sent',
    ],
    [
      'it has a header without a name',
      { headers: { '{{ .inputs.a }}': 'x' } },
      'one of its headers has a name that is none',
    ],
    ['its method is unknown', { method: 'TRACE' }, 'its method is none of POST, GET, PUT, PATCH, DELETE'],
  ])('A-1: %s', async (_, more, reason) => {
    const action = await acting.make({ ...webhook('/never'), ...more }, { trigger: inputsOf('a', 'nothing') });
    const run = await acting.run(action, { a: 'x\r\nX-Evil: 1' });
    await acting.until(run.id, 'FAILURE');
    expect((await acting.logs(run.id)).join()).toContain(reason);
    expect(sink.received.filter(({ path }) => path === '/never')).toEqual([]);
  });
});

test('A-54: headers that are ours to set stay ours', async () => {
  const headers = {
    Host: 'evil.test',
    'Content-Length': '3',
    'X-Port-Signature': 'v1,forged',
    'Idempotency-Key': 'mine',
  };
  await acting.run(await acting.make(webhook('/ours', { headers, body: { a: 'long enough' } })));
  const [request] = await sink.at('/ours');
  expect(request?.headers.host).toBe(sink.url.slice('http://'.length));
  expect(request?.headers['x-port-signature']).not.toContain('forged');
  expect(request?.headers['idempotency-key']).not.toBe('mine');
  expect(request?.text).toBe('{"a":"long enough"}');
});

test('G-90: what an input holds is data and never a template', async () => {
  const body = { echo: '{{ .inputs.text }}', '{{ .inputs.text }}': 'key', mixed: 'said {{ .inputs.text }}' };
  const action = await acting.make(webhook('/data', { body }), { trigger: inputsOf('text') });
  const text = '{{ .secrets.KEY }} spreadValue() "}}';
  await acting.run(action, { text });
  const [request] = await sink.at('/data');
  expect(JSON.parse(request?.text ?? '')).toEqual({ echo: text, [text]: 'key', mixed: `said ${text}` });
});

test('A-44: the value of a secret reaches the webhook and can be read nowhere else', async () => {
  const canary = 'canary-7f3a9c';
  await served.call('POST', '/v1/organization/secrets', { secretName: 'KEY', secretValue: canary });
  const action = await acting.make(
    webhook('/echo/{{ .secrets.KEY }}', {
      synchronized: true,
      headers: { 'X-Key': '{{ .secrets.KEY }}' },
      body: {
        key: '{{ .secrets.KEY }}',
        half: 'Bearer {{ .secrets["KEY"] }}',
        coded: '{{ .secrets.KEY | @base64 }}',
        none: '{{ .secrets.NONE }}',
      },
    }),
    { requiredApproval: true },
  );
  const run = await acting.run(action);
  expect(run.payload).toMatchObject({ url: `${sink.url}/echo/********`, headers: { 'X-Key': '********' } });
  const coded = Buffer.from(canary).toString('base64');
  expect(run.payload.body).toMatchObject({ key: '********', half: 'Bearer ********', none: null });
  await served.call('PATCH', `/v1/actions/runs/${run.id}/approval`, { status: 'APPROVE' });
  const ended = await acting.until(run.id, 'SUCCESS', 'FAILURE');
  const [request] = await sink.at(`/echo/${canary}`);
  expect(JSON.parse(request?.text ?? '')).toEqual({ key: canary, half: `Bearer ${canary}`, coded, none: null });
  expect(request?.headers['x-key']).toBe(canary);
  expect(ended.response.got).toContain('********');
  const failing = await acting.make({ type: 'WEBHOOK', url: 'http://127.0.0.1:1/{{ .secrets.KEY }}' });
  const failed = await acting.run(failing);
  await acting.until(failed.id, 'FAILURE');
  const readable = await Promise.all(
    [
      `/v1/actions/runs/${run.id}`,
      `/v1/actions/runs/${run.id}/logs`,
      `/v1/actions/runs/${failed.id}`,
      `/v1/actions/runs/${failed.id}/logs`,
      '/v1/actions/runs',
      '/v1/audit-log',
      '/v1/organization/secrets',
      '/__portcullis/outbox',
      '/__portcullis/journal',
    ].map(async (path) => (await served.call('GET', path)).text),
  );
  expect(readable.filter((text) => text.includes(canary) || text.includes(coded))).toEqual([]);
});

test('A-54: without leave no request gets to this machine, however its address is spelled', async () => {
  const careful = await serving({ ...quick, allowPrivateWebhooks: false });
  const guarded = new Acting(() => careful);
  const port = new URL(sink.url).port;
  const before = sink.received.length;
  const hosts = [
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0177.0.0.1',
    '0x7f.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
  ];
  for (const host of hosts) {
    const run = await guarded.run(await guarded.make({ type: 'WEBHOOK', url: `http://${host}:${port}/in` }));
    await guarded.until(run.id, 'FAILURE');
    expect((await guarded.logs(run.id)).join()).toContain('its address is private');
  }
  expect(sink.received).toHaveLength(before);
  await careful.close();
});

test('A-72: backends that are worked elsewhere are stored, and their runs left to them', async () => {
  const run = await acting.run(await acting.make({ type: 'KAFKA', payload: { a: '{{ .run.id }}' } }));
  expect(run).toMatchObject({ status: 'IN_PROGRESS', payload: { type: 'KAFKA', payload: { a: run.id } } });
  const github = { type: 'GITHUB', org: 'o', repo: 'r', workflow: 'w.yml', workflowInputs: { id: '{{ .run.id }}' } };
  expect((await acting.run(await acting.make(github))).payload).toEqual({
    ...github,
    workflowInputs: { id: expect.stringMatching(/^r_/) },
  });
  const unknown = await served.call('POST', '/v1/actions', {
    identifier: 'x',
    trigger: inputsOf(),
    invocationMethod: { type: 'SLACK' },
  });
  expect(unknown.status).toBe(422);
});
