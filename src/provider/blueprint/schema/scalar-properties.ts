import { bool, list, map, number, string } from '../../../cty';
import { type Attributes, atLeast, integer, oneOf, sizeAtLeast, uniqueValues } from '../../../plugin';
import { jsonText } from '../../json-text';
import { formats } from '../vocabulary';
import { enumColors, property, propertyKeys, viewer } from './property';

const dateFormat = {
  type: string,
  optional: true,
  description: 'How a date and time is shown, for `format = "date-time"`.',
} as const;

const stringProperty = {
  ...property,
  ...viewer,
  date_format: dateFormat,
  default: { type: string, optional: true, description: 'Value of entities that give none.' },
  enum: {
    type: list(string),
    optional: true,
    validators: [uniqueValues, sizeAtLeast(1)],
    description: 'The only values allowed.',
  },
  enum_colors: { type: map(string), optional: true, ...enumColors },
  format: {
    type: string,
    optional: true,
    validators: [oneOf(...formats)],
    description: 'What the text is, such as `url`, `email`, `date-time`, `markdown`, `user` or `team`.',
  },
  max_length: {
    type: number,
    optional: true,
    validators: [integer, atLeast(0)],
    description: 'Most characters allowed.',
  },
  min_length: {
    type: number,
    optional: true,
    validators: [integer, atLeast(0)],
    description: 'Fewest characters allowed.',
  },
  pattern: { type: string, optional: true, description: 'Regular expression that the text must match.' },
} as const satisfies Attributes;

const numberProperty = {
  ...property,
  default: { type: number, optional: true, description: 'Value of entities that give none.' },
  enum: {
    type: list(number),
    optional: true,
    validators: [uniqueValues, sizeAtLeast(1)],
    description: 'The only values allowed.',
  },
  enum_colors: { type: map(string), optional: true, ...enumColors },
  maximum: { type: number, optional: true, description: 'Largest value allowed.' },
  minimum: { type: number, optional: true, description: 'Smallest value allowed.' },
} as const satisfies Attributes;

const booleanProperty = {
  ...property,
  default: { type: bool, optional: true, description: 'Value of entities that give none.' },
} as const satisfies Attributes;

const objectProperty = {
  ...property,
  default: jsonText('object', {
    optional: true,
    description: 'Value of entities that give none: a JSON object as text, such as `jsonencode({ region = "eu" })`.',
  }),
  format: {
    type: string,
    optional: true,
    validators: [oneOf(...formats)],
    description: 'What the object is, such as `labeled-url` or `proto`.',
  },
  spec: {
    type: string,
    optional: true,
    validators: [oneOf('async-api', 'open-api')],
    description: 'Viewer for the value: `async-api` or `open-api`.',
  },
} as const satisfies Attributes;

/** Properties that hold one value, by key. */
export const scalarProperties = {
  string_props: {
    nesting: 'map',
    optional: true,
    validators: propertyKeys,
    description: 'Properties that hold a text, by key.',
    attributes: stringProperty,
  },
  number_props: {
    nesting: 'map',
    optional: true,
    validators: propertyKeys,
    description: 'Properties that hold a number, by key.',
    attributes: numberProperty,
  },
  boolean_props: {
    nesting: 'map',
    optional: true,
    validators: propertyKeys,
    description: 'Properties that hold `true` or `false`, by key.',
    attributes: booleanProperty,
  },
  object_props: {
    nesting: 'map',
    optional: true,
    validators: propertyKeys,
    description: 'Properties that hold an object, by key.',
    attributes: objectProperty,
  },
} as const satisfies Attributes;
