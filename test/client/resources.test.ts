import { no, ok, outcome, type Port, quickClock, type Received, startPort } from './port';

let port: Port;
afterEach(() => port.close());

type Client = ReturnType<Port['client']>;

/** A server that answers every call of the API with what it documents, and echoes the body. */
async function startApi(more: object = {}): Promise<Port> {
  port = await startPort(({ body }, response) => {
    const sent = body === '' ? {} : JSON.parse(body);
    const thing = { identifier: 'x', name: 'x', users: [], kept: { deep: true }, ...sent };
    ok(response, {
      action: thing,
      blueprint: thing,
      entity: thing,
      team: thing,
      page: thing,
      actions: [thing],
      blueprints: [thing],
      entities: [thing],
      teams: [thing],
      migrationId: 'm1',
      migration: { id: 'm1', status: 'RUNNING' },
      organization: { name: 'acme', featureFlags: [] },
      permissions: { execute: {}, approve: {} },
      ...more,
    });
  });
  return port;
}

describe('a call is one request', () => {
  test.each<[string, (client: Client) => Promise<unknown>, string, object?]>([
    ['actions.find', (c) => c.actions.find('a'), 'GET /v1/actions/a'],
    ['actions.list', (c) => c.actions.list(), 'GET /v1/actions'],
    ['actions.create', (c) => c.actions.create({ identifier: 'a' }), 'POST /v1/actions', { identifier: 'a' }],
    [
      'actions.update',
      (c) => c.actions.update('old', { identifier: 'new' }),
      'PUT /v1/actions/old',
      { identifier: 'new' },
    ],
    ['actions.delete', (c) => c.actions.delete('a'), 'DELETE /v1/actions/a'],
    ['permissions.find', (c) => c.permissions.find('a'), 'GET /v1/actions/a/permissions'],
    [
      'permissions.update',
      (c) => c.permissions.update('a', { execute: { users: ['b', 'a'], policy: null } }),
      'PATCH /v1/actions/a/permissions',
      { execute: { users: ['b', 'a'], policy: null } },
    ],
    ['blueprints.find', (c) => c.blueprints.find('b'), 'GET /v1/blueprints/b?exclude_calculated_properties=true'],
    ['blueprints.list', (c) => c.blueprints.list(), 'GET /v1/blueprints?exclude_calculated_properties=true'],
    ['blueprints.create', (c) => c.blueprints.create({ identifier: 'b' }), 'POST /v1/blueprints', { identifier: 'b' }],
    [
      'blueprints.create without its page',
      (c) => c.blueprints.create({}, { createCatalogPage: false }),
      'POST /v1/blueprints?create_catalog_page=false',
      {},
    ],
    [
      'blueprints.update',
      (c) => c.blueprints.update('old', { identifier: 'new' }),
      'PUT /v1/blueprints/old',
      { identifier: 'new' },
    ],
    ['blueprints.delete', (c) => c.blueprints.delete('b'), 'DELETE /v1/blueprints/b'],
    [
      'blueprints.deleteAllEntities',
      (c) => c.blueprints.deleteAllEntities('b', { deleteBlueprint: true }),
      'DELETE /v1/blueprints/b/all-entities?delete_blueprint=true',
    ],
    ['migrations.find', (c) => c.migrations.find('m/1'), 'GET /v1/migrations/m%2F1'],
    [
      'entities.find',
      (c) => c.entities.find('b', 'e:1/2'),
      'GET /v1/blueprints/b/entities/e%3A1%2F2?exclude_calculated_properties=true',
    ],
    ['entities.list', (c) => c.entities.list('b'), 'GET /v1/blueprints/b/entities?exclude_calculated_properties=true'],
    ['entities.create', (c) => c.entities.create('b', {}), 'POST /v1/blueprints/b/entities?upsert=false', {}],
    [
      'entities.create, all of it',
      (c) => c.entities.create('b', {}, { upsert: true, runId: 'r 1', createMissingRelatedEntities: true }),
      'POST /v1/blueprints/b/entities?upsert=true&run_id=r%201&create_missing_related_entities=true',
      {},
    ],
    [
      'P-58: an empty run id is none',
      (c) => c.entities.update('b', 'e', {}, { runId: '' }),
      'PUT /v1/blueprints/b/entities/e',
      {},
    ],
    [
      'entities.delete',
      (c) => c.entities.delete('b', 'e', { deleteDependents: true }),
      'DELETE /v1/blueprints/b/entities/e?delete_dependents=true',
    ],
    [
      'teams.list',
      (c) => c.teams.list(),
      'GET /v1/teams?fields=id&fields=name&fields=createdAt&fields=updatedAt&fields=provider&fields=description&fields=users.email',
    ],
    ['teams.delete', (c) => c.teams.delete('My Team'), 'DELETE /v1/teams/My%20Team'],
    ['organization.find', (c) => c.organization.find(), 'GET /v1/organization'],
    ['pages.find', (c) => c.pages.find('services'), 'GET /v1/pages/services'],
  ])('%s', async (...[, call, line, body]) => {
    await startApi();
    await call(port.client());
    expect(port.asked()).toEqual([line]);
    const sent = port.received.at(-1)?.body ?? '';
    expect(sent === '' ? undefined : JSON.parse(sent)).toEqual(body);
  });
});

describe('an answer', () => {
  test('R-43: keeps the keys we do not know', async () => {
    await startApi();
    expect(await port.client().blueprints.find('b')).toEqual({
      identifier: 'x',
      name: 'x',
      users: [],
      kept: { deep: true },
    });
  });

  test('says whether there was something to delete', async () => {
    port = await startPort(({ url }, response) => (url.endsWith('/there') ? ok(response) : no(response, 404)));
    const client = port.client();
    expect([await client.actions.delete('there'), await client.actions.delete('gone')]).toEqual([true, false]);
    expect(await client.blueprints.deleteAllEntities('gone')).toBeUndefined();
  });

  test('tells how far a migration is, and which is its id', async () => {
    await startApi();
    expect(await port.client().blueprints.deleteAllEntities('b')).toBe('m1');
    expect(await port.client().migrations.find('m1')).toEqual({
      status: 'RUNNING',
      details: { id: 'm1', status: 'RUNNING' },
    });
  });

  test('without the id of its migration is an error', async () => {
    await startApi({ migrationId: null });
    expect(await outcome(port.client().blueprints.deleteAllEntities('b'))).toMatchObject({ code: 'unexpected_answer' });
  });

  test('of a refused deletion is there whole, has_dependents and all', async () => {
    port = await startPort((_, response) => no(response, 422, {}, 'has_dependents'));
    expect(await outcome(port.client().blueprints.delete('b'))).toMatchObject({ code: 'has_dependents', status: 422 });
  });
});

describe('P-8: permissions', () => {
  const policy = { queries: {}, conditions: ['true'] };
  test.each<[string, object, object]>([
    [
      'with gaps are filled in',
      { execute: {}, approve: { roles: ['Admin'] } },
      {
        execute: { users: [], roles: [], teams: [], policy: null, ownedByTeam: false },
        approve: { users: [], roles: ['Admin'], teams: [], policy: null },
      },
    ],
    [
      "keep the server's order and its policy",
      { execute: { users: ['b', 'a'], ownedByTeam: true, policy }, approve: { teams: null, policy: null } },
      {
        execute: { users: ['b', 'a'], roles: [], teams: [], policy, ownedByTeam: true },
        approve: { users: [], roles: [], teams: [], policy: null },
      },
    ],
  ])('%s', async (_, permissions, expected) => {
    await startApi({ permissions });
    expect(await port.client().permissions.find('a')).toEqual(expected);
  });

  test.each([
    ['no grants', {}],
    ['a list that is none', { execute: { users: 'a' }, approve: {} }],
    ['a list of numbers', { execute: { users: [1] }, approve: {} }],
    ['a policy that is text', { execute: {}, approve: { policy: '{}' } }],
  ])('with %s are an error', async (_, permissions) => {
    await startApi({ permissions });
    expect(await outcome(port.client().permissions.find('a'))).toMatchObject({ code: 'unexpected_answer' });
  });
});

describe('M-37: a team', () => {
  const flag = { organization: { featureFlags: ['USERS_AND_TEAMS_OWNERSHIP_V2'] } };
  /** Entities of `_team` for each look at them, the last for all that follow. */
  async function startTeams(...looks: (readonly string[])[]): Promise<Port> {
    let look = 0;
    port = await startPort(({ method, url, body }: Received, response) => {
      if (url === '/v1/organization') return ok(response, flag);
      if (!url.startsWith('/v1/entities/search')) {
        const name =
          method === 'GET' ? decodeURIComponent(url.split('/')[3]?.split('?')[0] ?? '') : JSON.parse(body || '{}').name;
        const one = {
          name,
          provider: 'port',
          description: '',
          users: [{ email: 'a@b.c', status: 'ACTIVE' }],
          createdAt: '2025-01-01T00:00:00.000Z',
        };
        return name === '' ? ok(response, { teams: [one] }) : ok(response, { team: one });
      }
      const titled = JSON.parse(body).rules.length === 2;
      const entities = looks[Math.min(look++, looks.length - 1)] ?? [];
      return ok(response, {
        entities: entities.map((identifier) => ({ identifier, title: titled ? 'T' : identifier.toUpperCase() })),
      });
    });
    return port;
  }
  const searches = () => port.asked().filter((line) => line.includes('/entities/search'));

  test('has its identifier looked up by its name, which is the title', async () => {
    await startTeams(['my_team']);
    expect(await port.client().teams.find('T')).toEqual({
      name: 'T',
      provider: 'port',
      description: '',
      users: [{ email: 'a@b.c' }],
      createdAt: '2025-01-01T00:00:00.000Z',
      identifier: 'my_team',
    });
    expect(JSON.parse(port.received.at(-1)?.body ?? '')).toEqual({
      combinator: 'and',
      rules: [
        { property: '$blueprint', operator: '=', value: '_team' },
        { property: '$title', operator: '=', value: 'T' },
      ],
    });
  });

  test('without an entity has no identifier when it is read', async () => {
    await startTeams([]);
    expect((await port.client(quickClock()).teams.find('T'))?.identifier).toBeUndefined();
    expect(searches()).toHaveLength(1);
  });

  test('is waited for after it was written', async () => {
    await startTeams([], [], ['my_team']);
    const clock = quickClock();
    expect(await port.client(clock).teams.create({ name: 'T' })).toMatchObject({ identifier: 'my_team' });
    expect(clock.slept).toEqual([1000, 1000]);
  });

  test('that never appears is an error which says that it was written', async () => {
    await startTeams([]);
    expect(await outcome(port.client(quickClock()).teams.update('Old', { name: 'T' }))).toMatchObject({
      code: 'team_entity_missing',
      mayHaveHappened: true,
    });
    expect(searches()).toHaveLength(10);
  });

  test('of which there are two is an error', async () => {
    await startTeams(['one', 'two']);
    expect(await outcome(port.client().teams.find('T'))).toMatchObject({
      code: 'ambiguous_team',
      mayHaveHappened: false,
    });
    expect(await outcome(port.client().teams.create({ name: 'T' }))).toMatchObject({
      code: 'ambiguous_team',
      mayHaveHappened: true,
    });
  });

  test('renames through its old name, and asks for the organization once', async () => {
    await startTeams(['my_team']);
    const client = port.client();
    await client.teams.create({ name: 'T' });
    await client.teams.update('T', { name: 'New', users: ['a@b.c'] });
    expect(port.asked().filter((line) => !line.includes('search'))).toEqual([
      'GET /v1/organization',
      'POST /v1/teams',
      'PUT /v1/teams/T',
    ]);
  });

  test('in an organization without the feature is not looked up', async () => {
    await startApi();
    expect((await port.client().teams.find('x'))?.identifier).toBeUndefined();
    expect(port.asked()).toEqual([expect.stringContaining('GET /v1/teams/x?fields=id'), 'GET /v1/organization']);
  });
});
