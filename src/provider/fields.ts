import { isList, isObject, type JsonObject } from '../contract';
import { isRecord, isSequence, type Value } from '../cty';
import type { Attribute, Attributes, StateOf } from '../plugin';
import { type Codec, isEmptyMap, isNothing, memberOf, plain, readMap } from './codecs';
import type { Shape } from './merge';
import { entriesOf, toRecord } from './record';

/** One attribute's place in the API's object and how its value is told there. Without a key it is not in the API. */
export type Field = Codec & { readonly key: string | undefined };

/** For each attribute its key in the API's object; more than the key where the value is not the same in both. */
type Table<A> = {
  readonly [K in keyof A]: A[K] extends { readonly nesting: string } ? Field : Field | string;
};

type ObjectOf<A> = StateOf<{ readonly attributes: A }>;
type PartOf<A> = { readonly [K in keyof ObjectOf<A>]?: ObjectOf<A>[K] | undefined };

/** An object in both worlds: what `fields` makes of a table. */
export type Fields<A> = {
  /** The API's object. Null, and what is to be filled in by the answer, is left out. */
  toApi(state: PartOf<A>): JsonObject;
  /**
   * State's object, every attribute in it. What the answer lacks is null, or the default, or an empty text where the
   * attribute is required; where `prior` has another form of nothing (`""`, `[]`, `{}`), prior's form is kept.
   */
  toState(api: JsonObject, prior: PartOf<A> | undefined, escapeHtml: boolean): ObjectOf<A>;
  /** The modelled keys, for `merge`. */
  readonly shape: Extract<Shape, { kind: 'object' }>;
};

/**
 * Makes both directions between HCL attributes and API keys out of one table:
 * `fields(attributes, { title: 'title', max_length: 'maxLength', default: via('default', json('object')) })`.
 *
 * A bare key means that the value is the same in both worlds. Nested attributes need `via(key, single(...))`, `mapOf`
 * or `listOf`. Several attributes may share a key if at most one of them has something to send.
 */
export function fields<const A extends Attributes>(attributes: A, table: Table<A>): Fields<A> {
  const rows = Object.entries(attributes).map(([name, attribute]) => {
    return { name, attribute, field: toField(attribute, (table as Table<Attributes>)[name]) }; // same keys by its type
  });
  return {
    toApi(state) {
      const values = state as { readonly [name: string]: Value | undefined }; // its type is inferred from `attributes`
      return toRecord(
        rows.flatMap(({ name, field: { key, toApi } }) => {
          const value = values[name] ?? null;
          const json = key === undefined || value === null ? undefined : toApi(value);
          return key === undefined || json === undefined ? [] : [[key, json] as const];
        }),
      );
    },

    toState(api, prior, escapeHtml) {
      const before = (prior ?? null) as Value; // as above
      const state = toRecord(
        rows.map(({ name, attribute, field: { key, toState } }) => {
          const json = key !== undefined && Object.hasOwn(api, key) ? api[key] : undefined;
          const value = toState(json, { prior: memberOf(before, name), escapeHtml });
          return [name, value ?? fallback(attribute)] as const;
        }),
      );
      return state as ObjectOf<A>; // every attribute of the schema, each by the codec of its type
    },

    shape: { kind: 'object', keys: shapesOf(rows.map(({ field }) => field)) },
  };
}

/** A field whose value is not the same in both worlds: `via('trigger', single(trigger))`. */
export function via(key: string, codec: Codec): Field {
  return { ...codec, key };
}

/** A field that the API fills in and is never sent, such as a time. */
export function answered(key: string): Field {
  return { ...plain({ kind: 'string' }), key, toApi: () => undefined };
}

/** An attribute that the API knows nothing of: state keeps what the plan said. */
export const kept: Field = {
  key: undefined,
  toApi: () => undefined,
  toState: (_, { prior }) => prior,
  shape: { kind: 'whole' },
};

/**
 * One nested object. An empty one says as much as none, unless its `presence` alone says something: then `{}` is a
 * value of its own, sent, and read back as an object of nulls.
 */
export function single<A>(inner: Fields<A>, { presence = false }: { readonly presence?: boolean } = {}): Codec {
  const isAbsent = presence ? (value: unknown) => value === undefined || value === null : isNothing;
  return {
    toApi: (value) => inner.toApi(toObject(value)),
    toState: (json, { prior, escapeHtml }) => {
      if (isAbsent(json) || !isObject(json)) return isAbsent(prior) ? prior : null;
      return toValue(inner.toState(json, isRecord(prior) ? toObject(prior) : undefined, escapeHtml));
    },
    shape: inner.shape,
  };
}

/** A map of nested objects. */
export function mapOf<A>(inner: Fields<A>): Codec {
  const entry = single(inner, { presence: true });
  return {
    toApi: (value) =>
      toRecord(
        entriesOf(value).flatMap(([key, item]) => (item === null ? [] : [[key, inner.toApi(toObject(item))] as const])),
      ),
    toState: (json, { prior, escapeHtml }) => {
      if (isEmptyMap(json) && isEmptyMap(prior)) return prior;
      if (!isObject(json)) return null;
      const state = readMap(json, prior, (item, before) => entry.toState(item, { prior: before, escapeHtml }));
      return isEmptyMap(json) && isEmptyMap(state) ? null : state;
    },
    shape: { kind: 'map', entry: inner.shape },
  };
}

/**
 * A list of nested objects. `identity` is the API key that says which element is which, for what the provider does
 * not model: without one an element is the same as long as all that is modelled of it is.
 */
export function listOf<A>(inner: Fields<A>, identity?: string): Codec {
  const entry = single(inner, { presence: true });
  return {
    toApi: (value) => (isSequence(value) ? value.map((item) => inner.toApi(toObject(item))) : []),
    toState: (json, { prior, escapeHtml }) => {
      if (isNothing(json)) return isNothing(prior) ? prior : null;
      if (!isList(json)) return null;
      const before = isSequence(prior) ? prior : [];
      return json.map((item, i) => entry.toState(item, { prior: before[i] ?? null, escapeHtml }));
    },
    shape: { kind: 'list', entry: inner.shape, identity },
  };
}

function toField(attribute: Attribute, spec: Field | string | undefined): Field {
  if (typeof spec === 'object') return spec;
  if (spec === undefined || !('type' in attribute)) throw new TypeError('a nested attribute needs a codec');
  return via(spec, plain(attribute.type));
}

function fallback(attribute: Attribute): Value {
  if (!('type' in attribute)) return null;
  if (attribute.default !== undefined) return attribute.default;
  return attribute.required && attribute.type.kind === 'string' ? '' : null;
}

/** Of attributes that share a key, each with its own part of the API's object, the keys are put together. */
function shapesOf(all: readonly Field[]): { readonly [key: string]: Shape } {
  const shapes: { [key: string]: Shape } = Object.create(null);
  for (const { key, shape } of all) {
    if (key === undefined) continue;
    const other = shapes[key];
    const both = other?.kind === 'object' && shape.kind === 'object';
    shapes[key] = both ? { kind: 'object', keys: { ...other.keys, ...shape.keys } } : shape;
  }
  return shapes;
}

// A nested object's type is inferred from its schema; in a codec, which serves every schema, it is only a value.
function toObject<A>(value: unknown): ObjectOf<A> {
  return value as ObjectOf<A>;
}

function toValue<A>(state: ObjectOf<A>): Value {
  return state as Value;
}
