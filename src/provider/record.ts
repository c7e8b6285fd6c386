import { isRecord, type Value } from '../cty';

/** An object of these entries without a prototype, so that a key `__proto__` is a key like any other. */
export function toRecord<T>(entries: Iterable<readonly [string, T]>): { readonly [key: string]: T } {
  const record: { [key: string]: T } = Object.create(null);
  for (const [key, value] of entries) record[key] = value;
  return record;
}

/** The entries of a map or an object; none of null, of an unknown and of every other value. */
export function entriesOf(map: unknown): readonly (readonly [string, Value])[] {
  return isRecord(map) ? Object.entries(map) : [];
}
