import type { Value } from '../cty';

/** The value of an object or a map, of which the members are looked at by name. */
export type RecordValue = { readonly [name: string]: Value };

/** The member called `name`, null where there is none. Own members only: a map may hold the key `constructor`. */
export function memberOf(record: RecordValue, name: string): Value {
  return Object.hasOwn(record, name) ? (record[name] ?? null) : null;
}

/** A record to be filled that keeps every key a key, `__proto__` too. */
export function newRecord(): { [name: string]: Value } {
  return Object.create(null);
}
