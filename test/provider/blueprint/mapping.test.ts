import { ExactNumber, type JsonObject } from '../../../src/contract';
import { Decimal, type Value } from '../../../src/cty';
import { toApi, toState } from '../../../src/provider/blueprint/mapping';
import { api, arr, calc, meta, num, oauth, oauthApi, props, state, text, textItems } from './values';

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
