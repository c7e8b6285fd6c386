import { onBothDatabases } from '../databases';
import { blueprint, relation } from '../fixtures';

let names = 0;
const body = (name: string, properties: readonly string[] = ['url'], relations: readonly string[] = ['env']) =>
  blueprint(name, {
    schema: { properties: Object.fromEntries(properties.map((key) => [key, { type: 'string' }])), required: [] },
    relations: Object.fromEntries(relations.map((key) => [key, relation('_team')])),
  });
const block = (roles: readonly string[], more: object = {}) => ({
  users: [],
  roles,
  teams: [],
  ownedByTeam: false,
  ...more,
});

onBothDatabases((served) => {
  const call = (method: string, path: string, content?: unknown) => served().call(method, path, content);
  const path = (name: string) => `/v1/blueprints/${name}/permissions`;
  const stored = async (name: string) => (await call('GET', path(name))).body.permissions?.entities;
  const born = async () => {
    const name = `Env${++names}`;
    await call('POST', '/v1/blueprints', body(name));
    return name;
  };

  test('P-40, G-10: a blueprint is born readable by everybody, and the rest is for its moderators and Admins', async () => {
    const name = await born();
    const rest = block(['Admin', `${name}-moderator`]);
    expect(await stored(name)).toEqual({
      read: block(['Admin', `${name}-moderator`, 'Member'].sort()),
      register: rest,
      update: rest,
      unregister: rest,
      updateProperties: { $identifier: rest, $title: rest, $team: rest, $icon: rest, url: rest },
      updateRelations: { env: rest },
    });
  });

  test('P-6: a block that is given replaces the stored one whole, the others stay', async () => {
    const name = await born();
    const policy = { combinator: 'and', rules: [{ property: '$title', operator: '=', value: 'x' }] };
    await call('PATCH', path(name), { entities: { update: { roles: ['Member'], ownedByTeam: true, policy } } });
    expect((await stored(name)).update).toEqual(block(['Member'], { ownedByTeam: true, policy }));
    await call('PATCH', path(name), { entities: { update: { roles: ['Member'] } } });
    const { update, unregister } = await stored(name);
    expect([update, unregister]).toEqual([block(['Member']), block(['Admin', `${name}-moderator`])]);
  });

  test('P-6: of a map, the entries that are given are replaced', async () => {
    const name = await born();
    const { body: answer } = await call('PATCH', path(name), {
      entities: { updateProperties: { url: { roles: ['Member', 'Admin'] } }, updateRelations: { env: {} } },
    });
    const { updateProperties, updateRelations } = answer.permissions.entities;
    expect([updateProperties.url, updateRelations.env, updateProperties.$icon.roles.length]).toEqual([
      block(['Admin', 'Member']),
      block([]),
      2,
    ]);
    expect(await stored(name)).toEqual(answer.permissions.entities);
  });

  test('P-43: a new property gets the default block, one that goes takes its block along', async () => {
    const name = await born();
    await call('PATCH', path(name), { entities: { updateProperties: { url: { roles: [] } } } });
    await call('PUT', `/v1/blueprints/${name}`, body(name, ['url', 'new'], []));
    const { updateProperties, updateRelations } = await stored(name);
    expect([updateProperties.url.roles, updateProperties.new.roles, updateRelations]).toEqual([
      [],
      ['Admin', `${name}-moderator`],
      {},
    ]);
    await call('PUT', `/v1/blueprints/${name}`, body(name, ['new'], []));
    expect(Object.keys((await stored(name)).updateProperties).sort()).toEqual([
      '$icon',
      '$identifier',
      '$team',
      '$title',
      'new',
    ]);
  });

  test('M-14: a renamed blueprint renames its moderator in every block', async () => {
    const name = await born();
    await call('PUT', `/v1/blueprints/${name}`, body(`${name}x`));
    expect((await stored(`${name}x`)).updateRelations.env.roles).toEqual(['Admin', `${name}x-moderator`]);
  });

  test.each<[string, object, string]>([
    ['P-46: a key that is no property', { updateProperties: { nope: { roles: [] } } }, '"nope" is no property'],
    [
      'P-46: a key that is no relation',
      { updateRelations: { url: { roles: [] } } },
      '"url" is no property or relation',
    ],
    [
      'P-46: a name of every object',
      { updateProperties: { constructor: { roles: [] } } },
      '"constructor" is no property',
    ],
    ['P-11: a role that is not there', { read: { roles: ['x-moderator'] } }, 'Unknown role: x-moderator'],
    ['P-11: a team that is not there', { updateProperties: { url: { teams: ['no'] } } }, 'Unknown team: no'],
    ['P-44, G-13: actions', { actions: {} }, 'actions'],
    ['P-5: an unknown key of a block', { read: { everybody: true } }, 'everybody'],
  ])('P-13: %s is 422 and changes nothing', async (_, entities, says) => {
    const name = await born();
    const before = await stored(name);
    const mixed = { register: { roles: [] }, ...entities };
    const { status, body: answer } = await call('PATCH', path(name), { entities: mixed });
    expect([status, answer.message]).toEqual([422, expect.stringContaining(says)]);
    expect(await stored(name)).toEqual(before);
  });

  test('P-1: they go with the blueprint, and a namesake is born with the defaults', async () => {
    const name = await born();
    await call('PATCH', path(name), { entities: { read: { roles: [] } } });
    await call('DELETE', `/v1/blueprints/${name}`);
    expect((await call('GET', path(name))).status).toBe(404);
    await call('POST', '/v1/blueprints', body(name));
    expect((await stored(name)).read.roles.length).toBe(3);
  });

  test('M-39: built-in blueprints have them too', async () => {
    expect(Object.keys((await stored('_team')).updateProperties).sort()).toEqual([
      '$icon',
      '$identifier',
      '$team',
      '$title',
      'description',
      'size',
    ]);
  });
});
