import { ExactNumber, type Json, type JsonObject } from '../../src/contract';
import { bool, Decimal, list, map, number, string, type Value } from '../../src/cty';
import type { Attributes } from '../../src/plugin';
import { answered, fields, kept, listOf, mapOf, single, via } from '../../src/provider/fields';
import { json, jsonText } from '../../src/provider/json-text';

const step = { name: { type: string, required: true }, weight: { type: number, optional: true } } as const;
const note = { text: { type: string, optional: true }, to: { type: list(string), optional: true } } as const;
const attributes = {
  title: { type: string, required: true },
  icon: { type: string, optional: true },
  many: { type: bool, optional: true, default: false },
  size: { type: number, optional: true },
  tags: { type: list(string), optional: true },
  colors: { type: map(string), optional: true },
  query: jsonText('object', { optional: true }),
  note: { nesting: 'single', optional: true, attributes: note },
  mark: { nesting: 'single', optional: true, attributes: note },
  steps: { nesting: 'list', optional: true, attributes: step },
  parts: { nesting: 'map', optional: true, attributes: step },
  created_at: { type: string, computed: true },
  force: { type: bool, optional: true, default: false },
} as const satisfies Attributes;

const stepFields = fields(step, { name: 'name', weight: 'weight' });
const noteFields = fields(note, { text: 'text', to: 'sendTo' });
const table = fields(attributes, {
  title: 'title',
  icon: 'icon',
  many: 'many',
  size: 'maxSize',
  tags: 'tags',
  colors: 'enumColors',
  query: via('query', json),
  note: via('note', single(noteFields)),
  mark: via('mark', single(noteFields, { presence: true })),
  steps: via('steps', listOf(stepFields, 'name')),
  parts: via('parts', mapOf(stepFields)),
  created_at: answered('createdAt'),
  force: kept,
});

type State = ReturnType<typeof table.toState>;
const nothing: State = {
  title: 't',
  icon: null,
  many: false,
  size: null,
  tags: null,
  colors: null,
  query: null,
  note: null,
  mark: null,
  steps: null,
  parts: null,
  created_at: null,
  force: false,
};
const state = (some: Partial<State>): State => ({ ...nothing, ...some });
const api = (some: JsonObject): JsonObject => ({ title: 't', many: false, ...some });

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

describe('one table, both ways:', () => {
  test.each<[string, Partial<State>, JsonObject]>([
    ['null is left out', {}, {}],
    ['a key may have another name', { size: 3 }, { maxSize: 3 }],
    [
      'a number beyond 2^53 keeps every digit',
      { size: new Decimal('9007199254740993') },
      { maxSize: new ExactNumber('9007199254740993') },
    ],
    ['a list is sent as it is', { tags: ['b', 'a'] }, { tags: ['b', 'a'] }],
    ['an empty list is sent', { tags: [] }, { tags: [] }],
    ['a map is sent as it is', { colors: { a: 'red', 'b c': 'x' } }, { enumColors: { a: 'red', 'b c': 'x' } }],
    ['a JSON text is sent as JSON', { query: '{"a":[1]}' }, { query: { a: [1] } }],
    ['one nested object', { note: { text: 'x', to: null } }, { note: { text: 'x' } }],
    ['an empty object whose presence says something', { mark: { text: null, to: null } }, { mark: {} }],
    ['a list of nested objects', { steps: [{ name: 'a', weight: 1 }] }, { steps: [{ name: 'a', weight: 1 }] }],
    ['a map of nested objects', { parts: { p: { name: 'a', weight: null } } }, { parts: { p: { name: 'a' } } }],
  ])('%s', (_, hcl, body) => {
    const full = state(hcl);
    expect(table.toApi(full)).toEqual(api(body));
    expect(table.toState(api(body), full, true)).toEqual(full);
    const unprompted = isEmptyList(hcl.tags) ? { ...full, tags: null } : full;
    expect(table.toState(api(body), undefined, true)).toEqual(unprompted);
  });

  test('what the answer must fill in is not sent', () => {
    expect(table.toApi({ ...nothing, created_at: undefined })).toEqual(api({}));
  });

  test('what the API alone knows is read and never sent', () => {
    expect(table.toState(api({ createdAt: '2026-01-01T00:00:00Z' }), nothing, true).created_at).toBe(
      '2026-01-01T00:00:00Z',
    );
    expect(table.toApi(state({ created_at: '2026-01-01T00:00:00Z' }))).toEqual(api({}));
  });

  test('what the API knows nothing of is kept from the plan', () => {
    expect(table.toState(api({}), state({ force: true }), true).force).toBe(true);
  });
});

describe('nothing has many forms, and state keeps its own:', () => {
  test.each<[string, Partial<State>, JsonObject]>([
    ['"" for an absent text', { icon: '' }, {}],
    ['null for ""', { icon: null }, { icon: '' }],
    ['null for null', { icon: null }, { icon: null }],
    ['[] for an absent list', { tags: [] }, {}],
    ['null for []', { tags: null }, { tags: [] }],
    ['{} for an absent map', { colors: {} }, {}],
    ['a null entry of a map', { colors: { a: null as never } }, {}],
    ['a null entry of a map beside another', { colors: { a: null as never, b: 'x' } }, { enumColors: { b: 'x' } }],
    ['an object of nulls', { note: { text: null, to: [] } }, {}],
    ['null for an object of nothing', { note: null }, { note: { text: '', sendTo: [] } }],
    ['no steps', { steps: [] }, {}],
    ['no parts', { parts: {} }, { parts: {} }],
    ['"" for an absent JSON text', { query: '' }, {}],
  ])('%s', (_, hcl, answer) => {
    const prior = state(hcl);
    expect(table.toState(api(answer), prior, true)).toEqual(prior);
  });
});

describe('what somebody else changed shows:', () => {
  test.each<[string, Partial<State>, JsonObject, Partial<State>]>([
    ['a removed text', { icon: 'x' }, {}, { icon: null }],
    ['a removed list', { tags: ['a'] }, {}, { tags: null }],
    ['an emptied list', { tags: ['a'] }, { tags: [] }, { tags: null }],
    ['a removed flag is its default', { many: true }, { many: null }, { many: false }],
    ['a removed object', { note: { text: 'x', to: null } }, {}, { note: null }],
    ['an object whose presence said something', { mark: { text: null, to: null } }, {}, { mark: null }],
    ['a removed map entry', { colors: { a: 'x' } }, { enumColors: { b: 'y' } }, { colors: { b: 'y' } }],
    ['a removed part', { parts: { p: { name: 'a', weight: 1 } } }, { parts: {} }, { parts: null }],
    ['a step added', { steps: [] }, { steps: [{ name: 'n' }] }, { steps: [{ name: 'n', weight: null }] }],
  ])('%s', (_, prior, answer, expected) => {
    expect(table.toState({ title: 't', many: false, ...answer }, state(prior), true)).toEqual(state(expected));
  });
});

describe('an answer of another type stops nobody:', () => {
  test.each<[string, Json, keyof State, Value]>([
    ['a number for a text', 5, 'icon', '5'],
    ['an object for a text', { a: 1 }, 'icon', '{"a":1}'],
    ['a text for a number', '5', 'size', 5],
    ['another text for a number', 'five', 'size', null],
    ['a number no Terraform number can hold', new ExactNumber('1e999999999'), 'size', null],
    ['one text for a list', 'a', 'tags', ['a']],
    ['an object for a list', { a: 1 }, 'tags', null],
    ['a list for a map', ['a'], 'colors', null],
    ['a list for a JSON text', [1], 'query', '[1]'],
    ['a text for an object', 'x', 'note', null],
    ['a text for steps', 'x', 'steps', null],
    ['a text among steps', ['x'], 'steps', [null]],
    ['a text for parts', 'x', 'parts', null],
  ])('%s', (_, answer, name, expected) => {
    const keys = { icon: 'icon', size: 'maxSize', tags: 'tags', colors: 'enumColors' } as Record<string, string>;
    const read = table.toState({ title: 't', [keys[name] ?? name]: answer }, undefined, true);
    expect(read[name] as Value).toEqual(expected);
  });

  test('a required text that is not there is empty', () => {
    expect(table.toState({}, undefined, true).title).toBe('');
  });
});

test('a key __proto__ of a map is a key like any other', () => {
  const colors = JSON.parse('{"__proto__":"red"}');
  const { enumColors } = table.toApi(state({ colors }));
  expect(Object.keys(enumColors as object)).toEqual(['__proto__']);
  expect(Object.entries(table.toState({ enumColors: colors }, undefined, true).colors ?? {})).toEqual([
    ['__proto__', 'red'],
  ]);
});

test.each([
  [true, '{"a":"\\u003cb\\u003e \\u0026"}'],
  [false, '{"a":"<b> &"}'],
])('json_escape_html = %s decides how a JSON text is printed', (escapeHtml, text) => {
  expect(table.toState({ query: { a: '<b> &' } }, undefined, escapeHtml).query).toBe(text);
});
