import { Decimal, Dynamic, isUnknown, type Value } from '../cty';

/** The value of an object or a map, of which the members are looked at by name. */
export type RecordValue = { readonly [name: string]: Value };

/** Is this the known value of a list, a set or a tuple? */
export function isElements(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** Is this the known value of an object or a map? */
export function isRecord(value: Value | undefined): value is RecordValue {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !isUnknown(value) &&
    !(value instanceof Decimal) &&
    !(value instanceof Dynamic)
  );
}

/** The member called `name`, null where there is none. Own members only: a map may hold the key `constructor`. */
export function memberOf(record: RecordValue, name: string): Value {
  return Object.hasOwn(record, name) ? (record[name] ?? null) : null;
}

/** A record that keeps every key a key, `__proto__` too. */
export function newRecord(): { [name: string]: Value } {
  return Object.create(null);
}
