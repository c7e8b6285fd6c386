import { unknown } from '../../../src/cty';
import { drive } from '../../../src/plugin/testkit';
import { provider } from '../../../src/provider';

const terraform = drive(provider, null);
const ok = { blueprint: 'svc', identifier: 'e', title: 'T' };

describe('found at validate, each once and in its place:', () => {
  test.each<[string, object, RegExp]>([
    ['an identifier with a space', { identifier: 'a b' }, /Invalid identifier \[identifier\]/],
    ['a blueprint with a space', { blueprint: 'a b' }, /Invalid identifier \[blueprint\]/],
    ['an identifier of two dots', { identifier: '..' }, /neither "\." nor "\.\."/],
    [
      'a property twice',
      { properties: { string_props: { a: 'x' }, array_props: { string_items: { a: [] } } } },
      /Property written twice.*properties\.string_props and in properties\.array_props\.string_items/s,
    ],
    [
      'a relation twice',
      { relations: { single_relations: { a: 'x' }, many_relations: { a: ['x'] } } },
      /Relation written twice/,
    ],
    ['a related entity twice', { relations: { many_relations: { r: ['x', 'x'] } } }, /listed twice/],
    [
      'an object that is no JSON',
      { properties: { object_props: { a: '{' } } },
      /Text is not JSON.*object_props\["a"\]/s,
    ],
    ['an object that is a list', { properties: { object_props: { a: '[]' } } }, /JSON object expected.*jsonencode/s],
    [
      'an element that is no JSON',
      { properties: { array_props: { object_items: { a: ['{}', 'x'] } } } },
      /Text is not JSON.*object_items\["a"\]\[1\]/s,
    ],
  ])('%s', async (_, wrong, expected) => {
    const diagnostics = await terraform.validate('port_entity', { ...ok, ...wrong });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatch(expected);
  });
});

describe('nothing is said before it is known:', () => {
  test.each<[string, object]>([
    ['the identifiers', { blueprint: unknown, identifier: unknown }],
    ['the properties', { properties: unknown }],
    ['a map', { properties: { string_props: unknown, number_props: { a: 1 } } }],
    ['a JSON text', { properties: { object_props: { a: unknown }, array_props: { object_items: { b: [unknown] } } } }],
    ['the relations', { relations: { single_relations: unknown, many_relations: { a: unknown } } }],
    ['the same key, null in one place', { properties: { string_props: { a: null }, number_props: { a: 1 } } }],
  ])('%s', async (_, config) => {
    expect(await terraform.validate('port_entity', { ...ok, ...config })).toEqual([]);
  });
});
