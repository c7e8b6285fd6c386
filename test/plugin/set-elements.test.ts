import { list, string, unknown, type Value } from '../../src/cty';
import { adopt } from '../../src/plugin/adopt';
import type { Attributes, Schema } from '../../src/plugin/schema';
import { planned, told } from './told';

const sameText = (a: Value, b: Value): boolean =>
  typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase();

const setOf = (attributes: Attributes): Schema => ({
  attributes: { it: { nesting: 'set', optional: true, attributes }, other: { type: string, optional: true } },
});

const either: Attributes = {
  name: { type: string, optional: true },
  tags: { type: list(string), optional: true, computed: true, stable: true },
};
const fixed: Attributes = {
  name: { type: string, optional: true },
  tag: { type: string, optional: true, computed: true, forcesReplacement: true },
};

describe('of a set of objects, on an update,', () => {
  test.each<[string, Attributes, readonly object[], readonly object[], unknown]>([
    [
      'one that says less leaves the one that says more what it had',
      either,
      [{ tags: null }, { tags: ['a'] }],
      [{ tags: ['a'] }, { tags: ['made'] }],
      [{ tags: ['a'] }, { tags: ['made'] }],
    ],
    [
      'one keeps its own though another is not known yet',
      either,
      [{ name: 'a' }, { name: unknown, tags: ['x'] }],
      [
        { name: 'a', tags: ['made'] },
        { name: 'b', tags: ['x', 'y'] },
      ],
      [
        { name: 'a', tags: ['made'] },
        { name: '?', tags: ['x'] },
      ],
    ],
    [
      'one keeps nothing that another, once known, may turn out to have had',
      either,
      [{ name: 'a' }, { name: unknown, tags: ['made'] }],
      [{ name: 'a', tags: ['made'] }],
      [
        { name: 'a', tags: '?' },
        { name: '?', tags: ['made'] },
      ],
    ],
    [
      'one does not become the same as another by what it keeps',
      fixed,
      [{ tag: 'x' }, { tag: null }],
      [{ name: 'gone', tag: 'z' }, { tag: 'x' }],
      [{ tag: 'x' }, { tag: '?' }],
    ],
  ])('%s', (_, attributes, config, prior, expected) => {
    const withNulls = (objects: unknown) =>
      Array.isArray(objects)
        ? objects.map((object) => ({
            ...Object.fromEntries(Object.keys(attributes).map((name) => [name, null])),
            ...object,
          }))
        : objects;
    expect(planned(setOf(attributes), { it: config, other: 'new' }, { it: prior, other: 'old' })).toEqual({
      it: withNulls(expected),
      other: 'new',
    });
  });
});

test('blocks of a set that hold lists do not change while nothing does', () => {
  const schema: Schema = {
    attributes: { id: { type: string, computed: true } },
    blocks: {
      it: {
        nesting: 'set',
        attributes: { texts: { type: list(string), optional: true }, more: { type: list(string), default: ['d'] } },
      },
    },
  };
  const prior = { id: 'made', it: [{ texts: ['a'], more: ['d'] }] };
  expect(planned(schema, { it: [{ texts: ['a'] }] }, prior)).toEqual(prior);
});

test('a default is spelled as what stood at its place, wherever the object came from', () => {
  const schema: Schema = {
    attributes: {
      it: {
        nesting: 'list',
        optional: true,
        attributes: {
          name: { type: string, optional: true },
          text: { type: string, default: 'x', sameMeaning: sameText },
        },
      },
    },
  };
  const prior = {
    it: [
      { name: 'a', text: 'y' },
      { name: 'b', text: 'X' },
    ],
  };
  expect(planned(schema, { it: [{ name: 'b' }, { name: unknown }] }, prior)).toEqual({
    it: [
      { name: 'b', text: 'x' },
      { name: '?', text: 'X' },
    ],
  });
  expect(planned(schema, { it: [{ name: 'b' }, { name: 'c' }] }, prior)).toEqual({
    it: [
      { name: 'b', text: 'x' },
      { name: 'c', text: 'X' },
    ],
  });
});

test('an answered set is read so that every planned object finds its own', () => {
  const schema = setOf(either);
  const before: Value = {
    it: [
      { name: 'a', tags: unknown },
      { name: 'a', tags: ['x'] },
    ],
    other: null,
  };
  const answered: Value = {
    it: [
      { name: 'a', tags: ['x'] },
      { name: 'a', tags: ['made'] },
    ],
    other: null,
  };
  const { state, mismatches } = adopt(schema, before, answered);
  expect(mismatches).toEqual([]);
  expect(told(state)).toEqual({
    it: [
      { name: 'a', tags: ['made'] },
      { name: 'a', tags: ['x'] },
    ],
    other: null,
  });
});
