import type { ApiError, createClient } from '../../src/client';
import { decideRetry } from '../../src/client/retry';
import { type Answerer, no, ok, outcome, type Port, quickClock, startPort, until, wait } from './port';

let port: Port;
afterEach(() => port?.close());

const action = { identifier: 'a' };
const everything = { action, entity: action, permissions: { execute: {}, approve: {} }, page: action };
const repeatable = [
  'GET permissions',
  'PATCH permissions',
  'PUT action',
  'DELETE action',
  'upsert of a named entity',
] as const;
const once = ['POST action', 'POST entity', 'upsert of an entity without a name'] as const;
type Kind = (typeof repeatable)[number] | (typeof once)[number];

const calls: Record<Kind, (client: ReturnType<typeof createClient>) => Promise<unknown>> = {
  'GET permissions': (client) => client.permissions.find('a'),
  'PATCH permissions': (client) => client.permissions.update('a', {}),
  'PUT action': (client) => client.actions.update('a', action),
  'DELETE action': (client) => client.actions.delete('a'),
  'upsert of a named entity': (client) => client.entities.create('b', { identifier: 'a' }, { upsert: true }),
  'POST action': (client) => client.actions.create(action),
  'POST entity': (client) => client.entities.create('b', { identifier: 'a' }),
  'upsert of an entity without a name': (client) => client.entities.create('b', {}, { upsert: true }),
};

/** A server that fails `times` times before it answers well. */
async function failing(times: number, fail: Answerer): Promise<Port> {
  let left = times;
  port = await startPort((request, response, socket) =>
    left-- > 0 ? fail(request, response, socket) : ok(response, everything),
  );
  return port;
}

const drop: Answerer = (_, __, socket) => socket.destroy();
const rows = (kinds: readonly Kind[], statuses: readonly number[]) =>
  kinds.flatMap((kind) => statuses.map((status) => [kind, status] as const));

describe('R-44: is tried again', () => {
  test.each(rows([...repeatable, ...once], [429]))('%s after %i', async (kind) => {
    await failing(2, (_, response) => no(response, 429));
    await calls[kind](port.client(quickClock()));
    expect(port.asked()).toHaveLength(3);
  });

  test.each(rows(repeatable, [502, 503, 504]))('%s after %i', async (kind, status) => {
    await failing(3, (_, response) => no(response, status));
    await calls[kind](port.client(quickClock()));
    expect(port.asked()).toHaveLength(4);
  });

  test.each(repeatable)('%s after a dropped connection', async (kind) => {
    await failing(1, drop);
    await calls[kind](port.client(quickClock()));
    expect(port.asked()).toHaveLength(2);
  });

  test.each([...repeatable, ...once])('%s when no byte of it was sent', async (kind) => {
    port = await startPort((_, response) => ok(response, everything));
    const { baseUrl } = port;
    await port.close();
    const log: string[] = [];
    const clock = quickClock();
    const client = port.client({ baseUrl, credentials: { token: 'x' }, log: (line) => log.push(line), ...clock });
    expect(await outcome(calls[kind](client))).toMatchObject({ code: 'connection', mayHaveHappened: false });
    expect(log).toHaveLength(3);
  });

  test('an answer that breaks off in the middle, for what may be repeated', async () => {
    await failing(1, (_, response, socket) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"ok":true', () => socket.destroy());
    });
    await calls['GET permissions'](port.client(quickClock()));
    expect(port.asked()).toHaveLength(2);
  });

  test('the exchange of credentials, whose second token does no harm', async () => {
    let asked = 0;
    port = await startPort((_, response) => ok(response, everything));
    const { createServer } = await import('node:http');
    const front = createServer((_, response) =>
      ++asked === 1 ? no(response, 503) : ok(response, { accessToken: 't', page: action }),
    );
    await new Promise<void>((go) => front.listen(0, '127.0.0.1', go));
    const address = front.address();
    const baseUrl = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
    await port.client({ baseUrl, ...quickClock() }).pages.find('a');
    expect(asked).toBe(3);
    front.closeAllConnections();
    front.close();
  });
});

describe('R-44: is not tried again', () => {
  test.each(rows(once, [502, 503, 504]))('%s after %i', async (kind, status) => {
    await failing(1, (_, response) => no(response, status));
    expect(await outcome(calls[kind](port.client(quickClock())))).toMatchObject({
      status,
      mayHaveHappened: status !== 503,
    });
    expect(port.asked()).toHaveLength(1);
  });

  test.each(rows(['GET permissions', 'PATCH permissions', 'POST action'], [400, 403, 404, 409, 413, 422, 500]))(
    '%s after %i',
    async (kind, status) => {
      await failing(1, (_, response) => no(response, status));
      const found = await outcome(calls[kind](port.client(quickClock())));
      if (status !== 404 || kind !== 'GET permissions') expect(found).toMatchObject({ status, mayHaveHappened: false });
      expect(port.asked()).toHaveLength(1);
    },
  );

  test.each(once)('%s after a dropped connection, and it says that it may have happened', async (kind) => {
    await failing(1, drop);
    const error = await outcome(calls[kind](port.client(quickClock())));
    expect(error).toMatchObject({ status: undefined, code: 'connection', mayHaveHappened: true });
    expect((error as ApiError).message).toMatch(/^no answer from http:\/\/127\.0\.0\.1:\d+: /);
    expect(port.asked()).toHaveLength(1);
  });

  test('anything a fifth time', async () => {
    await failing(99, (_, response) => no(response, 503));
    expect(await outcome(calls['PUT action'](port.client(quickClock())))).toMatchObject({ status: 503 });
    expect(port.asked()).toHaveLength(4);
  });

  test('a refusal of a second attempt does not hide that the first may have happened', async () => {
    let asked = 0;
    port = await startPort((_, response, socket) => (++asked === 1 ? socket.destroy() : no(response, 404)));
    expect(await outcome(calls['PUT action'](port.client(quickClock())))).toMatchObject({
      status: 404,
      mayHaveHappened: true,
    });
  });

  test('a delete whose first answer was lost finds the thing gone, which is no error', async () => {
    let asked = 0;
    port = await startPort((_, response, socket) => (++asked === 1 ? socket.destroy() : no(response, 404)));
    expect(await port.client(quickClock()).actions.delete('a')).toBe(false);
  });
});

describe('R-44: the wait before the next attempt', () => {
  const at = 1_750_000_000_000;
  const failed = (headers: Record<string, string>, status = 429) => ({ status, headers });
  test.each([
    ['is a random part of half a second at first', { attempt: 1, random: 0.5 }, 250],
    ['doubles', { attempt: 3, random: 0.5 }, 1000],
    ['may be nothing', { attempt: 3, random: 0 }, 0],
    ['is what Retry-After says', { failure: failed({ 'retry-after': '7' }) }, 7000],
    [
      'is up to the date Retry-After says',
      { failure: failed({ 'retry-after': 'Sun, 15 Jun 2025 15:06:43 GMT' }) },
      3000,
    ],
    ['is nothing when that date is past', { failure: failed({ 'retry-after': 'Sun, 15 Jun 2025 15:00:00 GMT' }) }, 0],
    ['is what Retry-After says also after 503', { failure: failed({ 'retry-after': '7' }, 503) }, 7000],
    [
      'is Retry-After where x-ratelimit-reset says otherwise',
      { failure: failed({ 'retry-after': '2', 'x-ratelimit-reset': '9' }) },
      2000,
    ],
    ['is what x-ratelimit-reset says after 429', { failure: failed({ 'x-ratelimit-reset': '9' }) }, 9000],
    [
      'H-3: reads x-ratelimit-reset as a time since 1970 where it must be one',
      { failure: failed({ 'x-ratelimit-reset': '1750000004' }) },
      4000,
    ],
    [
      'is not what nonsense says',
      { failure: failed({ 'retry-after': 'soon', 'x-ratelimit-reset': '-1' }), random: 0.5 },
      250,
    ],
    ['would be too long', { failure: failed({ 'retry-after': '31' }) }, undefined],
    ['would end after 30 s in all', { failure: failed({ 'retry-after': '2' }), elapsedMs: 28_001 }, undefined],
    ['is not made after the fourth attempt', { attempt: 4 }, undefined],
  ])('%s', (_, over, expected) => {
    const attempt = { failure: failed({}), attempt: 1, elapsedMs: 0, isRepeatable: true, now: at, random: 1, ...over };
    expect(decideRetry(attempt)).toBe(expected);
  });

  test('is logged, a line each, without a body or a token', async () => {
    await failing(2, (_, response) => no(response, 503));
    const log: string[] = [];
    const clock = quickClock();
    await port
      .client({ ...clock, log: (line) => log.push(line) })
      .permissions.update('a b', { execute: { users: ['x@y.z'] } });
    expect(log).toEqual([
      'PATCH /v1/actions/a%20b/permissions: refused with 503; retry 1 in 250 ms',
      'PATCH /v1/actions/a%20b/permissions: refused with 503; retry 2 in 500 ms',
    ]);
    expect(clock.slept).toEqual([250, 500]);
  });
});

describe('R-44: the rate limit', () => {
  test('after a 429 all requests wait', async () => {
    let refuse = true;
    port = await startPort(async (_, response) => {
      if (refuse) no(response, 429, { 'retry-after': '1' });
      else ok(response, everything);
    });
    const client = port.client();
    const first = client.permissions.find('a');
    await until(() => port.asked().length === 1);
    refuse = false;
    await wait(50);
    const start = performance.now();
    await Promise.all([first, client.permissions.find('b'), client.permissions.update('c', {})]);
    expect(performance.now() - start).toBeGreaterThan(800);
    expect(port.asked()).toHaveLength(4);
  });

  test('what the server says is left is not overdrawn', async () => {
    let left = 5;
    let refused = 0;
    port = await startPort(async (_, response) => {
      if (left === 0) {
        refused++;
        return no(response, 429);
      }
      left--;
      if (left === 0) setTimeout(() => (left = 5), 900);
      await wait(10);
      return ok(response, everything, 200, { 'x-ratelimit-remaining': String(left), 'x-ratelimit-reset': '1' });
    });
    const client = port.client();
    await client.permissions.find('first');
    await Promise.all(Array.from({ length: 9 }, (_, i) => client.permissions.find(`a${i}`)));
    expect([port.asked().length, refused]).toEqual([10, 0]);
  });

  test('at most 32 requests are under way, in the order in which they came', async () => {
    let underway = 0;
    let most = 0;
    port = await startPort(async (_, response) => {
      most = Math.max(most, ++underway);
      await wait(10);
      underway--;
      ok(response, everything);
    });
    const client = port.client({ credentials: { token: 'x' } });
    await Promise.all(Array.from({ length: 100 }, (_, i) => client.permissions.find(`a${i}`)));
    expect(most).toBeLessThanOrEqual(32);
    expect(most).toBeGreaterThan(8);
    expect(port.asked().slice(0, 3)).toEqual([0, 1, 2].map((i) => `GET /v1/actions/a${i}/permissions`));
  });

  test('a hundred refused at once come back spread out, and all succeed', async () => {
    let count = 0;
    port = await startPort(async (_, response) => {
      await wait(5);
      if (++count % 3 === 0) no(response, 429, { 'retry-after': '0' });
      else ok(response, everything);
    });
    const client = port.client();
    const found = await Promise.all(Array.from({ length: 60 }, (_, i) => outcome(client.permissions.find(`a${i}`))));
    const refused = found.filter((each) => each instanceof Error);
    expect(refused.length).toBeLessThan(5);
  });

  test('a server that asks for a year holds nobody for more than five minutes', async () => {
    port = await startPort((_, response) => no(response, 429, { 'retry-after': '31536000' }));
    const clock = quickClock();
    const client = port.client(clock);
    expect(await outcome(client.permissions.find('a'))).toMatchObject({ status: 429 });
    expect(await outcome(client.permissions.find('b'))).toMatchObject({ status: 429 });
    expect(Math.max(...clock.slept)).toBe(300_000);
  });
});
