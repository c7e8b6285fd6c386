import { equals } from './equals';
import { Path, type PathStep } from './path';
import { elementType, type Type } from './type';
import { attributeOf } from './type-json';
import { Unknown } from './unknown';
import { Dynamic, isRecord, isSequence, type Value } from './value';

/** Gives what shall stand at this place instead, or nothing to leave it as it is. */
export type Visit = (path: Path, type: Type, value: Value) => Value | undefined;

/**
 * Rebuilds a value from the leaves up: `visit` sees every place once, what it holds having been rebuilt before, and
 * last of all the root. A dynamic value is seen twice at one path: as what it holds, then as a `Dynamic`.
 *
 * Where nothing changed the result is the very same object. A set's elements are at paths that name the old element.
 */
export function mapValue(type: Type, value: Value, visit: Visit): Value {
  return rebuild(type, value, visit, Path.root);
}

/**
 * The value at a path, and its type; a dynamic value on the way is looked into.
 *
 * @returns nothing where the value has no such place (a missing key, something inside null), an unknown for what is
 *          inside an unknown.
 */
export function valueAt(type: Type, value: Value, path: Path): Value | undefined {
  let [atType, at]: readonly [Type, Value | undefined] = [type, value];
  for (const step of path.steps) {
    while (at instanceof Dynamic) [atType, at] = [at.type, at.value];
    if (at instanceof Unknown) return new Unknown();
    if (at === null || at === undefined) return undefined;
    [atType, at] = enter(atType, at, step);
  }
  return at;
}

function enter(type: Type, value: Value, step: PathStep): readonly [Type, Value | undefined] {
  if ('attribute' in step) {
    const { attribute: name } = step;
    if (type.kind !== 'object' || !isRecord(value) || !Object.hasOwn(value, name)) return [type, undefined];
    return [attributeOf(type, name), value[name]];
  }
  const inner = elementType(type, 'index' in step ? step.index : 0);
  if ('key' in step) {
    const hasKey = type.kind === 'map' && isRecord(value) && Object.hasOwn(value, step.key);
    return [inner, hasKey ? value[step.key] : undefined];
  }
  if (!isSequence(value)) return [inner, undefined];
  if ('index' in step) return [inner, type.kind === 'set' ? undefined : value[step.index]];
  return [inner, type.kind === 'set' ? value.find((element) => equals(inner, element, step.element)) : undefined];
}

function rebuild(type: Type, value: Value, visit: Visit, path: Path): Value {
  const rebuilt = rebuildInside(type, value, visit, path);
  const replaced = visit(path, type, rebuilt);
  return replaced === undefined ? rebuilt : replaced;
}

function rebuildInside(type: Type, value: Value, visit: Visit, path: Path): Value {
  if (value instanceof Dynamic) {
    const inner = rebuild(value.type, value.value, visit, path);
    return inner === value.value ? value : new Dynamic(value.type, inner);
  }
  if (isSequence(value)) {
    const elements = value.map((item, i) =>
      rebuild(elementType(type, i), item, visit, type.kind === 'set' ? path.element(item) : path.index(i)),
    );
    return elements.every((element, i) => element === value[i]) ? value : elements;
  }
  return isRecord(value) ? rebuildRecord(type, value, visit, path) : value;
}

function rebuildRecord(type: Type, value: { readonly [key: string]: Value }, visit: Visit, path: Path): Value {
  const rebuilt: Record<string, Value> = Object.create(null);
  let changed = false;
  for (const [key, item] of Object.entries(value)) {
    const at = type.kind === 'object' ? path.attribute(key) : path.key(key);
    const inner = type.kind === 'object' ? attributeOf(type, key) : elementType(type, 0);
    rebuilt[key] = rebuild(inner, item, visit, at);
    changed ||= rebuilt[key] !== item;
  }
  return changed ? rebuilt : value;
}
