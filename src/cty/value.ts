import type { CtyNumber } from './number';
import type { BoolType, DynamicType, NumberType, StringType, Type } from './type';
import type { Refinements } from './unknown';
import { Unknown } from './unknown';

/**
 * A value of any type. Which type it is of is said beside it, never inside it: a list, a set and a tuple are arrays, a
 * map and an object are records without a prototype (so that a key `__proto__` is a key like any other).
 */
export type Value =
  | null
  | boolean
  | string
  | CtyNumber
  | Unknown
  | Dynamic
  | readonly Value[]
  | { readonly [key: string]: Value };

/** A value where the schema asks for any type: it carries its own. */
export class Dynamic {
  constructor(
    readonly type: Type,
    readonly value: Value,
  ) {}
}

/**
 * The TypeScript type of the known values of a Terraform type. Null is added by whoever holds the value (an attribute
 * may be null, a list element seldom), unknown by whoever sees values before apply.
 */
export type ValueOf<T> = T extends StringType
  ? string
  : T extends NumberType
    ? CtyNumber
    : T extends BoolType
      ? boolean
      : T extends DynamicType
        ? Dynamic
        : T extends { readonly kind: 'list' | 'set'; readonly element: infer E }
          ? readonly ValueOf<E>[]
          : T extends { readonly kind: 'map'; readonly element: infer E }
            ? { readonly [key: string]: ValueOf<E> }
            : T extends { readonly kind: 'tuple'; readonly elements: infer E }
              ? { readonly [I in keyof E]: ValueOf<E[I]> }
              : T extends { readonly kind: 'object'; readonly attributes: infer A }
                ? { readonly [K in keyof A]: ValueOf<A[K]> | null }
                : never;

/** The unknown about which nothing is known. */
export const unknown: Unknown = new Unknown();

/** Is this the value that Terraform shows as "(known after apply)"? Nothing inside it is looked at. */
export function isUnknown(value: unknown): value is Unknown {
  return value instanceof Unknown;
}

/** An unknown of which something is known, such as that it is not null or how its text begins. */
export function refined(refinements: Refinements): Unknown {
  return new Unknown(refinements);
}

/** Is this a map's or an object's value: a plain record, and not an array, a `Decimal`, an `Unknown` or a `Dynamic`? */
export function isRecord(value: unknown): value is { readonly [key: string]: Value } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Is this a list's, a set's or a tuple's value? */
export function isSequence(value: unknown): value is readonly Value[] {
  return Array.isArray(value);
}
