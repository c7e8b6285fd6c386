/**
 * A number that no JavaScript number stands for exactly, as its canonical decimal text.
 *
 * Terraform's numbers have 512 bits of binary precision; a JavaScript number has 53. A cty number is a JavaScript
 * number when printing that number gives the same decimal again (1, 1.5, 0.1, 2^53), and a `Decimal` otherwise
 * (2^53 + 1, 0.1000000000000000055, 1e400). Each number so has exactly one form, and equality of two numbers is
 * equality of the forms.
 */
export class Decimal {
  /** @param text canonical: an optional minus, digits without leading zeros, no exponent, no trailing zeros after a point. */
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}
