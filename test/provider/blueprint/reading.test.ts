import type { JsonObject } from '../../../src/contract';
import type { Value } from '../../../src/cty';
import { type Planned, type State, toApi, toState } from '../../../src/provider/blueprint/mapping';
import { api, arr, calc, meta, num, props, state, text, textItems } from './values';

test('what only the server knows is read, in its own spelling', () => {
  const answer = api({
    createdAt: '2026-11-22T10:00:00.123Z',
    createdBy: 'u',
    updatedAt: '2026-11-22T11:00:00Z',
    updatedBy: 'v',
  });
  expect(toState(answer, undefined, true)).toMatchObject({
    id: 'b',
    created_at: '2026-11-22T10:00:00.123Z',
    created_by: 'u',
    updated_at: '2026-11-22T11:00:00Z',
    updated_by: 'v',
  });
});

test('R-41: what the API never tells is its default after an import and kept otherwise', () => {
  expect(toState(api({}), undefined, true)).toMatchObject({ create_catalog_page: true, force_delete_entities: false });
  const prior = state({ create_catalog_page: false, force_delete_entities: true });
  expect(toState(api({}), prior, true)).toMatchObject({ create_catalog_page: false, force_delete_entities: true });
});

describe('nothing keeps its form:', () => {
  test.each<[string, { readonly [name: string]: Value }, JsonObject]>([
    ['no properties', { properties: null }, {}],
    ['an empty object of properties', props({}), {}],
    ['an empty map of properties', props({ string_props: {} }), {}],
    ['a null property', props({ string_props: { a: null } }), {}],
    [
      'an empty map beside another',
      props({ string_props: {}, boolean_props: { f: { ...meta, default: null } } }),
      { schema: { properties: { f: { type: 'boolean' } }, required: [] } },
    ],
    [
      'an empty enumeration of elements',
      props({ array_props: { l: { ...arr, string_items: { ...textItems, default: [] } } } }),
      {
        schema: { properties: { l: { type: 'array', items: { type: 'string' } } } },
      },
    ],
    ['no relations', { relations: {} }, {}],
    ['a null relation', { relations: { r: null } }, {}],
    ['no calculations', { calculation_properties: {} }, { calculationProperties: {} }],
    ['no mirrors', { mirror_properties: {} }, { mirrorProperties: {} }],
    ['an empty description', { description: '' }, {}],
    [
      'an empty path of direct ownership',
      { ownership: { type: 'Direct', path: '', title: '' } },
      { ownership: { type: 'Direct' } },
    ],
  ])('%s', (_, hcl, body) => {
    const prior = state(hcl);
    expect(toState(api(body), prior, true)).toEqual(prior);
  });

  test('an empty path of direct ownership is not sent', () => {
    expect(toApi(state({ ownership: { type: 'Direct', path: '', title: null } }) as Planned).ownership).toEqual({
      type: 'Direct',
    });
  });
});

describe('what somebody else changed shows, removed parts too:', () => {
  const prior = state({
    ...props({ string_props: { a: text, b: text } }),
    calculation_properties: { c: calc },
    mirror_properties: { m: { path: 'r.x', title: null } },
    relations: { r: { target: 't', many: false, required: false, title: null, description: null } },
    ownership: { type: 'Direct', path: null, title: null },
    team_inheritance: { path: 'r' },
    webhook_changelog_destination: { url: 'https://x', agent: null },
  });
  test.each<[string, JsonObject, keyof State, Value]>([
    ['every property', {}, 'properties', null],
    [
      'one property',
      { schema: { properties: { a: { type: 'string' } } } },
      'properties',
      props({ string_props: { a: text } }).properties,
    ],
    [
      "a property's type",
      { schema: { properties: { a: { type: 'string' }, b: { type: 'number' } } } },
      'properties',
      props({ string_props: { a: text }, number_props: { b: num } }).properties,
    ],
    [
      'a property now required',
      { schema: { properties: { a: { type: 'string' }, b: { type: 'string' } }, required: ['b'] } },
      'properties',
      props({ string_props: { a: text, b: { ...text, required: true } } }).properties,
    ],
    ['the calculations', { calculationProperties: {} }, 'calculation_properties', null],
    ['the mirrors', {}, 'mirror_properties', null],
    ['the relations', {}, 'relations', null],
    ['the ownership', {}, 'ownership', null],
    ['the older inheritance', {}, 'team_inheritance', null],
    ['the webhook', {}, 'webhook_changelog_destination', null],
    ['Kafka instead of the webhook', { changelogDestination: { type: 'KAFKA' } }, 'kafka_changelog_destination', {}],
    ['no webhook beside Kafka', { changelogDestination: { type: 'KAFKA' } }, 'webhook_changelog_destination', null],
  ])('%s', (_, answer, name, expected) => {
    expect(toState({ identifier: 'b', title: 'B', ...answer }, prior, true)[name]).toEqual(expected);
  });
});

describe('an answer of another shape stops nobody:', () => {
  test.each<[string, JsonObject]>([
    ['schema is a list', { schema: [1] }],
    ['properties is a text', { schema: { properties: 'x' } }],
    ['a property is a text', { schema: { properties: { a: 'x' } } }],
    ['a property is of an unheard-of type', { schema: { properties: { a: { type: 'matrix' } } } }],
    ['required is an object', { schema: { properties: {}, required: { jqQuery: '.x' } } }],
    ['relations is null', { relations: null }],
    ['changelogDestination is of an unheard-of type', { changelogDestination: { type: 'MAIL', to: 'x' } }],
    ['ownership is a text', { ownership: 'Direct' }],
  ])('%s', (_, answer) => {
    expect(toState(api(answer), undefined, true)).toEqual(state({}));
  });

  test.each<[string, JsonObject, Value]>([
    ['a number for a text', { type: 'string', default: 5 }, { string_props: { p: { ...text, default: '5' } } }],
    ['an object for a number', { type: 'number', default: { a: 1 } }, { number_props: { p: num } }],
    ['a text for a flag', { type: 'boolean', default: 'yes' }, { boolean_props: { p: { ...meta, default: null } } }],
    [
      'a text for an object',
      { type: 'object', default: 'x' },
      { object_props: { p: { ...meta, default: '"x"', format: null, spec: null } } },
    ],
    [
      'a text for a list',
      { type: 'array', items: { type: 'string' }, default: 'x' },
      { array_props: { p: { ...arr, string_items: { ...textItems, default: ['x'] } } } },
    ],
    [
      'a list that does not say of what',
      { type: 'array', default: [5] },
      { array_props: { p: { ...arr, number_items: { default: [5] } } } },
    ],
    ['a list of lists', { type: 'array', items: { type: 'array' } }, { array_props: { p: arr } }],
  ])('a default of another type: %s', (_, property, expected) => {
    const read = toState(api({ schema: { properties: { p: property } } }), undefined, true);
    expect(read.properties).toEqual({ ...(props({}).properties as object), ...(expected as object) });
  });
});

test('a property __proto__ is a property like any other', () => {
  const answer = JSON.parse('{"identifier":"b","title":"B","schema":{"properties":{"__proto__":{"type":"boolean"}}}}');
  const read = toState(answer, undefined, true);
  expect(Object.keys(read.properties?.boolean_props ?? {})).toEqual(['__proto__']);
  const sent = toApi(read).schema as { properties: object };
  expect(Object.keys(sent.properties)).toEqual(['__proto__']);
});
