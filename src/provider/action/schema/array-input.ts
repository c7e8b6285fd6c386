import { bool, list, map, number, string } from '../../../cty';
import { type Attributes, atLeast, conflictsWith, integer, sizeAtLeast, uniqueValues } from '../../../plugin';
import { rulesShape, shapedJson } from '../shaped-json';
import { input, sort } from './input';

const enumJqQuery = {
  type: string,
  optional: true,
  validators: [conflictsWith('../enum')],
  description: 'jq over the form that gives the values allowed in the list. Instead of `enum`.',
} as const;

const stringItems = {
  format: {
    type: string,
    optional: true,
    description: 'What each text is, such as `entity`, `user`, `team` or `url`.',
  },
  blueprint: { type: string, optional: true, description: 'Whose entities are offered, for `format = "entity"`.' },
  dataset: shapedJson('object', rulesShape, {
    optional: true,
    description: 'Which of those entities are offered: JSON with `combinator` and `rules`.',
  }),
  default: { type: list(string), optional: true, description: 'List the form starts with.' },
  enum: {
    type: list(string),
    optional: true,
    validators: [uniqueValues, sizeAtLeast(1)],
    description: 'The values allowed in the list.',
  },
  enum_jq_query: enumJqQuery,
} as const satisfies Attributes;

const numberItems = {
  default: { type: list(number), optional: true, description: 'List the form starts with.' },
  enum: {
    type: list(number),
    optional: true,
    validators: [uniqueValues, sizeAtLeast(1)],
    description: 'The values allowed in the list.',
  },
  enum_jq_query: enumJqQuery,
} as const satisfies Attributes;

/** A list of texts, numbers, switches or objects: at most one of the four `*_items` says which. */
export const arrayInput = {
  ...input,
  default_jq_query: {
    ...input.default_jq_query,
    validators: [
      conflictsWith(
        '../string_items/default',
        '../number_items/default',
        '../boolean_items/default',
        '../object_items/default',
      ),
    ],
    description: 'jq over the form that gives the default list. Instead of the `default` of the items.',
  },
  min_items: {
    type: number,
    optional: true,
    validators: [integer, atLeast(0)],
    description: 'The least number of items.',
  },
  min_items_jq_query: {
    type: string,
    optional: true,
    validators: [conflictsWith('../min_items')],
    description: 'jq over the form that gives the least number of items. Instead of `min_items`.',
  },
  max_items: {
    type: number,
    optional: true,
    validators: [integer, atLeast(0)],
    description: 'The greatest number of items.',
  },
  max_items_jq_query: {
    type: string,
    optional: true,
    validators: [conflictsWith('../max_items')],
    description: 'jq over the form that gives the greatest number of items. Instead of `max_items`.',
  },
  sort,
  string_items: { nesting: 'single', optional: true, attributes: stringItems, description: 'A list of texts.' },
  number_items: {
    nesting: 'single',
    optional: true,
    validators: [conflictsWith('../string_items')],
    attributes: numberItems,
    description: 'A list of numbers.',
  },
  boolean_items: {
    nesting: 'single',
    optional: true,
    validators: [conflictsWith('../string_items', '../number_items')],
    attributes: { default: { type: list(bool), optional: true, description: 'List the form starts with.' } },
    description: 'A list of `true` and `false`.',
  },
  object_items: {
    nesting: 'single',
    optional: true,
    validators: [conflictsWith('../string_items', '../number_items', '../boolean_items')],
    attributes: {
      default: { type: list(map(string)), optional: true, description: 'List the form starts with, values as text.' },
    },
    description: 'A list of JSON objects.',
  },
} as const satisfies Attributes;
