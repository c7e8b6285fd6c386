import { isRecord, isSequence, type Type, type Value } from '../cty';
import { memberOf, newRecord, type RecordValue } from './inside';
import { sameValue } from './same-value';
import type { Schema } from './schema';
import { type Member, type Shape, shapeOf } from './shape';

/**
 * What Read stores: the answer, but in state's spelling wherever both mean the same, so that another spelling at the
 * other end is no drift. Returns `state` itself when nothing drifted.
 *
 * Pure. Both values fit the schema's type and are wholly known.
 *
 * Source: OpenTofu docs, "Resource Instance Change Lifecycle", section "ReadResource" (normalization and drift).
 */
export function keepSpelling(schema: Schema, state: Value, answered: Value): Value {
  return keepInObject(shapeOf(schema), state, answered);
}

function keepInObject(shape: Shape, state: Value, answered: Value): Value {
  if (!isRecord(state) || !isRecord(answered)) return answered;
  const kept = newRecord();
  let same = true;
  for (const member of shape.members) {
    const before = memberOf(state, member.name);
    const value = keepInMember(member, before, memberOf(answered, member.name));
    kept[member.name] = value;
    same &&= value === before;
  }
  return same ? state : kept;
}

function keepInMember(member: Member, state: Value, answered: Value): Value {
  if (sameValue(member.type, state, answered, member.sameMeaning)) return state;
  if (state === null || answered === null) return answered;
  if (!member.nested)
    return member.sameMeaning ? keepInPlain(member.type, state, answered, member.sameMeaning) : answered;
  const { nesting, shape } = member.nested;
  const inner = (before: Value, after: Value): Value => keepInObject(shape, before, after);
  if (nesting === 'single') return inner(state, answered);
  if (isRecord(state) && isRecord(answered)) return keepInRecord(state, answered, inner);
  if (!isSequence(state) || !isSequence(answered)) return answered;
  return nesting === 'set' ? keepInSet(state, answered, inner) : keepInSequence(state, answered, inner);
}

/** Spellings inside a list, set or map that drifted elsewhere. */
function keepInPlain(
  type: Type,
  state: Value,
  answered: Value,
  sameMeaning: NonNullable<Member['sameMeaning']>,
): Value {
  const inner = (of: Type) => (before: Value, after: Value) => keepInPlain(of, before, after, sameMeaning);
  if (sameValue(type, state, answered, sameMeaning)) return state;
  if (type.kind === 'map' && isRecord(state) && isRecord(answered)) {
    return keepInRecord(state, answered, inner(type.element));
  }
  if (!isSequence(state) || !isSequence(answered)) return answered;
  if (type.kind === 'list') return keepInSequence(state, answered, inner(type.element));
  return type.kind === 'set' ? keepInSet(state, answered, inner(type.element)) : answered;
}

type KeepElement = (state: Value, answered: Value) => Value;

function keepInSequence(state: readonly Value[], answered: readonly Value[], element: KeepElement): Value {
  const kept = answered.map((each, i) => element(state[i] ?? null, each));
  return kept.length === state.length && kept.every((each, i) => each === state[i]) ? state : kept;
}

function keepInRecord(state: RecordValue, answered: RecordValue, element: KeepElement): Value {
  const kept = newRecord();
  let same = Object.keys(state).length === Object.keys(answered).length;
  for (const [key, each] of Object.entries(answered)) {
    const before = memberOf(state, key);
    const value = element(before, each);
    kept[key] = value;
    same &&= Object.hasOwn(state, key) && value === before;
  }
  return same ? state : kept;
}

/** An element of a set is state's own when it means the same as a whole: then `element` returns that very object. */
function keepInSet(state: readonly Value[], answered: readonly Value[], element: KeepElement): Value {
  const left = new Set(state);
  const kept = answered.map((each) => {
    for (const before of left) {
      if (element(before, each) !== before) continue;
      left.delete(before);
      return before;
    }
    return each;
  });
  return left.size === 0 && kept.length === state.length ? state : kept;
}
