import { block, OwnedCatalog, people, type Who } from '../owned-catalog';
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
