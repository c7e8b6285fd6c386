import { action } from '../fixtures';
import { block, OwnedCatalog, people, type Who } from '../owned-catalog';
import { type Served, serving } from '../serving';

let served: Served;
const catalog = new OwnedCatalog(() => served);
const { svc, host, job } = catalog;
const as = catalog.as.bind(catalog);
const status = async (...request: Parameters<typeof as>) => (await as(...request)).status;
const isThere = async (of: string, entity: string) => (await status('org', 'GET', catalog.at(of, entity))) === 200;

beforeAll(async () => {
  served = await serving();
  await catalog.make();
});
afterAll(() => served.close());
beforeEach(() => catalog.reset());

const admins = block({ roles: ['Admin'] });
const mine = block({ users: [people.mia] });

describe('P-56: what follows from a deletion needs its own right', () => {
  beforeEach(async () => {
    await catalog.done('POST', catalog.at(job), { identifier: 'j1', relations: { svc: 'pay' } });
    await catalog.permit(svc, { unregister: mine });
  });
  const path = catalog.at(svc, 'pay');

  test('P-56: with delete_dependents every dependent must be one that the caller may delete', async () => {
    const refused = await as('mia', 'DELETE', `${path}?delete_dependents=true`);
    expect([refused.status, refused.body.message, await isThere(svc, 'pay')]).toEqual([
      403,
      expect.stringContaining(`dependent entity "j1" of blueprint "${job}": no right to delete the entity`),
      true,
    ]);
    await catalog.permit(job, { unregister: mine });
    expect(await status('mia', 'DELETE', `${path}?delete_dependents=true`)).toBe(200);
    expect([await isThere(svc, 'pay'), await isThere(job, 'j1')]).toEqual([false, false]);
  });

  test('P-56: a dependent that may not be read is not named', async () => {
    await catalog.permit(job, { read: admins });
    const { status, body } = await as('mia', 'DELETE', `${path}?delete_dependents=true`);
    expect([status, body.message]).toEqual([403, 'no right to delete a dependent entity']);
  });

  test('P-56: without delete_dependents the dependents only lose the relation', async () => {
    expect(await status('mia', 'DELETE', path)).toBe(200);
    expect((await as('org', 'GET', catalog.at(job, 'j1'))).body.entity.relations).toEqual({ svc: null });
  });

  test('P-50a: what requires the relation and may not be read is not named either', async () => {
    const strict = `${job}-strict`;
    const relations = { svc: { target: svc, required: true, many: false } };
    await catalog.done('POST', '/v1/blueprints', {
      identifier: strict,
      title: strict,
      schema: { properties: {} },
      relations,
    });
    await catalog.done('POST', catalog.at(strict), { identifier: 'secret-name', relations: { svc: 'pay' } });
    const open = await as('mia', 'DELETE', path);
    await catalog.permit(strict, { read: admins });
    const hidden = await as('mia', 'DELETE', path);
    expect([open.status, open.body.error, hidden.status, hidden.body.error]).toEqual([
      422,
      'has_dependents',
      422,
      'has_dependents',
    ]);
    expect([open.text.includes('secret-name'), hidden.text.includes('secret-name')]).toEqual([true, false]);
    await catalog.done('DELETE', `/v1/blueprints/${strict}/all-entities?delete_blueprint=true`);
  });
});

describe('P-56: create_missing_related_entities', () => {
  const make = (identifier: string, to: string) =>
    as('mia', 'POST', `${catalog.at(svc)}?create_missing_related_entities=true`, {
      identifier,
      relations: { host: to },
    });

  beforeEach(() => catalog.permit(svc, { register: mine, updateRelations: { host: mine } }));

  test('P-56: what is made in passing needs the right to register it', async () => {
    const refused = await make('a', 'new-host');
    expect([refused.status, refused.body.message, await isThere(svc, 'a'), await isThere(host, 'new-host')]).toEqual([
      403,
      expect.stringContaining('no right to register entities'),
      false,
      false,
    ]);
    await catalog.permit(host, { register: mine });
    expect([(await make('a', 'new-host')).status, await isThere(host, 'new-host')]).toEqual([201, true]);
  });

  test('P-50a: whether a hidden one is there already cannot be told', async () => {
    await catalog.permit(host, { read: admins });
    expect([(await make('a', 'h1')).status, (await make('b', 'none')).status]).toEqual([403, 403]);
    await catalog.permit(host, { register: block({ roles: ['Member'] }) });
    const [hidden, missing] = [await make('a', 'h1'), await make('b', 'none')];
    expect([hidden.status, missing.status, hidden.body.entity.relations]).toEqual([201, 201, { host: 'h1' }]);
    expect((await as('org', 'GET', catalog.at(host, 'h1'))).body.entity.title).toBe('H1');
  });
});

describe('P-56: all entities of a blueprint', () => {
  const all = `/v1/blueprints/${svc}/all-entities`;

  test('P-56: it is for Admins, moderators and the organization, whatever the lists say', async () => {
    const everyone = block({ roles: ['Member'] });
    await catalog.permit(svc, { unregister: everyone });
    expect([await status('mia', 'DELETE', all), await isThere(svc, 'pay')]).toEqual([403, true]);
    for (const who of ['mod', 'adm', 'org'] as const) {
      await catalog.done('POST', `${catalog.at(svc)}?upsert=true`, { identifier: 'pay' });
      expect([who, await status(who, 'DELETE', all), await isThere(svc, 'pay')]).toEqual([who, 200, false]);
    }
  });

  test('P-56: one entity that may not be deleted keeps them all', async () => {
    await catalog.done('POST', catalog.at(svc), { identifier: 'kept', title: 'Kept' });
    const policy = { combinator: 'and', rules: [{ property: '$title', operator: '!=', value: 'Kept' }] };
    await catalog.permit(svc, { unregister: { ...admins, policy } });
    expect([await status('mod', 'DELETE', all), await isThere(svc, 'pay')]).toEqual([403, true]);
    await catalog.done('DELETE', catalog.at(svc, 'kept'));
    expect([await status('mod', 'DELETE', all), await isThere(svc, 'pay')]).toEqual([200, false]);
  });

  test('P-59: a moderator of one blueprint deletes nothing of another', async () => {
    expect(await status('mod', 'DELETE', `/v1/blueprints/${host}/all-entities?delete_blueprint=true`)).toBe(403);
  });
});

describe('M-25, G-77: users and teams are for Admins, whatever the permissions of their blueprints say', () => {
  const everyone = block({ roles: ['Member'] });
  const born = (id: string) => block({ roles: ['Admin', `${id}-moderator`] });

  beforeEach(async () => {
    for (const id of ['_user', '_team']) {
      await catalog.permit(id, { register: everyone, update: everyone, unregister: everyone });
    }
  });
  afterEach(async () => {
    for (const id of ['_user', '_team']) {
      await catalog.permit(id, { register: born(id), update: born(id), unregister: born(id) });
    }
  });

  test.each<[string, string, string, object | undefined]>([
    ['makes a user', 'POST', catalog.at('_user'), { identifier: 'new@acme.test', properties: { status: 'Active' } }],
    ['deletes a user', 'DELETE', catalog.at('_user', people.bob), undefined],
    ['becomes an Admin', 'PATCH', catalog.at('_user', people.mia), { properties: { port_role: 'Admin' } }],
    ['enters a team', 'PATCH', catalog.at('_user', people.mia), { team: ['core', 'ops'] }],
    ['disables somebody', 'PATCH', catalog.at('_user', people.adm), { properties: { status: 'Disabled' } }],
    ['moderates', 'PATCH', catalog.at('_user', people.mia), { properties: { moderated_blueprints: [svc] } }],
    [
      'becomes a service account',
      'PATCH',
      catalog.at('_user', people.mia),
      { properties: { port_type: 'Service Account' } },
    ],
    ['makes a team', 'POST', catalog.at('_team'), { identifier: 'mine' }],
    ['renames a team', 'PATCH', catalog.at('_team', 'core'), { title: 'corps' }],
    ['deletes a team', 'DELETE', catalog.at('_team', 'core'), undefined],
  ])('G-77: a Member who %s is refused', async (_, method, path, body) => {
    const answer = await as('mia', method, path, body);
    expect([answer.status, answer.body.message]).toEqual([403, expect.stringContaining('only an Admin may')]);
  });

  test('G-77: what gives no rights stays with the permissions of the blueprint', async () => {
    expect(await status('mia', 'PATCH', catalog.at('_team', 'core'), { properties: { description: 'ours' } })).toBe(
      200,
    );
  });
});

test('P-58: a run gives no right, and one that is not in progress is 422 only for somebody who may write', async () => {
  const path = `${catalog.at(svc, 'pay')}?run_id=r_none`;
  const asked = async (who: Who) => [
    await status(who, 'PATCH', path, { title: 'x' }),
    await status(who, 'DELETE', path),
  ];
  expect([await asked('mia'), await asked('org')]).toEqual([
    [403, 403],
    [422, 422],
  ]);
  const birth = `${catalog.at(svc)}?run_id=r_none`;
  expect([
    await status('mia', 'POST', birth, { identifier: 'n' }),
    await status('org', 'POST', birth, { identifier: 'n' }),
  ]).toEqual([403, 422]);
  expect(await status('org', 'PATCH', `${catalog.at(svc, 'pay')}?run_id=`, { title: 'x' })).toBe(200);
});

test('A-36, G-45, P-58: a change names a run only while that is in progress, and is recorded with it', async () => {
  const make = async (identifier: string, more: object) => {
    await catalog.done('POST', '/v1/actions', action(identifier, more));
    return (await catalog.done('POST', `/v1/actions/${identifier}/runs`, { properties: {} })).body.run.id;
  };
  const running = await make('runs', {});
  const waiting = await make('waits', { requiredApproval: true });
  const write = (run: string, method = 'PATCH') =>
    status('org', method, `${catalog.at(svc, 'pay')}?run_id=${run}`, method === 'PATCH' ? { title: run } : undefined);
  expect([await write(running), await write(waiting), await write('r_0000000000000000')]).toEqual([200, 422, 422]);
  const [entry] = (await as('org', 'GET', '/v1/audit-log?identifier=pay')).body.audits;
  expect(entry.context).toEqual({ blueprint: svc, entity: 'pay', runId: running });
  expect(await status('mia', 'PATCH', `${catalog.at(svc, 'pay')}?run_id=${running}`, { title: 'x' })).toBe(403);
  await catalog.done('PATCH', `/v1/actions/runs/${running}`, { status: 'SUCCESS' });
  expect([await write(running), await write(running, 'DELETE'), await isThere(svc, 'pay')]).toEqual([422, 422, true]);
  const all = `/v1/blueprints/${svc}/all-entities?run_id=${running}`;
  expect([await status('org', 'DELETE', all), await isThere(svc, 'pay')]).toEqual([422, true]);
});

describe('H-6: a body finds nothing out', () => {
  const rubbish: [string, unknown][] = [
    ['no object', 7],
    ['a list', []],
    ['an unknown key', { nothing: 1 }],
    ['a title that is a number', { title: 5 }],
    ['properties that are a list', { properties: ['url'] }],
    ['a property that is not there', { properties: { guess: 1 } }],
    ['a relation to what is not there', { relations: { host: 'guess' } }],
    ['a team that is not there', { team: ['guess'] }],
    ['a rename onto another', { identifier: 'guess' }],
    ['something deep', { properties: { url: JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) } }],
    ['something large', { properties: { url: 'x'.repeat(500_000) } }],
    ['the names every object has', { properties: { __proto__x: 1, constructor: 1, toString: 'x' } }],
  ];

  test.each(rubbish)(
    'H-6: %s from somebody without any right is 403, hidden 404, and 422 only for who may',
    async (_, body) => {
      expect(await status('bob', 'PATCH', catalog.at(svc, 'pay'), body)).toBe(403);
      expect(await status('bob', 'PUT', catalog.at(svc, 'pay'), body)).toBe(403);
      expect(await status('bob', 'POST', catalog.at(svc), body)).toBe(403);
      await catalog.permit(svc, { read: admins });
      expect(await status('bob', 'PATCH', catalog.at(svc, 'pay'), body)).toBe(404);
    },
  );

  test('H-6: somebody who may change one key learns what is wrong with it, and nothing of the others', async () => {
    await catalog.permit(svc, { updateProperties: { cost: block({ roles: ['Member'] }) } });
    const patch = (body: unknown) => status('bob', 'PATCH', catalog.at(svc, 'pay'), body);
    expect([
      await patch({ properties: { cost: 'no number' } }),
      await patch({ properties: { cost: 1 } }),
      await patch({ properties: { cost: 2 }, relations: { host: 'guess' } }),
      await patch({ properties: { cost: 2 }, team: ['guess'] }),
      await patch({ title: 5 }),
    ]).toEqual([422, 200, 403, 403, 422]);
  });

  test('H-6: whether a name is taken is for those who may register', async () => {
    expect(await status('bob', 'POST', catalog.at(svc), { identifier: 'pay' })).toBe(403);
    expect(await status('bob', 'POST', `${catalog.at(svc)}?validation_only=true`, { identifier: 'x' })).toBe(403);
  });

  test('P-13: a refused request leaves nothing behind', async () => {
    await catalog.permit(svc, {
      register: block({ ownedByTeam: true }),
      updateProperties: { $team: block({ roles: ['Member'] }) },
    });
    const before = (await as('org', 'GET', `/v1/blueprints/${svc}/entities-count`)).body.count;
    expect(await status('mia', 'POST', catalog.at(svc), { identifier: 'lost', team: ['ops'] })).toBe(403);
    expect([
      await isThere(svc, 'lost'),
      (await as('org', 'GET', `/v1/blueprints/${svc}/entities-count`)).body.count,
    ]).toEqual([false, before]);
  });
});
