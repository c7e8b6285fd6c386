import { onBothDatabases } from '../databases';
import { blueprint, relation } from '../fixtures';
import { emails, makePeople, statuses } from '../people';

const and = (...rules: object[]) => ({ combinator: 'and', rules });

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const renamed = async (of: string, path: string, body: object) => {
    const answer = await call('PATCH', `/v1/blueprints/${of}/${path}/rename`, body);
    expect([answer.status, answer.body.message]).toEqual([200, undefined]);
    return answer.body.blueprint;
  };
  const read = async (of: string) => (await call('GET', `/v1/blueprints/${of}`)).body.blueprint;
  const entity = async (of: string, identifier: string) =>
    (await call('GET', `/v1/blueprints/${of}/entities/${identifier}`)).body.entity;
  const granted = async (of: string) =>
    (await call('GET', `/v1/blueprints/${of}/permissions`)).body.permissions.entities;
  const names = { host: '', app: '' };
  let round = 0;

  beforeAll(() => makePeople(served()));
  beforeEach(async () => {
    round += 1;
    Object.assign(names, { host: `host-${round}`, app: `app-${round}` });
    const schema = { properties: { cost: { type: 'number' }, zone: { type: 'string' } }, required: ['cost'] };
    await call(
      'POST',
      '/v1/blueprints',
      blueprint(names.host, {
        schema,
        ownership: { type: 'Direct' },
        calculationProperties: {
          double: { calculation: '.properties.cost * 2 + (.properties["cost"])', type: 'number' },
        },
      }),
    );
    await call(
      'POST',
      '/v1/blueprints',
      blueprint(names.app, {
        ownership: { type: 'Inherited', path: 'host' },
        relations: { host: relation(names.host), peer: relation(names.app) },
        mirrorProperties: {
          cost: { path: 'host.cost' },
          far: { path: 'peer.host.cost' },
          again: { path: 'peer.cost' },
        },
        aggregationProperties: {
          sum: {
            title: 's',
            target: names.host,
            calculationSpec: { func: 'sum', property: 'cost', calculationBy: 'property' },
            query: and({ property: 'cost', operator: '>', value: 1 }),
            pathFilter: [{ path: ['host'], fromBlueprint: names.app }],
          },
        },
      }),
    );
    await call('POST', `/v1/blueprints/${names.host}/scorecards`, {
      identifier: 'card',
      title: 'card',
      rules: [
        {
          identifier: 'cheap',
          title: 'cheap',
          level: 'Gold',
          query: { combinator: 'and', conditions: [{ property: 'cost', operator: '<', value: 5 }] },
        },
      ],
    });
    await call('PATCH', `/v1/blueprints/${names.host}/permissions`, {
      entities: {
        read: { policy: and({ property: 'cost', operator: '=', value: 3 }) },
        updateProperties: { cost: { users: [emails.Member] } },
      },
    });
    await call('PATCH', `/v1/blueprints/${names.app}/permissions`, {
      entities: { updateRelations: { host: { users: [emails.Member] } } },
    });
    await call('POST', `/v1/blueprints/${names.host}/entities`, { identifier: 'h', properties: { cost: 3 } });
    await call('POST', `/v1/blueprints/${names.host}/entities`, { identifier: 'dear', properties: { cost: 4 } });
    await call('POST', `/v1/blueprints/${names.app}/entities`, { identifier: 'x', relations: { host: 'h' } });
    await call('POST', `/v1/blueprints/${names.app}/entities`, {
      identifier: 'y',
      relations: { host: 'h', peer: 'x' },
    });
  });

  test('P-43: a renamed property takes its values, its place and what requires it along', async () => {
    const { schema } = await renamed(names.host, 'properties/cost', { newPropertyName: 'price' });
    expect([Object.keys(schema.properties), schema.required]).toEqual([['price', 'zone'], ['price']]);
    expect((await entity(names.host, 'h')).properties).toEqual({ price: 3, zone: null, double: 9 });
  });

  test('P-43: its block of permissions moves along', async () => {
    await renamed(names.host, 'properties/cost', { newPropertyName: 'price' });
    const { updateProperties } = await granted(names.host);
    expect([updateProperties.cost, updateProperties.price.users]).toEqual([undefined, [emails.Member]]);
  });

  test('P-43: mirrors, aggregations, queries, scorecards and catalog policies name it by its new name', async () => {
    await renamed(names.host, 'properties/cost', { newPropertyName: 'price' });
    const { mirrorProperties, aggregationProperties } = await read(names.app);
    expect([mirrorProperties.cost.path, mirrorProperties.far.path]).toEqual(['host.price', 'peer.host.price']);
    expect(aggregationProperties.sum).toMatchObject({
      calculationSpec: { property: 'price' },
      query: and({ property: 'price', operator: '>', value: 1 }),
    });
    expect((await entity(names.app, 'y')).properties).toEqual({ cost: 3, far: 3, again: 3, sum: 3 });
    const { rules } = (await call('GET', `/v1/blueprints/${names.host}/scorecards/card`)).body.scorecard;
    expect(rules[0].query.conditions[0].property).toBe('price');
    const { body } = await served().as(emails.Member).call('GET', `/v1/blueprints/${names.host}/entities`);
    expect(body.entities.map(({ identifier }: { identifier: string }) => identifier)).toEqual(['h']);
  });

  test('P-43: a renamed mirror property is followed by what mirrors it', async () => {
    const { mirrorProperties } = await renamed(names.app, 'mirror/cost', { newMirrorName: 'hostCost' });
    expect(mirrorProperties).toMatchObject({ hostCost: { path: 'host.cost' }, again: { path: 'peer.hostCost' } });
    expect((await entity(names.app, 'y')).properties).toEqual({ hostCost: 3, far: 3, again: 3, sum: 3 });
  });

  test('P-43: a renamed relation takes its values, permissions, owners and paths along', async () => {
    await call('POST', '/v1/teams', { name: `T ${round}`, users: [] });
    await call('PATCH', `/v1/blueprints/${names.host}/entities/h`, { team: [`T ${round}`] });
    const shown = await renamed(names.app, 'relations/host', { newRelationIdentifier: 'runsOn' });
    expect([Object.keys(shown.relations), shown.ownership.path]).toEqual([['runsOn', 'peer'], 'runsOn']);
    expect(shown.mirrorProperties.far.path).toBe('peer.runsOn.cost');
    expect(shown.aggregationProperties.sum.pathFilter).toEqual([{ path: ['runsOn'], fromBlueprint: names.app }]);
    expect(await entity(names.app, 'y')).toMatchObject({
      relations: { runsOn: 'h', peer: 'x' },
      properties: { cost: 3, far: 3, again: 3, sum: 3 },
      team: [`T ${round}`],
    });
    const { updateRelations } = await granted(names.app);
    expect([updateRelations.host, updateRelations.runsOn.users]).toEqual([undefined, [emails.Member]]);
    await call('PATCH', `/v1/blueprints/${names.host}/entities/h`, { identifier: 'h2' });
    expect((await entity(names.app, 'y')).relations.runsOn).toBe('h2');
  });

  test('a rename to the same name changes nothing', async () => {
    const before = await read(names.host);
    expect(await renamed(names.host, 'properties/cost', { newPropertyName: 'cost' })).toEqual(before);
  });

  test.each<[string, string, string, object, number]>([
    ['another property', 'host', 'properties/cost', { newPropertyName: 'zone' }, 422],
    ['a calculated property', 'host', 'properties/cost', { newPropertyName: 'double' }, 422],
    ['another relation', 'app', 'relations/host', { newRelationIdentifier: 'peer' }, 422],
    ['a name with a blank', 'host', 'properties/cost', { newPropertyName: 'a b' }, 422],
    ['a name of 101 letters', 'host', 'properties/cost', { newPropertyName: 'x'.repeat(101) }, 422],
    ['nothing', 'host', 'properties/cost', {}, 422],
  ])('a rename to %s is refused, and nothing changes', async (_, of, path, body, status) => {
    const name = of === 'host' ? names.host : names.app;
    const before = await read(name);
    expect((await call('PATCH', `/v1/blueprints/${name}/${path}/rename`, body)).status).toBe(status);
    expect(await read(name)).toEqual(before);
  });

  test('what is not there is 404, and what is built in keeps its name', async () => {
    const answers = await Promise.all([
      call('PATCH', `/v1/blueprints/${names.host}/properties/none/rename`, { newPropertyName: 'x' }),
      call('PATCH', `/v1/blueprints/${names.host}/properties/constructor/rename`, { newPropertyName: 'x' }),
      call('PATCH', `/v1/blueprints/none/properties/cost/rename`, { newPropertyName: 'x' }),
      call('PATCH', `/v1/blueprints/${names.host}/mirror/cost/rename`, { newMirrorName: 'x' }),
      call('PATCH', `/v1/blueprints/_user/properties/status/rename`, { newPropertyName: 'x' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 422]);
  });

  // The order of callers: organization, Admin, moderator of svc, Member, service account (a Member), nobody.
  test('P-59: Admins and moderators of the blueprint rename, and their body is not looked at before', async () => {
    const properties = { a: { type: 'string' } };
    await call('PUT', '/v1/blueprints/svc', blueprint('svc', { schema: { properties, required: [] } }));
    expect(
      await statuses(served(), 'PATCH', '/v1/blueprints/svc/properties/a/rename', { newPropertyName: 'a' }),
    ).toEqual([200, 200, 200, 403, 403, 401]);
    expect(
      await statuses(served(), 'PATCH', `/v1/blueprints/${names.host}/properties/cost/rename`, { wrong: 1 }),
    ).toEqual([422, 422, 403, 403, 403, 401]);
  });

  test('A-80: a rename is in the audit log', async () => {
    await renamed(names.host, 'properties/cost', { newPropertyName: 'price' });
    const { audits } = (await call('GET', `/v1/audit-log?resources=blueprint&identifier=${names.host}&limit=1`)).body;
    const { before, after } = audits[0].diff;
    expect([Object.keys(before.schema.properties), Object.keys(after.schema.properties)]).toEqual([
      ['cost', 'zone'],
      ['price', 'zone'],
    ]);
  });

  test('P-43: of many who rename one property at once, one does; the others find it gone', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        call('PATCH', `/v1/blueprints/${names.host}/properties/cost/rename`, { newPropertyName: `price-${i}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404, 404]);
    const { properties } = await entity(names.host, 'h');
    expect(Object.entries(properties).filter(([key]) => key.startsWith('price'))).toEqual([[expect.any(String), 3]]);
  });
});
