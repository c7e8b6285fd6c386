import { fromBigInt, list, number, parseNumber, set, string, unknown, type Value } from '../../src/cty';
import { checkConfig } from '../../src/plugin/check-config';
import { Diagnostics } from '../../src/plugin/diagnostics';
import type { Schema } from '../../src/plugin/schema';
import type { Validator } from '../../src/plugin/validator';
import {
  anyOf,
  atLeast,
  atMost,
  each,
  integer,
  keys,
  lengthAtLeast,
  lengthAtMost,
  matches,
  oneOf,
  sizeAtLeast,
  sizeAtMost,
  uniqueValues,
} from '../../src/plugin/validators';
import { whole } from './told';

function said(schema: Schema, config: object): readonly string[] {
  const diagnostics = new Diagnostics();
  checkConfig(schema, whole(schema, config), diagnostics);
  return diagnostics.list.map(({ severity, summary, detail, path }) => `${severity} at ${path}: ${summary}: ${detail}`);
}

/** What one rule says of one value, without the summary. */
function verdict(rule: Validator, value: Value): string {
  const diagnostics = new Diagnostics();
  const schema: Schema = { attributes: { it: { type: { kind: 'dynamic' }, validators: [rule] } } };
  checkConfig(schema, { it: value }, diagnostics);
  return diagnostics.list.map(({ path, detail }) => `${path}: ${detail}`).join('\n');
}

describe('a single value', () => {
  test.each<[string, Validator, Value, string]>([
    ['one of them passes', oneOf('json', 'slack'), 'json', ''],
    ['none of them fails', oneOf('json', 'slack'), 'xml', 'it: The value must be one of: "json", "slack", got: "xml".'],
    ['the only one is named alone', oneOf(true), false, 'it: The value must be true, got: false.'],
    ['a match passes', matches(/^[a-z]+$/, 'be lower-case letters'), 'abc', ''],
    [
      'no match fails',
      matches(/^[a-z]+$/, 'be lower-case letters'),
      'a1',
      'it: The value must be lower-case letters, got: "a1".',
    ],
    ['a pattern stands for itself', matches(/^\d$/), 'x', 'it: The value must match the pattern ^\\d$, got: "x".'],
    ['any of two passes', anyOf(oneOf('true'), matches(/^\{/)), '{x}', ''],
    [
      'none of two fails',
      anyOf(oneOf('true'), matches(/^\{/)),
      'x',
      'it: The value must be "true", or must match the pattern ^\\{, got: "x".',
    ],
    ['an empty text is too short', lengthAtLeast(1), '', 'it: The string length must be at least 1, got: 0.'],
    [
      'length counts characters and not code units',
      lengthAtLeast(2),
      '😀',
      'it: The string length must be at least 2, got: 1.',
    ],
    ['a text of the greatest length passes', lengthAtMost(2), '😀😀', ''],
    ['a longer one fails', lengthAtMost(2), 'abc', 'it: The string length must be at most 2, got: 3.'],
    ['a number at the limit passes', atLeast(0), 0, ''],
    ['a number below fails', atLeast(0), -1, 'it: The value must be at least 0, got: -1.'],
    [
      'a huge number below fails',
      atLeast(0),
      fromBigInt(-(2n ** 70n)),
      `it: The value must be at least 0, got: ${-(2n ** 70n)}.`,
    ],
    ['a number above fails', atMost(5), 5.5, 'it: The value must be at most 5, got: 5.5.'],
    ['a whole number passes', integer, 3, ''],
    ['a huge whole number passes', integer, fromBigInt(2n ** 70n), ''],
    [
      'a fraction beyond exact numbers fails',
      integer,
      parseNumber('9007199254740993.5'),
      'it: The value must be a whole number, got: 9007199254740993.5.',
    ],
    ['a fraction fails', integer, 1.5, 'it: The value must be a whole number, got: 1.5.'],
    ['a tiny fraction fails', integer, parseNumber('1e-12'), 'it: The value must be a whole number, got: 1e-12.'],
    ['different values pass', uniqueValues, ['a', 'b'], ''],
    [
      'a repeated value fails',
      uniqueValues,
      ['a', 'b', 'a'],
      'it: The value must hold every value once, got: "a" is listed twice.',
    ],
    ['a repeated unknown passes', uniqueValues, [unknown, unknown], ''],
    ['an empty list is too small', sizeAtLeast(1), [], 'it: The value must contain at least 1 entry, got: 0.'],
    ['unknown entries count', sizeAtLeast(2), [unknown, unknown], ''],
    ['a large list is too large', sizeAtMost(1), ['a', 'b'], 'it: The value must contain at most 1 entry, got: 2.'],
    [
      'each known entry is checked',
      each(lengthAtLeast(1)),
      ['a', '', unknown],
      'it[1]: The string length must be at least 1, got: 0.',
    ],
    ['each entry of a map is checked', each(oneOf('x')), { k: 'y' }, 'it["k"]: The value must be "x", got: "y".'],
    [
      'each key is checked',
      keys(matches(/^[^$]/)),
      { $a: 1 },
      'it["$a"]: The value must match the pattern ^[^$], got: "$a".',
    ],
    ['null is not checked', lengthAtLeast(1), null, ''],
    ['unknown is not checked', lengthAtLeast(1), unknown, ''],
    [
      'a long text is cut',
      lengthAtMost(3),
      'x'.repeat(1_000_000),
      'it: The string length must be at most 3, got: 1000000.',
    ],
  ])('%s', (_, rule, value, expected) => {
    expect(verdict(rule, value)).toBe(expected);
  });

  test('a value a thousand times too long is quoted in part', () => {
    expect(verdict(oneOf('a'), 'x'.repeat(100_000)).length).toBeLessThan(300);
  });

  test('a sensitive value is not quoted', () => {
    const schema: Schema = {
      attributes: { it: { type: string, optional: true, sensitive: true, validators: [oneOf('a')] } },
    };
    expect(said(schema, { it: 's3cret' })).toEqual([
      'error at it: Invalid Attribute Value Match: The value must be "a", got: the value given (which is sensitive).',
    ]);
  });

  test('nor is one inside a sensitive object', () => {
    const inner = { it: { type: string, optional: true, validators: [oneOf('a')] } } as const;
    const schema: Schema = {
      attributes: { o: { nesting: 'single', optional: true, sensitive: true, attributes: inner } },
    };
    expect(said(schema, { o: { it: 's3cret' } }).join()).not.toContain('s3cret');
  });
});

test('ten thousand findings are collected, each once', () => {
  const diagnostics = new Diagnostics();
  for (let round = 0; round < 2; round += 1) {
    for (let i = 0; i < 10_000; i += 1) diagnostics.error('Wrong', `entry ${i}`);
  }
  expect(diagnostics.list).toHaveLength(10_000);
});

test('types other than those a rule is about are not its business', () => {
  const schema: Schema = {
    attributes: {
      a: { type: number, optional: true, validators: [lengthAtLeast(1), matches(/x/), uniqueValues] },
      b: { type: list(string), optional: true, validators: [atLeast(3), integer] },
      c: { type: set(number), optional: true, validators: [keys(oneOf('x'))] },
    },
  };
  expect(said(schema, { a: 1, b: ['x'], c: [1] })).toEqual([]);
});
