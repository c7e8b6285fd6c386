import fc from 'fast-check';
import {
  bool,
  DecodeError,
  Dynamic,
  decodeJson,
  dynamic,
  EncodeError,
  encodeJson,
  equals,
  type JsonOptions,
  list,
  map,
  number,
  object,
  parseNumber,
  set,
  string,
  type Type,
  tuple,
  unknown,
  type Value,
} from '../../src/cty';
import { record, typedPairs } from './arbitraries';

describe('a state file, both ways,', () => {
  test.each<[string, Type, Value, string]>([
    ['null', string, null, 'null'],
    ['a text', string, 'ż"\n\u0000', '"ż\\"\\n\\u0000"'],
    ['a number', number, 1.5, '1.5'],
    ['a number without loss', number, parseNumber('9007199254740993'), '9007199254740993'],
    ['a fraction without loss', number, parseNumber('0.1000000000000000055'), '0.1000000000000000055'],
    ['a huge number', number, parseNumber('1e1000000'), '1e1000000'],
    ['a set as an array', set(bool), [true, false], '[true,false]'],
    ['a tuple', tuple([bool, number]), [true, 1], '[true,1]'],
    [
      'a map',
      map(number),
      record([
        ['b', 1],
        ['__proto__', 2],
      ]),
      '{"b":1,"__proto__":2}',
    ],
    [
      'an object, its attributes in order',
      object({ b: bool, a: list(string) }),
      record([
        ['a', []],
        ['b', null],
      ]),
      '{"a":[],"b":null}',
    ],
    [
      'a dynamic value beside its type',
      dynamic,
      new Dynamic(list(bool), [true]),
      '{"value":[true],"type":["list","bool"]}',
    ],
  ])('holds %s', (_, type, value, text) => {
    expect(encodeJson(type, value)).toBe(text);
    expect(decodeJson(type, text)).toStrictEqual(value);
    expect(decodeJson(type, Buffer.from(text))).toStrictEqual(value);
  });

  test('holds every value that JSON has a form for', () => {
    fc.assert(
      fc.property(typedPairs({ unknowns: false, infinities: false }), ([type, value]) => {
        const text = encodeJson(type, value);
        expect(equals(type, decodeJson(type, text), value)).toBe(true);
        expect(encodeJson(type, decodeJson(type, text))).toBe(text);
        expect(JSON.parse(text)).toBeDefined();
      }),
      { numRuns: process.env.PORTCULLIS_SOAK ? 100_000 : 1_000 },
    );
  });
});

describe('JSON is read', () => {
  const type = object({ a: string, b: list(number) });
  const both: JsonOptions = { dropUnknownKeys: true, fillMissing: true };
  test.each<[string, Type, string, JsonOptions, Value]>([
    [
      'with blanks anywhere',
      type,
      ' { "a" :\n"x" ,\t"b": [ 1 , 2 ] } ',
      {},
      record([
        ['a', 'x'],
        ['b', [1, 2]],
      ]),
    ],
    [
      'without keys of an older schema',
      type,
      '{"a":"x","old":{"deep":[1,"]}",null]},"b":null}',
      both,
      record([
        ['a', 'x'],
        ['b', null],
      ]),
    ],
    [
      'with null for keys of a newer schema',
      type,
      '{}',
      both,
      record([
        ['a', null],
        ['b', null],
      ]),
    ],
    ['as text where a number became text', string, '12.50', {}, '12.50'],
    ['as text where a bool became text', string, 'true', {}, 'true'],
    ['as a number where text became a number', number, '"12.50"', {}, 12.5],
    ['as a bool where text became a bool', bool, '"false"', {}, false],
    ['as a bool where text of a digit became a bool', bool, '"1"', {}, true],
    [
      'with the type behind the value',
      dynamic,
      '{"value":{"a":[1]},"type":["map",["list","number"]]}',
      {},
      new Dynamic(map(list(number)), record([['a', [1]]])),
    ],
    ['with the type before the value', dynamic, '{"type":"string","value":"x"}', {}, new Dynamic(string, 'x')],
    ['with characters as escapes', string, '"\\u017c\\ud83d\\udddd\\/"', {}, 'ż🗝/'],
    ['of a long text', string, JSON.stringify('"\\'.repeat(1_000_000)), {}, '"\\'.repeat(1_000_000)],
    ['of a long number', string, '7'.repeat(1_000_000), {}, '7'.repeat(1_000_000)],
  ])('%s', (_, of, text, options, value) => {
    expect(decodeJson(of, text, options)).toStrictEqual(value);
  });
});

describe('refused with its offset and path is', () => {
  const type = object({ a: map(list(number)), b: string });
  test.each<[string, Type, string | Uint8Array, string]>([
    ['nothing', string, '', 'a string is required (at offset 0)'],
    ['text left over', string, '"a" 1', 'text is left over (at offset 4)'],
    ['an open text', string, '"a', 'a string is required (at offset 0)'],
    ['a control character in a text', string, '"\n"', 'a string is required (at offset 0)'],
    ['an escape that is none', string, '"\\x41"', 'a string is required (at offset 0)'],
    ['half a character', string, '"\\ud83d"', 'the text holds half a character (at offset 0)'],
    ['bytes that are not UTF-8', string, Uint8Array.of(0x22, 0xff, 0x22), 'the bytes are not UTF-8 (at offset 0)'],
    ['an array for a text', string, '["a"]', 'a string is required (at offset 0)'],
    ['a number with a leading zero', number, '01', 'text is left over (at offset 1)'],
    ['a number that JSON does not know', number, 'NaN', 'a number is required (at offset 0)'],
    ['text that is no number', number, '"many"', 'a number is required (at offset 0)'],
    ['a bool that is none', bool, '"yes"', 'a bool is required (at offset 0)'],
    ['something deep inside', type, '{"a":{"x y":[1,{}]},"b":""}', 'a["x y"][1]: a number is required (at offset 15)'],
    ['an unknown key', object({}), '{ "x":1}', 'the type has no attribute "x" (at offset 2)'],
    ['a missing key', type, ' {"b":""}', 'the attribute "a" is missing (at offset 1)'],
    ['a key twice', map(bool), '{"a":true,"a":true}', 'the key "a" occurs twice (at offset 10)'],
    ['a comma too many', list(bool), '[true,]', '[1]: a bool is required (at offset 6)'],
    ['a missing comma', list(bool), '[true false]', ', is required here (at offset 6)'],
    ['a missing colon', map(bool), '{"a" true}', ': is required here (at offset 5)'],
    ['a long tuple', tuple([bool]), '[true,true]', 'a tuple of 1 elements is required, more are given (at offset 0)'],
    ['a short tuple', tuple([bool]), '[]', 'a tuple of 1 elements is required, 0 are given (at offset 0)'],
    ['a dynamic value without its type', dynamic, '{"value":1}', 'a value and its type are required (at offset 0)'],
    ['a dynamic value of no type', dynamic, '{"type":"text","value":1}', 'a type is required (at offset 8)'],
    [
      'a dynamic value with more',
      dynamic,
      '{"kind":"text"}',
      'a value and its type are required, not "kind" (at offset 1)',
    ],
    [
      'a dynamic value of another type',
      dynamic,
      '{"value":"x","type":["list","bool"]}',
      'a list is required (at offset 9)',
    ],
  ])('%s', (_, of, input, message) => {
    expect(() => decodeJson(of, input)).toThrow(DecodeError);
    expect(() => decodeJson(of, input)).toThrow(message);
  });

  test('nesting without an end, before the stack does', () => {
    const deep = `{"old":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(() => decodeJson(object({}), deep, { dropUnknownKeys: true })).toThrow('values nest deeper than 500');
  });
});

describe('not written as JSON is', () => {
  test.each<[string, Type, Value, string]>([
    [
      'what is known only after apply',
      map(list(string)),
      { a: ['x', unknown] },
      '["a"][1]: JSON cannot express a value known only after apply',
    ],
    ['an infinity', object({ n: number }), { n: Infinity }, 'n: JSON cannot express an infinite number'],
    ['a value of another type', list(string), [1], '[0]: a string is required'],
  ])('%s', (_, type, value, message) => {
    expect(() => encodeJson(type, value)).toThrow(EncodeError);
    expect(() => encodeJson(type, value)).toThrow(message);
  });
});
