import { type Served, serving } from '../serving';
import { Acting, quick } from './acting';
import { type Reply, Sink } from './sink';

const start = '2031-05-01T10:00:00Z';
const control = (served: Served, method: string, path: string, body?: unknown) =>
  served.callBare(method, `/__portcullis/clock${path}`, body);

async function withClock(
  reply: (nth: number) => Reply,
  work: (served: Served, acting: Acting, sink: Sink) => Promise<void>,
): Promise<void> {
  const sink = await Sink.start((_, nth) => reply(nth));
  const outbox = { pollMs: 20, retryMs: 60_000, timeoutMs: 5000, leaseMs: 60_000 };
  const served = await serving({ ...quick, outbox, frozenAt: new Date(start) });
  try {
    await work(served, new Acting(() => served), sink);
  } finally {
    await served.close();
    await sink.stop();
  }
}

/** Longer than a worker needs to see what is due. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 300));

test('A-54: what failed waits while the clock stands still, and goes out once the clock is moved on', () =>
  withClock(
    (nth) => (nth === 1 ? 'cut' : {}),
    async (served, acting, sink) => {
      const run = await acting.run(await acting.make({ type: 'WEBHOOK', url: sink.url, synchronized: true }));
      await sink.at('/');
      await aWhile();
      expect([sink.received.length, (await acting.read(run.id)).status]).toEqual([1, 'IN_PROGRESS']);
      await control(served, 'POST', '/advance', { seconds: 30 });
      await aWhile();
      expect(sink.received.length).toBe(1);
      await control(served, 'POST', '/advance', { seconds: 60 });
      const ended = await acting.until(run.id, 'SUCCESS');
      expect([sink.received.length, ended.createdAt, ended.endedAt]).toEqual([
        2,
        '2031-05-01T10:00:00.000Z',
        '2031-05-01T10:01:30.000Z',
      ]);
    },
  ));

test('A-71: what is sent is signed with the time of the clock', () =>
  withClock(
    () => ({}),
    async (_, acting, sink) => {
      await acting.run(await acting.make({ type: 'WEBHOOK', url: sink.url }));
      const [received] = await sink.at('/');
      const stamp = Number(received?.headers['x-port-timestamp']);
      expect(new Date(stamp < 1e11 ? stamp * 1000 : stamp).toISOString()).toBe('2031-05-01T10:00:00.000Z');
    },
  ));

test('a clock that is moved on while a request is on its way does not send it again', () =>
  withClock(
    () => ({ afterMs: 600 }),
    async (served, acting, sink) => {
      const run = await acting.run(await acting.make({ type: 'WEBHOOK', url: sink.url, synchronized: true }));
      await sink.at('/');
      await control(served, 'POST', '/advance', { seconds: 3600 });
      await acting.until(run.id, 'SUCCESS');
      await aWhile();
      expect(sink.received.length).toBe(1);
    },
  ));

test('templates and conditions of automations read the time of the clock', () =>
  withClock(
    () => ({}),
    async (served, acting, sink) => {
      const watched = await acting.make({ type: 'KAFKA' });
      await acting.make(
        { type: 'WEBHOOK', url: `${sink.url}/at`, body: { at: '{{ now | todate }}' } },
        {
          trigger: {
            type: 'automation',
            event: { type: 'RUN_CREATED', actionIdentifier: watched },
            condition: { type: 'JQ', combinator: 'and', expressions: ['(now | todate) > "2031-05-02"'] },
          },
          publish: true,
        },
      );
      await acting.run(watched);
      await aWhile();
      expect(sink.received.length).toBe(0);
      await control(served, 'PUT', '', { at: '2031-05-03T00:00:00Z' });
      const holder = await served.callBare('POST', '/v1/auth/access_token', {
        clientId: 'test-client',
        clientSecret: 'a secret of the test',
      });
      const headers = { authorization: `Bearer ${holder.body.accessToken}` };
      await served.callBare('POST', `/v1/actions/${watched}/runs`, { properties: {} }, headers);
      const [received] = await sink.at('/at');
      expect(JSON.parse(received?.text ?? '{}')).toEqual({ at: '2031-05-03T00:00:00Z' });
    },
  ));
