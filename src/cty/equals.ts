import { isNumber, numberText, sameNumber } from './number';
import { compareCodePoints } from './text';
import { elementType, type Type } from './type';
import { attributeOf, sameType, typeText } from './type-json';
import { type NumberBound, Unknown } from './unknown';
import { Dynamic, isRecord, isSequence, type Value } from './value';

/**
 * Are these the same value of the type? Numbers compare by decimal value, texts unit by unit, maps whatever the order
 * of their keys, sets (at any depth) whatever the order and repetition of their elements. Two unknowns are the same
 * when the same is known of them. A value that does not fit the type equals nothing but itself.
 *
 * A set costs as much as sorting it.
 */
export function equals(type: Type, a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (a instanceof Unknown || b instanceof Unknown) {
    return a instanceof Unknown && b instanceof Unknown && unknownText(type, a) === unknownText(type, b);
  }
  if (a instanceof Dynamic || b instanceof Dynamic) return sameDynamic(a, b);
  if (isNumber(a) && isNumber(b)) return sameNumber(a, b);
  if (type.kind === 'set' && isSequence(a) && isSequence(b)) return identity(type, a) === identity(type, b);
  if (isSequence(a) && isSequence(b)) {
    return a.length === b.length && a.every((item, i) => equals(elementType(type, i), item, b[i] ?? null));
  }
  if (isRecord(a) && isRecord(b)) return sameRecord(type, a, b);
  return false;
}

/** Is nothing in the value, however deep, known only after apply? */
export function isWhollyKnown(value: Value): boolean {
  if (value instanceof Unknown) return false;
  if (value instanceof Dynamic) return isWhollyKnown(value.value);
  if (isSequence(value)) return value.every(isWhollyKnown);
  return isRecord(value) ? Object.values(value).every(isWhollyKnown) : true;
}

/** Is anything in the value, however deep, known only after apply? */
export function hasUnknown(value: Value): boolean {
  return !isWhollyKnown(value);
}

/**
 * One text for all spellings of a value: two values of a type are the same exactly when their texts are. Made to
 * compare, sort and index values by; it is no format, and never stored.
 */
export function identity(type: Type, value: Value): string {
  if (value instanceof Unknown) return unknownText(type, value);
  if (value instanceof Dynamic) {
    const inner = unwrapped(value);
    return `(${typeText(inner.type)} ${identity(inner.type, inner.value)})`;
  }
  if (isNumber(value)) return numberText(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (type.kind === 'set' && isSequence(value)) return setText(type.element, value);
  if (isSequence(value)) return `[${value.map((item, i) => identity(elementType(type, i), item)).join()}]`;
  if (!isRecord(value)) throw new TypeError(`${typeof value} is not a value`);
  const keys = Object.keys(value).sort(compareCodePoints);
  const entry = (key: string) => `${JSON.stringify(key)}:${identity(entryType(type, key), value[key] ?? null)}`;
  return `{${keys.map(entry).join()}}`;
}

/** Repeated elements count once, but two unknown ones may yet turn out to be two. */
function setText(element: Type, values: readonly Value[]): string {
  const texts = values.map((value) => ({ text: identity(element, value), isOne: isWhollyKnown(value) }));
  texts.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return `<${texts.filter(({ text, isOne }, i) => !isOne || texts[i - 1]?.text !== text).map(({ text }) => text)}>`;
}

function sameDynamic(a: Value, b: Value): boolean {
  if (!(a instanceof Dynamic) || !(b instanceof Dynamic)) return false;
  const [x, y] = [unwrapped(a), unwrapped(b)];
  return sameType(x.type, y.type) && equals(x.type, x.value, y.value);
}

/** A dynamic value whose type is dynamic carries its type itself, one level down. */
function unwrapped(value: Dynamic): Dynamic {
  return value.type.kind === 'dynamic' && value.value instanceof Dynamic ? unwrapped(value.value) : value;
}

type Entries = { readonly [key: string]: Value };

function sameRecord(type: Type, a: Entries, b: Entries): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equals(entryType(type, key), a[key] ?? null, b[key] ?? null))
  );
}

function entryType(type: Type, key: string): Type {
  return type.kind === 'object' && Object.hasOwn(type.attributes, key) ? attributeOf(type, key) : elementType(type, 0);
}

/** What is known of the unknown; a prefix of nothing and a length from 0 say as little as none. */
function unknownText(type: Type, { refinements: known }: Unknown): string {
  if (type.kind === 'dynamic') return '?';
  const texts = [
    known.isNull ?? '',
    JSON.stringify(known.stringPrefix ?? ''),
    boundText(known.numberLowerBound),
    boundText(known.numberUpperBound),
    known.lengthLowerBound ?? 0,
    known.lengthUpperBound ?? '',
  ];
  return `?${texts.join()}`;
}

function boundText(bound: NumberBound | undefined): string {
  return bound === undefined ? '' : `${numberText(bound.value)}${bound.inclusive ? '=' : ''}`;
}
