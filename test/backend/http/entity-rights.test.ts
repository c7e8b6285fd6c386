import { block, OwnedCatalog, people, type Who } from '../owned-catalog';
import { type Served, serving } from '../serving';

let served: Served;
const catalog = new OwnedCatalog(() => served);
const { svc } = catalog;
const pay = catalog.at(svc, 'pay');
const as = catalog.as.bind(catalog);
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

type Step = readonly [who: Who, method: string, expected: number, body?: object, entity?: string];

/** Each step is a request about `pay` (or `entity`), or with POST about all of `svc`. */
async function follow(steps: readonly Step[]): Promise<void> {
  for (const [who, method, expected, body, entity = 'pay'] of steps) {
    const path = method === 'POST' ? catalog.at(svc) : catalog.at(svc, entity);
    expect([who, method, body, await status(who, method, path, body)]).toEqual([who, method, body, expected]);
  }
}

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

describe('what changes needs a right, and nothing else (spec P-55, P-57)', () => {
  test('P-57: a refusal names the first key that may not be changed, and never a value', async () => {
    const answer = await as('mia', 'PATCH', pay, { properties: { tier: 'secret-value', url: 'https://pay' } });
    expect([answer.status, answer.body.error, answer.body.message]).toEqual([
      403,
      'forbidden',
      'no right to change property "tier": mia@acme.test is in none of the lists',
    ]);
    const linked = await as('mia', 'PATCH', pay, { relations: { host: null } });
    expect(linked.body.message).toMatch(/^no right to change relation "host": /);
  });

  test('P-55: what is sent as it is stored needs no right; without any change nothing is written', async () => {
    await catalog.permit(svc, { updateProperties: { url: block({ roles: ['Member'] }) } });
    const { entity } = (await as('mia', 'GET', pay)).body;
    const { identifier, title, team, properties, relations } = entity;
    const whole = { identifier, title, team, properties, relations };
    await follow([['mia', 'PUT', 200, { ...whole, properties: { ...properties, url: 'https://next' } }]]);
    await follow([['bob', 'PUT', 200, { ...whole, properties: { ...properties, url: 'https://next' } }]]);
    const { updatedBy } = (await as('mia', 'GET', pay)).body.entity;
    expect(updatedBy).toBe((await as('org', 'GET', `/v1/users/${people.mia}`)).body.user.id);
  });

  test('P-55: PUT clears what it leaves out, and that needs the right to each key that had a value', async () => {
    const mine = block({ roles: ['Member'] });
    await catalog.permit(svc, { updateProperties: { url: mine, $title: mine } });
    const cleared = await as('mia', 'PUT', pay, { identifier: 'pay', title: 'Pay', properties: { url: 'x' } });
    expect([cleared.status, cleared.body.message]).toEqual([403, expect.stringContaining('change $team')]);
    const kept = { identifier: 'pay', team: ['core'], relations: { host: 'h1' } };
    await follow([['mia', 'PUT', 200, kept]]);
    expect((await as('org', 'GET', pay)).body.entity).toMatchObject({ title: '', properties: { url: null } });
  });

  test('P-47b: the identifier needs a right when it is changed, not when an entity is made', async () => {
    const mine = block({ roles: ['Member'] });
    await catalog.permit(svc, { register: mine, updateProperties: { url: mine } });
    await follow([
      ['mia', 'POST', 201, { identifier: 'made', properties: { url: 'x' } }],
      ['mia', 'PATCH', 403, { identifier: 'renamed' }, 'made'],
    ]);
    await catalog.permit(svc, { updateProperties: { $identifier: mine } });
    await follow([['mia', 'PATCH', 200, { identifier: 'renamed' }, 'made']]);
  });

  test('M-49: each of $identifier, $title, $team and $icon has a block of its own', async () => {
    const values = {
      $identifier: { identifier: 'pay' },
      $title: { title: 'T' },
      $icon: { icon: 'Aws' },
      $team: { team: ['ops'] },
    };
    for (const [key, body] of Object.entries(values)) {
      await catalog.reset();
      const asked = key === '$identifier' ? { identifier: 'pay2' } : body;
      await follow([['mia', 'PATCH', 403, asked]]);
      await catalog.permit(svc, { updateProperties: { [key]: block({ users: [people.mia] }) } });
      await follow([['mia', 'PATCH', 200, asked]]);
    }
  });

  test('P-47: a required property that may not be set makes it impossible to register', async () => {
    const strict = `${svc}-strict`;
    const schema = { properties: { must: { type: 'string' } }, required: ['must'] };
    await catalog.done('POST', '/v1/blueprints', { identifier: strict, title: strict, schema, relations: {} });
    await catalog.permit(strict, { register: block({ roles: ['Member'] }) });
    const at = catalog.at(strict);
    expect([
      await status('mia', 'POST', at, { identifier: 'a', properties: { must: 'x' } }),
      await status('mia', 'POST', at, { identifier: 'a' }),
    ]).toEqual([403, 422]);
    await catalog.permit(strict, { updateProperties: { must: block({ roles: ['Member'] }) } });
    expect(await status('mia', 'POST', at, { identifier: 'a', properties: { must: 'x' } })).toBe(201);
  });

  test('G-73: an owner may hand an entity to another team, and is no owner from then on', async () => {
    await catalog.permit(svc, { update: byOwners });
    await follow([
      ['mia', 'PATCH', 200, { team: ['ops'] }],
      ['mia', 'PATCH', 403, { team: ['core'] }],
    ]);
  });
});

describe('upsert (spec P-55)', () => {
  test('P-55: what is there is updated, with the rights of an update; what is not, made with those of registering', async () => {
    const mine = block({ roles: ['Member'] });
    await catalog.permit(svc, { register: mine, updateProperties: { url: mine } });
    const upsert = (body: object, more = '&merge=true') =>
      as('mia', 'POST', `${catalog.at(svc)}?upsert=true${more}`, body);
    expect([
      (await upsert({ identifier: 'new', properties: { url: 'x' } })).status,
      (await upsert({ identifier: 'pay', properties: { url: 'x' } })).status,
      (await upsert({ identifier: 'pay', title: 'Mine' })).status,
      (await upsert({ identifier: 'pay', properties: { url: 'x' } }, '')).status,
    ]).toEqual([201, 200, 403, 403]);
  });

  test('P-57: an upsert cannot take over, or even find, what may not be read', async () => {
    await catalog.permit(svc, { read: admins, register: block({ roles: ['Member'] }) });
    const body = { identifier: 'pay' };
    const there = await as('mia', 'POST', `${catalog.at(svc)}?upsert=true`, body);
    const missing = await as('mia', 'GET', catalog.at(svc, 'pay'));
    expect([there.status, there.body.message]).toEqual([404, missing.body.message]);
    expect((await as('org', 'GET', pay)).body.entity.title).toBe('Pay');
  });
});

describe('G-8: granularDenyWins', () => {
  test('G-8: with the switch on, the block of a key binds whom the block for all updates lets in', async () => {
    const strict = await serving({ switches: { granularDenyWins: true } });
    const other = new OwnedCatalog(() => strict);
    try {
      await other.make();
      await other.permit(svc, { updateProperties: { url: admins } });
      const patch = async (who: Who, body: object) => (await other.as(who, 'PATCH', other.at(svc, 'pay'), body)).status;
      expect([
        await patch('mod', { properties: { url: 'https://mod' } }),
        await patch('mod', { title: 'Mod' }),
        await patch('adm', { properties: { url: 'https://adm' } }),
      ]).toEqual([403, 200, 200]);
    } finally {
      await strict.close();
    }
  });
});
