import { string, unknown, type Value } from '../../src/cty';
import { changedPaths, replacementPaths } from '../../src/plugin/replacement';
import type { Attribute, Schema } from '../../src/plugin/schema';
import { whole } from './told';

const fixed = { type: string, optional: true, forcesReplacement: true } as const;
const inner = { fixed, free: { type: string, optional: true } } as const;
const objects = (nesting: 'single' | 'list' | 'set' | 'map'): Attribute => ({
  nesting,
  optional: true,
  attributes: inner,
});
const item = (value: Value, free = 'f') => ({ fixed: value, free });

describe('replaced is', () => {
  test.each<[string, Attribute, Value, Value, readonly string[]]>([
    ['a value that changes', fixed, 'a', 'b', ['it']],
    ['a value that goes', fixed, 'a', null, ['it']],
    ['a value that comes', fixed, null, 'a', ['it']],
    ['a value that is not known yet', fixed, 'a', unknown, ['it']],
    ['nothing for a value that stays', fixed, 'a', 'a', []],
    ['nothing for another value that changes', objects('single'), item('a', 'f'), item('a', 'g'), []],
    ['a value inside an object', objects('single'), item('a'), item('b'), ['it.fixed']],
    ['a value inside an object that comes', objects('single'), null, item('b'), ['it.fixed']],
    ['an object that is not known yet', objects('single'), item('a'), unknown, ['it']],
    ['a value inside a list', objects('list'), [item('a'), item('b')], [item('a'), item('c')], ['it[1].fixed']],
    ['a value inside a map', objects('map'), { k: item('a') }, { k: item('b') }, ['it["k"].fixed']],
    ['a value under a new key', objects('map'), {}, { k: item('b') }, ['it["k"].fixed']],
    ['a set with another such value', objects('set'), [item('a')], [item('b')], ['it']],
    ['a set with one such value more', objects('set'), [item('a')], [item('a'), item('b')], ['it']],
    [
      'nothing for a set where others change',
      objects('set'),
      [item('a', 'f'), item('b')],
      [item('b'), item('a', 'g')],
      [],
    ],
  ])('%s', (_, attribute, prior, planned, expected) => {
    const schema: Schema = { attributes: { it: attribute } };
    const paths = replacementPaths(schema, whole(schema, { it: prior }), whole(schema, { it: planned }));
    expect(paths.map(String)).toEqual(expected);
  });
});

test('where there is no update, everything at the top that changes replaces', () => {
  const schema: Schema = {
    attributes: { a: { type: string, optional: true }, b: { type: string, optional: true }, c: objects('list') },
  };
  const paths = changedPaths(
    schema,
    whole(schema, { a: '1', b: '2' }),
    whole(schema, { a: '1', b: '3', c: [item('a')] }),
  );
  expect(paths.map(String)).toEqual(['b', 'c']);
});
