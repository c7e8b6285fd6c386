import { action, blueprint, user } from '../fixtures';
import { type Served, serving } from '../serving';

let served: Served;
beforeAll(async () => {
  served = await serving();
});
afterAll(() => served.close());

let names = 0;
const fresh = () => `bot${++names}@serviceaccounts.getport.io`;
const path = '/v1/blueprints/_user/entities';
const account = (email: string, more: object = {}) => user(email, { port_type: 'Service Account', ...more });
const make = async (more: object = {}) => {
  const email = fresh();
  const { status, body } = await served.call('POST', path, account(email, more));
  expect(status).toBe(201);
  const { clientId, clientSecret } = body.additionalData.credentials;
  return { email, clientId, clientSecret };
};
const exchange = (clientId: string, clientSecret: string) =>
  served.callBare('POST', '/v1/auth/access_token', { clientId, clientSecret });
const asking = async (authorization: string, method = 'GET', at = '/v1/users') =>
  (await served.callBare(method, at, undefined, { authorization })).status;

test('M-26, M-27: a service account is made as an entity, which is told its credentials this once', async () => {
  const email = fresh();
  const { status, body } = await served.call('POST', path, account(email));
  const { clientId, clientSecret } = body.additionalData.credentials;
  expect([status, body.entity.properties.port_type, clientId, clientSecret]).toEqual([
    201,
    'Service Account',
    expect.any(String),
    expect.any(String),
  ]);
  const later = [
    await served.call('GET', `${path}/${email}`),
    await served.call('POST', `${path}?upsert=true`, account(email, { status: 'Active' })),
    await served.call('PUT', `${path}/${email}`, account(email)),
    await served.call('GET', `/v1/users/${email}`),
    await served.call('GET', `/v1/audit-log?identifier=${email}`),
  ];
  expect(
    later.map(({ status, text }) => [status, text.includes(clientSecret), text.includes('additionalData')]),
  ).toEqual(
    // Entries of the audit log have a key of that name, and nothing of this in it.
    later.map((_, i) => [200, false, i === 4]),
  );
  expect((await exchange(clientId, clientSecret)).status).toBe(200);
});

test('M-27: asking only whether an account could be made tells no credentials, and makes none', async () => {
  const email = fresh();
  const { status, body } = await served.call('POST', `${path}?validation_only=true`, account(email));
  expect([status < 300, body.additionalData, (await served.call('GET', `${path}/${email}`)).status]).toEqual([
    true,
    undefined,
    404,
  ]);
});

test.each<[string, object]>([
  ['of another domain', account('bot@acme.test')],
  ['of a domain that only ends alike', account('bot@evilserviceaccounts.getport.io')],
  ['that is Staged', account('a@serviceaccounts.getport.io', { status: 'Staged' })],
  ['that is Disabled', account('b@serviceaccounts.getport.io', { status: 'Disabled' })],
  ['without a status', account('c@serviceaccounts.getport.io', { status: null })],
  ['of an unknown type', account('d@serviceaccounts.getport.io', { port_type: 'Robot' })],
])('M-26: a service account %s is 422', async (_, body) => {
  expect((await served.call('POST', path, body)).status).toBe(422);
});

test('M-26: nobody becomes a service account, and no service account a person', async () => {
  const { email } = await make();
  await served.call('POST', path, user('person@acme.test'));
  const set = (who: string, port_type: string) => served.call('PATCH', `${path}/${who}`, { properties: { port_type } });
  const answers = [await set('person@acme.test', 'Service Account'), await set(email, 'Standard')];
  expect(answers.map(({ status }) => status)).toEqual([422, 422]);
});

test('M-28: for every decision a service account is a user: roles and teams count, createdBy is the account', async () => {
  const { email, clientId, clientSecret } = await make({ port_role: 'Admin' });
  const { accessToken } = (await exchange(clientId, clientSecret)).body;
  const made = await served.callBare('POST', '/v1/blueprints', blueprint('by-bot'), { authorization: accessToken });
  const { user: shown } = (await served.call('GET', `/v1/users/${email}`)).body;
  expect([made.status, made.body.blueprint.createdBy]).toEqual([201, shown.id]);
  const plain = await make();
  const { accessToken: member } = (await exchange(plain.clientId, plain.clientSecret)).body;
  expect([await asking(member), await asking(member, 'DELETE', `/v1/users/${email}`)]).toEqual([200, 403]);
  await served.call('POST', '/v1/actions', action('for-bots'));
  await served.call('PATCH', '/v1/actions/for-bots/permissions', { execute: { roles: [], users: [plain.email] } });
  expect(await asking(member, 'GET', '/v1/actions/for-bots')).toBe(200);
});

test('M-28: disabled it has no token, neither a new one nor those it had; Active again the credentials buy one', async () => {
  const { email, clientId, clientSecret } = await make();
  const { accessToken } = (await exchange(clientId, clientSecret)).body;
  const set = (status: string) => served.call('PATCH', `${path}/${email}`, { properties: { status } });
  await set('Disabled');
  expect([await asking(accessToken), (await exchange(clientId, clientSecret)).status]).toEqual([401, 401]);
  expect([(await set('Invited')).status, (await set('Staged')).status]).toEqual([422, 422]);
  await set('Active');
  const { accessToken: next } = (await exchange(clientId, clientSecret)).body;
  expect([await asking(next), await asking(accessToken)]).toEqual([200, 401]);
});

test('M-29: deleting the entity deletes the account, and with it its tokens', async () => {
  const { email, clientId, clientSecret } = await make();
  const { accessToken } = (await exchange(clientId, clientSecret)).body;
  await served.call('DELETE', `${path}/${email}`);
  expect([
    (await served.call('GET', `/v1/users/${email}`)).status,
    await asking(accessToken),
    (await exchange(clientId, clientSecret)).status,
  ]).toEqual([404, 401, 401]);
});

test('M-63, M-66: a service account, even an Admin, may not run as somebody else', async () => {
  const { clientId, clientSecret } = await make({ port_role: 'Admin' });
  const { accessToken } = (await exchange(clientId, clientSecret)).body;
  await served.call('POST', '/v1/actions', action('restart'));
  const run = (authorization: string, as: string) =>
    served.callBare('POST', `/v1/actions/restart/runs?run_as=${as}`, { properties: {} }, { authorization });
  const mine = await run(accessToken, 'person@acme.test');
  expect([mine.status, mine.body.error]).toEqual([403, 'forbidden']);
});
