import { isList, isObject, type Json, type JsonObject } from '../../../contract';
import { plain } from '../../codecs';
import { fields, via } from '../../fields';
import { json } from '../../json-text';
import { shapeByType, tagged } from '../../tagged';
import { arrayInput } from '../schema/array-input';
import { input, sorted } from './inputs';
import { constant, jqQuery } from './jq-query';
import { reshaped } from './reshaped';

const { string_items, number_items, boolean_items, object_items, min_items, max_items } = arrayInput;

const stringItems = fields(string_items.attributes, {
  format: 'format',
  blueprint: 'blueprint',
  dataset: via('dataset', json),
  default: 'default',
  enum: constant('enum', plain(string_items.attributes.enum.type)),
  enum_jq_query: jqQuery('enum'),
});

const numberItems = fields(number_items.attributes, {
  default: 'default',
  enum: constant('enum', plain(number_items.attributes.enum.type)),
  enum_jq_query: jqQuery('enum'),
});

const booleanItems = fields(boolean_items.attributes, { default: 'default' });
const objectItems = fields(object_items.attributes, { default: 'default' });

const beside = fields(arrayInput, {
  ...input,
  min_items: constant('minItems', plain(min_items.type)),
  min_items_jq_query: jqQuery('minItems'),
  max_items: constant('maxItems', plain(max_items.type)),
  max_items_jq_query: jqQuery('maxItems'),
  sort: sorted,
  string_items: via('items', tagged('string', stringItems)),
  number_items: via('items', tagged('number', numberItems)),
  boolean_items: via('items', tagged('boolean', booleanItems)),
  object_items: via('items', tagged('object', objectItems)),
});

const items = shapeByType({
  string: stringItems.shape,
  number: numberItems.shape,
  boolean: booleanItems.shape,
  object: objectItems.shape,
});

/**
 * An input that is a list. Its default is an attribute of the items, but a key of the input in the API; the Go provider
 * wrote some into the items, where they are found too.
 */
export const arrayFields = reshaped(beside, {
  outward({ items, ...object }) {
    if (!isObject(items)) return object;
    const { default: list, ...rest } = items;
    return list === undefined ? { ...object, items: rest } : { ...object, items: rest, default: list };
  },
  inward(object) {
    if (!isList(object.default)) return object;
    const items = isObject(object.items) ? object.items : {};
    return { ...object, items: { ...typeOf(object.default), ...items, default: object.default } };
  },
  shape: { kind: 'object', keys: { ...beside.shape.keys, items } },
});

/** The API may hold a list without saying of what; its first entry says it then. */
function typeOf([first]: readonly Json[]): JsonObject {
  if (first === undefined || first === null) return {};
  return { type: isObject(first) ? 'object' : typeof first };
}
