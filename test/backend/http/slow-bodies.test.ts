import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { emailOf, type Name, type Office, openOffice } from '../office';
import { type Served, serving } from '../serving';

let served: Served;
let office: Office;
beforeAll(async () => {
  served = await serving();
  office = await openOffice(served);
  for (const name of ['adm', 'mod', 'mia', 'bob', 'out'] as const) await served.as(emailOf(name)).token;
});
afterAll(() => served.close());

/**
 * Sends a request whose body stops half way, so that it is let in, does something else, and then sends the rest.
 *
 * @returns the status of the answer.
 */
async function sendSlowly(
  token: string,
  [method, path, body]: readonly [string, string, object],
  meanwhile: () => Promise<unknown>,
): Promise<number> {
  const text = JSON.stringify(body);
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(text)),
  };
  const sending = request(`${served.url}${path}`, { method, headers });
  const answered = new Promise<number>((resolve, reject) => {
    sending.on('error', reject);
    sending.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
  });
  sending.write(text.slice(0, 3));
  await wait(100);
  await meanwhile();
  sending.end(text.slice(3));
  return answered;
}

const title = async (identifier: string) =>
  (await served.call('GET', `/v1/blueprints/svc/entities/${identifier}`)).body.entity.title;
const tokenOf = (name: Name) => served.as(emailOf(name)).token;
const retitle = (to: string) => ['PATCH', '/v1/blueprints/svc/entities/lone', { title: to }] as const;

test('M-67: a request whose body is slow is done when nothing has changed meanwhile', async () => {
  expect(await sendSlowly(await tokenOf('mod'), retitle('by mod'), async () => undefined)).toBe(200);
  expect(await title('lone')).toBe('by mod');
});

test('M-67, G-99: whoever is disabled while the body is on its way does nothing with it', async () => {
  const disable = () => office.change('mod', { status: 'Disabled' });
  expect(await sendSlowly(await tokenOf('mod'), retitle('too late'), disable)).toBe(401);
  expect(await title('lone')).toBe('by mod');
});

test('M-67, P-69: whoever is no Admin any more when the body has arrived is refused as nobody else', async () => {
  const body = { identifier: 'late', properties: {}, title: 'Late', schema: { properties: {}, required: [] } };
  const demote = () => office.change('adm', { port_role: 'Member' });
  expect(await sendSlowly(await tokenOf('adm'), ['POST', '/v1/blueprints', body], demote)).toBe(403);
  expect((await served.call('GET', '/v1/blueprints/late')).status).toBe(404);
});

test('M-67, P-37: a run is not started for somebody who is disabled while the inputs are on their way', async () => {
  const action = await office.action();
  const ask = ['POST', `/v1/actions/${action}/runs`, { properties: {} }] as const;
  expect(await sendSlowly(await tokenOf('bob'), ask, () => office.change('bob', { status: 'Disabled' }))).toBe(401);
  expect((await served.call('GET', `/v1/actions/runs?action=${action}`)).body.runs).toEqual([]);
});

test('M-67: an organization token whose app is deleted while the body is on its way is dead', async () => {
  const { app } = (await served.call('POST', '/v1/apps', { name: 'late' })).body;
  const { clientId, clientSecret } = app;
  const { accessToken } = (await served.callBare('POST', '/v1/auth/access_token', { clientId, clientSecret })).body;
  const remove = () => served.call('DELETE', `/v1/apps/${app.id}`);
  expect(await sendSlowly(accessToken, retitle('too late'), remove)).toBe(401);
  expect(await title('lone')).toBe('by mod');
});
