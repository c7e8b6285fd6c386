import { block, OwnedCatalog, people, type Step } from '../owned-catalog';
import { type Served, serving } from '../serving';

let served: Served;
const catalog = new OwnedCatalog(() => served);
const { svc } = catalog;
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

describe('the worked decision table (spec 02 section 6)', () => {
  test.each<[string, object, readonly Step[]]>([
    [
      'P-40: vector 15, as they are born',
      {},
      [
        ['mia', 'GET', 200],
        ['mia', 'PATCH', 403, { title: 'x' }],
      ],
    ],
    [
      'P-50: vector 16, read.roles ["Admin"]',
      { read: admins },
      [
        ['mia', 'GET', 404],
        ['bob', 'GET', 404],
        ['adm', 'GET', 200],
      ],
    ],
    [
      'P-48: vector 16, mia in update.users',
      { read: admins, update: block({ users: [people.mia] }) },
      [
        ['mia', 'GET', 200],
        ['bob', 'GET', 404],
        ['mia', 'PATCH', 200, { title: 'x' }],
      ],
    ],
    [
      'P-50: vector 17, read.ownedByTeam',
      { read: byOwners },
      [
        ['mia', 'GET', 200],
        ['bob', 'GET', 404],
      ],
    ],
    [
      'P-49: vector 18, ownedByTeam keeps the policy away',
      { read: { ...byOwners, policy: all } },
      [
        ['mia', 'GET', 200],
        ['bob', 'GET', 404],
      ],
    ],
    [
      'P-45: vector 19, one property for Members',
      { updateProperties: { url: block({ roles: ['Member'] }) } },
      [
        ['mia', 'PATCH', 200, { properties: { url: 'https://new' } }],
        ['mia', 'PATCH', 403, { title: 'x' }],
        ['mia', 'PATCH', 403, { properties: { url: 'https://newer', tier: 'x' } }],
      ],
    ],
    [
      'P-47, P-47a: vector 20, register alone makes only bare entities',
      { register: block({ roles: ['Member'] }) },
      [
        ['mia', 'POST', 403, { identifier: 'a', properties: { url: 'https://a' } }],
        ['mia', 'POST', 201, { identifier: 'a' }],
      ],
    ],
    [
      'P-45a: vector 21, the block for all updates overrides',
      { updateProperties: { url: admins } },
      [['mod', 'PATCH', 200, { properties: { url: 'https://mod' } }]],
    ],
    [
      'P-53: vector 22, register.ownedByTeam',
      { register: byOwners, updateProperties: { $team: block({ roles: ['Member'] }) } },
      [
        ['mia', 'POST', 201, { identifier: 'a', team: ['core'] }],
        ['mia', 'POST', 403, { identifier: 'b', team: ['ops'] }],
        ['mia', 'POST', 403, { identifier: 'c' }],
      ],
    ],
    [
      'P-54: vector 23, nobody takes an entity over by the change itself',
      { update: byOwners },
      [
        ['bob', 'PATCH', 403, { team: ['ops'] }],
        ['bob', 'PATCH', 403, { team: [] }],
        ['mia', 'PATCH', 200, { title: 'Mine' }],
      ],
    ],
    [
      'P-48: vector 24, unregister.teams',
      { read: admins, unregister: block({ teams: ['core'] }) },
      [
        ['bob', 'DELETE', 404],
        ['mia', 'GET', 200],
        ['mia', 'DELETE', 200],
        ['mia', 'GET', 404],
      ],
    ],
  ])('%s', async (_, entities, steps) => {
    await catalog.permit(svc, entities);
    await follow(steps);
  });
});

test('P-48: a grant of update to a role does not let its holders read', async () => {
  await catalog.permit(svc, { read: admins, update: block({ roles: ['Member'] }) });
  await follow([
    ['mia', 'GET', 404],
    ['mia', 'PATCH', 404, { title: 'x' }],
  ]);
});

test('G-70: ownedByTeam on update does not let owners read', async () => {
  await catalog.permit(svc, { read: admins, update: byOwners });
  await follow([
    ['mia', 'GET', 404],
    ['mia', 'PATCH', 404, { title: 'x' }],
  ]);
});

test('M-7: Admins and the organization keep every right, whatever the lists say', async () => {
  const nobody = block();
  const keys = { $title: nobody, url: nobody };
  await catalog.permit(svc, {
    read: nobody,
    register: nobody,
    update: nobody,
    unregister: nobody,
    updateProperties: keys,
  });
  for (const who of ['adm', 'org'] as const) {
    await follow([
      [who, 'GET', 200],
      [who, 'PATCH', 200, { title: who, properties: { url: who } }],
      [who, 'POST', 201, { identifier: who, title: who, properties: { url: 'x' } }],
      [who, 'DELETE', 200, undefined, who],
    ]);
  }
  await follow([['mod', 'GET', 404]]);
});

test('M-10: a moderator of another blueprint is a Member here', async () => {
  await catalog.permit(svc, { read: block({ roles: ['Member'] }) });
  await follow([['mod', 'GET', 200]]);
  await catalog.permit(catalog.host, { read: block({ roles: ['Admin'] }) });
  expect(await status('mod', 'GET', catalog.at(catalog.host, 'h1'))).toBe(404);
});
