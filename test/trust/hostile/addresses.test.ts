import { Acting, inputsOf, quick } from '../../backend/outbox/acting';
import { Sink } from '../../backend/outbox/sink';
import { type Served, serving } from '../../backend/serving';
import { happened } from './table';

/**
 * Where a webhook or a notice may lead: not to the machine that the server runs on, nor to its network, however that
 * is spelled, looked up or redirected to. A server of somebody's listens there and hears nothing.
 *
 * Source: spec A-54; OWASP, "Server-Side Request Forgery Prevention".
 */

jest.setTimeout(60_000);

let served: Served;
let sink: Sink;
let port: string;
const acting = new Acting(() => served);

beforeAll(async () => {
  sink = await Sink.start();
  port = new URL(sink.url).port;
  served = await serving({ ...quick, allowPrivateWebhooks: false, outbox: { ...quick.outbox, timeoutMs: 2000 } });
});

afterAll(async () => {
  await served.close();
  await sink.stop();
});

afterEach(() => expect(sink.received).toEqual([]));

const refused = /^The backend (could not be reached|was not called)/;

const addresses = [
  'http://127.0.0.1:{port}/',
  'http://localhost:{port}/',
  'http://localhost.:{port}/',
  'http://LOCALHOST:{port}/',
  'http://127.1:{port}/',
  'http://127.0.1:{port}/',
  'http://2130706433:{port}/',
  'http://0x7f000001:{port}/',
  'http://0177.0.0.1:{port}/',
  'http://0:{port}/',
  'http://0.0.0.0:{port}/',
  'http://127.0.0.1.:{port}/',
  'http://①②⑦.⓪.⓪.①:{port}/',
  'http://127。0。0。1:{port}/',
  'http://[::1]:{port}/',
  'http://[::]:{port}/',
  'http://[0:0:0:0:0:ffff:127.0.0.1]:{port}/',
  'http://[::ffff:7f00:1]:{port}/',
  'http://[::127.0.0.1]:{port}/',
  'http://[64:ff9b::127.0.0.1]:{port}/',
  'http://[2002:7f00:1::]:{port}/',
  'http://user:password@127.0.0.1:{port}/',
  'http://example.com@127.0.0.1:{port}/',
  'http://127.0.0.1:{port}#@example.com/',
  'http://127.0.0.1:{port}\\@example.com/',
  'https://127.0.0.1:{port}/',
  'HTTP://127.0.0.1:{port}/',
  ' http://127.0.0.1:{port}/',
  'http:/127.0.0.1:{port}/',
  'http:127.0.0.1:{port}/',
  'ht\ttp://127.0.0.1:{port}/',
  'http://169.254.169.254/latest/meta-data/iam/security-credentials/',
  'http://[fd00:ec2::254]/latest/meta-data/',
  'http://100.100.100.200/latest/meta-data/',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://192.168.0.1/',
  'file:///etc/passwd',
  'ftp://127.0.0.1:{port}/',
  'gopher://127.0.0.1:{port}/_GET%20/',
  'data:text/plain,x',
  'unix:///var/run/docker.sock',
  'http+unix://%2Fvar%2Frun%2Fdocker.sock/info',
  'javascript:alert(1)',
  '//127.0.0.1:{port}/',
  '/v1/users',
  '',
];

describe('A-54: a webhook does not lead into the network of the server', () => {
  test.each(addresses)('%j', async (pattern) => {
    const url = pattern.replace('{port}', port);
    const act = await acting.make(
      { type: 'WEBHOOK', url: '{{ .inputs.url }}', method: 'GET', synchronized: true },
      { trigger: inputsOf('url') },
    );
    const run = await acting.run(act, { url });
    const ended = await acting.until(run.id, 'FAILURE');
    const [log = ''] = await acting.logs(run.id);
    expect([ended.response ?? null, log]).toEqual([null, expect.stringMatching(refused)]);
    happened(`webhook to ${pattern}`, log);
  });

  test.each(['json', 'slack'])('nor does a notice in the format %s', async (format) => {
    const approvalNotification = { type: 'webhook', format, url: `http://localhost:${port}/notice` };
    const act = await acting.make({ type: 'KAFKA' }, { requiredApproval: true, approvalNotification });
    const { id } = await acting.run(act);
    await acting.quiet();
    const [log] = await acting.logs(id);
    expect(log).toMatch(/Could not notify approvers/);
    happened(`notice (${format}) to localhost`, log ?? '');
  });
});

test('A-54: a redirect is an answer, and is not followed', async () => {
  const inner = await Sink.start();
  const outer = await Sink.start(() => ({ status: 307, headers: { location: `${inner.url}/inner` } }));
  const open = await serving(quick);
  try {
    const other = new Acting(() => open);
    const act = await other.make({ type: 'WEBHOOK', url: outer.url, synchronized: true });
    const run = await other.run(act);
    await other.until(run.id, 'FAILURE');
    expect([outer.received.length, inner.received.length]).toEqual([1, 0]);
    expect(await other.logs(run.id)).toEqual(['The backend answered 307.']);
    happened('redirect of a webhook to another address', 'not followed; the run fails with 307');
  } finally {
    await open.close();
    await outer.stop();
    await inner.stop();
  }
});

describe('A-54: an answer is not believed to be small, quick or well', () => {
  test.each<[string, Parameters<typeof Sink.start>[0], RegExp]>([
    ['2 MiB', () => ({ body: 'x'.repeat(2 * 1024 * 1024) }), /too large/],
    ['that never comes', () => 'never', /did not answer within/],
    ['that is cut', () => 'cut', /cut/],
    [
      'compressed without being so',
      () => ({ headers: { 'content-encoding': 'gzip' }, body: 'no gzip' }),
      /malformed|failed/,
    ],
    ['of 100,000 brackets', () => ({ body: '['.repeat(100_000) }), /^$/],
    ['with a key __proto__', () => ({ body: '{"__proto__":{"polluted":1},"constructor":{"prototype":{}}}' }), /^$/],
    ['with half a surrogate pair and a NUL', () => ({ body: '{"a":"\\ud800","b":"\\u0000"}' }), /^$/],
  ])('one %s', async (name, reply, expected) => {
    const odd = await Sink.start(reply);
    const open = await serving({ ...quick, outbox: { ...quick.outbox, timeoutMs: 500 } });
    try {
      const other = new Acting(() => open);
      const act = await other.make({ type: 'WEBHOOK', url: odd.url, synchronized: true });
      const run = await other.run(act);
      const ended = await other.until(run.id, 'FAILURE', 'SUCCESS');
      const [log = ''] = await other.logs(run.id);
      expect(log).toMatch(expected);
      expect((await open.call('GET', '/v1/actions/runs')).status).toBe(200);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      happened(`answer of a webhook ${name}`, log === '' ? `${ended.status}, kept as it is` : log);
    } finally {
      await open.close();
      await odd.stop();
    }
  });
});
