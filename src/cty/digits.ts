/**
 * A finite decimal number taken apart: `digits` times ten to the `exponent`.
 *
 * `digits` has neither leading nor trailing zeros; zero is `{ negative: false, digits: '0', exponent: 0 }`. So two
 * numbers are equal when their parts are.
 */
export type Digits = { readonly negative: boolean; readonly digits: string; readonly exponent: number };

const zero: Digits = { negative: false, digits: '0', exponent: 0 };
const notation = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,12}))?$/;

/** Where numbers stop: beyond, Terraform's own (a binary exponent of 32 bits) overflow or vanish. In decimal places. */
const widestMagnitude = 646_456_992;

/** A number is written without an exponent while its first digit is at most this many places from the point. */
const widestPlain = 1100;

/** Reads `12`, `-0.5`, `+.5`, `1.` or `6e23`; nothing for any other text and for exponents no Terraform number has. */
export function parseDigits(text: string): Digits | undefined {
  const match = notation.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const parts = trimmed(sign === '-', whole + fraction, Number(exponent) - fraction.length);
  return Math.abs(magnitudeOf(parts)) > widestMagnitude ? undefined : parts;
}

/**
 * The one text of a number: `-12.5`, `1000000`, `0.001`. Only where the first digit is more than 1100 places from the
 * point (1e1000000; no float64 is) is an exponent written: `1e1000000`, `-1.5e-2000`. So a text is never much longer
 * than its digits are.
 */
export function digitsText(parts: Digits): string {
  const { negative, digits, exponent } = parts;
  const sign = negative ? '-' : '';
  const point = magnitudeOf(parts);
  if (Math.abs(point) > widestPlain) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${sign}${digits[0]}${fraction}e${point - 1}`;
  }
  if (exponent >= 0) return sign + digits + '0'.repeat(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** Where the point stands, counted from the first digit: 3 for 123, 0 for 0.123, -1 for 0.0123. */
export function magnitudeOf({ digits, exponent }: Digits): number {
  return digits.length + exponent;
}

/** Are these the same number? */
export function sameDigits(a: Digits, b: Digits): boolean {
  return a.negative === b.negative && a.exponent === b.exponent && a.digits === b.digits;
}

/** Orders two numbers: negative when `a` is the smaller. */
export function compareDigits(a: Digits, b: Digits): number {
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  return a.negative ? compareSizes(b, a) : compareSizes(a, b);
}

/** Every digit of a finite float64: 0.1 is 0.1000000000000000055511151231257827021181583404541015625. */
export function floatDigits(float: number): Digits {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, float);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xf_ffff_ffff_ffffn;
  const mantissa = biased === 0 ? fraction : fraction | (1n << 52n);
  const exponent = Math.max(biased, 1) - 1075;
  return exponent >= 0
    ? trimmed(float < 0, (mantissa << BigInt(exponent)).toString(), 0)
    : trimmed(float < 0, (mantissa * 5n ** BigInt(-exponent)).toString(), exponent);
}

function compareSizes(a: Digits, b: Digits): number {
  if (a.digits === '0' || b.digits === '0') return Number(a.digits !== '0') - Number(b.digits !== '0');
  const byMagnitude = magnitudeOf(a) - magnitudeOf(b);
  if (byMagnitude !== 0) return byMagnitude;
  return a.digits === b.digits ? 0 : a.digits < b.digits ? -1 : 1;
}

function trimmed(negative: boolean, digits: string, exponent: number): Digits {
  let start = 0;
  let end = digits.length;
  while (start < end && digits[start] === '0') start++;
  if (start === end) return zero;
  while (digits[end - 1] === '0') end--;
  return { negative, digits: digits.slice(start, end), exponent: exponent + digits.length - end };
}
