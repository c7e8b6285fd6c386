import { bool, list, map, number, string } from '../../../cty';
import {
  type Attributes,
  atLeast,
  conflictsWith,
  integer,
  lengthAtLeast,
  oneOf,
  sizeAtLeast,
  uniqueValues,
} from '../../../plugin';
import { jsonText } from '../../json-text';
import { formats } from '../formats';
import { dataset } from './dataset';
import { encryption, inputWithDefault, sort } from './input';

const enumJqQuery = {
  type: string,
  optional: true,
  validators: [conflictsWith('../enum')],
  description: 'jq over the form that gives the allowed values. Instead of `enum`.',
} as const;

const enumColors = {
  type: map(string),
  optional: true,
  description: 'A colour for each allowed value, by the value: `{ high = "red" }`.',
} as const;

/** A text, and all that is written as one: dates, links, entities, users, teams, secrets. */
export const stringInput = {
  ...inputWithDefault,
  default: { type: string, optional: true, description: 'Value the form starts with.' },
  format: {
    type: string,
    optional: true,
    validators: [oneOf(...formats)],
    description: `What the text is: ${formats.map((format) => `\`${format}\``).join(', ')}.`,
  },
  blueprint: { type: string, optional: true, description: 'Whose entities are offered, for `format = "entity"`.' },
  dataset: {
    nesting: 'single',
    optional: true,
    attributes: dataset,
    description: 'Which of those entities are offered.',
  },
  sort,
  enum: {
    type: list(string),
    optional: true,
    validators: [uniqueValues, sizeAtLeast(1)],
    description: 'The allowed values.',
  },
  enum_jq_query: enumJqQuery,
  enum_colors: enumColors,
  min_length: {
    type: number,
    optional: true,
    validators: [integer, atLeast(0)],
    description: 'The least number of characters.',
  },
  max_length: {
    type: number,
    optional: true,
    validators: [integer, atLeast(0)],
    description: 'The greatest number of characters.',
  },
  pattern: { type: string, optional: true, description: 'Regular expression that the text must match.' },
  pattern_jq_query: {
    type: string,
    optional: true,
    validators: [conflictsWith('../pattern'), lengthAtLeast(1)],
    description: 'jq over the form that gives the regular expression, or a list of allowed values.',
  },
  ...encryption,
} as const satisfies Attributes;

/** A number, whole or not. */
export const numberInput = {
  ...inputWithDefault,
  default: { type: number, optional: true, description: 'Value the form starts with.' },
  minimum: { type: number, optional: true, description: 'The smallest allowed value.' },
  maximum: { type: number, optional: true, description: 'The largest allowed value.' },
  enum: {
    type: list(number),
    optional: true,
    validators: [uniqueValues, sizeAtLeast(1)],
    description: 'The allowed values.',
  },
  enum_jq_query: enumJqQuery,
  enum_colors: enumColors,
} as const satisfies Attributes;

/** A switch. */
export const booleanInput = {
  ...inputWithDefault,
  default: { type: bool, optional: true, description: 'Value the form starts with.' },
} as const satisfies Attributes;

/** A JSON object. */
export const objectInput = {
  ...inputWithDefault,
  default: jsonText('object', { optional: true, description: 'Value the form starts with, a JSON object.' }),
  ...encryption,
} as const satisfies Attributes;
