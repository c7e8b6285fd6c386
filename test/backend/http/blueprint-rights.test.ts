import { action, blueprint, relation } from '../fixtures';
import { block, OwnedCatalog, people, type Who } from '../owned-catalog';
import { type Served, serving } from '../serving';

let served: Served;
const catalog = new OwnedCatalog(() => served);
const { svc, host } = catalog;
const as = catalog.as.bind(catalog);
const status = async (...request: Parameters<typeof as>) => (await as(...request)).status;
const everybody = ['org', 'adm', 'mod', 'mia'] as const;
const statuses = async (method: string, path: string, bodyOf: (who: Who) => unknown = () => undefined) => {
  const all: number[] = [];
  for (const who of everybody) all.push(await status(who, method, path, bodyOf(who)));
  return all;
};
const definitionOf = async (id: string) => {
  const { createdAt, createdBy, updatedAt, updatedBy, ...body } = (await as('org', 'GET', `/v1/blueprints/${id}`)).body
    .blueprint;
  return body;
};
const entries = async (query: string) => (await as('org', 'GET', `/v1/audit-log?${query}`)).body.audits;

beforeAll(async () => {
  served = await serving();
  await catalog.make();
});
afterAll(() => served.close());
beforeEach(() => catalog.reset());

describe('P-59: who may change a blueprint', () => {
  test('P-59: Admins, its moderators and the organization may, others may look at it', async () => {
    const body = await definitionOf(svc);
    const path = `/v1/blueprints/${svc}`;
    expect([
      await statuses('GET', path),
      await statuses('PUT', path, (who) => ({ ...body, title: who })),
      await statuses('PATCH', path, (who) => ({ description: who })),
    ]).toEqual([
      [200, 200, 200, 200],
      [200, 200, 200, 403],
      [200, 200, 200, 403],
    ]);
    expect(await status('mod', 'PATCH', `/v1/blueprints/${host}`, { title: 'x' })).toBe(403);
  });

  test('P-59, P-69: making one is for Admins, and refused before the body is looked at', async () => {
    const made = (who: Who) => blueprint(`made-by-${who}`);
    expect(await statuses('POST', '/v1/blueprints', made)).toEqual([201, 201, 403, 403]);
    expect(await status('mod', 'POST', '/v1/blueprints', 7)).toBe(403);
    for (const who of ['org', 'adm']) await catalog.done('DELETE', `/v1/blueprints/made-by-${who}`);
  });

  test('P-59: a moderator deletes the blueprint, but not the actions of others with it', async () => {
    const own = `${svc}-own`;
    await catalog.done('POST', '/v1/blueprints', blueprint(own));
    const moderated = { port_role: 'Moderator', moderated_blueprints: [svc, own] };
    await catalog.done('PATCH', catalog.at('_user', people.mod), { properties: moderated });
    const path = `/v1/blueprints/${own}`;
    expect([
      await status('mia', 'DELETE', path),
      await status('mod', 'DELETE', `${path}?delete_actions=true`),
      await status('mod', 'DELETE', path),
      await status('mod', 'DELETE', path),
    ]).toEqual([403, 403, 200, 404]);
    expect((await as('org', 'GET', `/v1/users/${people.mod}`)).body.user.roles).toEqual([{ name: `${svc}-moderator` }]);
  });

  test('P-59, M-39: what users and teams are is for Admins; nobody deletes it', async () => {
    for (const id of ['_user', '_team']) {
      const body = await definitionOf(id);
      expect([
        await statuses('PUT', `/v1/blueprints/${id}`, () => body),
        await statuses('DELETE', `/v1/blueprints/${id}`),
      ]).toEqual([
        [200, 200, 403, 403],
        [422, 422, 403, 403],
      ]);
    }
  });

  test('M-13: the moderators of _user exist from the start, and do not change users', async () => {
    const moderated = { port_role: 'Moderator', moderated_blueprints: [svc, '_user'] };
    await catalog.done('PATCH', catalog.at('_user', people.mod), { properties: moderated });
    expect([
      await status('mod', 'PATCH', catalog.at('_user', people.mod), { properties: { port_role: 'Admin' } }),
      await status('mod', 'PATCH', '/v1/blueprints/_user', { title: 'x' }),
      await status('mod', 'DELETE', '/v1/blueprints/_user/all-entities'),
    ]).toEqual([403, 403, 403]);
    const before = { port_role: 'Moderator', moderated_blueprints: [svc] };
    await catalog.done('PATCH', catalog.at('_user', people.mod), { properties: before });
  });

  test('M-12, M-15: the role of its moderators is there with the very next request', async () => {
    const own = `${svc}-born`;
    await catalog.done('POST', '/v1/blueprints', blueprint(own));
    await catalog.permit(svc, { read: block({ roles: [`${own}-moderator`] }) });
    await catalog.done('DELETE', `/v1/blueprints/${own}`);
    const { read } = (await as('org', 'GET', `/v1/blueprints/${svc}/permissions`)).body.permissions.entities;
    expect(read.roles).toEqual([]);
  });

  test('M-14: a moderator who renames the blueprint stays its moderator', async () => {
    const own = `${svc}-old`;
    await catalog.done('POST', '/v1/blueprints', blueprint(own));
    const moderated = { port_role: 'Moderator', moderated_blueprints: [svc, own] };
    await catalog.done('PATCH', catalog.at('_user', people.mod), { properties: moderated });
    const renamed = `${own}er`;
    expect([
      await status('mod', 'PATCH', `/v1/blueprints/${own}`, { identifier: renamed }),
      await status('mod', 'POST', catalog.at(renamed), { identifier: 'x', title: 'X' }),
      await status('mod', 'DELETE', `/v1/blueprints/${renamed}/all-entities?delete_blueprint=true`),
    ]).toEqual([200, 201, 200]);
  });

  test('H-6: the body of somebody who may not change it is not looked at', async () => {
    for (const body of [7, { nothing: 1 }, { identifier: 'a b' }, { relations: { r: relation('guess') } }]) {
      expect(await status('mia', 'PUT', `/v1/blueprints/${svc}`, body)).toBe(403);
      expect(await status('mia', 'PATCH', `/v1/blueprints/${svc}`, body)).toBe(403);
    }
  });
});

describe('P-15: who may see and change the permissions of a blueprint', () => {
  const path = `/v1/blueprints/${svc}/permissions`;

  test('P-15, G-12: everybody sees them, Admins and the organization change them', async () => {
    const change = () => ({ entities: { read: block({ roles: ['Member'] }) } });
    expect([await statuses('GET', path), await statuses('PATCH', path, change)]).toEqual([
      [200, 200, 200, 200],
      [200, 200, 403, 403],
    ]);
  });

  test('H-6: who may not change them is refused before the body is looked at', async () => {
    for (const body of [7, { entities: { read: { users: ['nobody@acme.test'] } } }, { actions: {} }]) {
      expect([await status('mod', 'PATCH', path, body), await status('mia', 'PATCH', path, body)]).toEqual([403, 403]);
    }
  });

  test('G-12: with moderatorsManagePermissions a moderator changes those of their own blueprint', async () => {
    const open = await serving({ switches: { moderatorsManagePermissions: true } });
    const other = new OwnedCatalog(() => open);
    try {
      await other.make();
      const change = { entities: { read: block({ roles: ['Member'] }) } };
      const patch = async (who: Who, id: string) =>
        (await other.as(who, 'PATCH', `/v1/blueprints/${id}/permissions`, change)).status;
      expect([
        await patch('mod', svc),
        await patch('mod', host),
        await patch('mia', svc),
        await patch('mod', '_user'),
      ]).toEqual([200, 403, 403, 403]);
    } finally {
      await open.close();
    }
  });

  test('P-41: a policy is kept under each of the four operations, and gone when it is left out', async () => {
    const policy = { combinator: 'and', rules: [{ property: '$title', operator: '=', value: 'x' }] };
    const operations = ['read', 'register', 'update', 'unregister'];
    const given = Object.fromEntries(operations.map((name) => [name, { ...block(), policy }]));
    const { entities } = (await catalog.permit(svc, given)).body.permissions;
    expect(operations.map((name) => entities[name].policy)).toEqual([policy, policy, policy, policy]);
    const after = (await catalog.permit(svc, { update: block() })).body.permissions.entities;
    expect([after.update.policy, after.read.policy]).toEqual([undefined, policy]);
  });

  test('P-42: a policy of the other form, with queries and conditions, is 422', async () => {
    const policy = { queries: {}, conditions: ['true'] };
    const { status, body } = await as('org', 'PATCH', path, { entities: { read: { ...block(), policy } } });
    expect([status, body.error]).toEqual([422, 'invalid_request']);
  });
});

describe('P-14, A-81: every change is recorded, with what was before and after', () => {
  test('P-14: a change of the permissions', async () => {
    const path = `/v1/blueprints/${svc}/permissions`;
    const before = (await as('org', 'GET', path)).body.permissions;
    const after = (await as('adm', 'PATCH', path, { entities: { read: block({ users: [people.mia] }) } })).body
      .permissions;
    const [entry] = await entries(`identifier=${svc}`);
    const { id } = (await as('org', 'GET', `/v1/users/${people.adm}`)).body.user;
    expect(entry).toMatchObject({
      resourceType: 'blueprint',
      action: 'UPDATE',
      status: 'SUCCESS',
      diff: { before, after },
    });
    expect(entry.trigger.by.userId).toBe(id);
  });

  test('A-81: the life of a blueprint and its actions', async () => {
    const own = `${svc}-life`;
    await catalog.done('POST', '/v1/blueprints', blueprint(own));
    await catalog.done(
      'POST',
      '/v1/actions',
      action(`${own}-act`, { trigger: { ...action('x').trigger, blueprintIdentifier: own } }),
    );
    await catalog.done('PATCH', `/v1/blueprints/${own}`, { title: 'Life' });
    await catalog.done('DELETE', `/v1/blueprints/${own}?delete_actions=true`);
    const found = await entries(`identifier=${own}`);
    expect(found.map(({ action: name }: { action: string }) => name)).toEqual(['DELETE', 'UPDATE', 'CREATE']);
    const [deleted, updated, created] = found;
    expect([deleted.diff.after, updated.diff.before.title, updated.diff.after.title, created.diff.before]).toEqual([
      null,
      own,
      'Life',
      null,
    ]);
    expect((await entries(`identifier=${own}-act`))[0].action).toBe('DELETE');
  });

  test('A-81: the life of an entity, with what was refused, and what is made and goes in passing', async () => {
    const at = catalog.at(svc);
    await catalog.done('POST', `${at}?create_missing_related_entities=true`, {
      identifier: 'life',
      relations: { host: 'passing' },
    });
    expect(await status('mia', 'PATCH', `${at}/life`, { title: 'x' })).toBe(403);
    await catalog.done('PATCH', `${at}/life`, { title: 'Life' });
    await catalog.done('DELETE', `${catalog.at(host, 'passing')}?delete_dependents=true`);
    const found = await entries('identifier=life');
    expect(found.map(({ action: name, context }: { action: string; context: object }) => [name, context])).toEqual([
      ['DELETE', { blueprint: svc, entity: 'life' }],
      ['UPDATE', { blueprint: svc, entity: 'life' }],
      ['UPDATE', { blueprint: svc, entity: 'life' }],
      ['CREATE', { blueprint: svc, entity: 'life' }],
    ]);
    expect(found.map(({ status: end }: { status: string }) => end)).toEqual([
      'SUCCESS',
      'SUCCESS',
      'FAILURE',
      'SUCCESS',
    ]);
    expect(found[2].diff).toEqual({ before: null, after: null });
    expect(found[1].diff).toMatchObject({ before: { title: '' }, after: { title: 'Life' } });
    const passing = await entries('identifier=passing');
    expect(passing.map(({ action: name }: { action: string }) => name)).toEqual(['DELETE', 'CREATE']);
  });

  test('A-81: a check that stores nothing leaves no entry', async () => {
    await catalog.done('POST', `${catalog.at(svc)}?validation_only=true`, { identifier: 'never' });
    expect(await status('mia', 'POST', `${catalog.at(svc)}?validation_only=true`, { identifier: 'never' })).toBe(403);
    expect(await entries('identifier=never')).toEqual([]);
  });
});
