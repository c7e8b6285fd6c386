import { equalJson, isList, isObject, type Json, type JsonObject } from '../contract';
import { toRecord } from './record';

/**
 * Which keys of an API object the provider models, at every depth. What it does not model is somebody else's and
 * survives an update (see `merge`). `whole`: the value is the plan's alone.
 */
export type Shape =
  | { readonly kind: 'whole' }
  | { readonly kind: 'object'; readonly keys: { readonly [key: string]: Shape } }
  /** The plan says which keys there are, but for what `isForeign` finds that the provider cannot express at all. */
  | { readonly kind: 'map'; readonly entry: Shape; readonly isForeign?: (server: Json) => boolean }
  | { readonly kind: 'list'; readonly entry: Shape; readonly identity: string | undefined }
  /** Which keys are modelled depends on the object, say on its `type`. */
  | { readonly kind: 'choice'; readonly choose: (planned: JsonObject, server: JsonObject) => Shape };

/** The shape of what is the plan's alone. */
export const whole: Shape = { kind: 'whole' };

/**
 * The planned object with what the provider does not model copied from the server's.
 *
 * A modelled key comes from the plan alone: absent there, it is absent. An unmodelled key is copied from the same
 * place if the object at that place is still the same one: the same key of a map, the same identity in a list (without
 * one: the same modelled content), and never where `type` differs on the two sides.
 *
 * Source: spec R-43.
 */
export function merge(planned: JsonObject, server: JsonObject, shape: Shape): JsonObject {
  return mergeObject(planned, server, shape);
}

function mergeValue(planned: Json, server: Json | undefined, shape: Shape): Json {
  if (isObject(planned)) return isObject(server) ? mergeObject(planned, server, shape) : planned;
  if (isList(planned) && isList(server) && shape.kind === 'list') return mergeList(planned, server, shape);
  return planned;
}

function mergeObject(planned: JsonObject, server: JsonObject, shape: Shape): JsonObject {
  switch (shape.kind) {
    case 'choice':
      return mergeObject(planned, server, shape.choose(planned, server));
    case 'map':
      return mergeMap(planned, server, shape);
    case 'object':
      return isSame(planned, server, shape.keys) ? mergeKeys(planned, server, shape.keys) : planned;
    default:
      return planned;
  }
}

function mergeMap(
  planned: JsonObject,
  server: JsonObject,
  { entry, isForeign }: Extract<Shape, { kind: 'map' }>,
): JsonObject {
  const foreign = Object.entries(server).filter(([key, value]) => !Object.hasOwn(planned, key) && isForeign?.(value));
  const merged = Object.entries(planned).map(([key, value]): [string, Json] => [
    key,
    mergeValue(value, own(server, key), entry),
  ]);
  return toRecord([...merged, ...foreign]);
}

function mergeKeys(planned: JsonObject, server: JsonObject, keys: { readonly [key: string]: Shape }): JsonObject {
  const kept = Object.entries(server).filter(([key]) => !Object.hasOwn(keys, key) && !Object.hasOwn(planned, key));
  const merged = Object.entries(planned).map(([key, value]): [string, Json] => [
    key,
    mergeValue(value, own(server, key), Object.hasOwn(keys, key) ? (keys[key] ?? whole) : whole),
  ]);
  return toRecord([...merged, ...kept]);
}

function mergeList(
  planned: readonly Json[],
  server: readonly Json[],
  { entry, identity }: Extract<Shape, { kind: 'list' }>,
): Json {
  const left = server.filter(isObject);
  return planned.map((value) => {
    if (!isObject(value)) return value;
    const at = left.findIndex((other) =>
      identity === undefined ? sameModelled(value, other, entry) : isIdentified(value, other, identity),
    );
    const found = at < 0 ? undefined : left.splice(at, 1)[0];
    return found === undefined ? value : mergeValue(value, found, entry);
  });
}

function isIdentified(planned: JsonObject, server: JsonObject, identity: string): boolean {
  const id = own(planned, identity);
  return id !== undefined && equalJson(id, own(server, identity) ?? null);
}

/** Would the server's object be left as it is? Its modelled part then equals the plan's. */
function sameModelled(planned: JsonObject, server: JsonObject, shape: Shape): boolean {
  return equalJson(mergeValue(planned, server, shape), server);
}

/** A `type` that neither the plan nor the table knows says nothing of whether the object is still the same. */
function isSame(planned: JsonObject, server: JsonObject, keys: { readonly [key: string]: Shape }): boolean {
  if (!Object.hasOwn(planned, 'type') && !Object.hasOwn(keys, 'type')) return true;
  return equalJson(own(planned, 'type') ?? null, own(server, 'type') ?? null);
}

function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
