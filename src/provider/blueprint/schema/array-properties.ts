import { bool, list, map, number, string } from '../../../cty';
import {
  type Attributes,
  atLeast,
  conflictsWith,
  integer,
  matches,
  oneOf,
  sizeAtLeast,
  uniqueValues,
} from '../../../plugin';
import { jsonTexts } from '../../json-text';
import { formats } from '../vocabulary';
import { enumColors, property, propertyKeys } from './property';

const format = {
  type: string,
  optional: true,
  validators: [oneOf(...formats)],
  description: 'What each element is, such as `url`, `user` or `team`.',
} as const;

const arrayProperty = {
  ...property,
  max_items: {
    type: number,
    optional: true,
    validators: [integer, atLeast(0)],
    description: 'Most elements allowed.',
  },
  min_items: {
    type: number,
    optional: true,
    validators: [integer, atLeast(0)],
    description: 'Fewest elements allowed.',
  },
  string_items: {
    nesting: 'single',
    optional: true,
    validators: [conflictsWith('../number_items', '../boolean_items', '../object_items')],
    description: 'Elements are texts. At most one of the four `..._items` is written.',
    attributes: {
      default: { type: list(string), optional: true, description: 'Value of entities that give none.' },
      enum: {
        type: list(string),
        optional: true,
        validators: [uniqueValues, sizeAtLeast(1)],
        description: 'The only texts allowed.',
      },
      enum_colors: { type: map(string), optional: true, ...enumColors },
      format,
      pattern: {
        type: string,
        optional: true,
        validators: [matches(/^.*$/, 'be one line')],
        description: 'Regular expression that each text must match.',
      },
    },
  },
  number_items: {
    nesting: 'single',
    optional: true,
    validators: [conflictsWith('../boolean_items', '../object_items')],
    description: 'Elements are numbers.',
    attributes: {
      default: { type: list(number), optional: true, description: 'Value of entities that give none.' },
    },
  },
  boolean_items: {
    nesting: 'single',
    optional: true,
    validators: [conflictsWith('../object_items')],
    description: 'Elements are `true` or `false`.',
    attributes: {
      default: { type: list(bool), optional: true, description: 'Value of entities that give none.' },
    },
  },
  object_items: {
    nesting: 'single',
    optional: true,
    description: 'Elements are objects.',
    attributes: {
      default: jsonTexts(list(string), 'object', {
        optional: true,
        description: 'Value of entities that give none: each element a JSON object as text, as `jsonencode` makes it.',
      }),
      format,
    },
  },
} as const satisfies Attributes;

/** Properties that hold a list, by key. */
export const arrayProperties = {
  array_props: {
    nesting: 'map',
    optional: true,
    validators: propertyKeys,
    description: 'Properties that hold a list, by key.',
    attributes: arrayProperty,
  },
} as const satisfies Attributes;
