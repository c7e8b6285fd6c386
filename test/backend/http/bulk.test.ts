import { onBothDatabases } from '../databases';
import { blueprint, relation } from '../fixtures';
import { block, OwnedCatalog, people } from '../owned-catalog';

onBothDatabases((served) => {
  const catalog = new OwnedCatalog(served, 'bulk-');
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const mia = (method: string, path: string, body?: unknown) => served().as(people.mia).call(method, path, body);
  const bulk = '/v1/blueprints/many/entities/bulk';
  const remove = '/v1/blueprints/many/bulk/entities/delete';
  const named = async (of = 'many') =>
    (await call('GET', `/v1/blueprints/${of}/entities`)).body.entities.map(
      ({ identifier }: { identifier: string }) => identifier,
    );
  const permit = async (of: string, entities: object) =>
    expect((await call('PATCH', `/v1/blueprints/${of}/permissions`, { entities })).status).toBe(200);

  beforeAll(async () => {
    await catalog.make();
    const schema = { properties: { n: { type: 'number' } }, required: [] };
    await call(
      'POST',
      '/v1/blueprints',
      blueprint('many', { schema, ownership: { type: 'Direct' }, relations: { next: relation('many') } }),
    );
    await call('POST', '/v1/blueprints', blueprint('after', { relations: { many: relation('many') } }));
  });
  beforeEach(async () => {
    await call('DELETE', '/v1/blueprints/after/all-entities');
    await call('DELETE', '/v1/blueprints/many/all-entities');
  });

  test('P-56: many entities are made in one request, each with its place', async () => {
    const { status, body } = await call('POST', bulk, {
      entities: [{ identifier: 'a' }, { identifier: 'b', relations: { next: 'a' } }, { title: 'named by us' }],
    });
    expect([status, body]).toEqual([
      200,
      {
        ok: true,
        entities: [
          { identifier: 'a', index: 0, created: true },
          { identifier: 'b', index: 1, created: true },
          { identifier: expect.any(String), index: 2, created: true },
        ],
        errors: [],
      },
    ]);
  });

  test('P-56: what is refused is an error of its own, 207, and the others are kept', async () => {
    const { status, body } = await call('POST', bulk, {
      entities: [
        { identifier: 'a' },
        { identifier: 'a' },
        { identifier: 'b', properties: { n: 'text' } },
        { identifier: 'c', relations: { next: 'nobody' } },
        { identifier: 'd', properties: { n: 1 } },
      ],
    });
    expect([status, body.ok, body.entities.map(({ index }: { index: number }) => index)]).toEqual([207, false, [0, 4]]);
    expect(body.errors).toEqual([
      { identifier: 'a', index: 1, statusCode: 422, error: 'already_exists', message: expect.any(String) },
      { identifier: 'b', index: 2, statusCode: 422, error: 'invalid_request', message: expect.any(String) },
      { identifier: 'c', index: 3, statusCode: 422, error: 'invalid_request', message: expect.any(String) },
    ]);
    expect(await named()).toEqual(['a', 'd']);
  });

  test('P-56: upsert and merge count for each of them', async () => {
    await call('POST', bulk, { entities: [{ identifier: 'a', title: 'A', properties: { n: 1 } }] });
    const { body } = await call('POST', `${bulk}?upsert=true&merge=true`, {
      entities: [{ identifier: 'a', title: 'B' }, { identifier: 'b' }],
    });
    expect(body.entities.map(({ created }: { created: boolean }) => created)).toEqual([false, true]);
    const { entity } = (await call('GET', '/v1/blueprints/many/entities/a')).body;
    expect([entity.title, entity.properties.n]).toEqual(['B', 1]);
  });

  test('P-56: each element is decided for itself: one may be made, another may not', async () => {
    await permit('many', { register: block({ ownedByTeam: true }), update: block({ ownedByTeam: true }) });
    const { status, body } = await mia('POST', bulk, {
      entities: [
        { identifier: 'mine', team: ['core'] },
        { identifier: 'theirs', team: ['ops'] },
      ],
    });
    expect([status, body.entities.length, body.errors]).toEqual([
      207,
      1,
      [{ identifier: 'theirs', index: 1, statusCode: 403, error: 'forbidden', message: expect.any(String) }],
    ]);
    await permit('many', { register: block({ roles: ['Admin'] }), update: block({ roles: ['Admin'] }) });
  });

  test('P-56: bulk delete is all or nothing', async () => {
    await call('POST', bulk, { entities: [{ identifier: 'a' }, { identifier: 'b' }] });
    expect((await call('POST', remove, { entities: ['a', 'nobody'] })).status).toBe(404);
    expect(await named()).toEqual(['a', 'b']);
    const { body } = await call('POST', remove, { entities: ['a', 'b', 'a'] });
    expect([body, await named()]).toEqual([{ ok: true, deletedEntities: ['a', 'b'] }, []]);
  });

  test('P-56: delete_dependents needs the right to delete each dependent', async () => {
    await call('POST', bulk, { entities: [{ identifier: 'a', team: ['core'] }] });
    await call('POST', '/v1/blueprints/after/entities', { identifier: 'x', relations: { many: 'a' } });
    await permit('many', { unregister: block({ ownedByTeam: true }) });
    const refused = await mia('POST', `${remove}?delete_dependents=true`, { entities: ['a'] });
    expect([refused.status, await named(), await named('after')]).toEqual([403, ['a'], ['x']]);
    await permit('after', { unregister: block({ users: [people.mia] }) });
    const { body } = await mia('POST', `${remove}?delete_dependents=true`, { entities: ['a'] });
    expect([body.deletedEntities.sort(), await named(), await named('after')]).toEqual([['a', 'x'], [], []]);
  });

  test('P-50a: an entity that is hidden is as one that is missing', async () => {
    await call('POST', bulk, { entities: [{ identifier: 'hidden', team: ['ops'] }] });
    await permit('many', { read: block({ ownedByTeam: true }), unregister: block({ roles: ['Member'] }) });
    const [hidden, missing] = [
      await mia('POST', remove, { entities: ['hidden'] }),
      await mia('POST', remove, { entities: ['hiddem'] }),
    ];
    expect([hidden.status, hidden.body.message]).toEqual([404, missing.body.message.replace('hiddem', 'hidden')]);
    await permit('many', { read: block({ roles: ['Member'] }) });
  });

  test.each<[string, string, object]>([
    ['no entity', bulk, { entities: [] }],
    ['21 entities', bulk, { entities: Array.from({ length: 21 }, (_, i) => ({ identifier: `e${i}` })) }],
    ['an entity that is a text', bulk, { entities: ['a'] }],
    ['no entity to delete', remove, { entities: [] }],
    ['101 entities to delete', remove, { entities: Array.from({ length: 101 }, (_, i) => `e${i}`) }],
    ['a run that is none', `${remove}?run_id=none`, { entities: ['a'] }],
  ])('%s is 422', async (_, path, body) => {
    await call('POST', bulk, { entities: [{ identifier: 'a' }] });
    expect((await call('POST', path, body)).status).toBe(422);
    expect(await named()).toEqual(['a']);
  });

  test('P-56: of many who delete the same two at once, exactly one does', async () => {
    await call('POST', bulk, { entities: [{ identifier: 'a' }, { identifier: 'b' }] });
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => call('POST', remove, { entities: i % 2 ? ['a', 'b'] : ['b', 'a'] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(404)]);
  });
});
