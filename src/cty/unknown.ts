import type { Decimal } from './number';

/** What is already known of an unknown value; a key left out says nothing. */
export type Refinements = {
  readonly isNull?: boolean;
  readonly stringPrefix?: string;
  readonly numberLowerBound?: { readonly value: number | Decimal; readonly inclusive: boolean };
  readonly numberUpperBound?: { readonly value: number | Decimal; readonly inclusive: boolean };
  readonly lengthLowerBound?: number;
  readonly lengthUpperBound?: number;
};

/** A value that Terraform will know only after apply. */
export class Unknown {
  constructor(readonly refinements: Refinements = {}) {}
}
