import { list, map, set, string, type Value } from '../../src/cty';
import type { Attribute, Schema } from '../../src/plugin/schema';
import { keepSpelling } from '../../src/plugin/spelling';
import { told, whole } from './told';

const sameText = (a: Value, b: Value): boolean =>
  typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase();

const spelled: Attribute = { type: string, optional: true, sameMeaning: sameText };
const of = (type: Attribute & { readonly type: unknown }): Schema => ({ attributes: { it: type } });
const texts = { type: list(string), optional: true, sameMeaning: sameText } as const;
const textMap = { type: map(string), optional: true, sameMeaning: sameText } as const;
const textSet = { type: set(string), optional: true, sameMeaning: sameText } as const;
const objects = (nesting: 'single' | 'list' | 'set' | 'map'): Schema => ({
  attributes: {
    it: { nesting, optional: true, attributes: { name: { type: string, optional: true }, json: spelled } },
  },
});
const item = (name: string, json: string) => ({ name, json });

describe('after a refresh', () => {
  test.each<[string, Schema, Value, Value, Value]>([
    ['drift is taken over', of({ type: string }), 'a', 'b', 'b'],
    ['what is gone is gone', of({ type: string, sameMeaning: sameText }), 'a', null, null],
    ['what is new is there', of({ type: string, sameMeaning: sameText }), null, 'a', 'a'],
    ['a drifted list keeps the spellings that still hold', of(texts), ['A', 'B'], ['a', 'c', 'd'], ['A', 'c', 'd']],
    [
      'a drifted map keeps the spellings that still hold',
      of(textMap),
      { a: 'A', b: 'B' },
      { a: 'a', b: 'c' },
      { a: 'A', b: 'c' },
    ],
    ['a drifted set keeps the spellings that still hold', of(textSet), ['A', 'B'], ['c', 'a'], ['c', 'A']],
    [
      'a drifted object keeps the spellings that still hold',
      objects('single'),
      item('a', 'X'),
      item('b', 'x'),
      item('b', 'X'),
    ],
    [
      'so does one in a list',
      objects('list'),
      [item('a', 'X')],
      [item('b', 'x'), item('c', 'y')],
      [item('b', 'X'), item('c', 'y')],
    ],
    ['so does one in a map', objects('map'), { k: item('a', 'X') }, { k: item('b', 'x') }, { k: item('b', 'X') }],
    [
      'a set keeps the objects that mean the same',
      objects('set'),
      [item('a', 'X')],
      [item('b', 'y'), item('a', 'x')],
      [item('b', 'y'), item('a', 'X')],
    ],
  ])('%s', (_, schema, state, answered, stored) => {
    expect(told(keepSpelling(schema, whole(schema, { it: state }), whole(schema, { it: answered })))).toEqual({
      it: stored,
    });
  });
});

describe('state is returned itself', () => {
  test.each<[string, Schema, Value, Value]>([
    ['when the answer is equal', of({ type: string }), 'a', 'a'],
    ['when only the spelling differs', of({ type: string, sameMeaning: sameText }), 'A', 'a'],
    ['when a list is spelled otherwise', of(texts), ['A', 'B'], ['a', 'b']],
    ['when a set comes in another order', of(textSet), ['A', 'b'], ['B', 'a']],
    ['when objects are spelled otherwise', objects('map'), { k: item('a', 'X') }, { k: item('a', 'x') }],
    [
      'when a set of objects comes in another order and spelling',
      objects('set'),
      [item('a', 'X'), item('b', 'Y')],
      [item('b', 'y'), item('a', 'x')],
    ],
  ])('%s', (_, schema, before, answered) => {
    const state = whole(schema, { it: before });
    expect(keepSpelling(schema, state, whole(schema, { it: answered }))).toBe(state);
  });
});
