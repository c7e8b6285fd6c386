import fc from 'fast-check';
import type { Value } from '../../../../src/cty';
import { formats } from '../../../../src/provider/action/formats';
import type { Written } from '../complete';
import { dataset, datasetText } from './dataset';
import {
  bounds,
  constantOrJq,
  count,
  jq,
  key,
  list,
  map,
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
} from './parts';

const blueprint = fc.constant('needed');

const shared = together(
  optional('title', text),
  optional('icon', text),
  optional('description', text),
  oneOf(optional('required', fc.constant(true))),
  constantOrJq('visible', fc.boolean()),
  constantOrJq('disabled', fc.boolean()),
);

const sort = optional(
  'sort',
  together(required('property', someText), optional('order', fc.constantFrom('ASC', 'DESC'))),
);

const encryption = oneOf(
  optional('encryption', fc.constant('aes256-gcm')),
  optional(
    'client_side_encryption',
    together(required('algorithm', fc.constant('client-side')), required('key', someText)),
  ),
);

/** Allowed values, and colours for some of them. */
function colored(value: fc.Arbitrary<Value>): Part {
  const both = uniqueList(value).chain((values) =>
    fc.subarray([...values]).map((some) => ({
      enum: values,
      enum_colors: Object.fromEntries(some.map((each) => [String(each), 'red'])),
    })),
  );
  return oneOf(optional('enum', uniqueList(value)), both, required('enum_jq_query', jq));
}

const kinds = {
  string_props: together(
    shared,
    constantOrJq('default', text),
    optional('format', fc.constantFrom(...formats)),
    optional('blueprint', blueprint),
    optional('dataset', dataset),
    sort,
    colored(someText),
    bounds('min_length', 'max_length', count),
    constantOrJq('pattern', someText),
    encryption,
  ),
  number_props: together(
    shared,
    constantOrJq('default', number),
    bounds('minimum', 'maximum', fc.oneof(fc.integer(), fc.constantFrom(0.5, -0.1))),
    colored(number),
  ),
  boolean_props: together(shared, constantOrJq('default', fc.boolean())),
  object_props: together(shared, constantOrJq('default', objectText), encryption),
  array_props: together(
    shared,
    oneOf(
      bounds('min_items', 'max_items', count),
      required('min_items_jq_query', jq),
      required('max_items_jq_query', jq),
    ),
    sort,
    oneOf(
      required('default_jq_query', jq),
      optional(
        'string_items',
        together(
          optional('format', fc.constantFrom('entity', 'url', 'user')),
          optional('blueprint', blueprint),
          optional('dataset', datasetText),
          optional('default', list(text)),
          oneOf(optional('enum', uniqueList(someText)), required('enum_jq_query', jq)),
        ),
      ),
      optional(
        'number_items',
        together(
          optional('default', list(number)),
          oneOf(optional('enum', uniqueList(number)), required('enum_jq_query', jq)),
        ),
      ),
      optional('boolean_items', optional('default', list(fc.boolean()))),
      optional('object_items', optional('default', list(map(text)))),
    ),
  ),
} as const;

export type Kind = keyof typeof kinds;

/** One input of any kind. */
export const input: fc.Arbitrary<readonly [Kind, Written]> = fc.oneof(
  ...(Object.keys(kinds) as Kind[]).map((kind) => kinds[kind].map((written) => [kind, written] as const)), // its own keys
);

/** The inputs of a form; their keys, which are used once among all kinds, go with them. */
export const inputs: fc.Arbitrary<{ readonly keys: readonly string[]; readonly written: Written }> = fc
  .uniqueArray(fc.tuple(key, input), { maxLength: 6, selector: ([name]) => name })
  .chain((all) => {
    const keys = all.map(([name]) => name);
    const byKind = Object.fromEntries(
      [...new Set(all.map(([, [kind]]) => kind))].map((kind) => [
        kind,
        Object.fromEntries(all.flatMap(([name, [its, written]]) => (its === kind ? [[name, written]] : []))),
      ]),
    );
    const empty = fc
      .subarray(Object.keys(kinds))
      .map((some) => Object.fromEntries(some.map((kind) => [kind, byKind[kind] ?? {}])));
    return empty.map((extra) => ({ keys, written: { ...byKind, ...extra } }));
  });
