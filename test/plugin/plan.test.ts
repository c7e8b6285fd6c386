import { list, map, number, set, string, unknown, type Value } from '../../src/cty';
import { planResource } from '../../src/plugin/plan';
import type { Attribute, Schema } from '../../src/plugin/schema';
import { planned, told, whole } from './told';

const sameText = (a: Value, b: Value): boolean =>
  typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase();

/** Two attributes: the one a case is about, and another that may change. */
const beside = (attribute: Attribute): Schema => ({
  attributes: { it: attribute, other: { type: string, optional: true } },
});

const optional: Attribute = { type: string, optional: true };
const computed: Attribute = { type: string, computed: true };
const either: Attribute = { type: string, optional: true, computed: true };
const stable: Attribute = { type: string, computed: true, stable: true };
const fixed: Attribute = { type: string, optional: true, computed: true, forcesReplacement: true };
const withDefault: Attribute = { type: string, default: 'd' };
const spelled: Attribute = { type: string, optional: true, sameMeaning: sameText };
const spelledList: Attribute = { type: list(string), optional: true, sameMeaning: sameText };
const spelledSet: Attribute = { type: set(string), optional: true, sameMeaning: sameText };
const spelledMap: Attribute = { type: map(string), optional: true, sameMeaning: sameText };
const spelledDefault: Attribute = { type: string, default: 'Big', sameMeaning: sameText };

describe('on create', () => {
  test.each<[string, Attribute, Value, unknown]>([
    ['what is configured is planned', optional, 'a', 'a'],
    ['what is left out is null', optional, null, null],
    ['what is not known yet stays so', optional, unknown, '?'],
    ['what the provider computes is known after apply', computed, null, '?'],
    ['what may be configured and is not is known after apply', either, null, '?'],
    ['what may be computed and is configured is planned', either, 'a', 'a'],
    ['a stable value is known after apply', stable, null, '?'],
    ['a default stands where nothing is configured', withDefault, null, 'd'],
    ['a default gives way to what is configured', withDefault, 'a', 'a'],
    ['a default does not hide what is not known yet', withDefault, unknown, '?'],
  ])('%s', (_, attribute, config, expected) => {
    expect(planned(beside(attribute), { it: config }, null)).toEqual({ it: expected, other: null });
  });
});

describe('on an update that changes something else', () => {
  test.each<[string, Attribute, Value, Value, unknown]>([
    ['what is configured is planned', optional, 'b', 'a', 'b'],
    ['what is no longer configured goes', optional, null, 'a', null],
    ['a computed value becomes known after apply', computed, null, 'a', '?'],
    ['a computed value that is null becomes known after apply', computed, null, null, '?'],
    ['a stable value stays', stable, null, 'a', 'a'],
    ['a stable value that never was known may still come', stable, null, null, '?'],
    ['a computed value that cannot change in place stays', fixed, null, 'a', 'a'],
    ['and it stays null', fixed, null, null, null],
    ['a default takes the place of what is no longer configured', withDefault, null, 'a', 'd'],
    ['the prior spelling stays where both mean the same', spelled, 'ABC', 'abc', 'abc'],
    ['another meaning is planned as it is written', spelled, 'ABD', 'abc', 'ABD'],
    ['a list stays when all its texts mean the same', spelledList, ['A', 'B'], ['a', 'b'], ['a', 'b']],
    ['a list with one other text is planned as written', spelledList, ['A', 'C'], ['a', 'b'], ['A', 'C']],
    ['a set stays when its texts mean the same in any order', spelledSet, ['B', 'A'], ['a', 'b'], ['a', 'b']],
    ['a map stays when its texts mean the same', spelledMap, { k: 'A' }, { k: 'a' }, { k: 'a' }],
    ['a map with another key is planned as written', spelledMap, { l: 'A' }, { k: 'a' }, { l: 'A' }],
    ['a default means the same as the prior spelling', spelledDefault, null, 'BIG', 'BIG'],
    ['a list with something unknown is planned as written', spelledList, ['A', unknown], ['a', 'b'], ['A', '?']],
  ])('%s', (_, attribute, config, prior, expected) => {
    const plan = planned(beside(attribute), { it: config, other: 'new' }, { it: prior, other: 'old' });
    expect(plan).toEqual({ it: expected, other: 'new' });
  });
});

describe('when nothing changes, the plan is the prior state itself', () => {
  test.each<[string, Attribute, Value, Value]>([
    ['with a computed value', computed, null, 'a'],
    ['with a computed value that is null', computed, null, null],
    ['with a value that was configured once and may be computed', either, null, 'a'],
    ['with another spelling', spelled, 'ABC', 'abc'],
    ['with a default in place', withDefault, null, 'd'],
    ['with a set in another order', { type: set(string), optional: true }, ['b', 'a'], ['a', 'b']],
    ['with an empty list', { type: list(number), optional: true }, [], []],
  ])('%s', (_, attribute, config, prior) => {
    const schema = beside(attribute);
    const state = whole(schema, { it: prior });
    expect(planResource(schema, { config: whole(schema, { it: config }), prior: state })).toBe(state);
  });
});

describe('when nothing is configured otherwise, it is still a change', () => {
  test.each<[string, Attribute, Value, Value, unknown]>([
    ['that a default is not there yet', withDefault, null, 'a', 'd'],
    ['that a list is empty and not null', { type: list(string), optional: true }, [], null, []],
    ['that a value is not known yet', optional, unknown, 'a', '?'],
  ])('%s', (_, attribute, config, prior, expected) => {
    expect(planned(beside(attribute), { it: config }, { it: prior })).toEqual({ it: expected, other: null });
  });
});

const inner = {
  name: { type: string, required: true },
  colour: { type: string, default: 'grey' },
  id: { type: string, computed: true, stable: true },
  seen: { type: string, computed: true },
  text: { type: string, optional: true, sameMeaning: sameText },
} as const;

const objects = (nesting: 'single' | 'list' | 'set' | 'map', isComputed?: true): Schema =>
  beside({ nesting, optional: true, ...(isComputed && { computed: isComputed }), attributes: inner });

const item = (name: string, more: object = {}) => ({
  name,
  colour: 'grey',
  id: `id-${name}`,
  seen: 's',
  text: null,
  ...more,
});
const fresh = (name: string, more: object = {}) => ({ name, colour: 'grey', id: '?', seen: '?', text: null, ...more });
const changed = (name: string, more: object = {}) => ({ ...item(name), seen: '?', ...more });

describe('inside a nested object', () => {
  test.each<[string, Value, Value, unknown]>([
    ['an object that is left out is planned null', null, null, null],
    ['an object that is no longer configured is planned null', null, item('a'), null],
    ['an object that is not known yet stays so', unknown, item('a'), '?'],
    ['defaults and unknowns are put into a new one', { name: 'a' }, null, fresh('a')],
    ['a changed one keeps what is stable', { name: 'b' }, item('a'), changed('a', { name: 'b' })],
    [
      'an equal spelling stays',
      { name: 'b', text: 'X' },
      item('a', { text: 'x' }),
      changed('a', { name: 'b', text: 'x' }),
    ],
  ])('%s', (_, config, prior, expected) => {
    const plan = planned(objects('single'), { it: config }, { it: prior });
    expect(plan).toEqual({ it: expected, other: null });
  });

  test('one that the provider computes is known after apply', () => {
    expect(planned(objects('single', true), {}, null)).toEqual({ it: '?', other: null });
  });

  test('one that the provider computed stays while nothing changes', () => {
    expect(planned(objects('single', true), {}, { it: item('a') })).toEqual({ it: item('a'), other: null });
  });

  test('one that the provider computed is known after apply when something changes', () => {
    expect(planned(objects('list', true), { other: 'x' }, { it: [item('a')] })).toEqual({ it: '?', other: 'x' });
  });
});

describe('in a list of objects', () => {
  test.each<[string, readonly object[], readonly object[], readonly object[]]>([
    ['one at the end is new', [{ name: 'a' }, { name: 'b' }], [item('a')], [changed('a'), fresh('b')]],
    [
      'one in front is new, the rest keeps its past',
      [{ name: 'n' }, { name: 'a' }],
      [item('a')],
      [fresh('n'), changed('a')],
    ],
    [
      'an edited one keeps its past',
      [{ name: 'x' }, { name: 'b' }],
      [item('a'), item('b')],
      [changed('a', { name: 'x' }), changed('b')],
    ],
    [
      'two that change places keep theirs',
      [{ name: 'b' }, { name: 'a' }],
      [item('a'), item('b')],
      [changed('b'), changed('a')],
    ],
    ['one that is removed takes its past along', [{ name: 'b' }], [item('a'), item('b')], [changed('b')]],
    [
      'what is partly unknown has no past that apply could contradict',
      [{ name: unknown }, { name: 'b' }],
      [item('a'), item('b')],
      [fresh('?'), changed('b')],
    ],
    [
      'a moved text is planned as written: Terraform compares places',
      [{ name: 'n' }, { name: 'a', text: 'X' }],
      [item('a', { text: 'x' })],
      [fresh('n'), changed('a', { text: 'X' })],
    ],
  ])('%s', (_, config, prior, expected) => {
    expect(planned(objects('list'), { it: config }, { it: prior })).toEqual({ it: expected, other: null });
  });
});

describe('in a set of objects', () => {
  test.each<[string, readonly object[], readonly object[], readonly object[]]>([
    [
      'a new one is new and the others keep their past',
      [{ name: 'n' }, { name: 'a' }],
      [item('a')],
      [fresh('n'), changed('a')],
    ],
    ['an edited one is a new one', [{ name: 'x' }], [item('a')], [fresh('x')]],
    ['one that is partly unknown is a new one', [{ name: unknown }], [item('a')], [fresh('?')]],
    [
      'an equal spelling finds its past',
      [{ name: 'a', text: 'X' }, { name: 'n' }],
      [item('a', { text: 'x' })],
      [changed('a', { text: 'x' }), fresh('n')],
    ],
  ])('%s', (_, config, prior, expected) => {
    expect(planned(objects('set'), { it: config }, { it: prior })).toEqual({ it: expected, other: null });
  });

  test('another order is no change', () => {
    const schema = objects('set');
    const prior = whole(schema, { it: [item('a'), item('b', { colour: 'red' })] });
    const config = whole(schema, { it: [{ name: 'b', colour: 'red' }, { name: 'a' }] });
    expect(planResource(schema, { config, prior })).toBe(prior);
  });
});

describe('in a map of objects', () => {
  test.each<[string, object, object, object]>([
    ['a new key is new', { a: { name: 'a' }, n: { name: 'n' } }, { a: item('a') }, { a: changed('a'), n: fresh('n') }],
    ['an edited one keeps its past', { a: { name: 'x' } }, { a: item('a') }, { a: changed('a', { name: 'x' }) }],
    ['one that is removed is gone', { b: { name: 'b' } }, { a: item('a'), b: item('b') }, { b: changed('b') }],
    ['a key of every name is a key', { constructor: { name: 'a' } }, {}, { constructor: fresh('a') }],
  ])('%s', (_, config, prior, expected) => {
    expect(planned(objects('map'), { it: config }, { it: prior })).toEqual({ it: expected, other: null });
  });
});

describe('in blocks', () => {
  const blocks = (nesting: 'single' | 'list' | 'set' | 'map'): Schema => ({
    attributes: {},
    blocks: { it: { nesting, attributes: inner } },
  });

  test.each<[string, 'list' | 'set', object, object, object]>([
    [
      'a list of them keeps spellings at their places',
      'list',
      [{ name: 'b', text: 'X' }],
      [item('a', { text: 'x' })],
      [changed('a', { name: 'b', text: 'x' })],
    ],
    [
      'a set of them is planned as written',
      'set',
      [{ name: 'a', text: 'X' }],
      [item('a', { text: 'x' })],
      [changed('a', { text: 'X' })],
    ],
  ])('%s', (_, nesting, config, prior, expected) => {
    expect(planned(blocks(nesting), { it: config }, { it: prior })).toEqual({ it: expected });
  });

  test('none of a single block is null and none of a list of them is empty', () => {
    expect([planned(blocks('single'), {}, null), planned(blocks('list'), {}, null)]).toEqual([
      { it: null },
      { it: [] },
    ]);
  });

  test('blocks whose number is not known yet stay unknown', () => {
    expect(planned(blocks('list'), { it: unknown }, null)).toEqual({ it: '?' });
  });
});

test('the configuration it was made from is left as it was', () => {
  const schema = objects('single');
  const config = whole(schema, { it: { name: 'a' } });
  const before = JSON.stringify(told(config));
  planResource(schema, { config, prior: null });
  expect(JSON.stringify(told(config))).toBe(before);
});
