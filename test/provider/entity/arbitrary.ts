import fc from 'fast-check';
import type { Value } from '../../../src/cty';
import { list, number, objectText, optional, type Part, required, text, together } from '../action/arbitrary/parts';
import { type WithLate, withLatePlaces } from '../late';

type Written = { readonly [name: string]: Value };

const keysOf = (kind: string) => [`${kind}_a`, `${kind}-b`, `${kind}@=c`];
const defined = (kind: string) => Object.fromEntries(keysOf(kind).map((key) => [key, {}]));
const definedList = (kind: string, settings: Written) => keysOf(kind).map((key) => [key, settings] as const);

/**
 * What must be there before any arbitrary entity can be, as HCL: its blueprint (`port_blueprint`), the entities it may
 * be related to (`port_entity`) and the teams that may own it (`port_team`), by name.
 */
export const needed: {
  readonly blueprint: Written;
  readonly entities: readonly Written[];
  readonly teams: readonly Written[];
} = {
  blueprint: {
    identifier: 'thing',
    title: 'Thing',
    ownership: { type: 'Direct' },
    properties: {
      string_props: defined('text'),
      number_props: defined('number'),
      boolean_props: defined('flag'),
      object_props: defined('object'),
      array_props: Object.fromEntries([
        ...definedList('texts', { string_items: {} }),
        ...definedList('numbers', { number_items: {} }),
        ...definedList('flags', { boolean_items: {} }),
        ...definedList('objects', { object_items: {} }),
      ]),
    },
    relations: { one: { target: 'thing' }, other: { target: 'thing' }, many: { target: 'thing', many: true } },
  },
  entities: ['target', 'a:b', 'größe/=1'].map((identifier) => ({ blueprint: 'thing', identifier, title: identifier })),
  teams: [{ name: 'sre' }, { name: 'payments' }],
};

const taken = needed.entities.map(({ identifier }) => identifier);
const identifier = fc
  .oneof(
    fc.constantFrom('Ж-1', 'a.b', 'a@b', 'a/b', 'x:y:z', 'a+b', 'a\\b', 'a=b', '...'),
    fc.string({ unit: fc.constantFrom(...'abcXYZ019_-'), minLength: 1, maxLength: 12 }),
  )
  .filter((made) => !taken.includes(made));

/** A map of some keys of a kind; a value may be null, which is the same as none. */
function mapOf(kind: string, value: fc.Arbitrary<Value>): fc.Arbitrary<Written> {
  const held = fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) });
  return fc.dictionary(fc.constantFrom(...keysOf(kind)), held, { maxKeys: 3 });
}

const elementText = objectText.map((made) => made || '{}');

const properties: Part = together(
  optional('string_props', mapOf('text', text)),
  optional('number_props', mapOf('number', number)),
  optional('boolean_props', mapOf('flag', fc.boolean())),
  optional('object_props', mapOf('object', objectText)),
  optional(
    'array_props',
    together(
      optional('string_items', mapOf('texts', list(text))),
      optional('number_items', mapOf('numbers', list(number))),
      optional('boolean_items', mapOf('flags', list(fc.boolean()))),
      optional('object_items', mapOf('objects', list(elementText))),
    ),
  ),
);

const target = fc.constantFrom('target', 'a:b', 'größe/=1');
const relations: Part = together(
  optional(
    'single_relations',
    fc.dictionary(fc.constantFrom('one', 'other'), fc.oneof(target, fc.constantFrom(null, '')), { maxKeys: 2 }),
  ),
  optional('many_relations', fc.dictionary(fc.constant('many'), fc.uniqueArray(target), { maxKeys: 1 })),
);

/**
 * Any entity that may be written, with every attribute in reach: what is optional is left out or null at times. Valid at
 * plan and for the backend.
 */
export const arbitraryEntity: fc.Arbitrary<WithLate> = withLatePlaces(
  together(
    required('blueprint', fc.constant('thing')),
    optional('identifier', identifier),
    required('title', text),
    optional('icon', text),
    optional('teams', fc.subarray(['payments', 'sre'])),
    optional('properties', properties),
    optional('relations', relations),
    optional('run_id', fc.constant('')),
    optional('create_missing_related_entities', fc.boolean()),
  ),
);
