import { isRecord, isSequence, isUnknown, Path, type Type, type Value } from '../cty';
import { assign } from './assignment';
import { memberOf, newRecord, type RecordValue } from './inside';
import { sameValue } from './same-value';
import type { Schema } from './schema';
import { type Member, type Nested, type Shape, shapeOf } from './shape';

/** A planned value that was answered with another meaning. */
export type Mismatch = {
  readonly path: Path;
  readonly planned: Value;
  readonly answered: Value;
  readonly sensitive: boolean;
};

/**
 * Fits what the other end answered to what was planned: where both mean the same the planned spelling stays, an unknown
 * is filled with the answer, and where they differ the answer is taken and reported.
 *
 * Pure.
 *
 * @param planned, answered  Of the schema's type; the answer is wholly known.
 * Source: OpenTofu docs, "Resource Instance Change Lifecycle", section "ApplyResourceChange"; spec R-19.
 */
export function adopt(
  schema: Schema,
  planned: Value,
  answered: Value,
): { readonly state: Value; readonly mismatches: readonly Mismatch[] } {
  const mismatches: Mismatch[] = [];
  const state = adoptObject(shapeOf(schema), planned, answered, { path: Path.root, sensitive: false, mismatches });
  return { state, mismatches };
}

type Place = { readonly path: Path; readonly sensitive: boolean; readonly mismatches: Mismatch[] };

function differs(planned: Value, answered: Value, { path, sensitive, mismatches }: Place): Value {
  mismatches.push({ path, planned, answered, sensitive });
  return answered;
}

function adoptObject(shape: Shape, planned: Value, answered: Value, place: Place): Value {
  if (isUnknown(planned)) return answered;
  if (!isRecord(planned) || !isRecord(answered))
    return planned === answered ? planned : differs(planned, answered, place);
  const state = newRecord();
  for (const member of shape.members) {
    const { name } = member;
    state[name] = adoptMember(member, memberOf(planned, name), memberOf(answered, name), {
      path: place.path.attribute(name),
      sensitive: place.sensitive || member.sensitive,
      mismatches: place.mismatches,
    });
  }
  return state;
}

function adoptMember(member: Member, planned: Value, answered: Value, place: Place): Value {
  if (isUnknown(planned)) return answered;
  if (sameValue(member.type, planned, answered, member.sameMeaning)) return planned;
  if (planned === null || answered === null) return differs(planned, answered, place);
  if (member.nested) return adoptNested(member.nested, planned, answered, place);
  return adoptPlain(member.type, planned, answered, member.sameMeaning, place);
}

function adoptNested({ nesting, shape }: Nested, planned: Value, answered: Value, place: Place): Value {
  const inner = (p: Value, a: Value, at: Place): Value => adoptObject(shape, p, a, at);
  if (nesting === 'single') return adoptObject(shape, planned, answered, place);
  if (isRecord(planned) && isRecord(answered)) return adoptRecord(planned, answered, inner, place);
  if (!isSequence(planned) || !isSequence(answered)) return differs(planned, answered, place);
  return nesting === 'set' ? adoptSet(planned, answered, inner, place) : adoptSequence(planned, answered, inner, place);
}

/** A value without members of its own, but perhaps with unknowns or other spellings among its elements. */
function adoptPlain(
  type: Type,
  planned: Value,
  answered: Value,
  sameMeaning: Member['sameMeaning'],
  place: Place,
): Value {
  if (isUnknown(planned)) return answered;
  if (sameValue(type, planned, answered, sameMeaning)) return planned;
  const inner = (of: Type) => (p: Value, a: Value, at: Place) => adoptPlain(of, p, a, sameMeaning, at);
  if (isSequence(planned) && isSequence(answered)) {
    if (type.kind === 'list') return adoptSequence(planned, answered, inner(type.element), place);
    if (type.kind === 'set') return adoptSet(planned, answered, inner(type.element), place);
  }
  if (type.kind === 'map' && isRecord(planned) && isRecord(answered)) {
    return adoptRecord(planned, answered, inner(type.element), place);
  }
  return differs(planned, answered, place);
}

type AdoptElement = (planned: Value, answered: Value, place: Place) => Value;

function adoptSequence(
  planned: readonly Value[],
  answered: readonly Value[],
  element: AdoptElement,
  place: Place,
): Value {
  if (planned.length !== answered.length) return differs(planned, answered, place);
  return planned.map((each, i) => element(each, answered[i] ?? null, { ...place, path: place.path.index(i) }));
}

function adoptRecord(planned: RecordValue, answered: RecordValue, element: AdoptElement, place: Place): Value {
  const keys = Object.keys(planned);
  const sameKeys = keys.length === Object.keys(answered).length && keys.every((key) => Object.hasOwn(answered, key));
  if (!sameKeys) return differs(planned, answered, place);
  const state = newRecord();
  for (const key of keys) {
    state[key] = element(memberOf(planned, key), memberOf(answered, key), { ...place, path: place.path.key(key) });
  }
  return state;
}

/** Each planned element takes one answered element that it agrees with; those known come first. */
function adoptSet(planned: readonly Value[], answered: readonly Value[], element: AdoptElement, place: Place): Value {
  if (planned.length !== answered.length) return differs(planned, answered, place);
  const wanted = [...planned].sort((a, b) => Number(isUnknown(a)) - Number(isUnknown(b)));
  const columns = assign(wanted.length, answered.length, (row, column) =>
    agrees(wanted[row] ?? null, answered[column] ?? null, element, place),
  );
  if (columns.includes(undefined)) return differs(planned, answered, place);
  return wanted.map((each, row) => element(each, answered[columns[row] ?? row] ?? null, place));
}

function agrees(planned: Value, answered: Value, element: AdoptElement, place: Place): boolean {
  const mismatches: Mismatch[] = [];
  element(planned, answered, { ...place, mismatches });
  return mismatches.length === 0;
}
