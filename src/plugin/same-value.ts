import { equals, isRecord, isSequence, isUnknown, type Type, type Value } from '../cty';
import { memberOf } from './inside';

type SameMeaning = (a: Value, b: Value) => boolean;

/**
 * Do two values mean the same? They do when they are equal; with a `sameMeaning` also when that says so of the whole
 * values, or of every pair of their elements. Null means the same as null only, and an unknown as nothing.
 */
export function sameValue(type: Type, a: Value, b: Value, sameMeaning: SameMeaning | undefined): boolean {
  if (a === null || b === null) return a === b;
  if (isUnknown(a) || isUnknown(b)) return false;
  if (a === b || equals(type, a, b)) return true;
  return sameMeaning !== undefined && (sameMeaning(a, b) || sameInside(type, a, b, sameMeaning));
}

function sameInside(type: Type, a: Value, b: Value, sameMeaning: SameMeaning): boolean {
  switch (type.kind) {
    case 'list':
      return isSequence(a) && isSequence(b) && sameSequences(() => type.element, a, b, sameMeaning);
    case 'tuple':
      return isSequence(a) && isSequence(b) && sameSequences((i) => type.elements[i], a, b, sameMeaning);
    case 'set':
      return isSequence(a) && isSequence(b) && sameSets(type.element, a, b, sameMeaning);
    case 'map':
      return isRecord(a) && isRecord(b) && sameRecords(() => type.element, a, b, sameMeaning);
    case 'object':
      return isRecord(a) && isRecord(b) && sameRecords((name) => type.attributes[name], a, b, sameMeaning);
    default:
      return false;
  }
}

function sameSequences(
  typeAt: (index: number) => Type | undefined,
  a: readonly Value[],
  b: readonly Value[],
  sameMeaning: SameMeaning,
): boolean {
  if (a.length !== b.length) return false;
  return a.every((element, i) => {
    const type = typeAt(i);
    return type !== undefined && sameValue(type, element, b[i] ?? null, sameMeaning);
  });
}

function sameSets(type: Type, a: readonly Value[], b: readonly Value[], sameMeaning: SameMeaning): boolean {
  if (a.length !== b.length) return false;
  const left = [...b];
  return a.every((element) => {
    const at = left.findIndex((other) => sameValue(type, element, other, sameMeaning));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function sameRecords(
  typeAt: (name: string) => Type | undefined,
  a: { readonly [name: string]: Value },
  b: { readonly [name: string]: Value },
  sameMeaning: SameMeaning,
): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => {
    const type = typeAt(name);
    return type && Object.hasOwn(b, name) && sameValue(type, memberOf(a, name), memberOf(b, name), sameMeaning);
  });
}
