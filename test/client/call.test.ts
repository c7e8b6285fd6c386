import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { ApiError } from '../../src/client';
import { json, no, ok, outcome, type Port, quickClock, startPort, until, wait } from './port';

let port: Port;
afterEach(() => port.close());

const action = { identifier: 'restart', title: 'Restart' };

describe('a call', () => {
  test('sends the token, who asks, and JSON without loss', async () => {
    port = await startPort((_, response) => {
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end('{"ok":true,"action":{"identifier":"a","max":9007199254740993,"__proto__":1}}');
    });
    const body = { identifier: 'a', min: 1.5, left: undefined };
    const created = await port.client().actions.create(body);
    expect(JSON.stringify(Object.keys(created))).toBe('["identifier","max","__proto__"]');
    expect(String(created.max)).toBe('9007199254740993');
    const { headers, body: sent } = port.received[1] ?? { headers: {}, body: '' };
    expect(sent).toBe('{"identifier":"a","min":1.5}');
    expect([headers.authorization, headers['user-agent'], headers['content-type']]).toEqual([
      'Bearer token-1',
      'test/1',
      'application/json',
    ]);
  });

  test.each([
    ['a/b', 'GET /v1/actions/a%2Fb'],
    ['ana@example.com', 'GET /v1/actions/ana%40example.com'],
    ['a b?c#d%', 'GET /v1/actions/a%20b%3Fc%23d%25'],
    ['צוות', 'GET /v1/actions/%D7%A6%D7%95%D7%95%D7%AA'],
    ['...', 'GET /v1/actions/...'],
  ])('H-12: the name %j stays one segment of the path', async (name, expected) => {
    port = await startPort((_, response) => ok(response, { action }));
    await port.client().actions.find(name);
    expect(port.asked()).toEqual([expected]);
  });

  test.each(['', '.', '..', '\ud800'])('the name %j is refused before anything is sent', async (name) => {
    port = await startPort((_, response) => ok(response, { action }));
    const client = port.client();
    const calls: Promise<unknown>[] = [
      client.actions.find(name),
      client.permissions.update(name, {}),
      client.teams.delete(name),
    ];
    for (const found of await Promise.all(calls.map(outcome))) {
      expect(found).toMatchObject({ name: 'ApiError', code: 'invalid_identifier', status: undefined });
    }
    expect(port.received.filter(({ url }) => !url.includes('organization') && !url.includes('token'))).toEqual([]);
  });

  test('H-2: a body over 1 MiB is refused before anything is sent, one of 1 MiB is sent', async () => {
    port = await startPort((_, response) => ok(response, { action }));
    const frame = '{"identifier":""}'.length;
    const client = port.client();
    const error = await outcome(client.actions.create({ identifier: 'x'.repeat(1024 * 1024 - frame + 1) }));
    expect(error).toMatchObject({ code: 'payload_too_large', status: undefined });
    expect((error as Error).message).toBe("the request's body has 1048577 bytes, and the API takes at most 1048576");
    expect(port.received).toEqual([]);
    await client.actions.create({ identifier: 'x'.repeat(1024 * 1024 - frame) });
    expect(port.received.at(-1)?.body.length).toBe(1024 * 1024);
  });

  test('a base URL may end in slashes or have a path', async () => {
    port = await startPort((_, response) => ok(response, { action, accessToken: 'x' }));
    await port.client({ baseUrl: `${port.baseUrl}/port//` }).actions.find('a');
    expect(port.received.map(({ url }) => url)).toEqual(['/port/v1/auth/access_token', '/port/v1/actions/a']);
  });

  test('goes through the proxy that the environment names', async () => {
    port = await startPort((_, response) => ok(response, { action, accessToken: 'x', expiresIn: 60 }));
    process.env.http_proxy = port.baseUrl;
    try {
      await port.client({ baseUrl: 'http://port.example' }).actions.find('a');
    } finally {
      delete process.env.http_proxy;
    }
    expect(port.received.map(({ url, headers }) => [url, headers.host])).toEqual([
      ['http://port.example/v1/auth/access_token', 'port.example'],
      ['http://port.example/v1/actions/a', 'port.example'],
    ]);
  });
});

describe('an answer is a success only where it says ok', () => {
  test.each<[string, (response: Parameters<typeof json>[0]) => void, object]>([
    [
      'ok: false under 200',
      (r) => json(r, 200, { ok: false, error: 'odd', message: 'why' }),
      { status: 200, code: 'odd', message: 'why' },
    ],
    ['no ok at all', (r) => json(r, 200, { action }), { status: 200, code: 'unexpected_answer' }],
    ['ok as text', (r) => json(r, 200, { ok: 'true', action }), { status: 200, code: 'unexpected_answer' }],
    ['ok: true under 500', (r) => json(r, 500, { ok: true, action }), { status: 500 }],
    [
      'no action',
      (r) => json(r, 200, { ok: true }),
      { code: 'unexpected_answer', message: 'the answer has no object under "action"' },
    ],
    ['an action without a name', (r) => json(r, 200, { ok: true, action: {} }), { code: 'unexpected_answer' }],
    [
      'an error that is an object',
      (r) => json(r, 422, { ok: false, error: { name: 'bad', message: 'why' } }),
      { status: 422, code: 'bad', message: 'why' },
    ],
    [
      'no reason',
      (r) => json(r, 413, { ok: false }),
      { status: 413, message: 'the server answered 413 without a reason' },
    ],
    [
      'HTML',
      (r) => void r.writeHead(200, { 'content-type': 'text/html' }).end('<html>\n Hi</html>'),
      {
        status: 200,
        code: 'unexpected_answer',
        message:
          'the server answered 200 with an answer that is no JSON object: <html> Hi</html> (text/html); is base_url right?',
      },
    ],
    [
      'a redirection',
      (r) => void r.writeHead(301, { location: 'https://elsewhere.test/' }).end(),
      {
        status: 301,
        message:
          'the server answered 301 and points to https://elsewhere.test/ with an empty answer (no content type); is base_url right?',
      },
    ],
    ['nothing', (r) => void r.writeHead(204).end(), { status: 204, code: 'unexpected_answer' }],
    [
      'half of JSON',
      (r) => void r.end('{"ok":true,"action":{"identifier":'),
      { status: 200, code: 'unexpected_answer' },
    ],
    [
      'JSON nested 100,000 deep',
      (r) => void r.end(`{"ok":true,"action":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
      { status: 200, code: 'unexpected_answer' },
    ],
  ])('%s', async (_, answer, expected) => {
    port = await startPort((__, response) => answer(response));
    const error = await outcome(port.client().actions.find('a'));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ method: 'GET', path: '/v1/actions/a', ...expected });
  });

  test("the reason, the code and the request id are the server's", async () => {
    port = await startPort((_, response) => no(response, 422, {}, 'unknown_team'));
    expect(await outcome(port.client().permissions.update('a b', {}))).toMatchObject({
      name: 'ApiError',
      status: 422,
      code: 'unknown_team',
      message: 'refused with 422',
      requestId: 'trace-1',
      method: 'PATCH',
      path: '/v1/actions/a%20b/permissions',
      mayHaveHappened: false,
      body: { ok: false, error: 'unknown_team', message: 'refused with 422' },
    });
    expect(port.asked()).toHaveLength(1);
  });

  test.each<[string, (response: Parameters<typeof json>[0]) => void, number | undefined]>([
    ['which the API says is gone', (r) => no(r, 404), undefined],
    ['that a proxy does not know', (r) => void r.writeHead(404).end('<h1>Not Found</h1>'), 404],
    ['that another API does not know', (r) => json(r, 404, { message: 'no Route matched' }), 404],
    ['that may not be seen', (r) => no(r, 403), 403],
  ])('a thing %s', async (_, answer, status) => {
    port = await startPort((__, response) => answer(response));
    const client = port.client();
    const calls: Promise<unknown>[] = [
      client.actions.find('a'),
      client.permissions.find('a'),
      client.pages.find('a'),
      client.entities.find('b', 'e'),
      client.blueprints.find('b'),
      client.migrations.find('m'),
    ];
    for (const found of await Promise.all(calls.map(outcome))) {
      if (status === undefined) expect(found).toBeUndefined();
      else expect(found).toMatchObject({ name: 'ApiError', status });
    }
  });

  test('a long answer is read up to its limit and no further', async () => {
    let written = 0;
    port = await startPort(async (_, response) => {
      response.write('{"ok":true,"action":{"identifier":"');
      const piece = 'x'.repeat(1024 * 1024);
      while (!response.destroyed && written < 200) {
        written++;
        if (!response.write(piece)) await Promise.race([new Promise((go) => response.once('drain', go)), wait(200)]);
      }
      response.end();
    });
    expect(await outcome(port.client().actions.find('a'))).toMatchObject({ code: 'answer_too_large' });
    expect(written).toBeLessThan(100);
  });
});

describe('the token', () => {
  test('is fetched once for all who ask at once', async () => {
    port = await startPort((_, response) => ok(response, { action }));
    const client = port.client();
    await Promise.all(Array.from({ length: 30 }, (_, i) => client.permissions.find(`a${i}`).catch(() => undefined)));
    expect([port.tokens(), port.asked().length]).toEqual([1, 30]);
  });

  test('is used as it is when it is given, and no other is asked for', async () => {
    port = await startPort((_, response) => no(response, 401));
    const client = port.client({ credentials: { token: 'mine' } });
    expect(await outcome(client.actions.find('a'))).toMatchObject({ status: 401 });
    expect(port.received.map(({ headers }) => headers.authorization)).toEqual(['Bearer mine']);
  });

  test('is renewed once when it is refused midway, also for a POST', async () => {
    port = await startPort(({ headers }, response) =>
      headers.authorization === 'Bearer token-1' ? no(response, 401) : ok(response, { action }),
    );
    await port.client().actions.create(action);
    expect([port.tokens(), port.asked()]).toEqual([2, ['POST /v1/actions', 'POST /v1/actions']]);
  });

  test('is renewed once only, and then the refusal is told', async () => {
    port = await startPort((_, response) => no(response, 401));
    expect(await outcome(port.client().actions.find('a'))).toMatchObject({ status: 401, message: 'refused with 401' });
    expect([port.tokens(), port.asked().length]).toEqual([2, 2]);
  });

  test('is renewed once for ten who are refused together', async () => {
    port = await startPort(async ({ headers }, response) => {
      await wait(20);
      if (headers.authorization === 'Bearer token-1') no(response, 401);
      else ok(response, { permissions: { execute: {}, approve: {} } });
    });
    const client = port.client();
    await Promise.all(Array.from({ length: 10 }, (_, i) => client.permissions.find(`a${i}`)));
    expect(port.tokens()).toBe(2);
  });

  test('is renewed before it expires', async () => {
    port = await startPort((_, response) => ok(response, { page: action }), 600);
    const clock = quickClock();
    const client = port.client(clock);
    await client.pages.find('a');
    clock.advance(530_000);
    await client.pages.find('a');
    expect(port.tokens()).toBe(1);
    clock.advance(20_000);
    await client.pages.find('a');
    expect(port.tokens()).toBe(2);
  });

  test('that cannot be had is an error of the exchange', async () => {
    port = await startPort(() => undefined);
    const closed = port.baseUrl;
    await port.close();
    const { createServer } = await import('node:http');
    const server = createServer((_, response) => no(response, 401, {}, 'unauthorized')).listen(0);
    const address = server.address();
    const baseUrl = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : closed;
    expect(await outcome(port.client({ baseUrl }).actions.find('a'))).toMatchObject({
      path: '/v1/auth/access_token',
      status: 401,
      code: 'unauthorized',
    });
    server.close();
  });
});

describe('R-44: giving up', () => {
  test('a read ends at once', async () => {
    port = await startPort(() => undefined);
    const controller = new AbortController();
    const call = outcome(port.client().permissions.find('a', { signal: controller.signal }));
    await until(() => port.asked().length === 1);
    const start = performance.now();
    controller.abort();
    expect(await call).toMatchObject({ name: 'ApiError', code: 'aborted', mayHaveHappened: false });
    expect(performance.now() - start).toBeLessThan(500);
  });

  test('a slow body of a read ends at once', async () => {
    port = await startPort((_, response) => void response.writeHead(200).write('{"ok":'));
    const controller = new AbortController();
    const call = outcome(port.client().permissions.find('a', { signal: controller.signal }));
    await until(() => port.asked().length === 1);
    await wait(20);
    controller.abort();
    expect(await call).toMatchObject({ code: 'aborted' });
  });

  test('before anything is sent, nothing is sent', async () => {
    port = await startPort((_, response) => ok(response, { action }));
    const signal = AbortSignal.abort();
    const client = port.client();
    expect(await outcome(client.actions.create(action, { signal }))).toMatchObject({
      code: 'aborted',
      mayHaveHappened: false,
    });
    expect(await outcome(port.client({ signal }).actions.find('a'))).toMatchObject({ code: 'aborted' });
    expect(port.received).toEqual([]);
  });

  test('a write that was sent may finish, and its answer is returned', async () => {
    port = await startPort(async (_, response) => {
      await wait(300);
      ok(response, { action });
    });
    const controller = new AbortController();
    const call = outcome(port.client().actions.create(action, { signal: controller.signal }));
    await until(() => port.asked().length === 1);
    controller.abort();
    expect(await call).toEqual(action);
  });

  test('a write that was sent and does not finish says that it may have happened', async () => {
    port = await startPort(() => undefined);
    const controller = new AbortController();
    const call = outcome(port.client({ graceMs: 100 }).actions.create(action, { signal: controller.signal }));
    await until(() => port.asked().length === 1);
    controller.abort();
    expect(await call).toMatchObject({
      code: 'aborted',
      mayHaveHappened: true,
      message: 'stopped before the answer came; the change may have been made',
    });
  });

  test('a write whose connection never stands ends at once, and nothing happened', async () => {
    port = await startPort(() => undefined);
    let connections = 0;
    const silent = createTcpServer((socket) => {
      connections++;
      socket.on('error', () => undefined).resume();
    }).listen(0, '127.0.0.1');
    await until(() => silent.listening);
    const { port: number } = silent.address() as AddressInfo;
    const controller = new AbortController();
    // TLS with a server that never shakes hands.
    const client = port.client({ baseUrl: `https://127.0.0.1:${number}`, credentials: { token: 'x' } });
    const call = outcome(client.actions.create(action, { signal: controller.signal }));
    await until(() => connections === 1);
    const start = performance.now();
    controller.abort();
    expect(await call).toMatchObject({ code: 'aborted', mayHaveHappened: false });
    expect(performance.now() - start).toBeLessThan(500);
    silent.close();
  });

  test('a wait between attempts ends at once', async () => {
    port = await startPort((_, response) => no(response, 429, { 'retry-after': '20' }));
    const controller = new AbortController();
    const client = port.client();
    const first = outcome(client.permissions.find('a', { signal: controller.signal }));
    await until(() => port.asked().length === 1);
    await wait(30);
    const queued = outcome(client.permissions.update('b', {}, { signal: controller.signal }));
    await wait(30);
    const start = performance.now();
    controller.abort();
    expect(await first).toMatchObject({ code: 'aborted' });
    expect(await queued).toMatchObject({ code: 'aborted', mayHaveHappened: false });
    expect(performance.now() - start).toBeLessThan(500);
    expect(port.asked()).toEqual(['GET /v1/actions/a/permissions']);
  });

  test('the fetching of a token ends only when all who wait for it gave up', async () => {
    port = await startPort((_, response) => ok(response, { page: action }));
    const client = port.client();
    const controller = new AbortController();
    const first = outcome(client.pages.find('a', { signal: controller.signal }));
    const second = outcome(client.pages.find('b'));
    controller.abort();
    expect(await first).toMatchObject({ code: 'aborted' });
    expect(await second).toEqual(action);
    expect(await client.pages.find('c')).toEqual(action);
    expect(port.tokens()).toBe(1);
  });

  test("everything ends with the client's own signal", async () => {
    port = await startPort(() => undefined);
    const controller = new AbortController();
    const client = port.client({ signal: controller.signal });
    const calls = Array.from({ length: 50 }, (_, i) => outcome(client.permissions.find(`a${i}`)));
    await until(() => port.asked().length === 32);
    controller.abort();
    for (const call of calls) expect(await call).toMatchObject({ code: 'aborted' });
  });

  test('an answer that never comes is given up by itself', async () => {
    port = await startPort(() => undefined);
    const error = await outcome(port.client({ timeoutMs: 100 }).actions.create(action));
    expect(error).toMatchObject({ code: 'timeout', mayHaveHappened: true });
    expect((error as Error).message).toBe(`${port.baseUrl} did not answer within 0.1 s`);
  });
});
