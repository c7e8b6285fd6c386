import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { action, blueprint, relation } from './fixtures';
import { serving } from './serving';

const dir = mkdtempSync(join(tmpdir(), 'portcullis-seed-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

let files = 0;
function file(content: unknown): string {
  const path = join(dir, `${++files}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const organization = {
  users: [
    { email: 'ana@example.com', firstName: 'Ana', lastName: 'Ng', roles: ['Member', 'svc-moderator'] },
    { email: 'off@example.com', status: 'Disabled' },
  ],
  teams: [
    { name: 'My Team', description: 'd', users: ['ana@example.com'] },
    { name: 'Mirrored', identifier: 'mirror', provider: 'okta', users: [] },
  ],
  blueprints: [
    blueprint('svc', { relations: { env: relation('env'), next: relation('svc') } }),
    blueprint('env', { schema: { properties: { region: { type: 'string' } }, required: ['region'] } }),
  ],
  entities: [
    { blueprint: 'svc', identifier: 'a', relations: { env: 'prod', next: 'b' } },
    { blueprint: 'svc', identifier: 'b', relations: { next: 'a' } },
    { blueprint: 'env', identifier: 'prod', title: 'Production', properties: { region: 'r' } },
  ],
  actions: [action('restart'), action('stop')],
  permissions: { restart: { execute: { teams: ['my_team'], roles: ['svc-moderator'] } } },
};

test('an organization is there with the first answer, whatever the order in the file', async () => {
  const served = await serving({ seedFile: file(organization) });
  try {
    const get = async (path: string) => (await served.call('GET', path)).body;
    const { user } = await get('/v1/users/ana@example.com');
    const { permissions } = await get('/v1/actions/restart/permissions');
    const { entity } = await get('/v1/blueprints/svc/entities/a');
    const { entity: prod } = await get('/v1/blueprints/env/entities/prod');
    expect([user.status, user.roles, user.teams]).toEqual([
      'ACTIVE',
      [{ name: 'Member' }, { name: 'svc-moderator' }],
      ['My Team'],
    ]);
    expect(permissions.execute).toMatchObject({ teams: ['my_team'], roles: ['svc-moderator'] });
    expect([entity.relations, prod.title]).toEqual([{ env: 'prod', next: 'b' }, 'Production']);
    expect((await get('/v1/users/off@example.com')).user.status).toBe('DISABLED');
  } finally {
    await served.close();
  }
});

test('M-40: roles that a user entity does not spell out survive its being written', async () => {
  const users = [{ email: 'both@example.com', roles: ['Admin', 'svc-moderator', 'Member'] }];
  const served = await serving({ seedFile: file({ ...organization, users: [...organization.users, ...users] }) });
  try {
    await served.call('PATCH', '/v1/blueprints/_user/entities/both@example.com', { title: 'New Name' });
    const { user } = (await served.call('GET', '/v1/users/both@example.com')).body;
    expect([user.firstName, user.lastName, user.roles.length]).toEqual(['New', 'Name', 3]);
  } finally {
    await served.close();
  }
});

test('M-40: a property added to users takes the value that is written, and what follows from the user stays', async () => {
  const served = await serving({ seedFile: file(organization) });
  const path = '/v1/blueprints/_user';
  try {
    const { schema, ...rest } = (await served.call('GET', path)).body.blueprint;
    const properties = { ...schema.properties, nickname: { type: 'string' } };
    await served.call('PUT', path, { identifier: '_user', title: rest.title, schema: { ...schema, properties } });
    const write = (nickname: string) =>
      served.call('PATCH', `${path}/entities/ana@example.com`, { properties: { nickname } });
    const answers = [await write('first'), await write('second')];
    expect(answers.map(({ status, body }) => [status, body.entity?.properties])).toEqual([
      [200, expect.objectContaining({ nickname: 'first', status: 'Active' })],
      [200, expect.objectContaining({ nickname: 'second', status: 'Active' })],
    ]);
  } finally {
    await served.close();
  }
});

test('M-35: a team of an identity provider keeps name and members; its description may change', async () => {
  const served = await serving({ seedFile: file(organization) });
  try {
    const put = (body: object) => served.call('PATCH', '/v1/teams/Mirrored', body);
    const answers = [
      await put({ name: 'Other' }),
      await put({ users: ['ana@example.com'] }),
      await served.call('DELETE', '/v1/teams/Mirrored'),
      await served.call('DELETE', '/v1/blueprints/_team/entities/mirror'),
      await served.call('PATCH', '/v1/blueprints/_user/entities/ana@example.com', { team: ['mirror'] }),
      await put({ description: 'new' }),
    ];
    expect(answers.map(({ status, body }) => `${status} ${body.error ?? 'ok'}`)).toEqual([
      ...Array.from({ length: 5 }, () => '422 team_managed_by_sso'),
      '200 ok',
    ]);
  } finally {
    await served.close();
  }
});

test('the same seed at the next start changes nothing, and what was changed since stays changed', async () => {
  const options = { seedFile: file(organization), database: join(dir, 'kept.db') };
  const first = await serving(options);
  await first.call('PATCH', '/v1/actions/restart/permissions', { execute: { teams: [] } });
  await first.call('DELETE', '/v1/actions/stop');
  const before = (await first.call('GET', '/v1/blueprints/svc/entities')).body;
  await first.close();
  const second = await serving(options);
  try {
    const { permissions } = (await second.call('GET', '/v1/actions/restart/permissions')).body;
    expect(permissions.execute.teams).toEqual([]);
    expect((await second.call('GET', '/v1/blueprints/svc/entities')).body).toEqual(before);
    expect((await second.call('GET', '/v1/actions/stop')).status).toBe(200);
  } finally {
    await second.close();
  }
});

test.each<[string, unknown, string[]]>([
  ['no JSON', '{ "users": [', ['1.json: ', 'line 1']],
  ['no object', [], ['the document must be an object']],
  ['an unknown part', { people: [] }, ['people is not known here']],
  ['a part that is no list', { users: {} }, ['users must be a list']],
  ['entries that are no objects', { teams: ['x'] }, ['teams[0] must be an object']],
  [
    'several faults at once',
    { users: [{}, { email: 7, roles: 'x' }] },
    ['users[0].email is required', 'users[1].email must be a text', 'users[1].roles must be a list'],
  ],
  [
    'an action as no request would take it',
    { actions: [action('a'), { identifier: 'b' }] },
    ['actions[1].trigger is required'],
  ],
  ['an entity of no blueprint', { entities: [{ identifier: 'x' }] }, ['entities[0].blueprint is required']],
  ['an unknown status', { users: [{ email: 'a@b.c', status: 'gone' }] }, ['users[0].status must be one of']],
  [
    'a blueprint that is nowhere',
    { entities: [{ blueprint: 'no', identifier: 'x' }] },
    ['entities[0]: blueprint "no" was not found'],
  ],
  [
    'a relation to nowhere',
    { blueprints: [blueprint('a', { relations: { r: relation('no') } })] },
    ['blueprints[0]: Unknown blueprint: no'],
  ],
  ['a member that nobody is', { teams: [{ name: 'ab', users: ['who@x.y'] }] }, ['teams[0]: Unknown user: who@x.y']],
  ['a role that nobody has', { users: [{ email: 'a@b.c', roles: ['Owner'] }] }, ['users[0]: Unknown role: Owner']],
  [
    'permissions for nobody',
    { actions: [action('a')], permissions: { a: { execute: { teams: ['no'] } } } },
    ['permissions.a: Unknown team: no'],
  ],
])('%s is refused at start, naming the place', async (_, seed, says) => {
  const started = serving({ seedFile: file(seed) });
  for (const text of says) await expect(started).rejects.toThrow(text.replace(/^\d+\.json/, '.json'));
});

test('a file that is not there is refused at start', async () => {
  await expect(serving({ seedFile: join(dir, 'nowhere.json') })).rejects.toThrow('nowhere.json');
});

test('a seed that fails half way leaves nothing behind', async () => {
  const database = join(dir, 'half.db');
  const broken = { ...organization, teams: [...organization.teams, { name: 'bad', users: ['who@example.com'] }] };
  await expect(serving({ seedFile: file(broken), database })).rejects.toThrow('teams[2]');
  const served = await serving({ database });
  try {
    const { blueprints } = (await served.call('GET', '/v1/blueprints')).body;
    expect(blueprints.map(({ identifier }: { identifier: string }) => identifier)).toEqual(['_user', '_team']);
  } finally {
    await served.close();
  }
});
