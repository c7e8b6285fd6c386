import { onBothDatabases } from '../databases';
import { blueprint, relation } from '../fixtures';
import { emails, makePeople, statuses } from '../people';

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const migrate = (mapping: object, sourceBlueprint = 'src') =>
    call('POST', '/v1/migrations', { sourceBlueprint, mapping });
  const entities = async (of: string) => (await call('GET', `/v1/blueprints/${of}/entities`)).body.entities;
  const number = { type: 'number' };
  const text = { type: 'string' };

  beforeAll(async () => {
    await makePeople(served());
    const schema = { properties: { old: text, fresh: number, tags: { type: 'array' } }, required: [] };
    await call('POST', '/v1/blueprints', blueprint('src', { schema, relations: { up: relation('src') } }));
    await call('POST', '/v1/blueprints', blueprint('dst', { schema: { properties: { of: text }, required: [] } }));
  });
  beforeEach(async () => {
    for (const name of ['src', 'dst']) await call('DELETE', `/v1/blueprints/${name}/all-entities`);
    for (const [identifier, old] of [
      ['a', '1'],
      ['b', '22'],
    ])
      await call('POST', '/v1/blueprints/src/entities', {
        identifier,
        title: 'T',
        properties: { old, tags: ['x', 'y'] },
      });
  });

  test('a migration fills a property of another type from the old one, and leaves the rest', async () => {
    const { status, body } = await migrate({ entity: { properties: { fresh: '.properties.old | tonumber' } } });
    expect([status, body]).toEqual([200, { ok: true, migrationId: expect.any(String) }]);
    expect((await entities('src')).map((e: { title: string; properties: object }) => [e.title, e.properties])).toEqual([
      ['T', { old: '1', fresh: 1, tags: ['x', 'y'] }],
      ['T', { old: '22', fresh: 22, tags: ['x', 'y'] }],
    ]);
    const { migration } = (await call('GET', `/v1/migrations/${body.migrationId}`)).body;
    expect(migration).toMatchObject({ id: body.migrationId, status: 'COMPLETED', sourceBlueprint: 'src' });
  });

  test('a migration writes to another blueprint, filtered, one entity for each item', async () => {
    const { status } = await migrate({
      blueprint: '"dst"',
      filter: '.properties.old == "22"',
      itemsToParse: '.properties.tags',
      entity: { identifier: '.identifier + "-" + .item', title: '"made"', properties: { of: '.item' } },
    });
    expect(status).toBe(200);
    expect(
      (await entities('dst')).map((e: { identifier: string; properties: object }) => [e.identifier, e.properties]),
    ).toEqual([
      ['b-x', { of: 'x' }],
      ['b-y', { of: 'y' }],
    ]);
  });

  test.each<[string, object]>([
    [
      'a program that fails for one entity',
      { entity: { properties: { fresh: '.properties.old | tonumber | 1 / (. - 22)' } } },
    ],
    ['a program that is none', { entity: { properties: { fresh: '.properties |' } } }],
    ['a program that never ends', { entity: { title: 'def f: f; f' } }],
    [
      'a value of the wrong type for one entity',
      { entity: { properties: { fresh: 'if .identifier == "b" then "x" else 1 end' } } },
    ],
    ['a relation to nobody', { entity: { relations: { up: '"nobody"' } } }],
    ['a property that is not there', { entity: { properties: { none: '1' } } }],
    ['an identifier that is none', { entity: { identifier: '{}' } }],
  ])('%s refuses the whole migration, and nothing changes', async (_, mapping) => {
    const before = await entities('src');
    const { status, body } = await migrate(mapping);
    expect([status, body.message]).toEqual([422, expect.any(String)]);
    expect(await entities('src')).toEqual(before);
  });

  test('a blueprint that is not there is 404', async () => {
    expect((await migrate({ entity: {} }, 'none')).status).toBe(404);
    expect((await migrate({ blueprint: 'none', entity: {} })).status).toBe(404);
  });

  // The order of callers: organization, Admin, moderator of svc, Member, service account (a Member), nobody.
  test('P-59: whoever may change the source migrates and cancels; everybody looks on', async () => {
    await call('POST', '/v1/blueprints/svc/entities?upsert=true', { identifier: 'one' });
    const { migrationId: own } = (await migrate({ entity: {} }, 'svc')).body;
    const { migrationId: foreign } = (await migrate({ entity: {} })).body;
    expect({
      svc: await statuses(served(), 'POST', '/v1/migrations', { sourceBlueprint: 'svc', mapping: { entity: {} } }),
      src: await statuses(served(), 'POST', '/v1/migrations', { sourceBlueprint: 'src', mapping: { entity: {} } }),
      list: await statuses(served(), 'GET', '/v1/migrations'),
      one: await statuses(served(), 'GET', `/v1/migrations/${own}`),
      cancel: await statuses(served(), 'POST', `/v1/migrations/${own}/cancel`, {}),
      cancelForeign: await statuses(served(), 'POST', `/v1/migrations/${foreign}/cancel`, {}),
    }).toEqual({
      svc: [200, 200, 200, 403, 403, 401],
      src: [200, 200, 403, 403, 403, 401],
      list: [200, 200, 200, 200, 200, 401],
      one: [200, 200, 200, 200, 200, 401],
      cancel: [422, 422, 422, 403, 403, 401],
      cancelForeign: [422, 422, 403, 403, 403, 401],
    });
  });

  test('P-59: the right to the source gives none to write elsewhere', async () => {
    await call('POST', '/v1/blueprints/svc/entities?upsert=true', { identifier: 'one' });
    const body = { sourceBlueprint: 'svc', mapping: { blueprint: 'dst', entity: {} } };
    const { status } = await served().as(emails.moderator).call('POST', '/v1/migrations', body);
    expect([status, await entities('dst')]).toEqual([403, []]);
  });

  test('G-16: migrations are listed by status, actor and blueprint', async () => {
    const { migrationId } = (await migrate({ entity: {} })).body;
    const ids = async (query: string) =>
      (await call('GET', `/v1/migrations?${query}`)).body.migrations.map(({ id }: { id: string }) => id);
    expect(await ids('blueprint=src&status=COMPLETED')).toContain(migrationId);
    expect([await ids('status=RUNNING'), await ids('blueprint=none'), await ids('actor=none')]).toEqual([[], [], []]);
  });

  test('A-80: a migration is in the audit log, and so is each entity it writes', async () => {
    const { migrationId } = (await migrate({ entity: { title: '"N"' } })).body;
    const { audits } = (await call('GET', '/v1/audit-log?blueprint=src&limit=20')).body;
    const own = audits.find(({ additionalData }: { additionalData: object }) => 'migrationId' in additionalData);
    expect([own.additionalData.migrationId, own.resourceType, own.action]).toEqual([
      migrationId,
      'blueprint',
      'UPDATE',
    ]);
    expect(audits.filter((e: { resourceType: string }) => e.resourceType === 'entity').length).toBeGreaterThan(1);
  });
});
