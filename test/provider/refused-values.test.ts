import { unknown } from '../../src/cty';
import { drive } from '../../src/plugin/testkit';
import { provider } from '../../src/provider';

type Config = { readonly [name: string]: unknown };

const terraform = drive(provider, null);
const type = 'port_action_permissions';
const grants = (execute: object) => ({ action_identifier: 'restart', permissions: { execute, approve: {} } });

describe('a null among the entries is refused at validate, with the place and the way out:', () => {
  test.each<[string, string, Config, string]>([
    ['a role', type, grants({ roles: [null, 'Admin'] }), 'permissions.execute.roles[0]'],
    ['a user between others', type, grants({ users: ['b', null, 'a'] }), 'permissions.execute.users[1]'],
    ['a member of a team', 'port_team', { name: 'sre', users: [null] }, 'users'],
    ['an owner', 'port_entity', { blueprint: 'b', title: 'E', teams: ['sre', null] }, 'teams'],
    [
      'an element of a property',
      'port_entity',
      { blueprint: 'b', title: 'E', properties: { array_props: { string_items: { a: [null] } } } },
      'properties.array_props.string_items["a"][0]',
    ],
    [
      'an allowed value',
      'port_blueprint',
      { identifier: 'b', title: 'B', properties: { string_props: { p: { enum: ['a', null] } } } },
      'properties.string_props["p"].enum[1]',
    ],
  ])('%s', async (_, resource, config, place) => {
    const said = await terraform.validate(resource, config);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('error: Null entry in a list');
    expect(said[0]).toContain('compact([...])');
    expect(said[0]).toContain(place);
  });

  test('but JSON texts may be null in a list, and members of a map are then left out', async () => {
    const properties = { string_props: { a: null }, array_props: { object_items: { b: ['{}', null] } } };
    expect(await terraform.validate('port_entity', { blueprint: 'b', title: 'E', properties })).toEqual([]);
  });

  test('and an entry known only after apply is not null', async () => {
    expect(await terraform.validate(type, grants({ roles: [unknown, unknown] }))).toEqual([]);
  });
});

describe('a text that cannot be stored is refused at validate, with its place:', () => {
  const entity = (properties: object) => ({ blueprint: 'b', title: 'E', properties });

  test.each<[string, string, Config, string]>([
    ['NUL in a name', 'port_team', { name: 'a\0b' }, '[name]: The text must not hold the NUL character (U+0000).'],
    [
      'NUL in a list',
      type,
      grants({ users: ['a\0'] }),
      'In permissions.execute.users[0]: The text must not hold the NUL',
    ],
    [
      'NUL in a key of a map',
      'port_entity',
      entity({ number_props: { 'a\0': 1 } }),
      'In properties.number_props: The key must not hold the NUL character',
    ],
    [
      'NUL in a key of a map of objects',
      'port_blueprint',
      { identifier: 'b', title: 'B', relations: { 'a\0': { target: 'b' } } },
      'relations',
    ],
    [
      'NUL deep in an action',
      'port_action',
      { identifier: 'a', webhook_method: { url: 'https://a.io', headers: { a: '\0' } } },
      'In webhook_method.headers["a"]: The text must not hold the NUL',
    ],
  ])('%s', async (_, resource, config, says) => {
    const said = await terraform.validate(resource, config);
    expect(said.filter((text) => text.includes('Wrong shape'))).toHaveLength(1);
    expect(said.join()).toContain(says);
  });

  test('other odd texts are as good as any', async () => {
    const odd = '\u202e \u{1f600} <b>& "\n" $' + '{x} %{if} \u0001 \ufffd';
    const config = { ...entity({ string_props: { [odd]: odd, later: unknown } }), title: odd };
    expect(await terraform.validate('port_entity', config)).toEqual([]);
  });
});
