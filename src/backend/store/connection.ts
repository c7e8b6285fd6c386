import type { Kysely } from 'kysely';
import type { Tables } from './tables';

/** A transaction's connection together with the one organization it may see. */
export interface Connection {
  readonly db: Kysely<Tables>;
  readonly org: string;
}

/** Runs one query again for as long as the database asks for that. */
export type Attempt = <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;

/** More parameters than this in one statement are refused by one of the databases, so long lists go in parts. */
const parametersAtOnce = 8000;

/** Cuts `items` so that `columns` parameters each stay within what one statement may carry. */
export function inParts<T>(items: readonly T[], columns = 1): (readonly T[])[] {
  const size = Math.floor(parametersAtOnce / columns);
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** Says whether a filter holds an empty list: `in ()` is no SQL. */
export function matchesNothing(filter: object): boolean {
  return Object.values(filter).some((value) => Array.isArray(value) && value.length === 0);
}
