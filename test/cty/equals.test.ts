import fc from 'fast-check';
import {
  bool,
  Decimal,
  Dynamic,
  dynamic,
  equals,
  hasUnknown,
  identity,
  isWhollyKnown,
  list,
  map,
  number,
  object,
  parseNumber,
  refined,
  set,
  string,
  type Type,
  tuple,
  unknown,
  type Value,
} from '../../src/cty';
import { typedPairs, types, valuesOf } from './arbitraries';

const runs = process.env.PORTCULLIS_SOAK ? 20_000 : 500;

describe('two values are', () => {
  const person = object({ name: string, tags: set(string) });
  test.each<[string, Type, Value, Value, boolean]>([
    ['the same text', string, 'a', 'a', true],
    ['different texts when only Unicode calls them the same', string, 'é', 'e\u0301', false],
    ['the same number whatever form it was built in', number, 1.5, new Decimal('1.50'), true],
    [
      'different numbers beyond float64',
      number,
      parseNumber('9007199254740992'),
      parseNumber('9007199254740993'),
      false,
    ],
    ['the same zero', number, 0, -0, true],
    ['null and nothing else', list(string), null, [], false],
    ['different lists in another order', list(string), ['a', 'b'], ['b', 'a'], false],
    ['the same set in another order', set(string), ['a', 'b'], ['b', 'a'], true],
    ['the same set with a repetition', set(string), ['a', 'b', 'a'], ['b', 'a'], true],
    ['different sets of the same length', set(string), ['a', 'b'], ['a', 'c'], false],
    ['a set of a number and its decimal', set(number), [new Decimal('1.0'), 2], [2, 1], true],
    ['the same set of sets', set(set(string)), [['a', 'b'], []], [[], ['b', 'a', 'a']], true],
    [
      'the same set of objects with sets inside',
      set(person),
      [{ name: 'a', tags: ['x', 'y'] }],
      [{ tags: ['y', 'x'], name: 'a' }],
      true,
    ],
    [
      'different when a set is inside a list in another order',
      list(set(string)),
      [['a'], ['b']],
      [['b'], ['a']],
      false,
    ],
    ['a set of null and of nothing', set(string), [null], [], false],
    ['texts that look like numbers', set(string), ['1'], ['01'], false],
    ['texts that look like JSON', set(string), ['a","b'], ['a', 'b'], false],
    ['the same map in another order', map(bool), { a: true, b: false }, { b: false, a: true }, true],
    ['maps of different keys', map(bool), { a: true }, { b: true }, false],
    ['a map that has a key and one that inherits it', map(string), { toString: 'a' }, { other: 'a' }, false],
    ['the same tuple', tuple([bool, set(bool)]), [true, [true, false]], [true, [false, true]], true],
    ['the same unknown', string, unknown, refined({}), true],
    [
      'unknowns of which the same is known',
      string,
      refined({ stringPrefix: 'a', isNull: false }),
      refined({ isNull: false, stringPrefix: 'a' }),
      true,
    ],
    [
      'unknowns of which something else is known',
      string,
      refined({ stringPrefix: 'a' }),
      refined({ stringPrefix: 'b' }),
      false,
    ],
    ['unknowns of which nothing more is known', set(bool), refined({ lengthLowerBound: 0 }), unknown, true],
    [
      'unknown numbers within other bounds',
      number,
      refined({ numberLowerBound: { value: 1, inclusive: true } }),
      refined({ numberLowerBound: { value: 1, inclusive: false } }),
      false,
    ],
    ['an unknown and a value', string, unknown, 'a', false],
    ['a set of one unknown and of two', set(string), [unknown], [unknown, unknown], false],
    [
      'dynamic values of one type',
      dynamic,
      new Dynamic(set(bool), [true, false]),
      new Dynamic(set(bool), [false, true]),
      true,
    ],
    ['dynamic values of two types', dynamic, new Dynamic(set(bool), []), new Dynamic(list(bool), []), false],
    ['a dynamic null and a dynamic null of a type', dynamic, null, new Dynamic(string, null), false],
    [
      'a dynamic value and one typed dynamic once more',
      dynamic,
      new Dynamic(string, 'a'),
      new Dynamic(dynamic, new Dynamic(string, 'a')),
      true,
    ],
  ])('%s', (_, type, a, b, expected) => {
    expect(equals(type, a, b)).toBe(expected);
    expect(equals(type, b, a)).toBe(expected);
    expect(identity(type, a) === identity(type, b)).toBe(expected);
  });

  test('the same exactly when their identities are', () => {
    fc.assert(
      fc.property(typedPairs(), ([type, a, b]) => {
        expect(equals(type, a, b)).toBe(identity(type, a) === identity(type, b));
        expect(equals(type, a, a)).toBe(true);
        expect(equals(type, a, b)).toBe(equals(type, b, a));
      }),
      { numRuns: runs },
    );
  });
});

describe('a set', () => {
  const sets = types.chain((element) =>
    fc.tuple(fc.constant(element), fc.array(valuesOf(element, { unknowns: false }), { maxLength: 6 })),
  );

  test('is the same in any order and with any repetition of its elements', () => {
    const shuffled = sets.chain(([element, values]) =>
      fc.tuple(fc.constant(element), fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
    );
    fc.assert(
      fc.property(shuffled, ([element, values, others]) => {
        expect(equals(set(element), values, others)).toBe(true);
        expect(equals(set(element), values, [...others, ...values])).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  test('is another set with an element more or less', () => {
    fc.assert(
      fc.property(sets, ([element, values]) => {
        const [first, ...rest] = values;
        fc.pre(first !== undefined && !rest.some((value) => equals(element, value, first)));
        expect(equals(set(element), values, rest)).toBe(false);
      }),
      { numRuns: runs },
    );
  });

  test('of 10,000 texts is compared in less than a second', () => {
    const texts = Array.from({ length: 10_000 }, (_, i) => `user-${(i * 7919) % 10_000}@example.com`);
    const begin = performance.now();
    expect(equals(set(string), texts, texts.toReversed())).toBe(true);
    expect(equals(set(string), texts, [...texts.slice(1), 'another'])).toBe(false);
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});

describe('known is', () => {
  test.each<[string, Value, boolean]>([
    ['null', null, true],
    ['a value of values', { a: [1, new Dynamic(string, 'x')] }, true],
    ['not an unknown', unknown, false],
    ['not a value that holds one in a list', { a: ['x', unknown] }, false],
    ['not a value that holds one in a dynamic value', [new Dynamic(list(string), [unknown])], false],
    ['not a value that is known to be no null', refined({ isNull: false }), false],
  ])('%s', (_, value, expected) => {
    expect(isWhollyKnown(value)).toBe(expected);
    expect(hasUnknown(value)).toBe(!expected);
  });
});
