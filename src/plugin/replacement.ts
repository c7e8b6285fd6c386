import { isRecord, isSequence, isUnknown, Path, type Value } from '../cty';
import { memberOf, newRecord } from './inside';
import { sameValue } from './same-value';
import type { Schema } from './schema';
import { type Member, type Nested, type Shape, shapeOf } from './shape';

/**
 * The places of values that change and cannot change in place. Unknown counts as changed. Inside a set the place is
 * the set itself: the protocol has no step for an element.
 *
 * @param prior, planned  Both there: creating and destroying replace nothing.
 */
export function replacementPaths(schema: Schema, prior: Value, planned: Value): readonly Path[] {
  const paths: Path[] = [];
  compareObjects(shapeOf(schema), prior, planned, Path.root, paths);
  return paths;
}

/** The places of all attributes and blocks at the top that change: what replaces where there is no update. */
export function changedPaths(schema: Schema, prior: Value, planned: Value): readonly Path[] {
  return shapeOf(schema)
    .members.filter((member) => !isSame(member, partOf(prior, member.name), partOf(planned, member.name)))
    .map(({ name }) => Path.root.attribute(name));
}

const isSame = ({ type }: Member, prior: Value, planned: Value): boolean => sameValue(type, prior, planned, undefined);

function partOf(value: Value, name: string): Value {
  return isRecord(value) ? memberOf(value, name) : null;
}

function compareObjects(shape: Shape, prior: Value, planned: Value, path: Path, paths: Path[]): void {
  if (prior === planned) return;
  for (const member of shape.members) {
    if (!member.hasReplacements) continue;
    const before = partOf(prior, member.name);
    const after = partOf(planned, member.name);
    const place = path.attribute(member.name);
    if (isSame(member, before, after)) continue;
    if (member.forcesReplacement) paths.push(place);
    else if (member.nested) compareNested(member.nested, before, after, place, paths);
  }
}

function compareNested({ nesting, shape }: Nested, before: Value, after: Value, path: Path, paths: Path[]): void {
  if (isUnknown(after)) {
    paths.push(path);
    return;
  }
  if (nesting === 'single') {
    compareObjects(shape, before, after, path, paths);
    return;
  }
  if (nesting === 'map') {
    const keys = new Set([
      ...Object.keys(isRecord(before) ? before : {}),
      ...Object.keys(isRecord(after) ? after : {}),
    ]);
    for (const key of keys) compareObjects(shape, partOf(before, key), partOf(after, key), path.key(key), paths);
    return;
  }
  const old = isSequence(before) ? before : [];
  const now = isSequence(after) ? after : [];
  if (nesting === 'set') {
    if (!sameForced(shape, old, now)) paths.push(path);
    return;
  }
  for (let i = 0; i < Math.max(old.length, now.length); i += 1) {
    compareObjects(shape, old[i] ?? null, now[i] ?? null, path.index(i), paths);
  }
}

/** Do the elements of two sets agree in everything that cannot change in place? */
function sameForced(shape: Shape, before: readonly Value[], after: readonly Value[]): boolean {
  const left = before.map((element) => forcedPart(shape, element));
  return (
    before.length === after.length &&
    after.every((element) => {
      const part = forcedPart(shape, element);
      const at = left.findIndex((other) => sameValue(shape.type, part, other, undefined));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    })
  );
}

/** The object with null for all that may change in place. */
function forcedPart(shape: Shape, element: Value): Value {
  if (!isRecord(element)) return element;
  const part = newRecord();
  for (const { name, hasReplacements } of shape.members) part[name] = hasReplacements ? memberOf(element, name) : null;
  return part;
}
