import fc from 'fast-check';
import { Decimal, type Value } from '../../src/cty';

type Written = { readonly [name: string]: Value };

/** A configuration, and places of it whose values may be known only after apply. */
export type WithLate = { readonly config: Written; readonly late: readonly (readonly (string | number)[])[] };

/** Picks some, mostly most, of the leaves of what is written (texts, numbers, switches) to be known late. */
export function withLatePlaces(written: fc.Arbitrary<Written>): fc.Arbitrary<WithLate> {
  return written.chain((config) => {
    const all = leaves(config);
    const late = fc.oneof(fc.subarray(all), fc.subarray(all, { minLength: Math.ceil(all.length * 0.7) }));
    return fc.record({ config: fc.constant(config), late });
  });
}

function leaves(value: Value, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (Array.isArray(value)) return value.flatMap((each: Value, i) => leaves(each, [...at, i]));
  if (value === null) return [];
  if (typeof value !== 'object' || value instanceof Decimal) return [at];
  return Object.entries(value).flatMap(([name, each]) => leaves(each, [...at, name]));
}
