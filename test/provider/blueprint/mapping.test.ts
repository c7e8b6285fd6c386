import { ExactNumber, type JsonObject } from '../../../src/contract';
import { Decimal, type Value } from '../../../src/cty';
import { type Planned, type State, toApi, toState } from '../../../src/provider/blueprint/mapping';

const empty: State = toState({ identifier: 'b', title: 'B' }, undefined, true);
const state = (some: { readonly [name: string]: Value }): State => ({ ...empty, ...some }) as State;
const api = (some: JsonObject): JsonObject => ({
  identifier: 'b',
  title: 'B',
  schema: { properties: {} },
  relations: {},
  mirrorProperties: {},
  calculationProperties: {},
  ...some,
});

const meta = { title: null, description: null, icon: null, required: false };
const text = {
  ...meta,
  date_format: null,
  default: null,
  enum: null,
  enum_colors: null,
  format: null,
  max_length: null,
  min_length: null,
  pattern: null,
  spec: null,
  spec_authentication: null,
};
const num = { ...meta, default: null, enum: null, enum_colors: null, maximum: null, minimum: null };
const arr = {
  ...meta,
  max_items: null,
  min_items: null,
  string_items: null,
  number_items: null,
  boolean_items: null,
  object_items: null,
};
const textItems = { default: null, enum: null, enum_colors: null, format: null, pattern: null };
const props = (some: { readonly [kind: string]: Value }): { readonly properties: Value } => ({
  properties: {
    string_props: null,
    number_props: null,
    boolean_props: null,
    object_props: null,
    array_props: null,
    ...some,
  },
});
const calc = {
  title: null,
  description: null,
  icon: null,
  calculation: '.x',
  colorized: null,
  colors: null,
  date_format: null,
  format: null,
  type: 'string',
  spec: null,
  spec_authentication: null,
};
const oauth = { authorization_url: 'https://a', client_id: 'c', token_url: 'https://t' };
const oauthApi = { authorizationUrl: 'https://a', clientId: 'c', tokenUrl: 'https://t' };

describe('a blueprint in both worlds:', () => {
  test.each<[string, { readonly [name: string]: Value }, JsonObject]>([
    ['nothing but its names', {}, {}],
    ['what it is shown as', { icon: 'I', description: 'd' }, { icon: 'I', description: 'd' }],
    ['found by search', { include_in_global_search: false }, { includeInGlobalSearch: false }],
    [
      'a text of every setting',
      props({
        string_props: {
          a: {
            ...text,
            title: 't',
            description: 'd',
            icon: 'i',
            required: true,
            date_format: 'relative',
            default: 'x',
            enum: ['x', 'y'],
            enum_colors: { x: 'red' },
            format: 'url',
            max_length: 9,
            min_length: 0,
            pattern: '^.',
            spec: 'embedded-url',
            spec_authentication: oauth,
          },
        },
      }),
      {
        schema: {
          properties: {
            a: {
              type: 'string',
              title: 't',
              description: 'd',
              icon: 'i',
              dateFormat: 'relative',
              default: 'x',
              enum: ['x', 'y'],
              enumColors: { x: 'red' },
              format: 'url',
              maxLength: 9,
              minLength: 0,
              pattern: '^.',
              spec: 'embedded-url',
              specAuthentication: oauthApi,
            },
          },
          required: ['a'],
        },
      },
    ],
    [
      'a number beyond 2^53',
      props({
        number_props: {
          n: {
            ...num,
            default: new Decimal('9007199254740993'),
            enum: [1.5, 2],
            enum_colors: { '2': 'red' },
            maximum: 5,
            minimum: 0,
          },
        },
      }),
      {
        schema: {
          properties: {
            n: {
              type: 'number',
              default: new ExactNumber('9007199254740993'),
              enum: [1.5, 2],
              enumColors: { '2': 'red' },
              maximum: 5,
              minimum: 0,
            },
          },
        },
      },
    ],
    [
      'a flag whose default is false',
      props({ boolean_props: { f: { ...meta, default: false } } }),
      { schema: { properties: { f: { type: 'boolean', default: false } } } },
    ],
    [
      'an object with a default',
      props({ object_props: { o: { ...meta, default: '{"a":[1]}', format: 'proto', spec: 'open-api' } } }),
      { schema: { properties: { o: { type: 'object', default: { a: [1] }, format: 'proto', spec: 'open-api' } } } },
    ],
    [
      'an object whose default is empty',
      props({ object_props: { o: { ...meta, default: '{}', format: null, spec: null } } }),
      { schema: { properties: { o: { type: 'object', default: {} } } } },
    ],
    [
      'a list of texts',
      props({
        array_props: {
          l: {
            ...arr,
            required: true,
            max_items: 3,
            min_items: 1,
            string_items: { default: ['x'], enum: ['x'], enum_colors: { x: 'red' }, format: 'url', pattern: '.' },
          },
        },
      }),
      {
        schema: {
          properties: {
            l: {
              type: 'array',
              maxItems: 3,
              minItems: 1,
              items: { type: 'string', enum: ['x'], enumColors: { x: 'red' }, format: 'url', pattern: '.' },
              default: ['x'],
            },
          },
          required: ['l'],
        },
      },
    ],
    [
      'lists of each other kind',
      props({
        array_props: {
          plain: arr,
          texts: { ...arr, string_items: textItems },
          numbers: { ...arr, number_items: { default: [1, new Decimal('9007199254740993')] } },
          flags: { ...arr, boolean_items: { default: [false] } },
          objects: { ...arr, object_items: { default: ['{"a":1}', '{}'], format: 'proto' } },
        },
      }),
      {
        schema: {
          properties: {
            plain: { type: 'array' },
            texts: { type: 'array', items: { type: 'string' } },
            numbers: { type: 'array', items: { type: 'number' }, default: [1, new ExactNumber('9007199254740993')] },
            flags: { type: 'array', items: { type: 'boolean' }, default: [false] },
            objects: { type: 'array', items: { type: 'object', format: 'proto' }, default: [{ a: 1 }, {}] },
          },
        },
      },
    ],
    [
      'calculations',
      {
        calculation_properties: {
          c: calc,
          d: {
            ...calc,
            title: 't',
            description: 'd',
            icon: 'i',
            colorized: false,
            colors: { a: 'red' },
            date_format: 'relative',
            format: 'url',
            spec: 'embedded-url',
            spec_authentication: oauth,
          },
        },
      },
      {
        calculationProperties: {
          c: { calculation: '.x', type: 'string' },
          d: {
            calculation: '.x',
            type: 'string',
            title: 't',
            description: 'd',
            icon: 'i',
            colorized: false,
            colors: { a: 'red' },
            dateFormat: 'relative',
            format: 'url',
            spec: 'embedded-url',
            specAuthentication: oauthApi,
          },
        },
      },
    ],
    [
      'mirrors',
      { mirror_properties: { m: { path: 'r.x', title: null } } },
      { mirrorProperties: { m: { path: 'r.x' } } },
    ],
    [
      'relations',
      { relations: { r: { target: 't', many: true, required: false, title: 'R', description: 'd' } } },
      { relations: { r: { target: 't', many: true, required: false, title: 'R', description: 'd' } } },
    ],
    [
      'ownership',
      { ownership: { type: 'Inherited', path: 'r.s', title: 'T' } },
      { ownership: { type: 'Inherited', path: 'r.s', title: 'T' } },
    ],
    ['the older inheritance', { team_inheritance: { path: 'r' } }, { teamInheritance: { path: 'r' } }],
    ['changes to Kafka', { kafka_changelog_destination: {} }, { changelogDestination: { type: 'KAFKA' } }],
    [
      'changes to a URL',
      { webhook_changelog_destination: { url: 'https://x', agent: false } },
      { changelogDestination: { type: 'WEBHOOK', url: 'https://x', agent: false } },
    ],
  ])('%s', (_, hcl, body) => {
    const full = state(hcl);
    expect(toApi(full)).toEqual(api(body));
    expect(toState(api(body), undefined, true)).toEqual(full);
    expect(toState(api(body), full, true)).toEqual(full);
  });
});

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
