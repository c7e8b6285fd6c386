import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { action, blueprint, relation } from '../fixtures';
import { credentials, type Served, serving } from '../serving';

const dir = mkdtempSync(join(tmpdir(), 'portcullis-model-'));
const seedFile = join(dir, 'seed.json');
writeFileSync(
  seedFile,
  JSON.stringify({
    users: [
      { email: 'adm@acme.test', roles: ['Admin'] },
      { email: 'mia@acme.test' },
      { email: 'bob@acme.test' },
      { email: 'new@acme.test', status: 'Staged' },
      { email: 'off@acme.test', status: 'Disabled' },
    ],
    teams: [{ name: 'Mirrored', identifier: 'mirror', provider: 'okta', users: ['mia@acme.test'] }],
    blueprints: [blueprint('svc', { ownership: { type: 'Direct' } })],
    entities: [{ blueprint: 'svc', identifier: 'pay', team: ['mirror'] }],
    actions: [action('restart'), action('miaOnly')],
    permissions: { miaOnly: { execute: { roles: [], users: ['mia@acme.test'] } } },
  }),
);

let served: Served;
beforeAll(async () => {
  served = await serving({ seedFile, localSignIn: true, control: {} });
});
afterAll(async () => {
  await served.close();
  rmSync(dir, { recursive: true, force: true });
});

const call = (method: string, path: string, body?: unknown) => served.call(method, path, body);
const read = async (email: string) => (await call('GET', `/v1/users/${email}`)).body.user;

describe('run_as', () => {
  const path = (email: string, name = 'restart') => `/v1/actions/${name}/runs?run_as=${encodeURIComponent(email)}`;
  const run = (email: string, name?: string) => call('POST', path(email, name), { properties: {} });

  test('M-65: starts a run that is the user’s, and says which client id asked for it', async () => {
    const { status, body } = await run('MIA@acme.test');
    const { createdBy, impersonatedBy } = body.run;
    expect([status, createdBy, impersonatedBy]).toEqual([202, (await read('mia@acme.test')).id, credentials.clientId]);
  });

  test.each(['nobody@acme.test', 'new@acme.test', 'off@acme.test'])(
    'M-66: %s, who is not active, is 422',
    async (email) => {
      const { status, body } = await run(email);
      expect([status, body.error, body.message]).toEqual([
        422,
        'unknown_user',
        `run_as: "${email}" is not an active user`,
      ]);
    },
  );

  test('M-66: decides by the user’s rights, however full those of the token are', async () => {
    expect([(await run('mia@acme.test', 'miaOnly')).status, (await run('bob@acme.test', 'miaOnly')).status]).toEqual([
      202, 404,
    ]);
  });

  test.each(['adm@acme.test', 'mia@acme.test'])(
    'M-63, M-66: with the personal token of %s it is 403, whoever is named',
    async (email) => {
      const { call: asked } = served.as(email);
      const answers = [];
      for (const named of ['mia@acme.test', 'nobody@acme.test', email]) {
        const { status, body } = await asked('POST', path(named), { properties: {} });
        answers.push([status, body.message.includes('organization token')]);
      }
      expect(answers).toEqual(answers.map(() => [403, true]));
    },
  );
});

test('M-4: status, roles and teams are of one organization: who is disabled in one is an Admin in another', async () => {
  const seed = {
    users: [{ email: 'off@acme.test', roles: ['Admin'] }],
    teams: [{ name: 'Other', users: ['off@acme.test'] }],
  };
  const made = await call('POST', '/__portcullis/organizations', { name: 'Second', seed });
  const { organization } = made.body;
  const signIn = (more: object) =>
    served.callBare('POST', '/__portcullis/sign-in', { email: 'off@acme.test', ...more });
  const here = await signIn({});
  const there = await signIn({ organization: organization.id });
  const { body } = await served.callBare('GET', '/v1/profile', undefined, { authorization: there.body.accessToken });
  const { status, roles, teams, orgs } = body.profile;
  expect([made.status, here.status, there.status, status, roles, teams, orgs]).toEqual([
    201,
    401,
    200,
    'ACTIVE',
    [{ name: 'Admin' }],
    ['Other'],
    [{ id: organization.id }],
  ]);
  expect((await read('off@acme.test')).status).toBe('DISABLED');
});

test('M-30: a login here neither makes a user nor changes who is in a team of the identity provider', async () => {
  const signIn = (email: string) => served.callBare('POST', '/__portcullis/sign-in', { email });
  const members = async () =>
    (await call('GET', '/v1/teams/Mirrored')).body.team.users.map((one: { email: string }) => one.email);
  const before = await members();
  expect([(await signIn('mia@acme.test')).status, (await signIn('stranger@acme.test')).status]).toEqual([200, 401]);
  expect([await members(), (await call('GET', '/v1/users/stranger@acme.test')).status]).toEqual([before, 404]);
});

test('M-68: a manager, and a parent team, have no right by that alone', async () => {
  for (const [id, key] of [
    ['_user', 'manager'],
    ['_team', 'parent'],
  ] as const) {
    const { blueprint: former } = (await call('GET', `/v1/blueprints/${id}`)).body;
    const { createdAt, createdBy, updatedAt, updatedBy, ...body } = former;
    const relations = { [key]: relation(id) };
    expect((await call('PUT', `/v1/blueprints/${id}`, { ...body, relations })).status).toBe(200);
  }
  await call('POST', '/v1/teams', { name: 'Parents', users: ['bob@acme.test'] });
  const user = await call('PATCH', '/v1/blueprints/_user/entities/mia@acme.test', {
    relations: { manager: 'bob@acme.test' },
  });
  const team = await call('PATCH', '/v1/blueprints/_team/entities/mirror', { relations: { parent: 'parents' } });
  await call('PATCH', '/v1/blueprints/svc/permissions', {
    entities: { update: { roles: ['Admin'], ownedByTeam: true } },
  });
  const bob = served.as('bob@acme.test');
  const update = { properties: {}, title: 'Mine' };
  expect([
    user.status,
    team.status,
    (await bob.call('GET', '/v1/actions/miaOnly')).status,
    (await bob.call('PATCH', '/v1/blueprints/svc/entities/pay', update)).status,
    (await served.as('mia@acme.test').call('PATCH', '/v1/blueprints/svc/entities/pay', update)).status,
  ]).toEqual([200, 200, 404, 403, 200]);
});

test('M-69: the helpers of a portal are plain text to the API', async () => {
  const search = (value: string) =>
    served.as('mia@acme.test').call('POST', '/v1/entities/search', {
      combinator: 'and',
      rules: [
        { property: '$blueprint', operator: '=', value: 'svc' },
        { property: '$team', operator: 'containsAny', value: [value] },
      ],
    });
  const found = async (value: string) => (await search(value)).body.entities?.length ?? 0;
  expect([await found('mirror'), await found('getUserTeams()'), await found('{{getUserTeams()}}')]).toEqual([1, 0, 0]);
});
