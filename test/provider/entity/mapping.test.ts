import { ExactNumber, type JsonObject } from '../../../src/contract';
import { Decimal, type Value } from '../../../src/cty';
import { declaredBy } from '../../../src/provider/entity/kinds';
import { type State, toApi, toState, toUpdate } from '../../../src/provider/entity/mapping';
import { needsDeclaration } from '../../../src/provider/entity/property-mapping';

const blueprint: JsonObject = {
  schema: {
    properties: {
      flags: { type: 'array', items: { type: 'boolean' } },
      objects: { type: 'array', items: { type: 'object' } },
      plain: { type: 'array' },
      s: { type: 'string', default: 'x' },
      o: { type: 'object', default: { a: 1 } },
    },
  },
};
const reading = { escapeHtml: true, withDefaults: false, declared: declaredBy(blueprint) };
const named = { blueprint: 'svc', identifier: 'e' };
const empty = toState({ identifier: 'e', title: 'E' }, named, reading);
const state = (some: { readonly [name: string]: Value }): State => ({ ...empty, ...some }) as State;
const noLists = { string_items: null, number_items: null, boolean_items: null, object_items: null };
const noValues = { string_props: null, number_props: null, boolean_props: null, object_props: null, array_props: null };
const values = (some: { readonly [map: string]: Value }): { readonly properties: Value } => ({
  properties: { ...noValues, ...some },
});
const lists = (some: { readonly [map: string]: Value }) => values({ array_props: { ...noLists, ...some } });
const relations = (single: Value, many: Value): { readonly relations: Value } => ({
  relations: { single_relations: single, many_relations: many },
});
const api = (some: JsonObject): JsonObject => ({ identifier: 'e', title: 'E', properties: {}, relations: {}, ...some });

describe('an entity in both worlds:', () => {
  test.each<[string, { readonly [name: string]: Value }, JsonObject]>([
    ['nothing but its names', {}, {}],
    ['icon and teams', { icon: 'I', teams: ['a', 'b'] }, { icon: 'I', team: ['a', 'b'] }],
    ['texts, empty ones too', values({ string_props: { a: 'x', b: '' } }), { properties: { a: 'x', b: '' } }],
    [
      'numbers, digit for digit',
      values({ number_props: { a: 0, b: new Decimal('9007199254740993') } }),
      { properties: { a: 0, b: new ExactNumber('9007199254740993') } },
    ],
    ['flags', values({ boolean_props: { a: false } }), { properties: { a: false } }],
    ['objects', values({ object_props: { a: '{"b":[1]}', c: '{}' } }), { properties: { a: { b: [1] }, c: {} } }],
    ['lists of texts', lists({ string_items: { a: ['x', ''] } }), { properties: { a: ['x', ''] } }],
    ['lists of numbers', lists({ number_items: { a: [1, 1.5] } }), { properties: { a: [1, 1.5] } }],
    ['lists of flags', lists({ boolean_items: { a: [false] } }), { properties: { a: [false] } }],
    ['lists of objects', lists({ object_items: { a: ['{"b":1}', '{}'] } }), { properties: { a: [{ b: 1 }, {}] } }],
    ['mixed lists', lists({ object_items: { a: ['1', '"x"', '[2]'] } }), { properties: { a: [1, 'x', [2]] } }],
    ['lists with null among them', lists({ string_items: { a: ['x', null] } }), { properties: { a: ['x', null] } }],
    ['an empty list of flags', lists({ boolean_items: { flags: [] } }), { properties: { flags: [] } }],
    ['an empty list of objects', lists({ object_items: { objects: [] } }), { properties: { objects: [] } }],
    ['an empty list that does not say of what', lists({ string_items: { plain: [] } }), { properties: { plain: [] } }],
    ['a relation to one', relations({ r: 'x' }, null), { relations: { r: 'x' } }],
    ['a relation to many', relations(null, { r: ['x', 'y'] }), { relations: { r: ['x', 'y'] } }],
  ])('%s', (_, hcl, body) => {
    const full = state(hcl);
    expect(toApi(full)).toEqual(api(body));
    expect(toState(api(body), named, reading)).toEqual(full);
    expect(toState(api(body), full, reading)).toEqual(full);
  });

  test('an identifier that Port shall make is not sent', () => {
    expect(toApi({ ...empty, identifier: undefined }).identifier).toBeUndefined();
  });
});

describe('nothing keeps its form:', () => {
  test.each<[string, { readonly [name: string]: Value }, JsonObject]>([
    ['null properties that the blueprint has', {}, { properties: { s: null, plain: null }, relations: { r: null } }],
    ['a property written as null', values({ string_props: { s: null, t: 'x' } }), { properties: { s: null, t: 'x' } }],
    ['an object written as an empty text', values({ object_props: { o: '' } }), { properties: { o: null } }],
    [
      'null as JSON text',
      lists({ object_items: { objects: ['null', null] } }),
      { properties: { objects: [null, null] } },
    ],
    ['a list written as null', lists({ string_items: { a: null } }), { properties: { a: null } }],
    ['empty maps', values({ string_props: {}, array_props: { ...noLists, string_items: {} } }), {}],
    ['an empty map beside another', values({ string_props: {}, number_props: { n: 1 } }), { properties: { n: 1 } }],
    ['no relation', relations({}, {}), {}],
    ['a relation written as null', relations({ r: null }, null), { relations: { r: null } }],
    ['a relation written as ""', relations({ r: '' }, null), { relations: { r: null } }],
    ['a relation to none of many', relations(null, { r: [] }), {}],
    ['a relation to none of many beside another', relations({ o: 'x' }, { r: [] }), { relations: { o: 'x', r: [] } }],
    ['no teams', { teams: [] }, {}],
    ['teams not written', { teams: null }, { team: [] }],
    ['an empty icon', { icon: '' }, {}],
  ])('%s', (_, hcl, body) => {
    const prior = state(hcl);
    expect(toState(api(body), prior, reading)).toEqual(prior);
  });
});

describe('what somebody else changed shows:', () => {
  const prior = state({
    ...values({ string_props: { s: 'x' }, array_props: { ...noLists, string_items: { l: ['a'] } } }),
    ...relations({ r: 'x' }, { m: ['y'] }),
    icon: 'I',
    teams: ['a'],
  });
  test.each<[string, JsonObject, keyof State, Value]>([
    ['every value', { properties: { s: null } }, 'properties', null],
    [
      'a value added',
      { properties: { s: 'x', n: 5 } },
      'properties',
      values({ string_props: { s: 'x' }, number_props: { n: 5 } }).properties,
    ],
    ['a value of another type', { properties: { s: 5 } }, 'properties', values({ number_props: { s: 5 } }).properties],
    [
      'a list of other elements',
      { properties: { l: [1] } },
      'properties',
      lists({ number_items: { l: [1] } }).properties,
    ],
    ['a list emptied', { properties: { l: [] } }, 'properties', lists({ string_items: { l: [] } }).properties],
    ['every relation', { relations: { r: null } }, 'relations', null],
    [
      'a relation to one',
      { relations: { r: 'x' } },
      'relations',
      { single_relations: { r: 'x' }, many_relations: null },
    ],
    ['the icon', {}, 'icon', null],
    ['the teams', { team: [] }, 'teams', null],
    ['one team in place of a list', { team: 'b' }, 'teams', ['b']],
  ])('%s', (_, answer, name, expected) => {
    expect(toState({ identifier: 'e', title: 'E', ...answer }, prior, reading)[name]).toEqual(expected);
  });
});

describe("what the blueprint gives to entities that say nothing is nobody's change:", () => {
  const given: JsonObject = api({ properties: { s: 'x', o: { a: 1 } } });
  test('it is not in state where the file does not say it', () => {
    expect(toState(given, empty, reading)).toEqual(empty);
  });

  test('it is where the file says it', () => {
    const said = state(values({ string_props: { s: 'x' } }));
    expect(toState(given, said, reading).properties).toEqual(values({ string_props: { s: 'x' } }).properties);
  });

  test('it is not where the file says null', () => {
    const said = state(values({ string_props: { s: null } }));
    expect(toState(given, said, reading)).toEqual(said);
  });

  test('it is after an import, which shows everything', () => {
    const imported = toState(given, named, { ...reading, withDefaults: true });
    expect(imported.properties).toEqual(
      values({ string_props: { s: 'x' }, object_props: { o: '{"a":1}' } }).properties,
    );
  });

  test('another value is', () => {
    const changed = toState(api({ properties: { s: 'y' } }), empty, reading);
    expect(changed.properties).toEqual(values({ string_props: { s: 'y' } }).properties);
  });
});

describe('the blueprint is asked only', () => {
  const asked = (prior: { readonly [name: string]: Value }, answer: JsonObject, withDefaults = false): boolean =>
    needsDeclaration(answer, { prior: state(prior).properties, escapeHtml: true, withDefaults });
  test.each<[string, boolean, boolean]>([
    ['not for what state has', asked(values({ string_props: { s: 'x' } }), { s: 'y', t: null }), false],
    ['not for an empty list that state has', asked(lists({ number_items: { l: [1] } }), { l: [] }), false],
    ['for what state has not, which may be a default', asked({}, { s: 'y' }), true],
    [
      'for an empty list that state has as something else',
      asked(values({ string_props: { l: 'x' } }), { l: [] }),
      true,
    ],
    ['not for values after an import', asked({}, { s: 'y', l: [1] }, true), false],
    ['for an empty list after an import', asked({}, { l: [] }, true), true],
  ])('%s', (_, asks, expected) => {
    expect(asks).toBe(expected);
  });
});

describe('an answer of another shape stops nobody:', () => {
  test.each<[string, JsonObject]>([
    ['properties is a list', { properties: [1] }],
    ['relations is a text', { relations: 'x' }],
    ['a relation is an object', { relations: { r: { rules: [] } } }],
    ['team is an object', { team: { rules: [] } }],
    ['the title is null', { title: null }],
  ])('%s', (_, answer) => {
    const { title, ...rest } = toState(api(answer), named, reading);
    expect(rest).toEqual({ ...empty, title: undefined });
    expect(['E', '']).toContain(title);
  });
});

test('a property __proto__ is a property like any other', () => {
  const answer = JSON.parse('{"identifier":"e","title":"E","properties":{"__proto__":true}}');
  const read = toState(answer, named, reading);
  expect(Object.keys(read.properties?.boolean_props ?? {})).toEqual(['__proto__']);
  expect(Object.keys(toApi(read).properties ?? {})).toEqual(['__proto__']);
});

test('R-42: times are as the API sends them', () => {
  const answer = api({ createdAt: '2026-11-22T10:00:00.123Z', updatedAt: 't', createdBy: 'u', updatedBy: 'v' });
  const times = { created_at: '2026-11-22T10:00:00.123Z', updated_at: 't', created_by: 'u', updated_by: 'v' };
  expect(toState(answer, named, reading)).toMatchObject(times);
});

describe('R-43: an update', () => {
  test('keeps a key at the top, but for what only the server writes', () => {
    const server = { more: 1, icon: 'old', team: ['old'], blueprint: 'svc', createdAt: 't', updatedBy: 'u' };
    expect(toUpdate(empty, server)).toEqual({ ...api({}), more: 1 });
  });

  test('takes values and relations wholly from the plan', () => {
    const server = { properties: { a: 1 }, relations: { r: 'x' } };
    expect(toUpdate(state(values({ number_props: { b: 2 } })), server)).toEqual(api({ properties: { b: 2 } }));
  });
});
