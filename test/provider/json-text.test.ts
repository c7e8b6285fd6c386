import { list, map, Path, string, type Type, unknown, type Value } from '../../src/cty';
import { Diagnostics } from '../../src/plugin';
import { isJson, jsonText, sameMeaning } from '../../src/provider/json-text';

function check(type: Type, kind: 'object' | 'any', value: Value): string[] {
  const diagnostics = new Diagnostics();
  isJson(type, kind).check({ value, path: Path.root.attribute('x'), config: {}, diagnostics });
  return diagnostics.list.map(({ summary, path }) => `${path}: ${summary}`);
}

describe('a JSON text', () => {
  test.each<[string, Type, 'object' | 'any', Value, string[]]>([
    ['may hold an object', string, 'object', '{"a":1}', []],
    ['may hold anything where anything goes', string, 'any', '5', []],
    ['may be empty, which says nothing', string, 'object', '', []],
    ['may not be empty as an element of a list', list(string), 'any', [''], ['x[0]: Text is not JSON']],
    ['may be empty as an entry of a map', map(string), 'object', { k: '' }, []],
    ['may not be cut off', string, 'object', '{"a":', ['x: Text is not JSON']],
    ['may not be a bare word', string, 'any', 'hello', ['x: Text is not JSON']],
    ['may not hold a list for an object', string, 'object', '[1]', ['x: JSON object expected']],
    ['may not hold null for an object', string, 'object', 'null', ['x: JSON object expected']],
    ['may not be nested without end', string, 'any', '['.repeat(100_000), ['x: Text is not JSON']],
    ['is checked in a list', list(string), 'object', ['{}', '{'], ['x[1]: Text is not JSON']],
    ['is checked in a map of lists', map(list(string)), 'any', { k: ['1', '{'] }, ['x["k"][1]: Text is not JSON']],
    ['is not checked before it is known', list(string), 'object', [unknown, null], []],
  ])('%s', (_, type, kind, value, expected) => {
    expect(check(type, kind, value)).toEqual(expected);
  });

  test('says where it breaks and how to write it', () => {
    const diagnostics = new Diagnostics();
    isJson(string, 'object').check({ value: '{\n "a": 1,\n}', path: Path.root, config: {}, diagnostics });
    expect(diagnostics.list[0]?.detail).toMatch(/at line 3, column 1.*Write jsonencode\(\{ \.\.\. \}\)/s);
  });
});

describe('R-21: two JSON texts', () => {
  test.each<[string, Value, Value, boolean]>([
    ['are the same whatever the order of keys', '{"a":1,"b":2}', '{ "b": 2, "a": 1.0 }', true],
    ['are the same with and without escapes', '"<"', '"\\u003c"', true],
    ['differ in the last of many digits', '9007199254740993', '9007199254740992', false],
    ['differ in the order of a list', '[1,2]', '[2,1]', false],
    ['that are no texts are left to others', null, null, false],
  ])('%s', (_, a, b, expected) => {
    expect(sameMeaning(a, b)).toBe(expected);
  });

  test('the flags carry the comparison, the rule and whatever else was said', () => {
    const flags = jsonText('any', { optional: true, description: 'd' });
    expect(flags).toMatchObject({ type: string, optional: true, description: 'd', sameMeaning });
    expect(flags.validators).toHaveLength(1);
  });
});
