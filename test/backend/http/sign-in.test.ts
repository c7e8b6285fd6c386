import { user } from '../fixtures';
import { type Served, serving } from '../serving';

const path = '/__portcullis/sign-in';
let now = new Date('2026-01-01T00:00:00Z');
let served: Served;
beforeAll(async () => {
  served = await serving({ localSignIn: true, now: () => now });
});
afterAll(() => served.close());

const signIn = (body: unknown, headers?: Record<string, string>) => served.callBare('POST', path, body, headers);
const asking = (authorization: string) => served.callBare('GET', '/v1/users', undefined, { authorization });
let names = 0;
const make = async (more: object = {}) => {
  const email = `mia${++names}@acme.test`;
  expect((await served.call('POST', '/v1/blueprints/_user/entities', user(email, more))).status).toBe(201);
  return email;
};

test('M-62: an e-mail address, in any case, gives the token that the user’s credentials buy', async () => {
  const email = await make();
  const accessToken = await served.as(email).token;
  const { status, body } = await signIn({ email: email.toUpperCase() });
  expect([status, body]).toEqual([200, { ok: true, accessToken, expiresIn: 10_800, tokenType: 'Bearer' }]);
});

test('M-61: a user without credentials gets a token too, the same one while it lives', async () => {
  const email = await make();
  const first = (await signIn({ email })).body.accessToken;
  expect([(await signIn({ email })).body.accessToken === first, (await asking(first)).status]).toEqual([true, 200]);
  const before = now;
  now = new Date(now.getTime() + 3 * 60 * 60 * 1000);
  const next = (await signIn({ email })).body.accessToken;
  expect([next === first, (await asking(next)).status, (await asking(first)).status]).toEqual([false, 200, 401]);
  now = before;
});

test('M-67: new credentials end the token of a sign-in', async () => {
  const email = await make();
  const { accessToken } = (await signIn({ email })).body;
  await served.call('POST', `/v1/rotate-credentials/${email}`);
  expect((await asking(accessToken)).status).toBe(401);
});

test.each([
  ['Staged', 'ACTIVE'],
  ['Invited', 'ACTIVE'],
])('M-20: somebody who is %s is Active once signed in, and the time is kept', async (before, after) => {
  const email = await make({ status: before });
  const shown = async () => (await served.call('GET', `/v1/users/${email}`)).body.user;
  const former = await shown();
  await signIn({ email });
  const { status, orgMembers } = await shown();
  expect([former.status, former.orgMembers, status, orgMembers]).toEqual([
    before.toUpperCase(),
    [],
    after,
    [{ orgId: expect.any(String), status: after, lastLoginAt: now.toISOString() }],
  ]);
});

test('M-20: somebody disabled is told the same as somebody unknown', async () => {
  const email = await make({ status: 'Disabled' });
  const answers = [await signIn({ email }), await signIn({ email: 'nobody@acme.test' })];
  expect(answers.map(({ status, body }) => [status, body.error, body.message])).toEqual(
    answers.map(() => [401, 'unauthorized', 'nobody with this e-mail address may sign in']),
  );
});

test('of twenty sign-ins at once all get one token', async () => {
  const email = await make();
  const answers = await Promise.all(Array.from({ length: 20 }, () => signIn({ email })));
  expect([...new Set(answers.map(({ body }) => body.accessToken))].length).toBe(1);
});

test.each<[string, unknown, number]>([
  ['no body', undefined, 422],
  ['no object', [], 422],
  ['no e-mail address', {}, 422],
  ['an address that is no text', { email: 7 }, 422],
  ['an empty address', { email: '' }, 422],
  ['a key that is not known', { email: 'a@b.c', password: 'x' }, 422],
  ['an address as long as a book', { email: `${'x'.repeat(100_000)}@acme.test` }, 401],
  ['an organization that is not there', { email: 'mia1@acme.test', organization: 'org_none' }, 401],
  ['an operator for an address', { email: { $ne: null } }, 422],
])('%s is refused', async (_, body, status) => {
  expect((await signIn(body)).status).toBe(status);
});

test('without the option there is no such route', async () => {
  const other = await serving();
  try {
    expect((await other.callBare('POST', path, { email: 'mia1@acme.test' })).status).toBe(404);
  } finally {
    await other.close();
  }
});
