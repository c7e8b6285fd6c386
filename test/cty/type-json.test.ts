import fc from 'fast-check';
import {
  bool,
  dynamic,
  elementType,
  list,
  map,
  number,
  object,
  sameType,
  set,
  string,
  type Type,
  tuple,
  typeFromJson,
  typeText,
  typeToJson,
} from '../../src/cty';
import { types } from './arbitraries';

describe('the JSON notation of a type', () => {
  test.each<[string, Type, string]>([
    ['is a word for a simple one', number, '"number"'],
    ['is a word for any type', dynamic, '"dynamic"'],
    ['is a pair for a list', list(string), '["list","string"]'],
    ['is a pair for a set', set(bool), '["set","bool"]'],
    ['nests', map(list(number)), '["map",["list","number"]]'],
    ['lists the elements of a tuple', tuple([bool, string]), '["tuple",["bool","string"]]'],
    [
      'names the attributes of an object in order',
      object({ b: bool, a: string }),
      '["object",{"a":"string","b":"bool"}]',
    ],
    ['may have no attributes', object({}), '["object",{}]'],
  ])('%s', (_, type, text) => {
    expect(typeText(type)).toBe(text);
    expect(JSON.stringify(typeToJson(type))).toBe(text);
    expect(sameType(typeFromJson(JSON.parse(text)), type)).toBe(true);
  });

  test('comes back as the same type', () => {
    fc.assert(
      fc.property(types, (type) => {
        const again = typeFromJson(JSON.parse(typeText(type)));
        expect(typeText(again)).toBe(typeText(type));
        expect(sameType(again, type)).toBe(true);
      }),
    );
  });

  test.each<[string, unknown]>([
    ['a word that is none', 'text'],
    ['null', null],
    ['nothing at all', undefined],
    ['a word that JavaScript objects inherit', 'toString'],
    ['a list of nothing', ['list']],
    ['a list with a third part', ['list', 'string', 'string']],
    ['a kind that is none', ['bag', 'string']],
    ['a tuple of a word', ['tuple', 'string']],
    ['an object of a list', ['object', ['string']]],
    ['an object of null', ['object', null]],
    ['a wrong attribute', ['object', { a: 'text' }]],
    ['an attribute named by half a character', ['object', { '\ud83d': 'string' }]],
    ['a type that nests without an end', JSON.parse(`${'["list",'.repeat(100_000)}"string"${']'.repeat(100_000)}`)],
  ])('is refused when it is %s', (_, json) => {
    expect(() => typeFromJson(json)).toThrow(TypeError);
  });
});

describe('two types are', () => {
  test.each<[string, Type, Type, boolean]>([
    [
      'the same whatever the order of their attributes',
      object({ a: bool, b: string }),
      object({ b: string, a: bool }),
      true,
    ],
    ['different when an attribute is', object({ a: bool }), object({ a: string }), false],
    ['different when an attribute is missing', object({ a: bool, b: bool }), object({ a: bool }), false],
    ['different when a list is a set', list(bool), set(bool), false],
    ['different when any type is one type', list(dynamic), list(bool), false],
  ])('%s', (_, a, b, expected) => {
    expect(sameType(a, b)).toBe(expected);
    expect(sameType(b, a)).toBe(expected);
  });
});

test('a place beyond a tuple may be of any type', () => {
  expect(elementType(tuple([bool]), 1)).toBe(dynamic);
});
