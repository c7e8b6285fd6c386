import { onBothDatabases } from '../databases';
import { blueprint, relation, user } from '../fixtures';

let names = 0;
const fresh = () => `Team ${++names}`;

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const path = (name: string) => `/v1/teams/${encodeURIComponent(name)}`;
  const make = async (body: { name: string; users?: string[]; description?: string }) => {
    expect((await call('POST', '/v1/teams', body)).status).toBe(200);
    return body.name;
  };
  const read = async (name: string) => (await call('GET', path(name))).body.team;
  const emails = async (name: string) => (await read(name)).users.map(({ email }: { email: string }) => email);
  const entitiesOf = async (name: string) => {
    const rules = [
      { property: '$blueprint', operator: '=', value: '_team' },
      { property: '$title', operator: '=', value: name },
    ];
    return (await call('POST', '/v1/entities/search', { combinator: 'and', rules })).body.entities;
  };

  beforeAll(async () => {
    for (const email of ['Ana@example.com', 'ben@example.com'])
      await call('POST', '/v1/blueprints/_user/entities', user(email));
  });

  test('M-33: a team comes back as it was written, with its members', async () => {
    const name = fresh();
    const { status, body } = await call('POST', '/v1/teams', {
      name,
      description: 'd',
      users: ['ben@example.com', 'ANA@example.com'],
    });
    expect([status, body.team]).toEqual([
      200,
      expect.objectContaining({
        name,
        description: 'd',
        provider: 'port',
        users: [
          expect.objectContaining({ email: 'ben@example.com', status: 'ACTIVE' }),
          expect.objectContaining({ email: 'ANA@example.com' }),
        ],
      }),
    ]);
    expect(await read(name)).toEqual(body.team);
  });

  test('M-37: from the very next request a team is exactly one entity of _team, by its title', async () => {
    const name = await make({ name: fresh(), description: 'd', users: ['ben@example.com'] });
    const [entity, ...more] = await entitiesOf(name);
    expect([entity.title, entity.properties, more]).toEqual([name, { description: 'd', size: 1 }, []]);
  });

  test('M-44: the entity is named after the team, in letters that an identifier may have', async () => {
    const identifiers = [];
    for (const name of ['Ünïts & More!', 'ünïts   more', 'ÜNÏTS & MORE']) {
      await make({ name });
      identifiers.push((await entitiesOf(name))[0].identifier);
    }
    expect(identifiers).toEqual(['ünïts_more_', 'ünïts_more', 'ünïts_more_2']);
  });

  test.each<[string, object, string]>([
    ['M-38: a member that nobody is', { name: 'x x', users: ['who@example.com'] }, 'unknown_user'],
    ['M-38: a name that is taken', { name: 'taken' }, 'team_already_exists'],
    ['M-33: a name with a slash', { name: 'a/b' }, 'invalid_request'],
    ['M-33: a name that ends in a space', { name: 'ab ' }, 'invalid_request'],
    ['no name', { description: 'x' }, 'invalid_request'],
  ])('%s is 422', async (_, body, error) => {
    await call('POST', '/v1/teams', { name: 'taken' });
    const answer = await call('POST', '/v1/teams', body);
    expect([answer.status, answer.body.error]).toEqual([422, error]);
  });

  test('M-36: PUT without users has no members, without description none; PATCH leaves both', async () => {
    const name = await make({ name: fresh(), description: 'd', users: ['ben@example.com'] });
    await call('PATCH', path(name), { description: 'e' });
    expect([(await read(name)).description, await emails(name)]).toEqual(['e', ['ben@example.com']]);
    await call('PUT', path(name), { name });
    expect([(await read(name)).description, await emails(name)]).toEqual([undefined, []]);
  });

  test('M-36: a rename is a PUT to the old name; what names the team follows', async () => {
    const name = await make({ name: fresh() });
    const renamed = `${name} renamed`;
    await call('POST', '/v1/blueprints', blueprint(`owned-${names}`, { ownership: { type: 'Direct' } }));
    await call('POST', `/v1/blueprints/owned-${names}/entities`, { identifier: 'e', team: [name] });
    const { status } = await call('PUT', path(name), { name: renamed });
    const owned = await call('GET', `/v1/blueprints/owned-${names}/entities/e`);
    expect([
      status,
      (await call('GET', path(name))).status,
      owned.body.entity.team,
      (await entitiesOf(renamed)).length,
    ]).toEqual([200, 404, [renamed], 1]);
  });

  test('a rename onto another team is 422', async () => {
    const [one, other] = [await make({ name: fresh() }), await make({ name: fresh() })];
    expect((await call('PUT', path(one), { name: other })).body.error).toBe('team_already_exists');
  });

  test('P-12, M-40: a deleted team is gone as entity, as owner and as relation', async () => {
    const name = await make({ name: fresh(), users: ['ben@example.com'] });
    const id = `of-${names}`;
    await call(
      'POST',
      '/v1/blueprints',
      blueprint(id, { ownership: { type: 'Direct' }, relations: { lead: { ...relation('_user') } } }),
    );
    await call('POST', `/v1/blueprints/${id}/entities`, { identifier: 'e', team: [name] });
    expect((await call('DELETE', path(name))).body).toEqual({ ok: true });
    const owned = await call('GET', `/v1/blueprints/${id}/entities/e`);
    expect([await entitiesOf(name), owned.body.entity.team, (await call('DELETE', path(name))).status]).toEqual([
      [],
      [],
      404,
    ]);
    expect((await call('GET', '/v1/users/ben@example.com')).body.user.teams).not.toContain(name);
  });

  test('M-40, M-42: a team made as an entity is a team, and changes and goes with it', async () => {
    const identifier = `entity-team-${++names}`;
    await call('POST', '/v1/blueprints/_team/entities?upsert=true', {
      identifier,
      title: identifier,
      properties: { description: 'd' },
    });
    expect((await read(identifier)).description).toBe('d');
    const put = await call('PUT', `/v1/blueprints/_team/entities/${identifier}`, {
      identifier,
      title: `${identifier} 2`,
    });
    expect([put.body.entity.properties.size, (await read(`${identifier} 2`)).description]).toEqual([0, undefined]);
    await call('DELETE', `/v1/blueprints/_team/entities/${identifier}`);
    expect((await call('GET', path(`${identifier} 2`))).status).toBe(404);
  });

  test('M-40: what a team entity holds beyond the team stays when the team changes', async () => {
    const { blueprint: team } = (await call('GET', '/v1/blueprints/_team')).body;
    const { createdAt, createdBy, updatedAt, updatedBy, ...body } = team;
    const schema = { ...body.schema, properties: { ...body.schema.properties, cost: { type: 'number' } } };
    await call('PUT', '/v1/blueprints/_team', { ...body, schema, relations: { parent: relation('_team') } });
    const name = await make({ name: fresh() });
    const [{ identifier }] = await entitiesOf(name);
    await call('PATCH', `/v1/blueprints/_team/entities/${identifier}`, {
      properties: { cost: 7 },
      relations: { parent: identifier },
    });
    await call('PUT', path(name), { name, users: ['ben@example.com'] });
    const [entity] = await entitiesOf(name);
    expect([entity.properties, entity.relations]).toEqual([
      { description: null, size: 1, cost: 7 },
      { parent: identifier },
    ]);
    await call('PUT', '/v1/blueprints/_team', body);
  });

  test('M-45: a user knows names and identifiers of the teams, and the _user entity is in them', async () => {
    const name = await make({ name: fresh(), users: ['ana@example.com'] });
    const [{ identifier }] = await entitiesOf(name);
    const { user: ana } = (await call('GET', '/v1/users/ANA@EXAMPLE.COM')).body;
    const entity = await call('GET', '/v1/blueprints/_user/entities/Ana@example.com');
    expect([ana.email, ana.teams, ana.teamsIdentifiers, entity.body.entity.team]).toEqual([
      'Ana@example.com',
      expect.arrayContaining([name]),
      expect.arrayContaining([identifier]),
      expect.arrayContaining([identifier]),
    ]);
  });

  test('M-18: fields choose what is shown, dotted ones reach inside', async () => {
    const name = await make({ name: fresh(), users: ['ben@example.com'] });
    const one = await call('GET', `${path(name)}?fields=name&fields=users.email`);
    const list = await call('GET', '/v1/teams?fields=name,provider');
    expect([one.body.team, list.body.teams.find((team: { name: string }) => team.name === name)]).toEqual([
      { name, users: [{ email: 'ben@example.com' }] },
      { name, provider: 'port' },
    ]);
    expect(Object.keys((await call('GET', '/v1/users?fields=email')).body.users[0])).toEqual(['email']);
  });

  test('M-20: two users that differ in case only are one', async () => {
    const { status } = await call('POST', '/v1/blueprints/_user/entities', user('BEN@EXAMPLE.COM'));
    expect(status).toBe(422);
  });

  test('M-8, M-11: a Moderator moderates blueprints that are there', async () => {
    await call('POST', '/v1/blueprints', blueprint('kept'));
    const mod = (more: object) =>
      call(
        'POST',
        '/v1/blueprints/_user/entities',
        user(`mod-${++names}@example.com`, { port_role: 'Moderator', ...more }),
      );
    const made = await mod({ moderated_blueprints: ['kept'] });
    expect([made.status, (await mod({})).status, (await mod({ moderated_blueprints: ['no'] })).status]).toEqual([
      201, 422, 422,
    ]);
    const { body } = await call('GET', `/v1/users/${made.body.entity.identifier}`);
    expect(body.user.roles).toEqual([{ name: 'kept-moderator' }]);
    await call('DELETE', '/v1/blueprints/kept');
    expect((await call('GET', `/v1/users/${made.body.entity.identifier}`)).body.user.roles).toEqual([]);
  });

  test('M-24: the last active Admin can neither be deleted, disabled nor demoted', async () => {
    const admin = user('admin@example.com', { port_role: 'Admin' });
    await call('POST', '/v1/blueprints/_user/entities', admin);
    const at = '/v1/blueprints/_user/entities/admin@example.com';
    const tried = [
      await call('DELETE', at),
      await call('PATCH', at, { properties: { status: 'Disabled' } }),
      await call('PATCH', at, { properties: { port_role: 'Member' } }),
    ];
    expect(tried.map(({ status }) => status)).toEqual([422, 422, 422]);
    await call('POST', '/v1/blueprints/_user/entities', user('second@example.com', { port_role: 'Admin' }));
    expect((await call('DELETE', at)).status).toBe(200);
  });

  test('of ten that make the same team at once one does', async () => {
    const name = fresh();
    const answers = await Promise.all(Array.from({ length: 10 }, () => call('POST', '/v1/teams', { name })));
    expect([answers.filter(({ status }) => status === 200).length, (await entitiesOf(name)).length]).toEqual([1, 1]);
  });
});
