import { isList, isNumber, isObject, type Json, type JsonObject, printJson } from '../contract';
import { Decimal, isRecord, isSequence, type Type, type Value } from '../cty';
import { type Shape, whole } from './merge';
import { readNumber, toJsonNumber, toTerraformNumber } from './numbers';
import { toRecord } from './record';

/** What a codec is told when it turns an answer of the API into state. */
export type Reading = {
  /** The value that state or the plan holds; null where there is none. Its form is kept where it means the same. */
  readonly prior: Value;
  /** Write `<`, `>` and `&` as escapes in JSON texts (spec R-42). */
  readonly escapeHtml: boolean;
};

/** One value in both worlds: HCL state and API JSON. */
export type Codec = {
  /** The API's value; undefined leaves the key out. Asked of known values that are not null. */
  readonly toApi: (value: Value) => Json | undefined;
  /** State's value. `json` is undefined where the answer lacks the key. Never throws: what does not fit is null. */
  readonly toState: (json: Json | undefined, reading: Reading) => Value;
  readonly shape: Shape;
};

/**
 * Does a value say nothing, as null does? Servers and people write "nothing" as null, `""`, `[]`, `{}` or an object of
 * such; false and 0 say something.
 */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.values(value).every(isNothing);
}

/**
 * Has a map no entries? Its keys say something even where their values say nothing; an entry that is null is none.
 */
export function isEmptyMap(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return isRecord(value) && Object.values(value).every((entry) => entry === null);
}

/**
 * A value of a plain type as it is: texts, numbers digit for digit, lists, sets, maps, objects.
 *
 * An answer of another JSON type becomes what Terraform itself would convert it to ("5" for a number, one text for a
 * list), and null where there is no such thing: it then shows as a difference and stops nobody.
 */
export function plain(type: Type): Codec {
  const isAbsent = type.kind === 'map' ? isEmptyMap : isNothing;
  return {
    toApi: (value) => toJson(value),
    toState: (json, { prior }) => {
      if (isAbsent(json)) return isAbsent(prior) ? prior : null;
      return fromJson(type, json ?? null, prior);
    },
    shape: whole,
  };
}

/** Terraform's value as JSON; a map's entry that is null is left out, a list's is kept. */
export function toJson(value: Value): Json {
  if (typeof value === 'number' || value instanceof Decimal) return toJsonNumber(value);
  if (isSequence(value)) return value.map(toJson);
  if (isRecord(value)) {
    return toRecord(
      Object.entries(value).flatMap(([key, entry]) => (entry === null ? [] : [[key, toJson(entry)] as const])),
    );
  }
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  throw new TypeError('a value that is not known yet, or of any type, has no JSON');
}

function fromJson(type: Type, json: Json, prior: Value): Value {
  if (json === null) return null;
  switch (type.kind) {
    case 'string':
      return typeof json === 'string' ? json : printJson(json);
    case 'bool':
      return typeof json === 'boolean' ? json : json === 'true' ? true : json === 'false' ? false : null;
    case 'number':
      return typeof json === 'string'
        ? (readNumber(json) ?? null)
        : isNumber(json)
          ? (toTerraformNumber(json) ?? null)
          : null;
    case 'list':
    case 'set':
      return isObject(json) ? null : fromList(type.element, isList(json) ? json : [json], prior);
    case 'map':
      return isObject(json) ? readMap(json, prior, (entry, before) => fromJson(type.element, entry, before)) : null;
    case 'object':
      return isObject(json) ? fromObject(type.attributes, json, prior) : null;
    default:
      throw new TypeError(`no codec for ${type.kind}`);
  }
}

function fromList(element: Type, json: readonly Json[], prior: Value): Value {
  const before = isSequence(prior) ? prior : [];
  return json.map((entry, i) => fromJson(element, entry, before[i] ?? null));
}

function fromObject(attributes: { readonly [name: string]: Type }, json: JsonObject, prior: Value): Value {
  return toRecord(
    Object.entries(attributes).map(([name, type]) => [name, fromJson(type, json[name] ?? null, memberOf(prior, name))]),
  );
}

/**
 * A map of the API's as state's. An entry that is null is the same as none, so state keeps those it has and gains no
 * other.
 */
export function readMap(json: JsonObject, prior: Value, read: (json: Json, prior: Value) => Value): Value {
  const before = isRecord(prior) ? prior : {};
  const answered = Object.entries(json).flatMap(([key, entry]) =>
    entry === null ? [] : [[key, read(entry, memberOf(prior, key))] as const],
  );
  const names = new Set(answered.map(([key]) => key));
  const nulls = Object.entries(before).flatMap(([key, entry]) =>
    entry === null && !names.has(key) ? [[key, null] as const] : [],
  );
  return toRecord<Value>([...answered, ...nulls]);
}

/** What `prior` holds under a name; null where it holds nothing. */
export function memberOf(prior: Value, name: string): Value {
  if (!isRecord(prior) || !Object.hasOwn(prior, name)) return null;
  return prior[name] ?? null;
}
