import { type CtyNumber, compareNumbers, isSoundNumber } from './number';
import type { Type } from './type';

/** One end of the range that a number lies in. */
export type NumberBound = { readonly value: CtyNumber; readonly inclusive: boolean };

/** What is already known of an unknown value; a key left out says nothing. Lengths count a collection's elements. */
export type Refinements = {
  readonly isNull?: boolean;
  readonly stringPrefix?: string;
  readonly numberLowerBound?: NumberBound;
  readonly numberUpperBound?: NumberBound;
  readonly lengthLowerBound?: number;
  readonly lengthUpperBound?: number;
};

/** A value that Terraform will know only after apply. */
export class Unknown {
  constructor(readonly refinements: Refinements = {}) {}
}

/**
 * What is wrong with refinements of an unknown of this type: they do not fit the type or contradict each other.
 * An unknown of any type (dynamic) may have any: they are never sent.
 *
 * Source: OpenTofu docs, "Wire Format for OpenTofu Objects and Associated Values", section "Schema.Attribute Mapping
 * Rules for MessagePack".
 */
export function refinementProblem(type: Type, known: Refinements): string | undefined {
  if (type.kind === 'dynamic') return undefined;
  const { numberLowerBound: lower, numberUpperBound: upper } = known;
  if (known.stringPrefix !== undefined && type.kind !== 'string') return 'only an unknown string can have a prefix';
  if ((lower || upper) && type.kind !== 'number') return 'only an unknown number can have bounds';
  if ((lower && !isSoundNumber(lower.value)) || (upper && !isSoundNumber(upper.value)))
    return 'a bound is not a number';
  if (lower && upper && !isRange(lower, upper)) return 'the bounds of the unknown number exclude each other';
  return lengthProblem(type, known.lengthLowerBound, known.lengthUpperBound);
}

function lengthProblem(type: Type, lower = 0, upper = Number.MAX_SAFE_INTEGER): string | undefined {
  const bounded = lower !== 0 || upper !== Number.MAX_SAFE_INTEGER;
  const isCollection = type.kind === 'list' || type.kind === 'set' || type.kind === 'map';
  if (bounded && !isCollection) return 'only an unknown collection can have a length';
  if (!isLength(lower) || !isLength(upper)) return 'a length must be a whole number from 0';
  return lower > upper ? 'the lengths of the unknown collection exclude each other' : undefined;
}

function isLength(length: number): boolean {
  return Number.isSafeInteger(length) && length >= 0;
}

function isRange(lower: NumberBound, upper: NumberBound): boolean {
  const order = compareNumbers(lower.value, upper.value);
  return order < 0 || (order === 0 && lower.inclusive === upper.inclusive);
}
