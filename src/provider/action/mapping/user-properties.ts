import { isObject, type Json, type JsonObject } from '../../../contract';
import type { Codec } from '../../codecs';
import { fields, mapOf, via } from '../../fields';
import { toRecord } from '../../record';
import { shapeByType } from '../../tagged';
import { selfServiceTrigger } from '../schema/self-service';
import { alwaysThere } from './always-there';
import { arrayFields } from './array-input';
import { booleanFields, numberFields, objectFields, stringFields } from './inputs';
import { reshaped } from './reshaped';

/** By kind in HCL, all together with a `type` in the API. */
const byKind = reshaped(
  fields(selfServiceTrigger.user_properties.attributes, {
    string_props: via('string', mapOf(stringFields)),
    number_props: via('number', mapOf(numberFields)),
    boolean_props: via('boolean', mapOf(booleanFields)),
    object_props: via('object', mapOf(objectFields)),
    array_props: via('array', mapOf(arrayFields)),
  }),
  { outward: together, inward: apart },
);

/** The inputs of a form. None at all can be written in several ways; the one in the file is kept. */
export const userProperties: Codec = {
  ...alwaysThere(byKind),
  shape: {
    kind: 'map',
    entry: shapeByType({
      string: stringFields.shape,
      number: numberFields.shape,
      boolean: booleanFields.shape,
      object: objectFields.shape,
      array: arrayFields.shape,
    }),
  },
};

function together(kinds: JsonObject): JsonObject {
  const inputs = Object.entries(kinds).flatMap(([type, inputs]) =>
    entries(inputs).map(([key, input]) => [key, { type, ...input }] as const),
  );
  return toRecord<Json>(inputs);
}

function apart(inputs: JsonObject): JsonObject {
  const types = new Set(entries(inputs).map(([, { type }]) => type));
  return toRecord<Json>(
    [...types].flatMap((type) => {
      if (typeof type !== 'string') return [];
      return [[type, toRecord<Json>(entries(inputs).filter(([, input]) => input.type === type))] as const];
    }),
  );
}

function entries(json: Json | undefined): readonly (readonly [string, JsonObject])[] {
  if (!isObject(json)) return [];
  return Object.entries(json).flatMap(([key, value]) => (isObject(value) ? [[key, value] as const] : []));
}
