import { list, map, set, string, unknown, type Value } from '../../src/cty';
import { adopt } from '../../src/plugin/adopt';
import type { Attribute, Schema } from '../../src/plugin/schema';
import { told, whole } from './told';

const sameText = (a: Value, b: Value): boolean =>
  typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase();

const text: Attribute = { type: string, optional: true };
const spelled: Attribute = { type: string, optional: true, sameMeaning: sameText };
const texts: Attribute = { type: list(string), optional: true, sameMeaning: sameText };
const textMap: Attribute = { type: map(string), optional: true };
const textSet: Attribute = { type: set(string), optional: true };
const inner = { name: text, json: spelled, id: { type: string, computed: true } } as const;
const objects = (nesting: 'single' | 'list' | 'set' | 'map'): Attribute => ({
  nesting,
  optional: true,
  attributes: inner,
});
const item = (name: string, json: string | null, id: Value) => ({ name, json, id });

function outcome(attribute: Attribute, planned: Value, answered: Value): unknown {
  const schema: Schema = { attributes: { it: attribute } };
  const { state, mismatches } = adopt(schema, whole(schema, { it: planned }), whole(schema, { it: answered }));
  return [told(state), ...mismatches.map(({ path }) => path.toString())];
}

describe('an answer that agrees with the plan', () => {
  test.each<[string, Attribute, Value, Value, Value]>([
    ['is stored', text, 'a', 'a', 'a'],
    ['fills what was not known', text, unknown, 'a', 'a'],
    ['may fill it with null', text, unknown, null, null],
    ['keeps the planned spelling', spelled, 'ABC', 'abc', 'ABC'],
    ['keeps the planned spelling in a list', texts, ['A', 'B'], ['a', 'b'], ['A', 'B']],
    ['fills an unknown in a list and keeps the spelling beside it', texts, ['A', unknown], ['a', 'b'], ['A', 'b']],
    ['fills an unknown in a map', textMap, { a: 'x', b: unknown }, { a: 'x', b: 'y' }, { a: 'x', b: 'y' }],
    ['keeps the planned order of a set', textSet, ['b', 'a'], ['a', 'b'], ['b', 'a']],
    ['fills an unknown in a set', textSet, [unknown, 'a'], ['a', 'b'], ['a', 'b']],
    ['fills an object', objects('single'), item('a', 'X', unknown), item('a', 'x', 'i'), item('a', 'X', 'i')],
    [
      'fills the objects of a list',
      objects('list'),
      [item('a', 'X', unknown)],
      [item('a', 'x', 'i')],
      [item('a', 'X', 'i')],
    ],
    [
      'fills the objects of a map',
      objects('map'),
      { k: item('a', 'X', unknown) },
      { k: item('a', 'x', 'i') },
      { k: item('a', 'X', 'i') },
    ],
    [
      'fills the objects of a set whatever their order',
      objects('set'),
      [item('a', 'X', unknown), item('b', null, unknown)],
      [item('b', null, 'j'), item('a', 'x', 'i')],
      [item('a', 'X', 'i'), item('b', null, 'j')],
    ],
    ['fills an object that was not known at all', objects('single'), unknown, item('a', 'x', 'i'), item('a', 'x', 'i')],
  ])('%s', (_, attribute, planned, answered, stored) => {
    expect(outcome(attribute, planned, answered)).toEqual([{ it: stored }]);
  });
});

describe('R-19: an answer with another meaning is stored and reported', () => {
  test.each<[string, Attribute, Value, Value, string]>([
    ['a text', text, 'a', 'b', 'it'],
    ['null for a text', text, 'a', null, 'it'],
    ['a text for null', text, null, 'a', 'it'],
    ['a longer list', texts, ['a'], ['a', 'b'], 'it'],
    ['one element of a list', texts, ['A', 'b'], ['A', 'c'], 'it[1]'],
    ['one key of a map', textMap, { a: 'x', b: 'y' }, { a: 'x', b: 'z' }, 'it["b"]'],
    ['another key', textMap, { a: 'x' }, { b: 'x' }, 'it'],
    ['a set with another element', textSet, ['a'], ['b'], 'it'],
    ['a set with one element too many', textSet, ['a'], ['a', 'b'], 'it'],
    ['an attribute of an object', objects('single'), item('a', 'x', unknown), item('b', 'x', 'i'), 'it.name'],
    [
      'an attribute of an object in a list',
      objects('list'),
      [item('a', 'x', unknown)],
      [item('a', 'y', 'i')],
      'it[0].json',
    ],
    ['a list of objects that is shorter', objects('list'), [item('a', 'x', unknown)], [], 'it'],
    ['a set of objects', objects('set'), [item('a', 'x', unknown)], [item('b', 'x', 'i')], 'it'],
    ['an object that is gone', objects('single'), item('a', 'x', unknown), null, 'it'],
  ])('%s', (_, attribute, planned, answered, path) => {
    expect(outcome(attribute, planned, answered)).toEqual([{ it: answered }, path]);
  });

  test('what agrees beside it keeps the planned spelling', () => {
    const planned = item('a', 'X', unknown);
    expect(outcome(objects('single'), planned, item('b', 'x', 'i'))).toEqual([{ it: item('b', 'X', 'i') }, 'it.name']);
  });
});
