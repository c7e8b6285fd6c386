import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { user } from '../fixtures';
import { type Served, serving } from '../serving';

const dir = mkdtempSync(join(tmpdir(), 'portcullis-guards-'));
const seedFile = join(dir, 'seed.json');
writeFileSync(
  seedFile,
  JSON.stringify({
    users: [
      { email: 'adm@acme.test', roles: ['Admin'] },
      { email: 'boss@acme.test', roles: ['Admin'] },
      { email: 'mod@acme.test', roles: ['_user-moderator', '_team-moderator'] },
      { email: 'mia@acme.test' },
      { email: 'scim@acme.test', firstName: 'Sam', lastName: 'van Dyke', managedByScim: true },
    ],
    teams: [
      { name: 'Core', users: ['mia@acme.test'] },
      { name: 'Mirrored', identifier: 'mirror', provider: 'okta', users: ['mia@acme.test'] },
    ],
  }),
);

let served: Served;
beforeAll(async () => {
  served = await serving({ seedFile });
});
afterAll(async () => {
  await served.close();
  rmSync(dir, { recursive: true, force: true });
});

const call = (method: string, path: string, body?: unknown) => served.call(method, path, body);
const entity = (email: string) => `/v1/blueprints/_user/entities/${email}`;
const team = (identifier: string) => `/v1/blueprints/_team/entities/${identifier}`;
const read = async (email: string) => (await call('GET', `/v1/users/${email}`)).body.user;

describe('M-25, G-77: rights cannot be raised by whoever may write users and teams', () => {
  // As wide open as permissions can be: everybody may register, update and unregister.
  beforeAll(async () => {
    const everybody = { roles: ['Admin', 'Member'] };
    for (const blueprint of ['_user', '_team']) {
      const { blueprint: former } = (await call('GET', `/v1/blueprints/${blueprint}`)).body;
      const { createdAt, createdBy, updatedAt, updatedBy, ...body } = former;
      const schema = { ...body.schema, properties: { ...body.schema.properties, phone: { type: 'string' } } };
      expect((await call('PUT', `/v1/blueprints/${blueprint}`, { ...body, schema })).status).toBe(200);
      const entities = { read: everybody, register: everybody, update: everybody, unregister: everybody };
      expect((await call('PATCH', `/v1/blueprints/${blueprint}/permissions`, { entities })).status).toBe(200);
    }
  });

  const attempts: readonly [string, string, string, unknown][] = [
    ['becoming an Admin', 'PATCH', entity('WHO'), { properties: { port_role: 'Admin' } }],
    ['moderating a blueprint', 'PATCH', entity('WHO'), { properties: { moderated_blueprints: ['_user', '_team'] } }],
    ['entering a team', 'PATCH', entity('WHO'), { team: ['core', 'mirror', 'other'] }],
    ['leaving every team by an empty list', 'PATCH', entity('mia@acme.test'), { team: [] }],
    ['disabling an Admin', 'PATCH', entity('adm@acme.test'), { properties: { status: 'Disabled' } }],
    ['demoting an Admin', 'PUT', entity('adm@acme.test'), { identifier: 'adm@acme.test', properties: {} }],
    ['becoming a service account', 'PATCH', entity('WHO'), { properties: { port_type: 'Service Account' } }],
    ['taking an address', 'PATCH', entity('WHO'), { identifier: 'boss@acme.test' }],
    ['making a user', 'POST', '/v1/blueprints/_user/entities', user('new@acme.test')],
    [
      'making an Admin',
      'POST',
      '/v1/blueprints/_user/entities?upsert=true',
      user('new@acme.test', { port_role: 'Admin' }),
    ],
    [
      'writing over an Admin',
      'POST',
      '/v1/blueprints/_user/entities?upsert=true',
      user('adm@acme.test', { status: 'Disabled' }),
    ],
    ['deleting a user', 'DELETE', entity('adm@acme.test'), undefined],
    ['making a team', 'POST', '/v1/blueprints/_team/entities', { identifier: 'mine', title: 'Mine' }],
    ['renaming a team', 'PATCH', team('core'), { title: 'Taken' }],
    ['renaming a team’s entity', 'PATCH', team('core'), { identifier: 'taken' }],
    ['deleting a team', 'DELETE', team('core'), undefined],
    ['inviting somebody', 'POST', '/v1/users/invite', { invitee: { email: 'x@acme.test', roles: ['Admin'] } }],
    ['changing roles', 'PATCH', '/v1/users/WHO', { roles: ['Admin'] }],
    ['changing teams', 'PATCH', '/v1/users/WHO', { teams: ['Core'] }],
    ['deleting through the API', 'DELETE', '/v1/users/adm@acme.test', undefined],
    ['making a team through the API', 'POST', '/v1/teams', { name: 'Mine', users: ['mia@acme.test'] }],
    ['entering a team through the API', 'PUT', '/v1/teams/Core', { name: 'Core', users: ['WHO'] }],
    ['the same partially', 'PATCH', '/v1/teams/Core', { users: ['WHO'] }],
    ['deleting a team through the API', 'DELETE', '/v1/teams/Core', undefined],
    ['credentials of an Admin', 'POST', '/v1/rotate-credentials/adm@acme.test', undefined],
  ];

  test.each(['mia@acme.test', 'mod@acme.test'])(
    'M-25, G-77: %s is refused all of it, and nothing changes',
    async (who) => {
      await served.as(who).token;
      const before = [await call('GET', '/v1/users'), await call('GET', '/v1/teams')].map(({ text }) => text);
      const answers: string[] = [];
      for (const [name, method, path, body] of attempts) {
        const named = body === undefined ? undefined : JSON.parse(JSON.stringify(body).replaceAll('WHO', who));
        const { status } = await served.as(who).call(method, path.replaceAll('WHO', who), named);
        answers.push(`${name}: ${status}`);
      }
      expect(answers).toEqual(attempts.map(([name]) => `${name}: 403`));
      expect([await call('GET', '/v1/users'), await call('GET', '/v1/teams')].map(({ text }) => text)).toEqual(before);
    },
  );

  test('M-25: what no right follows from is left to the permissions of the blueprint', async () => {
    const { status, body } = await served.as('mia@acme.test').call('PATCH', entity('mia@acme.test'), {
      properties: { phone: '7' },
    });
    expect([status, body.entity.properties.phone, (await read('mia@acme.test')).roles]).toEqual([
      200,
      '7',
      [{ name: 'Member' }],
    ]);
  });
});

describe('M-22: nobody sets their own status', () => {
  test('M-22: not even an Admin, while another Admin may', async () => {
    const set = (who: string, status: string) =>
      served.as(who).call('PATCH', entity('boss@acme.test'), { properties: { status } });
    const own = await set('boss@acme.test', 'Disabled');
    expect([own.status, own.body.message]).toEqual([403, 'boss@acme.test may not change their own status']);
    expect((await set('adm@acme.test', 'Disabled')).status).toBe(200);
    expect((await set('boss@acme.test', 'Active')).status).toBe(401);
    expect((await set('adm@acme.test', 'Active')).status).toBe(200);
  });

  test('M-22: writing the status that one has is no change of it', async () => {
    const { status } = await served.as('adm@acme.test').call('PATCH', entity('adm@acme.test'), {
      properties: { status: 'Active', phone: '1' },
    });
    expect(status).toBe(200);
  });
});

describe('M-31, G-17: of a user whom SCIM keeps', () => {
  test.each<[string, object]>([
    ['the name', { title: 'Samantha van Dyke' }],
    ['the address', { identifier: 'sam@acme.test' }],
    ['the name, beside a role', { title: 'Other', properties: { port_role: 'Admin' } }],
  ])('M-31, G-17: %s is not written here: 409, and nothing of the request is done', async (_, change) => {
    const before = (await call('GET', '/v1/users/scim@acme.test')).text;
    const { status, body } = await call('PATCH', entity('scim@acme.test'), change);
    expect([status, body.error, (await call('GET', '/v1/users/scim@acme.test')).text]).toEqual([
      409,
      'SCIM_CONFLICT',
      before,
    ]);
  });

  test('M-32, M-32b: roles and teams are, and the same name may be written again', async () => {
    const flat = await call('PATCH', '/v1/users/scim@acme.test', { roles: ['Admin', 'Member'], teams: ['Core'] });
    const again = await call('PATCH', entity('scim@acme.test'), { title: 'Sam van Dyke', icon: 'User' });
    const { managedByScim, firstName, lastName, teams } = await read('scim@acme.test');
    expect([flat.status, again.status, managedByScim, firstName, lastName, teams]).toEqual([
      200,
      200,
      true,
      'Sam',
      'van Dyke',
      ['Core'],
    ]);
  });

  test('M-31: no request makes anybody such a user', async () => {
    const invited = await call('POST', '/v1/users/invite', { invitee: { email: 'y@acme.test', managedByScim: true } });
    const changed = await call('PATCH', '/v1/users/mia@acme.test', { managedByScim: true });
    expect([invited.status === 422 || (await read('y@acme.test')).managedByScim === undefined, changed.status]).toEqual(
      [true, 422],
    );
  });
});

test('M-35, M-32b: nobody enters or leaves a team of an identity provider through the user; its other teams may change', async () => {
  const set = (teams: string[]) => call('PATCH', '/v1/users/mia@acme.test', { teams });
  const answers = [
    await set(['Core']),
    await set([]),
    await call('PATCH', entity('mia@acme.test'), { team: ['core'] }),
  ];
  expect(answers.map(({ status, body }) => `${status} ${body.error}`)).toEqual(
    answers.map(() => '422 team_managed_by_sso'),
  );
  expect((await call('PATCH', '/v1/users/adm@acme.test', { teams: ['mirror'] })).body.error).toBe(
    'team_managed_by_sso',
  );
  expect((await set(['Mirrored'])).body.teams).toEqual(['Mirrored']);
  expect((await set(['MIRROR', 'Core'])).body.teams.sort()).toEqual(['Core', 'Mirrored']);
  expect((await set(['nobodies'])).body.error).toBe('unknown_team');
});

test('M-25, M-31: a profile is one’s own name and picture and no more, and SCIM’s are not written', async () => {
  const mia = served.as('mia@acme.test');
  const { status, body } = await mia.call('PATCH', '/v1/profile', { firstName: 'Mia', lastName: 'Ng' });
  const { entity: shown } = (await call('GET', entity('mia@acme.test'))).body;
  expect([status, body.profile.firstName, shown.title]).toEqual([200, 'Mia', 'Mia Ng']);
  for (const more of [{ roles: ['Admin'] }, { status: 'ACTIVE' }, { email: 'x@acme.test' }, { teams: [] }]) {
    expect((await mia.call('PATCH', '/v1/profile', more)).status).toBe(422);
  }
  const scim = await served.as('scim@acme.test').call('PATCH', '/v1/profile', { firstName: 'Samantha' });
  expect([scim.status, (await call('PATCH', '/v1/profile', { firstName: 'x' })).status]).toEqual([409, 422]);
});

test('M-33: a team takes no new name that no team may have', async () => {
  await call('POST', '/v1/teams', { name: 'Plain' });
  for (const name of ['a/b', ' ab', 'ab ', 'a;b', 'x', '']) {
    expect([
      (await call('PUT', '/v1/teams/Plain', { name })).status,
      (await call('PATCH', '/v1/teams/Plain', { name })).status,
    ]).toEqual([422, 422]);
  }
});

test('A-81: users and teams that are made, changed and deleted are in the audit log, whichever way', async () => {
  await call('POST', '/v1/users/invite', { invitee: { email: 'audited@acme.test' } });
  await call('POST', '/v1/teams', { name: 'Audited' });
  await call('PATCH', '/v1/users/audited@acme.test', { teams: ['Audited'], roles: ['Admin'] });
  await call('PATCH', '/v1/teams/Audited', { description: 'd' });
  await call('DELETE', '/v1/blueprints/_team/entities/audited');
  await call('DELETE', entity('audited@acme.test'));
  const log = async (identifier: string, resource: string) => {
    const { body } = await call('GET', `/v1/audit-log?identifier=${identifier}&resources=${resource}`);
    return body.audits;
  };
  const users = await log('audited@acme.test', 'user');
  const teams = await log('Audited', 'team');
  const actions = (entries: readonly { action: string }[]) => entries.map(({ action }) => action);
  expect([actions(users), actions(teams)]).toEqual([
    ['DELETE', 'UPDATE', 'CREATE'],
    ['DELETE', 'UPDATE', 'CREATE'],
  ]);
  expect([users[1].diff.before.roles, users[1].diff.after.roles, users[1].diff.after.teams]).toEqual([
    [{ name: 'Member' }],
    [{ name: 'Admin' }],
    ['Audited'],
  ]);
});

test('A-82: what a portal sends is of origin UI, everything else of API', async () => {
  for (const [name, headers] of [
    ['Of Portal', { 'x-portcullis-origin': 'UI' }],
    ['Of Api', {}],
  ] as const) {
    await served.call('POST', '/v1/teams', { name }, headers);
  }
  const origin = async (name: string) => {
    const { body } = await call('GET', `/v1/audit-log?identifier=${encodeURIComponent(name)}&resources=team`);
    return body.audits[0].trigger.origin;
  };
  expect([await origin('Of Portal'), await origin('Of Api')]).toEqual(['UI', 'API']);
});
