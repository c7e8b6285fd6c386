import { Acting, quick } from '../../backend/outbox/acting';
import { type Served, serving } from '../../backend/serving';
import { happened } from './table';

/**
 * A webhook or a notice is sent by the server, from the machine it runs on, to wherever an Admin of any organization
 * says: it must not become a way to what only whoever runs the server may do.
 *
 * Source: spec, G-80.
 */

jest.setTimeout(60_000);

/** Everything is offered, to the machine itself, and webhooks may lead there: the worst that can be configured. */
const open = { ...quick, localSignIn: true, journal: true };

let served: Served;
let victim: { readonly id: string; readonly token: string };
const acting = new Acting(() => served);

beforeAll(async () => {
  served = await serving(open);
  const { body } = await served.callBare('POST', '/__portcullis/organizations', { name: 'Victim' });
  const token = await served.callBare('POST', '/v1/auth/access_token', body.credentials);
  victim = { id: body.organization.id, token: token.body.accessToken };
});

afterAll(() => served.close());

const isAlive = async () =>
  (await served.callBare('GET', '/v1/organization', undefined, { authorization: victim.token })).status === 200;

const refusal = 'the control routes are not for webhooks and notices';

describe('A-64, G-80: a webhook does not reach the control routes of the server that sends it', () => {
  test.each<[string, string, string, object]>([
    ['organizations of others', 'GET', '/__portcullis/organizations', {}],
    ['the end of another organization', 'DELETE', '/__portcullis/organizations/{victim}', {}],
    ['the reset of another organization', 'POST', '/__portcullis/organizations/{victim}/reset', {}],
    ['what webhooks are signed with', 'GET', '/__portcullis/signing-secret', {}],
    ['another key for tokens', 'POST', '/__portcullis/signing-key/rotate', {}],
    ['somebody’s token', 'POST', '/__portcullis/sign-in', { email: 'adm@acme.test' }],
    ['requests of others', 'GET', '/__portcullis/journal', {}],
    ['the clock', 'PUT', '/__portcullis/clock', { now: '2000-01-01T00:00:00Z' }],
    ['faults for everybody', 'POST', '/__portcullis/faults', { status: 500 }],
    ['messages', 'GET', '/__portcullis/outbox', {}],
  ])('%s', async (name, method, path, body) => {
    const url = served.url + path.replace('{victim}', victim.id);
    const headers = { 'Idempotency-Key': '', 'User-Agent': 'curl' };
    const action = await acting.make({ type: 'WEBHOOK', url, method, synchronized: true, headers, body });
    const run = await acting.run(action);
    const ended = await acting.until(run.id, 'SUCCESS', 'FAILURE');
    expect(ended).toMatchObject({ status: 'FAILURE', response: { error: 'forbidden', message: refusal } });
    expect(await isAlive()).toBe(true);
    happened(`webhook to ${method} ${path} (${name})`, `403, ${refusal}`);
  });

  test.each([
    ['dots in the path', '/v1/../__portcullis/signing-secret'],
    ['dots that are encoded', '/v1/%2e%2e/__portcullis/signing-secret'],
    ['dots with a tab between them, which URLs leave out', '/v1/.\t./__portcullis/signing-secret'],
    ['dots with a line break between them', '/v1/.\n./__portcullis/signing-secret'],
    ['backslashes', '/v1\\..\\__portcullis/signing-secret'],
    ['a backslash after the API', '/v1/..\\__portcullis/signing-secret'],
  ])('by %s', async (name, path) => {
    const action = await acting.make({ type: 'WEBHOOK', url: served.url + path, method: 'GET', synchronized: true });
    const run = await acting.run(action);
    const ended = await acting.until(run.id, 'SUCCESS', 'FAILURE');
    expect([ended.status, JSON.stringify(ended)]).toEqual(['FAILURE', expect.not.stringContaining('signingSecret')]);
    happened(`webhook whose URL climbs out of the own API by ${name}`, 'not called, or 403');
  });

  test('a notice of an approval either, in the format that is not signed', async () => {
    const url = `${served.url}/__portcullis/organizations/${victim.id}/reset`;
    await served.callBare('POST', '/v1/teams', { name: 'kept' }, { authorization: victim.token });
    const approvalNotification = { type: 'webhook', format: 'slack', url };
    const action = await acting.make({ type: 'KAFKA' }, { requiredApproval: true, approvalNotification });
    const { id } = await acting.run(action);
    await acting.quiet();
    const kept = await served.callBare('GET', '/v1/teams/kept', undefined, { authorization: victim.token });
    expect([kept.status, (await acting.logs(id)).length]).toEqual([200, 1]);
    happened('Slack notice to the reset of another organization', '403, the organization is as it was');
  });

  test('whoever runs the server is let in as ever', async () => {
    expect((await served.callBare('GET', '/__portcullis/organizations')).status).toBe(200);
  });
});

test('A-54: without leave for private addresses the own server is reached at its API and nowhere else', async () => {
  const careful = await serving({ ...open, allowPrivateWebhooks: false });
  const other = new Acting(() => careful);
  const called: Record<string, string> = {};
  for (const path of ['/v1/organization', '/__portcullis/organizations', '/health', '/v1', '/__portcullis/journal']) {
    const action = await other.make({ type: 'WEBHOOK', url: careful.url + path, method: 'GET', synchronized: true });
    const run = await other.run(action);
    called[path] = (await other.until(run.id, 'SUCCESS', 'FAILURE')).status;
  }
  expect(called).toEqual({
    '/v1/organization': 'SUCCESS',
    '/__portcullis/organizations': 'FAILURE',
    '/health': 'FAILURE',
    '/v1': 'FAILURE',
    '/__portcullis/journal': 'FAILURE',
  });
  const { body } = await careful.callBare('GET', '/__portcullis/journal');
  const seen = body.requests.map(({ path }: { path: string }) => path);
  expect(seen.filter((path: string) => ['/health', '/v1', '/__portcullis/organizations'].includes(path))).toEqual([]);
  await careful.close();
});
