import { isList, isObject, type Json, type JsonObject } from '../../contract';

/**
 * The parts of `object` that a client asks for; without a wish, all of it. A dotted name reaches into an object, or
 * into each object of a list. A name that is not there is passed over.
 *
 * Source: spec M-18; the `fields` parameter of GET /v1/users and GET /v1/teams.
 */
export function pickFields(object: JsonObject, fields: readonly string[] | undefined): JsonObject {
  if (fields === undefined) return object;
  const wanted = new Map<string, string[]>();
  for (const field of fields) {
    const [first = '', ...rest] = field.split('.');
    const deeper = wanted.get(first) ?? [];
    wanted.set(first, rest.length > 0 ? [...deeper, rest.join('.')] : deeper);
  }
  const kept = Object.entries(object).filter(([key]) => wanted.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, inside(value, wanted.get(key) ?? [])]));
}

function inside(value: Json, fields: readonly string[]): Json {
  if (fields.length === 0) return value;
  if (isList(value)) return value.map((entry) => inside(entry, fields));
  return isObject(value) ? pickFields(value, fields) : value;
}
