import fc from 'fast-check';
import type { Value } from '../../../src/cty';
import { calculationFormats, colors, formats, kinds, specs } from '../../../src/provider/blueprint/vocabulary';
import {
  bounds,
  count,
  jq,
  key,
  list,
  number,
  objectText,
  oneOf,
  optional,
  type Part,
  required,
  someText,
  text,
  together,
  uniqueList,
} from '../action/arbitrary/parts';
import { type WithLate, withLatePlaces } from '../late';

type Written = { readonly [name: string]: Value };

/** A `port_blueprint` that must be there before any arbitrary blueprint can be: relations lead to it. */
export const needed: Written = { identifier: 'owner', title: 'Owner', ownership: { type: 'Direct' } };

const identifier = fc.oneof(
  fc.constantFrom('größe', 'a.b', 'a@b', 'a/b', 'a:b', 'a+b', 'a\\b', '...', 'Ж-1'),
  fc.string({ unit: fc.constantFrom(...'abcXYZ019_-'), minLength: 1, maxLength: 12 }),
);

const shown = together(optional('title', text), optional('description', text), optional('icon', text));
const property = together(shown, optional('required', fc.boolean()));
const color = fc.constantFrom<string>(...colors);
const format = optional('format', fc.constantFrom<string>(...formats));
const textColors = fc.dictionary(someText, color, { maxKeys: 3 });
const dateFormat = optional('date_format', fc.constantFrom('', 'relative', 'YYYY-MM-DD'));

const viewer = together(
  optional('spec', fc.constantFrom<string>(...specs)),
  optional(
    'spec_authentication',
    together(
      required('authorization_url', fc.constant('https://example.com/authorize?a=b&c')),
      required('client_id', someText),
      required('token_url', fc.constant('https://example.com/token')),
    ),
  ),
);

/** Allowed values, and colours of some. */
function enumeration(value: fc.Arbitrary<Value>): Part {
  const colored = uniqueList(value).chain((values) =>
    fc.subarray([...values]).map((some) => ({
      enum: values,
      enum_colors: Object.fromEntries(some.map((each) => [String(each), 'red'])),
    })),
  );
  return oneOf(optional('enum', uniqueList(value)), colored, optional('enum_colors', textColors));
}

const items = oneOf(
  optional(
    'string_items',
    together(
      optional('default', list(text)),
      enumeration(someText),
      format,
      optional('pattern', fc.constantFrom('', '^[a-z]+$', '<.&>')),
    ),
  ),
  optional('number_items', together(optional('default', list(number)))),
  optional('boolean_items', together(optional('default', list(fc.boolean())))),
  optional('object_items', together(optional('default', list(objectText.map((made) => made || '{}'))), format)),
);

const ofKind: { readonly [map: string]: Part } = {
  string_props: together(
    property,
    viewer,
    dateFormat,
    optional('default', text),
    enumeration(someText),
    format,
    bounds('min_length', 'max_length', count),
    optional('pattern', text),
  ),
  number_props: together(
    property,
    optional('default', number),
    enumeration(number),
    bounds('minimum', 'maximum', fc.oneof(fc.integer(), fc.constantFrom(0.5, -0.1))),
  ),
  boolean_props: together(property, optional('default', fc.boolean())),
  object_props: together(
    property,
    optional('default', objectText),
    format,
    optional('spec', fc.constantFrom('async-api', 'open-api')),
  ),
  array_props: together(property, bounds('min_items', 'max_items', count), items),
};

/** A key stands under one kind only. */
const properties = fc
  .uniqueArray(
    fc.oneof(...Object.entries(ofKind).map(([map, part]) => fc.record({ map: fc.constant(map), key, value: part }))),
    { selector: (made) => made.key, maxLength: 5 },
  )
  .chain((all) => {
    const maps = Object.keys(ofKind).map((map) => {
      const entries = all.filter((made) => made.map === map).map((made) => [made.key, made.value] as const);
      return entries.length > 0
        ? required(map, fc.constant(Object.fromEntries(entries)))
        : optional(map, fc.constant({}));
    });
    return together(...maps);
  });

const calculations = fc.dictionary(
  key,
  together(
    shown,
    viewer,
    dateFormat,
    required('calculation', jq),
    optional('colorized', fc.boolean()),
    optional('colors', textColors),
    optional('format', fc.constantFrom<string>(...calculationFormats)),
    required('type', fc.constantFrom<string>(...kinds)),
  ),
  { maxKeys: 2 },
);

const relation = together(
  required('target', fc.constant('owner')),
  optional('title', text),
  optional('description', text),
  optional('required', fc.boolean()),
);
const manyRelations = fc.dictionary(key, together(relation, optional('many', fc.boolean())), { maxKeys: 2 });

/** Relations, and what leads over them: a single one is there, so that ownership can be inherited over it. */
/** A mirror's path cannot begin with a backslash in it, though a relation's key may have one. */
const pathKey = key.filter((each) => !each.includes('\\'));
const linked = fc.tuple(pathKey, relation, manyRelations).chain(([single, to, others]) =>
  together(
    required('relations', fc.constant({ ...others, [single]: to })),
    optional(
      'mirror_properties',
      fc.dictionary(key, together(required('path', fc.constant(`${single}.$title`)), optional('title', text)), {
        maxKeys: 2,
      }),
    ),
    oneOf(
      optional(
        'ownership',
        together(
          required('type', fc.constant('Inherited')),
          required('path', fc.constant(single)),
          optional('title', text),
        ),
      ),
      optional('team_inheritance', fc.constant({ path: single })),
      direct,
    ),
  ),
);

const direct = optional(
  'ownership',
  together(required('type', fc.constant('Direct')), optional('path', fc.constant('')), optional('title', text)),
);
const unlinked = together(optional('relations', manyRelations), optional('mirror_properties', fc.constant({})), direct);

const config = together(
  required('identifier', identifier),
  required('title', someText),
  optional('icon', text),
  optional('description', text),
  optional('properties', properties),
  optional('calculation_properties', calculations),
  fc.oneof(linked, unlinked),
  oneOf(
    optional('kafka_changelog_destination', fc.constant({})),
    optional(
      'webhook_changelog_destination',
      together(required('url', fc.constant('https://example.com/a?b=c&d')), optional('agent', fc.boolean())),
    ),
  ),
  optional('include_in_global_search', fc.boolean()),
  optional('create_catalog_page', fc.boolean()),
  optional('force_delete_entities', fc.boolean()),
);

/**
 * Any blueprint that may be written, with every attribute and every value of its enums in reach: what is optional is
 * left out or null at times. Valid at plan and for the backend.
 */
export const arbitraryBlueprint: fc.Arbitrary<WithLate> = withLatePlaces(
  config.map((written) => (written.identifier === 'owner' ? { ...written, identifier: 'owner-2' } : written)),
);
