import { compareDigits, type Digits, digitsText, floatDigits, magnitudeOf, parseDigits, sameDigits } from './digits';

/**
 * A number that no JavaScript number stands for exactly, as its canonical decimal text.
 *
 * Terraform's numbers have 512 bits of binary precision; a JavaScript number has 53. A cty number is a JavaScript
 * number when printing that number gives the same decimal again (1, 1.5, 0.1, 2^53), and a `Decimal` otherwise
 * (2^53 + 1, 0.1000000000000000055, 1e400). Each number so has exactly one form, and equality of two numbers is
 * equality of the forms. `parseNumber` chooses the form; nobody else need call this constructor.
 */
export class Decimal {
  /**
   * @param text canonical: an optional minus, digits without leading zeros, no trailing zeros after a point, no
   *             exponent; only a number whose first digit is over 1100 places from the point is `1.5e2000`.
   */
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** A Terraform number: a JavaScript number where that is exact, else a `Decimal`; one number has one form. */
export type CtyNumber = number | Decimal;

/**
 * Reads a decimal number without losing a digit.
 *
 * @param text `12`, `-0.5`, `6.02e23`; blanks, hexadecimal, `Infinity` and `NaN` are not numbers.
 * @throws {RangeError} not a number, or an exponent beyond what Terraform's numbers have (some 646 million places).
 */
export function parseNumber(text: string): CtyNumber {
  const parts = parseDigits(text);
  if (!parts) throw new RangeError(`${JSON.stringify(shortened(text))} is not a decimal number`);
  return fromDigits(parts);
}

/** Is this a number's value? */
export function isNumber(value: unknown): value is CtyNumber {
  return typeof value === 'number' || value instanceof Decimal;
}

/** The number as its one decimal text (see `Decimal`); an infinity is `Infinity` or `-Infinity`. */
export function numberText(n: CtyNumber): string {
  if (typeof n === 'number' && (Number.isSafeInteger(n) || !Number.isFinite(n))) return String(n);
  return digitsText(digitsOf(n));
}

/** Are these the same number, whatever form each was built in? NaN is the same as nothing. */
export function sameNumber(a: CtyNumber, b: CtyNumber): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b;
  if (isInfinite(a) || isInfinite(b)) return false;
  return sameDigits(digitsOf(a), digitsOf(b));
}

/** Orders two numbers (neither of them NaN): negative when `a` is the smaller, 0 when they are the same. */
export function compareNumbers(a: CtyNumber, b: CtyNumber): number {
  if (isInfinite(a) || isInfinite(b)) return a === b ? 0 : signOf(a) - signOf(b);
  return compareDigits(digitsOf(a), digitsOf(b));
}

/** An integer of any size as a Terraform number. */
export function fromBigInt(integer: bigint): CtyNumber {
  return parseNumber(integer.toString());
}

/** The number that a float64 on the wire means: its exact binary value, which for 0.1 is not the decimal 0.1. */
export function fromFloat64(float: number): CtyNumber {
  return Number.isSafeInteger(float) || !Number.isFinite(float) ? float + 0 : fromDigits(floatDigits(float));
}

/** The number as a 64-bit signed integer, if it is one. */
export function toInt64(n: CtyNumber): bigint | undefined {
  if (isInfinite(n)) return undefined;
  const parts = digitsOf(n);
  if (parts.exponent < 0 || magnitudeOf(parts) > 19) return undefined;
  const integer = BigInt(digitsText(parts));
  return BigInt.asIntN(64, integer) === integer ? integer : undefined;
}

/** The number as a float64, if there is one of exactly that value. */
export function toFloat64(n: CtyNumber): number | undefined {
  if (isInfinite(n)) return signOf(n);
  const parts = digitsOf(n);
  const float = Number(`${parts.negative ? '-' : ''}${parts.digits}e${parts.exponent}`);
  return Number.isFinite(float) && sameDigits(floatDigits(float), parts) ? float : undefined;
}

/** Has the number a decimal text that can be read? Only a hand-made `Decimal` and NaN have none. */
export function isSoundNumber(n: CtyNumber): boolean {
  return typeof n === 'number' ? !Number.isNaN(n) : parseDigits(n.text) !== undefined;
}

function fromDigits(parts: Digits): CtyNumber {
  const short = parts.digits.length <= 17 && Math.abs(magnitudeOf(parts)) < 330;
  if (short) {
    const float = Number(`${parts.negative ? '-' : ''}${parts.digits}e${parts.exponent}`);
    const printed = parseDigits(String(float));
    if (printed && sameDigits(printed, parts)) return float;
  }
  return new Decimal(digitsText(parts));
}

function digitsOf(n: CtyNumber): Digits {
  const parts = parseDigits(typeof n === 'number' ? String(n) : n.text);
  if (!parts) throw new RangeError(`${JSON.stringify(shortened(String(n)))} is not a decimal number`);
  return parts;
}

function isInfinite(n: CtyNumber): boolean {
  return n === Infinity || n === -Infinity;
}

function signOf(n: CtyNumber): number {
  return n === Infinity || n === -Infinity ? n : 0;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}
