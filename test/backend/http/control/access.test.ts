import { type BackendOptions, createLog, startBackend } from '../../../../src/backend';
import { authorization, sendTo } from '../../../api';
import { credentials, type Served, serving } from '../../serving';
import { sendRaw } from '../raw';

const prefix = '/__portcullis';
const log = createLog('silent');
const everything = { journal: true, localSignIn: true } as const;

/** A route of each kind, by the option that offers it. */
const routes = [
  ['control', 'GET', '/clock'],
  ['control', 'GET', '/organizations'],
  ['control', 'POST', '/organizations/org_none/reset'],
  ['control', 'GET', '/faults'],
  ['control', 'GET', '/metrics'],
  ['control', 'GET', '/openapi.json'],
  ['control', 'GET', '/api'],
  ['control', 'GET', '/outbox'],
  ['control', 'GET', '/signing-secret'],
  ['control', 'POST', '/signing-key/rotate'],
  ['journal', 'GET', '/journal'],
  ['journal', 'DELETE', '/journal'],
  ['localSignIn', 'POST', '/sign-in'],
] as const;

/** The status of a request without a body, of which nothing but the status is looked at. */
async function ask(url: string, method: string, path: string, headers: Record<string, string> = {}): Promise<number> {
  return (await fetch(`${url}${prefix}${path}`, { method, headers })).status;
}

async function started(options: Partial<BackendOptions>, work: (url: string) => Promise<void>): Promise<void> {
  const backend = await startBackend({ database: 'memory', credentials, log, ...options });
  try {
    await work(backend.url);
  } finally {
    await backend.close();
  }
}

describe('each option offers its own routes and no others', () => {
  test.each<[string, Partial<BackendOptions>, readonly string[]]>([
    ['none', {}, []],
    ['control', { control: {} }, ['control']],
    ['journal', { journal: true }, ['journal']],
    ['local sign-in', { localSignIn: true }, ['localSignIn']],
    ['all three', { control: {}, ...everything }, ['control', 'journal', 'localSignIn']],
  ])('%s', async (_, options, offered) => {
    await started(options, async (url) => {
      const found = await Promise.all(
        routes.map(async ([option, method, path]) => {
          const { status, body } = await sendJson(url, method, path);
          return [option, path, status === 404 && String(body.message).startsWith('there is no route')] as const;
        }),
      );
      expect(found).toEqual(routes.map(([option, , path]) => [option, path, !offered.includes(option)]));
    });
  });
});

async function sendJson(url: string, method: string, path: string) {
  const response = await fetch(`${url}${prefix}${path}`, { method });
  const text = await response.text();
  const body: Record<string, unknown> = text.startsWith('{') ? JSON.parse(text) : {};
  return { status: response.status, body };
}

describe('with a control token', () => {
  const token = 'a token of the test';
  let served: Served;
  beforeAll(async () => {
    served = await serving({ control: { token }, ...everything });
  });
  afterAll(() => served.close());

  const wrong: readonly (readonly [string, Record<string, string>])[] = [
    ['nothing', {}],
    ['another token', { 'x-portcullis-control': 'a token of the tesu' }],
    ['the beginning of it', { 'x-portcullis-control': 'a token of the tes' }],
    ['more than it', { 'x-portcullis-control': 'a token of the test ..' }],
    ['an empty one', { 'x-portcullis-control': '' }],
    ['an access token', { authorization: 'Bearer a token of the test' }],
  ];

  test.each(routes)('%s: %s %s is for whoever sends it, and for nobody else', async (_, method, path) => {
    for (const [, headers] of wrong) expect(await ask(served.url, method, path, headers)).toBe(401);
    const { authorization } = { authorization: `Bearer ${served.token}` };
    expect(await ask(served.url, method, path, { authorization })).toBe(401);
    const status = await ask(served.url, method, path, { authorization, 'x-portcullis-control': token });
    expect([401, 403]).not.toContain(status);
  });

  test.each(routes)(
    '%s: %s %s answers under any name then, but not to pages of other sites',
    async (_, method, path) => {
      const { authorization } = { authorization: `Bearer ${served.token}` };
      const headers = { authorization, 'x-portcullis-control': token };
      expect(await named(served.url, 'ci.acme.test', method, path, headers)).not.toBe(403);
      expect(await ask(served.url, method, path, { ...headers, origin: 'https://evil.test' })).toBe(403);
    },
  );

  test('the API itself asks for none', async () => {
    expect((await served.call('GET', '/v1/organization')).status).toBe(200);
    expect((await served.callBare('GET', '/health')).status).toBe(200);
  });
});

/** Asks under a name of one's own choice. */
async function named(
  url: string,
  host: string,
  method: string,
  path: string,
  more: Record<string, string> = {},
): Promise<number> {
  const headers = Object.entries({ ...more, Host: host, Connection: 'close', 'Content-Length': '0' });
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return (await sendRaw(url, [`${method} ${prefix}${path} HTTP/1.1\r\n${lines}\r\n`])).status;
}

describe('without a control token', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serving(everything);
  });
  afterAll(() => served.close());

  test.each(routes)('%s: %s %s is not for pages of other sites, by their origin or by their name', async (...route) => {
    const [, method, path] = route;
    const { origin } = new URL(served.url);
    expect(await ask(served.url, method, path, { origin: 'https://evil.test' })).toBe(403);
    expect(await ask(served.url, method, path, { origin: 'null' })).toBe(403);
    expect(await ask(served.url, method, path, { origin })).not.toBe(403);
    for (const host of ['rebound.evil.test:80', '127.0.0.1.evil.test', '10.0.0.1', 'localhost.evil.test']) {
      expect(await named(served.url, host, method, path)).toBe(403);
      expect(await named(served.url, host, method, path, { Origin: `http://${host}` })).toBe(403);
    }
    for (const host of ['localhost:7', '127.0.0.1', '[::1]:80']) {
      expect(await named(served.url, host, method, path)).not.toBe(403);
    }
  });

  test.each([
    ['GET', '/outbox'],
    ['GET', '/signing-secret'],
    ['POST', '/signing-key/rotate'],
  ])('A-56: %s %s is for administrators of the organization only', async (method, path) => {
    await served.call('POST', '/v1/users/invite', { invitee: { email: 'mia@acme.test' } });
    expect((await served.callBare(method, `${prefix}${path}`)).status).toBe(401);
    expect((await served.as('mia@acme.test').call(method, `${prefix}${path}`)).status).toBe(403);
    expect((await served.call(method, `${prefix}${path}`)).status).toBe(200);
  });

  test('what an administrator sees is his own organization', async () => {
    const made = await served.callBare('POST', `${prefix}/organizations`, { name: 'Other' });
    const holder = await authorization(sendTo(served.url), made.body.credentials);
    const mine = (await served.call('GET', `${prefix}/signing-secret`)).body.signingSecret;
    const other = await served.callBare('GET', `${prefix}/signing-secret`, undefined, holder);
    expect([other.status, other.body.signingSecret === mine]).toEqual([200, false]);
  });
});

describe('an address that other machines reach', () => {
  const start = (options: Partial<BackendOptions>) =>
    startBackend({ database: 'memory', credentials, host: '0.0.0.0', log, ...options });

  test.each<[string, Partial<BackendOptions>, string]>([
    ['control', { control: {} }, 'give a control token, or leave out control'],
    ['a journal', { journal: true }, 'give a control token, or leave out journal'],
    ['local sign-in', { localSignIn: true }, 'give a control token, or leave out local sign-in'],
    ['all of it', { control: {}, ...everything }, 'leave out control and journal and local sign-in'],
  ])('is refused with %s and no control token', async (_, options, says) => {
    await expect(start(options)).rejects.toThrow(says);
  });

  test('is taken with a token, which every one of the routes asks for then', async () => {
    const token = 'a token of the test';
    const backend = await start({ control: { token }, ...everything });
    try {
      const url = backend.url.replace('0.0.0.0', '127.0.0.1');
      for (const [, method, path] of routes) expect(await ask(url, method, path)).toBe(401);
      expect(await ask(url, 'GET', '/clock', { 'x-portcullis-control': token })).toBe(200);
    } finally {
      await backend.close();
    }
  });

  test('is taken where none of them is offered', async () => {
    const backend = await start({});
    await backend.close();
  });

  test.each([
    ['', 'at least 16 characters'],
    ['short', 'at least 16 characters'],
    ['a token with a \n new line', 'only visible ASCII'],
    ['a token with an é in it', 'only visible ASCII'],
    [' a token that begins so', 'only visible ASCII'],
  ])('is refused with the control token %j', async (token, says) => {
    await expect(start({ control: { token } })).rejects.toThrow(`a control token has ${says}`);
  });
});
