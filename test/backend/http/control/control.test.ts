import { credentials, type Served, serving } from '../../serving';

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
    [{ status: 500, path: '/**/**/**' }],
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
