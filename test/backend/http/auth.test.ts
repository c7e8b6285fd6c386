import { createHmac } from 'node:crypto';
import { credentials, type Served, serving } from '../serving';

let now = new Date('2026-01-01T00:00:00Z');
let served: Served;
beforeAll(async () => {
  served = await serving({ now: () => now });
});
afterAll(() => served.close());

const exchange = (body: object) => served.callBare('POST', '/v1/auth/access_token', body);
const asking = (authorization: string) => served.callBare('GET', '/v1/organization', undefined, { authorization });
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token with these parts, signed with `key`. */
function forge(header: object, claims: object, key: string): string {
  const signed = `${base64(header)}.${base64(claims)}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}

test('M-61: client id and secret buy a token for three hours, and asking again gives the same one', async () => {
  const first = await exchange(credentials);
  const again = await exchange(credentials);
  expect(first.body).toEqual({ ok: true, accessToken: expect.any(String), expiresIn: 10800, tokenType: 'Bearer' });
  expect(again.body.accessToken).toBe(first.body.accessToken);
});

test.each([
  ['a wrong secret', { clientId: credentials.clientId, clientSecret: 'guess' }],
  ['an unknown client', { clientId: 'nobody', clientSecret: credentials.clientSecret }],
  ['an empty secret', { clientId: credentials.clientId, clientSecret: '' }],
])('%s is 401, in the same words', async (_, body) => {
  const { status, body: answer } = await exchange(body);
  expect([status, answer]).toEqual([
    401,
    {
      ok: false,
      error: 'unauthorized',
      message: 'client id or client secret is wrong',
      requestId: expect.any(String),
    },
  ]);
});

test('H-1: the token may follow the word Bearer, in any case, or stand alone', async () => {
  const answers = await Promise.all([`Bearer ${served.token}`, `bearer  ${served.token}`, served.token].map(asking));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
});

test('H-2: every answer carries a trace id of its own, refusals too', async () => {
  const ids = [await asking(served.token), await asking('no token')].map(({ headers }) => headers.get('x-trace-id'));
  expect(new Set(ids.filter(Boolean)).size).toBe(2);
});

test('M-3: the organization says that every team is also an entity', async () => {
  const { body } = await served.call('GET', '/v1/organization');
  expect(body.organization).toMatchObject({ name: 'Portcullis', featureFlags: ['USERS_AND_TEAMS_OWNERSHIP_V2'] });
});

describe('a token is refused', () => {
  const [, claimsPart = ''] = 'x.e30'.split('.');
  const claimsOf = () => JSON.parse(Buffer.from(served.token.split('.')[1] ?? claimsPart, 'base64url').toString());

  test.each<[string, () => string]>([
    ['when there is none', () => ''],
    ['when it is no token', () => 'Bearer let.me.in'],
    ['when it is signed with another key', () => forge({ alg: 'HS256', typ: 'JWT' }, claimsOf(), 'another key')],
    ['when it is not signed at all', () => `${base64({ alg: 'none' })}.${base64(claimsOf())}.`],
    [
      'when its claims were changed',
      () => served.token.replace(/\.[^.]+\./, `.${base64({ ...claimsOf(), sub: 'x' })}.`),
    ],
    ['when it is longer than any of ours', () => `Bearer ${'x'.repeat(8000)}`],
  ])('%s', async (_, token) => {
    const { status, body } = await asking(token());
    expect([status, body.ok, body.error]).toEqual([401, false, 'unauthorized']);
  });

  test('after three hours, and a new one is bought', async () => {
    const { accessToken: old } = (await exchange(credentials)).body;
    expect((await asking(old)).status).toBe(200);
    now = new Date(now.getTime() + 3 * 60 * 60 * 1000);
    expect((await asking(old)).status).toBe(401);
    const { accessToken: fresh } = (await exchange(credentials)).body;
    expect([fresh === old, (await asking(fresh)).status]).toEqual([false, 200]);
  });

  test('in its last minute a new one is given out, so that nobody is handed a dying token', async () => {
    const { accessToken: old } = (await exchange(credentials)).body;
    now = new Date(now.getTime() + (3 * 60 * 60 - 30) * 1000);
    const { accessToken, expiresIn } = (await exchange(credentials)).body;
    expect([accessToken === old, expiresIn]).toEqual([false, 10800]);
  });
});

test('M-67: a token bought with a former secret is dead', async () => {
  const other = await serving({ now: () => now });
  try {
    const stolen = await other.callBare('GET', '/v1/organization', undefined, { authorization: served.token });
    expect(stolen.status).toBe(401);
  } finally {
    await other.close();
  }
});

test('H-6: without a token nothing is told apart, whatever the path and the body', async () => {
  const requests: [string, string, unknown?][] = [
    ['GET', '/v1/actions'],
    ['GET', '/v1/actions/nobody-knows'],
    ['POST', '/v1/actions', '{ not json'],
    ['PATCH', '/v1/actions/nobody-knows/permissions', { execute: 7 }],
    ['DELETE', '/v1/blueprints/_user'],
  ];
  const answers = await Promise.all(requests.map(([method, path, body]) => served.callBare(method, path, body)));
  expect(answers.map(({ status, body }) => `${status} ${body.error}`)).toEqual(requests.map(() => '401 unauthorized'));
});
