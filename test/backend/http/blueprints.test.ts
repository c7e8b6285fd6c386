import { onBothDatabases } from '../databases';
import { action, blueprint, relation } from '../fixtures';

let names = 0;
const fresh = (stem = 'bp') => `${stem}-${++names}-x`;

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const make = async (body: { identifier: string }) => {
    const answer = await call('POST', '/v1/blueprints', body);
    expect([answer.status, answer.body.message]).toEqual([201, undefined]);
    return body.identifier;
  };

  test('a new blueprint is answered with 201 as it was written, with who made it', async () => {
    const written = blueprint('a@_.+:\\-Z', {
      icon: 'Box',
      description: 'd',
      schema: { properties: { p: { type: 'string', title: 'P', default: 'x' } }, required: ['p'] },
      mirrorProperties: {},
      calculationProperties: {},
      aggregationProperties: {},
      changelogDestination: { type: 'KAFKA' },
    });
    const { status, body } = await call('POST', '/v1/blueprints', written);
    const { createdAt, createdBy, updatedAt, updatedBy, ...shown } = body.blueprint;
    expect([status, shown, createdBy]).toEqual([201, written, 'test-client']);
    expect((await call('GET', `/v1/blueprints/${encodeURIComponent(written.identifier)}`)).body).toEqual(body);
  });

  test('a blueprint may be called what path segments are made of', async () => {
    const name = await make(blueprint(`a/b-${fresh()}`));
    expect((await call('GET', `/v1/blueprints/${encodeURIComponent(name)}`)).body.blueprint.identifier).toBe(name);
  });

  test.each([
    ['a relation to nowhere', { relations: { r: relation('nowhere') } }, 'Unknown blueprint: nowhere'],
    ['an ownership path that is no relation', { ownership: { type: 'Inherited', path: 'r' } }, '"r" is not a relation'],
    [
      'M-55: a path through many',
      { relations: { r: relation('owned', { many: true }) }, ownership: { type: 'Inherited', path: 'r' } },
      'must be single',
    ],
    [
      'M-55: a path that ends without owners',
      { relations: { r: relation('unowned') }, ownership: { type: 'Inherited', path: 'r' } },
      'of type "Direct"',
    ],
    [
      'M-60: the older spelling of such a path',
      { relations: { r: relation('unowned') }, teamInheritance: { path: 'r' } },
      'of type "Direct"',
    ],
    ['an unknown key', { relations: { r: relation('owned', { unknown: 1 }) } }, 'unknown'],
  ])('%s is 422', async (_, more, says) => {
    await call('POST', '/v1/blueprints', blueprint('owned', { ownership: { type: 'Direct' } }));
    await call('POST', '/v1/blueprints', blueprint('unowned'));
    const { status, body } = await call('POST', '/v1/blueprints', blueprint(fresh(), more));
    expect([status, body.message]).toEqual([422, expect.stringContaining(says)]);
  });

  test('G-34: a name that is taken is 422', async () => {
    const name = await make(blueprint(fresh()));
    const { status, body } = await call('POST', '/v1/blueprints', blueprint(name));
    expect([status, body.error]).toEqual([422, 'already_exists']);
  });

  test('M-55: nobody may break the path that another inherits along', async () => {
    const owner = await make(blueprint(fresh(), { ownership: { type: 'Direct' } }));
    const middle = await make(blueprint(fresh(), { relations: { up: relation(owner) } }));
    const leaf = await make(
      blueprint(fresh(), { relations: { up: relation(middle) }, ownership: { type: 'Inherited', path: 'up.up' } }),
    );
    const dropped = await call('PUT', `/v1/blueprints/${middle}`, blueprint(middle));
    const disowned = await call('PATCH', `/v1/blueprints/${owner}`, { ownership: { type: 'Inherited', path: 'x' } });
    expect([dropped.status, dropped.body.message, disowned.status]).toEqual([422, expect.stringContaining(leaf), 422]);
  });

  test('M-56: who inherits and also relates to teams owns directly, and the relation is gone', async () => {
    const owner = await make(blueprint(fresh(), { ownership: { type: 'Direct' } }));
    const { body } = await call(
      'POST',
      '/v1/blueprints',
      blueprint(fresh(), {
        relations: { up: relation(owner), mine: relation('_team') },
        ownership: { type: 'Inherited', path: 'up', title: 'Owners' },
      }),
    );
    expect([Object.keys(body.blueprint.relations), body.blueprint.ownership]).toEqual([
      ['up'],
      { type: 'Direct', title: 'Owners' },
    ]);
  });

  test('M-54: the default title of ownership is not put in', async () => {
    const name = await make(blueprint(fresh(), { ownership: { type: 'Direct' } }));
    expect((await call('GET', `/v1/blueprints/${name}`)).body.blueprint.ownership).toEqual({ type: 'Direct' });
  });

  test('PUT replaces: what is left out is gone; PATCH keeps it', async () => {
    const name = await make(blueprint(fresh(), { description: 'd', icon: 'Box', aggregationProperties: {} }));
    const patched = await call('PATCH', `/v1/blueprints/${name}`, { icon: 'Cloud' });
    expect([patched.body.blueprint.description, patched.body.blueprint.icon]).toEqual(['d', 'Cloud']);
    const put = await call('PUT', `/v1/blueprints/${name}`, blueprint(name));
    expect(Object.keys(put.body.blueprint)).not.toEqual(expect.arrayContaining(['description']));
  });

  test('M-14: a new name reaches relations, actions and entities', async () => {
    const name = await make(blueprint(fresh()));
    const other = await make(blueprint(fresh(), { relations: { r: relation(name) } }));
    await call('POST', `/v1/blueprints/${name}/entities`, { identifier: 'e' });
    const run = fresh('action');
    const trigger = {
      type: 'self-service',
      operation: 'DAY-2',
      blueprintIdentifier: name,
      userInputs: { properties: {} },
    };
    await call('POST', '/v1/actions', action(run, { trigger }));
    expect((await call('PUT', `/v1/blueprints/${name}`, blueprint(`${name}-new`))).status).toBe(200);
    const [relating, acting, entity] = await Promise.all([
      call('GET', `/v1/blueprints/${other}`),
      call('GET', `/v1/actions/${run}`),
      call('GET', `/v1/blueprints/${name}-new/entities/e`),
    ]);
    expect([
      relating.body.blueprint.relations.r.target,
      acting.body.action.trigger.blueprintIdentifier,
      entity.body.entity.blueprint,
      (await call('GET', `/v1/blueprints/${name}`)).status,
    ]).toEqual([`${name}-new`, `${name}-new`, `${name}-new`, 404]);
  });

  test('a property that goes takes its values along; under the same name they do not come back', async () => {
    const with_ = (type: string) => ({ schema: { properties: { p: { type } }, required: [] } });
    const name = await make(blueprint(fresh(), with_('string')));
    await call('POST', `/v1/blueprints/${name}/entities`, { identifier: 'e', properties: { p: 'text' } });
    await call('PUT', `/v1/blueprints/${name}`, blueprint(name));
    await call('PUT', `/v1/blueprints/${name}`, blueprint(name, with_('string')));
    expect((await call('GET', `/v1/blueprints/${name}/entities/e`)).body.entity.properties).toEqual({ p: null });
  });

  test('DELETE answers ok, then 404', async () => {
    const name = await make(blueprint(fresh()));
    expect((await call('DELETE', `/v1/blueprints/${name}`)).body).toEqual({ ok: true });
    expect((await call('DELETE', `/v1/blueprints/${name}`)).status).toBe(404);
  });

  test('with entities, or while another blueprint relates to it, DELETE is 422 and says has_dependents', async () => {
    const name = await make(
      blueprint(fresh(), { relations: { self: { target: '_team', required: false, many: false } } }),
    );
    await call('POST', `/v1/blueprints/${name}/entities`, { identifier: 'e' });
    const held = await call('DELETE', `/v1/blueprints/${name}`);
    await call('DELETE', `/v1/blueprints/${name}/entities/e`);
    const other = await make(blueprint(fresh(), { relations: { r: relation(name) } }));
    const related = await call('DELETE', `/v1/blueprints/${name}`);
    expect([held, related].map(({ status, text }) => [status, text.includes('has_dependents')])).toEqual([
      [422, true],
      [422, true],
    ]);
    await call('DELETE', `/v1/blueprints/${other}`);
    expect((await call('DELETE', `/v1/blueprints/${name}`)).status).toBe(200);
  });

  test('delete_actions takes the actions for it along; without it they stay', async () => {
    const outcome = async (query: string) => {
      const name = await make(blueprint(fresh()));
      const run = fresh('action');
      const trigger = {
        type: 'self-service',
        operation: 'CREATE',
        blueprintIdentifier: name,
        userInputs: { properties: {} },
      };
      await call('POST', '/v1/actions', action(run, { trigger }));
      await call('DELETE', `/v1/blueprints/${name}${query}`);
      return (await call('GET', `/v1/actions/${run}`)).status;
    };
    expect([await outcome(''), await outcome('?delete_actions=true')]).toEqual([200, 404]);
  });

  test('G-16, P-56: all entities go in a migration that is completed at once, with the blueprint if asked for', async () => {
    const name = await make(blueprint(fresh()));
    for (const identifier of ['a', 'b']) await call('POST', `/v1/blueprints/${name}/entities`, { identifier });
    const { body } = await call('DELETE', `/v1/blueprints/${name}/all-entities?delete_blueprint=true`);
    const { body: followed } = await call('GET', `/v1/migrations/${body.migrationId}`);
    expect([followed.migration.status, (await call('GET', `/v1/blueprints/${name}`)).status]).toEqual([
      'COMPLETED',
      404,
    ]);
    expect((await call('GET', '/v1/migrations/none')).status).toBe(404);
  });

  test('05, 9: the catalog page is named in the plural, and made unless it is not wanted', async () => {
    const status = async (name: string, query: string, page: string) => {
      await call('POST', `/v1/blueprints${query}`, blueprint(name));
      const found = (await call('GET', `/v1/pages/${page}`)).status;
      await call('DELETE', `/v1/blueprints/${name}`);
      return [found, (await call('GET', `/v1/pages/${page}`)).status];
    };
    expect([
      await status('car', '', 'cars'),
      await status('news', '?create_catalog_page=true', 'news'),
      await status('bike', '?create_catalog_page=false', 'bikes'),
    ]).toEqual([
      [200, 404],
      [200, 404],
      [404, 404],
    ]);
  });

  test('M-39, M-46: the built-in blueprints are there from the start and keep what is built in', async () => {
    const { body } = await call('GET', '/v1/blueprints/_team');
    const structure = await call('GET', '/v1/blueprints/system/_team/structure');
    const { createdAt, createdBy, updatedAt, updatedBy, ...team } = body.blueprint;
    expect(structure.body.blueprint).toEqual(team);
    const properties = { ...team.schema.properties, cost_center: { type: 'string' } };
    const added = await call('PUT', '/v1/blueprints/_team', { ...team, schema: { ...team.schema, properties } });
    const removed = await call('PUT', '/v1/blueprints/_team', { ...team, schema: { properties: {}, required: [] } });
    const renamed = await call('PATCH', '/v1/blueprints/_team', { identifier: 'team' });
    const deleted = await call('DELETE', '/v1/blueprints/_team');
    expect([added, removed, renamed, deleted].map(({ status }) => status)).toEqual([200, 422, 422, 422]);
    expect((await call('PUT', '/v1/blueprints/_team', team)).status).toBe(200);
    expect((await call('GET', '/v1/blueprints/system/service/structure')).status).toBe(404);
  });
});
