import { block, OwnedCatalog, people } from '../owned-catalog';
import { type Served, serving } from '../serving';

let served: Served;
const catalog = new OwnedCatalog(() => served);
const { svc } = catalog;
const pay = catalog.at(svc, 'pay');
const [as, follow] = [catalog.as.bind(catalog), catalog.follow.bind(catalog)];
const status = async (...request: Parameters<typeof as>) => (await as(...request)).status;

beforeAll(async () => {
  served = await serving();
  await catalog.make();
});
afterAll(() => served.close());
beforeEach(() => catalog.reset());

const admins = block({ roles: ['Admin'] });
const byOwners = block({ roles: ['Admin'], ownedByTeam: true });
const all = { combinator: 'and', rules: [] };
const named = (name: string) => ({
  combinator: 'and',
  rules: [{ property: '$title', operator: '=', value: name }],
});

describe('policies of a blueprint (spec P-42, P-52, D-36 to D-39)', () => {
  test('P-42, P-49: a read policy lets in whom nothing else does, entity by entity', async () => {
    await catalog.done('POST', catalog.at(svc), { identifier: 'open', title: 'Open' });
    await catalog.permit(svc, { read: { ...admins, policy: named('Open') } });
    await follow([
      ['bob', 'GET', 200, undefined, 'open'],
      ['bob', 'GET', 404],
      ['adm', 'GET', 200],
    ]);
  });

  test('D-39: a policy about the reader and the teams of the reader', async () => {
    const schemaOf = async (id: string) => (await as('org', 'GET', `/v1/blueprints/${id}`)).body.blueprint;
    for (const id of ['_user', '_team']) {
      const { createdAt, createdBy, updatedAt, updatedBy, ...body } = await schemaOf(id);
      const added = { on_call: { type: 'boolean' }, region: { type: 'string' } };
      const schema = { ...body.schema, properties: { ...body.schema.properties, ...added } };
      await catalog.done('PUT', `/v1/blueprints/${id}`, { ...body, schema });
    }
    await catalog.done('PATCH', catalog.at('_team', 'core'), { properties: { region: 'eu' } });
    await catalog.done('PATCH', catalog.at(svc, 'pay'), { properties: { tier: 'eu' } });
    const policy = {
      combinator: 'and',
      rules: [
        { property: { context: 'user', property: 'on_call' }, operator: '=', value: 'true' },
        { property: 'tier', operator: 'containsAny', value: { context: 'userTeams', property: 'region' } },
      ],
    };
    await catalog.permit(svc, { read: { ...admins, policy } });
    await follow([['mia', 'GET', 404]]);
    await catalog.done('PATCH', catalog.at('_user', people.mia), { properties: { on_call: true } });
    await catalog.done('PATCH', catalog.at('_user', people.bob), { properties: { on_call: true } });
    await follow([
      ['mia', 'GET', 200],
      ['bob', 'GET', 404],
    ]);
    await catalog.done('PATCH', catalog.at(svc, 'pay'), { properties: { tier: 'us' } });
    await follow([['mia', 'GET', 404]]);
  });

  test('D-37: a policy may follow relations, also through what its reader may not read', async () => {
    const policy = {
      combinator: 'and',
      rules: [{ operator: 'relatedTo', blueprint: catalog.host, value: 'h1' }],
    };
    await catalog.permit(catalog.host, { read: admins });
    await catalog.permit(svc, { read: { ...admins, policy } });
    await follow([['bob', 'GET', 200]]);
    await catalog.done('PATCH', pay, { relations: { host: null } });
    await follow([['bob', 'GET', 404]]);
  });

  test.each<[string, object]>([
    ['P-50d, D-36: a property that the blueprint has not', { property: 'gone', operator: '!=', value: 'x' }],
    ['P-50d: a meta-property that is none', { property: '$owned_by_team', operator: '=', value: true }],
    ['P-50d: a blueprint that is not there', { property: '$blueprint', operator: '=', value: 'nowhere' }],
    [
      'P-50d: a context that is empty',
      { property: 'tier', operator: '!=', value: { context: 'userTeams', property: 'description' } },
    ],
    [
      'P-50d: null never equals null',
      { property: 'tier', operator: '=', value: { context: 'user', property: 'status2' } },
    ],
    [
      'D-38: a context on the side of the property',
      { property: { context: 'user', property: '$identifier' }, operator: '=', value: 'true' },
    ],
  ])('%s: the policy is kept as written and matches nothing', async (_, rule) => {
    const policy = { combinator: 'and', rules: [rule] };
    const { body } = await catalog.permit(svc, { read: { ...admins, policy } });
    expect(body.permissions.entities.read.policy).toEqual(policy);
    await follow([
      ['bob', 'GET', 404],
      ['mia', 'GET', 404],
    ]);
  });

  test('P-41, P-52: a policy to update holds for the entity before and after', async () => {
    const policy = named('Pay');
    await catalog.permit(svc, { update: { ...admins, policy } });
    await follow([
      ['bob', 'PATCH', 200, { properties: { tier: 'gold' } }],
      ['bob', 'PATCH', 403, { title: 'Out of reach' }],
    ]);
    await catalog.done('PATCH', pay, { title: 'Other' });
    await follow([
      ['bob', 'PATCH', 403, { title: 'Pay' }],
      ['bob', 'PATCH', 403, { properties: { tier: 'x' } }],
    ]);
  });

  test('P-41, P-52: a policy to register holds for the entity to be, one to unregister for the stored one', async () => {
    const title = { $title: block({ roles: ['Member'] }) };
    const byPolicy = { ...admins, policy: named('Sandbox') };
    await catalog.permit(svc, { register: byPolicy, unregister: byPolicy, updateProperties: title });
    await follow([
      ['bob', 'POST', 201, { identifier: 'a', title: 'Sandbox' }],
      ['bob', 'POST', 403, { identifier: 'b', title: 'Production' }],
      ['bob', 'POST', 403, { identifier: 'b' }],
      ['bob', 'DELETE', 403],
      ['bob', 'DELETE', 200, undefined, 'a'],
    ]);
    expect(await status('org', 'GET', catalog.at(svc, 'b'))).toBe(404);
  });

  test('P-52: beside ownedByTeam a policy to update does not count', async () => {
    await catalog.permit(svc, { update: { ...byOwners, policy: all } });
    await follow([
      ['bob', 'PATCH', 403, { title: 'x' }],
      ['mia', 'PATCH', 200, { title: 'x' }],
    ]);
  });
});
