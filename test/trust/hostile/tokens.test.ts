import { createHmac } from 'node:crypto';
import { user } from '../../backend/fixtures';
import { type Served, serving } from '../../backend/serving';
import { fill, type Names, pathOf, routes, withBody } from './every-route';
import { happened } from './table';

/**
 * Tokens that are none, on every route: 401 before anything is looked up, read or said.
 *
 * Source: spec M-67, P-69, H-6, G-99; RFC 8725, section 2.
 */

jest.setTimeout(120_000);

let served: Served;
let names: Names;
const tokens: Record<string, string> = {};

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

beforeAll(async () => {
  served = await serving();
  names = await fill(served.call, 'plain');
  const people = '/v1/blueprints/_user/entities';
  for (const name of ['off', 'gone', 'less'])
    await served.call('POST', people, user(`${name}@acme.test`, { port_role: 'Admin' }));
  tokens['of a user who is disabled'] = await served.as('off@acme.test').token;
  tokens['of a user who is gone'] = await served.as('gone@acme.test').token;
  tokens['of a user whose credentials are new'] = await served.as('less@acme.test').token;
  await served.call('PATCH', `${people}/off@acme.test`, { properties: { status: 'Disabled' } });
  await served.call('DELETE', '/v1/users/gone@acme.test');
  await served.call('POST', '/v1/rotate-credentials/less@acme.test');
  const { body } = await served.callBare('POST', '/__portcullis/organizations', { name: 'Gone' });
  const other = await served.callBare('POST', '/v1/auth/access_token', body.credentials);
  tokens['of an organization that is gone'] = other.body.accessToken;
  await served.callBare('DELETE', `/__portcullis/organizations/${body.organization.id}`);
  const app = (await served.call('POST', '/v1/apps', { name: 'former' })).body.app;
  const bought = await served.callBare('POST', '/v1/auth/access_token', {
    clientId: app.clientId,
    clientSecret: app.secret,
  });
  tokens['of an app that is gone'] = bought.body.accessToken;
  await served.call('DELETE', `/v1/apps/${app.id}`);
  const [header = '', claims = '', signature = ''] = (await served.as('mia@acme.test').token).split('.');
  const [, admins = ''] = served.token.split('.');
  const parsed = JSON.parse(Buffer.from(header, 'base64url').toString());
  tokens['of a Member with the claims of the organization'] = `${header}.${admins}.${signature}`;
  tokens['without an algorithm'] = `${part({ ...parsed, alg: 'none' })}.${admins}.`;
  tokens['signed with the name of its key'] =
    `${header}.${admins}.${createHmac('sha256', parsed.kid).update(`${header}.${admins}`).digest('base64url')}`;
  tokens['with a signature cut short'] = `${header}.${claims}.${signature.slice(0, 20)}`;
  tokens['of 7,000 characters'] = `${header}.${claims}.${'A'.repeat(7000)}`;
  tokens['that is garbage'] = '\u00ff\u00fe"; DROP TABLE credentials; --';
  tokens['that is an automation’s, unsigned'] = `pcp_${part({ org: 'org_1', depth: 0, exp: 9_999_999_999_999 })}.`;
  tokens['that is empty'] = '';
});

afterAll(() => served.close());

test('M-67, P-69, G-99: on every route each of them is 401, with the same words', async () => {
  const asked = routes.filter((route) => route !== 'POST /v1/auth/access_token');
  expect(asked.length).toBeGreaterThan(100);
  for (const [kind, token] of Object.entries(tokens)) {
    const said = new Set<string>();
    for (const route of asked) {
      const [method = ''] = route.split(' ');
      const headers: Record<string, string> = { authorization: `Bearer ${token}` };
      const body = withBody.has(route) ? '{"not": "read"' : undefined;
      if (body) headers['content-type'] = 'application/json';
      const { status, text } = await served.callBare(method, pathOf(route, names), body, headers);
      said.add(`${status} ${text.replace(/"requestId":"[^"]*"/, '')}`);
    }
    expect([kind, [...said]]).toEqual([
      kind,
      [expect.stringMatching(/^401 .*(a valid access token is required|the token is invalid or has expired)/)],
    ]);
    happened(`token ${kind}, ${asked.length} routes`, '401 everywhere, in the same words');
  }
});

test('and whoever has a living token is as well off as before', async () => {
  expect((await served.call('GET', '/v1/organization')).status).toBe(200);
  expect((await served.as('mia@acme.test').call('GET', '/v1/actions')).status).toBe(200);
});
