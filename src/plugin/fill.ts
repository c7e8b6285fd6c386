import { isRecord, isSequence, isUnknown, type Value } from '../cty';
import { newRecord, type RecordValue } from './inside';
import type { Nesting, Schema } from './schema';
import { type Member, type Shape, shapeOf } from './shape';

/**
 * A state from what is given of it: attributes that are missing are null and blocks that are missing empty, at every
 * depth. Of an import and of a stored state only part is there.
 *
 * @param given  Of the schema's type but for missing members; no member that the schema does not have is kept.
 */
export function fill(schema: Schema, given: unknown): Value {
  return fillObject(shapeOf(schema), given);
}

function fillObject(shape: Shape, given: unknown): Value {
  const state = newRecord();
  for (const member of shape.members) {
    const value = isRecord(given) && Object.hasOwn(given, member.name) ? given[member.name] : undefined;
    state[member.name] = fillMember(member, value);
  }
  return state;
}

function fillMember({ nested, isBlock }: Member, given: Value | undefined): Value {
  if (given === undefined || given === null) return isBlock && nested ? emptyBlock(nested.nesting) : null;
  if (!nested || isUnknown(given)) return given;
  const { nesting, shape } = nested;
  const element = (each: Value): Value => (isRecord(each) ? fillObject(shape, each) : each);
  if (nesting === 'single') return element(given);
  if (isSequence(given)) return given.map(element);
  if (!isRecord(given)) return given;
  const filled = newRecord();
  for (const [key, each] of Object.entries(given)) filled[key] = element(each);
  return filled;
}

/** No block is an empty collection, never null. */
function emptyBlock(nesting: Nesting): Value {
  if (nesting === 'single') return null;
  return nesting === 'map' ? newRecord() : [];
}

/**
 * A planned value as a resource's create and update see it: `undefined` wherever the answer must say what it is.
 * Without unknowns it is the planned value itself.
 */
export function writable(planned: RecordValue): { readonly [name: string]: unknown } {
  const parts: { [name: string]: unknown } = Object.create(null);
  let same = true;
  for (const [name, value] of Object.entries(planned)) {
    parts[name] = writablePart(value);
    same &&= parts[name] === value;
  }
  return same ? planned : parts;
}

function writablePart(planned: Value): unknown {
  if (isUnknown(planned)) return undefined;
  if (isRecord(planned)) return writable(planned);
  if (!isSequence(planned)) return planned;
  const parts = planned.map(writablePart);
  return parts.every((part, i) => part === planned[i]) ? planned : parts;
}

/** The same value with null for every unknown in it. */
export function unknownAsNull(value: RecordValue): RecordValue {
  const parts = newRecord();
  for (const [name, part] of Object.entries(value)) parts[name] = nullForUnknown(part);
  return parts;
}

function nullForUnknown(value: Value): Value {
  if (isUnknown(value)) return null;
  if (isSequence(value)) return value.map(nullForUnknown);
  return isRecord(value) ? unknownAsNull(value) : value;
}
