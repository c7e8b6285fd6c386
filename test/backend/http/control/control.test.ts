import { createLog, startBackend } from '../../../../src/backend';
import { pathPattern } from '../../../../src/backend/http/control/path-pattern';
import { credentials, type Served, serving } from '../../serving';
import { sendRaw } from '../raw';

const prefix = '/__portcullis';
let served: Served;
beforeAll(async () => {
  served = await serving({ control: {} });
});
afterAll(() => served.close());
const control = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  served.callBare(method, `${prefix}${path}`, body, headers);

describe('the clock', () => {
  afterEach(() => control('DELETE', '/clock'));

  test('stands still, is moved, and runs again', async () => {
    expect((await control('PUT', '/clock', { at: '2031-05-01T10:00:00Z' })).body.clock).toEqual({
      now: '2031-05-01T10:00:00.000Z',
      frozen: true,
    });
    expect((await control('POST', '/clock/advance', { seconds: 90, ms: 5 })).body.clock.now).toBe(
      '2031-05-01T10:01:30.005Z',
    );
    expect((await control('POST', '/clock/advance', { ms: -5 })).body.clock.now).toBe('2031-05-01T10:01:30.000Z');
    expect((await control('DELETE', '/clock')).body.clock.frozen).toBe(false);
  });

  test('what is made carries its time, and tokens expire by it', async () => {
    const { clientId, clientSecret } = credentials;
    await control('PUT', '/clock', { at: '2040-01-01T00:00:00Z' });
    const { body } = await served.callBare('POST', '/v1/auth/access_token', { clientId, clientSecret });
    const holder = { authorization: `Bearer ${body.accessToken}` };
    const made = await served.callBare('POST', '/v1/teams', { name: 'clocked' }, holder);
    expect(made.body.team.createdAt).toBe('2040-01-01T00:00:00.000Z');
    await control('POST', '/clock/advance', { seconds: 3 * 3600 - 1 });
    expect((await served.callBare('GET', '/v1/teams', undefined, holder)).status).toBe(200);
    await control('POST', '/clock/advance', { seconds: 1 });
    expect((await served.callBare('GET', '/v1/teams', undefined, holder)).status).toBe(401);
  });

  test.each([
    [{ at: 'yesterday' }],
    [{ at: '2031-13-01T00:00:00Z' }],
    [{ at: 5 }],
    [{}],
    [{ at: '2031-05-01T10:00:00Z', zone: 'CET' }],
    [[]],
  ])('%j is no time', async (body) => {
    expect((await control('PUT', '/clock', body)).status).toBe(422);
  });

  test('a clock that runs is not moved', async () => {
    expect((await control('POST', '/clock/advance', { ms: 1 })).status).toBe(422);
  });
});

describe('faults', () => {
  afterEach(() => control('DELETE', '/faults'));
  const read = () => served.call('GET', '/v1/organization');

  test('a status instead of an answer, so many times', async () => {
    await control('POST', '/faults', { method: 'GET', path: '/v1/organization', status: 429, retryAfter: 7, times: 2 });
    const first = await served.call('GET', '/v1/organization');
    expect(first).toMatchObject({ status: 429, body: { ok: false, error: 'injected_fault' } });
    expect((await read()).status).toBe(429);
    expect((await read()).status).toBe(200);
  });

  test('every third request, of one method, below a path', async () => {
    await control('POST', '/faults', { method: 'get', path: '/v1/teams/**', status: 418, every: 3 });
    const statuses = [];
    for (let i = 0; i < 6; i++) statuses.push((await served.call('GET', `/v1/teams/t${i}`)).status);
    expect(statuses).toEqual([404, 404, 418, 404, 404, 418]);
    expect((await served.call('GET', '/v1/teams')).status).toBe(200);
    expect((await served.call('DELETE', '/v1/teams/none')).status).toBe(404);
  });

  test('a delay', async () => {
    await control('POST', '/faults', { path: '/v1/organization', delayMs: 120, times: 1 });
    const started = performance.now();
    expect((await read()).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(100);
  });

  test('a connection dropped before the work: nothing was done', async () => {
    await control('POST', '/faults', { path: '/v1/teams', drop: 'before', times: 1 });
    await expect(served.call('POST', '/v1/teams', { name: 'never' })).rejects.toThrow();
    expect((await served.call('GET', '/v1/teams/never')).status).toBe(404);
  });

  test('a connection dropped after the work: it was done, only the answer is lost', async () => {
    await control('POST', '/faults', { path: '/v1/teams', drop: 'after', times: 1 });
    await expect(served.call('POST', '/v1/teams', { name: 'done' })).rejects.toThrow();
    expect((await served.call('GET', '/v1/teams/done')).status).toBe(200);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['/v1/teams', ['/v1/teams'], ['/v1/teams/', '/v1/team', '/v1/teamsx', '/x/v1/teams']],
    ['/v1/*', ['/v1/', '/v1/a', '/v1/a%2Fb'], ['/v1', '/v1/a/b']],
    ['/v1/**', ['/v1/', '/v1/a/b//c'], ['/v1', '/v2/a']],
    ['/v1/*/x/**', ['/v1/a/x/', '/v1//x/b/c'], ['/v1/a/b/x/', '/v1/a/x']],
    ['/v1/a**z', ['/v1/az', '/v1/a/b/z', '/v1/azz'], ['/v1/a/', '/v1/z']],
    ['/v1/***', ['/v1/a/b'], ['/v1']],
    ['/v1/(a|b)+.x', ['/v1/(a|b)+.x'], ['/v1/a.x', '/v1/aax']],
    ['/v1/[a-z]\\d{2}?^$', ['/v1/[a-z]\\d{2}?^$'], ['/v1/a12']],
    ['', [''], ['/']],
  ])('the path %j matches what it says', (pattern, matching, others) => {
    const matches = pathPattern(pattern);
    expect([matching.filter(matches), others.filter(matches)]).toEqual([matching, []]);
  });

  test('a path that a regular expression would think about for ever costs a request nothing', async () => {
    await control('POST', '/faults', { path: `/v1/${'*a'.repeat(240)}b`, status: 500 });
    await control('POST', '/faults', { path: `/v1/${'**a'.repeat(160)}b`, status: 500 });
    const started = performance.now();
    expect((await served.call('GET', `/v1/teams/${'a'.repeat(8000)}`)).status).toBe(404);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test.each([
    '/v1/teams/%2e%2e%2f',
    '/v1/../__portcullis/clock',
    '/v1/teams/%',
    '/v1/%ff',
    '/v1//',
    '/v1/teams/a?/v1/x',
  ])('the path %s of a request is matched as it was sent, and breaks nothing', async (path) => {
    await control('POST', '/faults', { path: '/v1/**', status: 418 });
    const wire = path.split('?')[0] ?? '';
    const { status } = await sendRaw(served.url, [
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    ]);
    expect(status).toBe(wire.includes('%ff') || wire.endsWith('%') ? 400 : 418);
  });

  test('a delay does not keep a backend from stopping', async () => {
    const backend = await startBackend({ database: 'memory', credentials, control: {}, log: createLog('silent') });
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ path: '/v1/teams', delayMs: 60_000 });
    await fetch(`${backend.url}${prefix}/faults`, { method: 'POST', headers, body });
    const waiting = fetch(`${backend.url}/v1/teams`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const started = performance.now();
    await backend.close();
    expect([(await waiting).status, performance.now() - started < 5000]).toEqual([401, true]);
  });

  test('are listed, and taken back one by one', async () => {
    const { body } = await control('POST', '/faults', { path: '/v1/organization', status: 423 });
    expect((await read()).status).toBe(423);
    expect((await control('GET', '/faults')).body.faults).toMatchObject([{ id: body.fault.id, status: 423, seen: 1 }]);
    expect((await control('DELETE', `/faults/${body.fault.id}`)).status).toBe(200);
    expect((await control('DELETE', `/faults/${body.fault.id}`)).status).toBe(404);
    expect((await read()).status).toBe(200);
  });

  test('never strike the control routes', async () => {
    await control('POST', '/faults', { status: 500 });
    expect((await control('GET', '/faults')).status).toBe(200);
  });

  test.each([
    [{}],
    [{ status: 200 }],
    [{ status: 'x' }],
    [{ drop: 'later' }],
    [{ drop: 'before', status: 500 }],
    [{ delayMs: -1 }],
    [{ status: 500, times: 0 }],
    [{ status: 500, path: 'x'.repeat(501) }],
    [{ status: 500, everyone: true }],
    [[7]],
  ])('%j is no fault', async (body) => {
    expect((await control('POST', '/faults', body)).status).toBe(422);
  });
});

test('metrics count requests by route and status, and what waits', async () => {
  await served.call('GET', '/v1/organization');
  const text = await (await fetch(`${served.url}${prefix}/metrics`)).text();
  expect(text).toMatch(
    /portcullis_http_request_duration_seconds_count\{method="GET",route="\/v1\/organization",status="200"\} [1-9]/,
  );
  expect(text).toMatch(/portcullis_waiting\{what="outbox"\} \d/);
  expect(text).toContain('process_resident_memory_bytes');
});

test('metrics name no path that somebody made up', async () => {
  const odd = [
    '/v1/none/secret-1',
    '/v1/teams/secret-2',
    '/secret-3',
    `/v1/${'secret-4'.repeat(900)}`,
    '/v1/%73ecret-5',
  ];
  for (const path of odd) await fetch(`${served.url}${path}`);
  await fetch(`${served.url}/v1/teams`, { method: 'PROPFIND' });
  const text = await (await fetch(`${served.url}${prefix}/metrics`)).text();
  expect(text).not.toContain('secret');
  expect(text).toContain('route="none"');
});

test('the document names every route that is served, and the page runs nothing but its own script', async () => {
  const document = JSON.parse(await (await fetch(`${served.url}${prefix}/openapi.json`)).text());
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/v1/actions/{action_identifier}/permissions']));
  const page = await fetch(`${served.url}${prefix}/api`);
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; connect-src 'self'; script-src 'sha256-/,
  );
  expect(await page.text()).toContain('<title>Portcullis API</title>');
});
