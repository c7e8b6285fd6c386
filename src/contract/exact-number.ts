const mark: unique symbol = Symbol.for('portcullis/exact-number');

/**
 * A JSON number that a JavaScript number cannot hold exactly: 9007199254740993, 0.1000000000000000055, 1e400.
 *
 * It keeps the decimal text as it was written. It refuses JSON.stringify, which would lose it silently: print with
 * `printJson`.
 */
export class ExactNumber {
  /** Each bundle of the plugin holds a copy of this class; they know each other's numbers by this mark. */
  readonly [mark] = true;

  static [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && mark in value;
  }

  constructor(readonly text: string) {
    if (!pattern.test(text)) throw new TypeError(`not a JSON number: ${text.slice(0, 40)}`);
  }

  toString(): string {
    return this.text;
  }

  toJSON(): never {
    throw new TypeError('an exact number is printed with printJson');
  }
}

const pattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Says whether a value is a number of JSON. */
export function isNumber(value: unknown): value is number | ExactNumber {
  return typeof value === 'number' || value instanceof ExactNumber;
}

/** A JSON number's text as a JavaScript number where that is the same decimal value, otherwise as an ExactNumber. */
export function toNumber(text: string): number | ExactNumber {
  const number = Number(text);
  if (text.length <= 15 && !/[eE]/.test(text)) return number;
  const isExact = Number.isFinite(number) && canonicalDecimal(String(number)) === canonicalDecimal(text);
  return isExact ? number : new ExactNumber(text);
}

/**
 * One text per decimal value: `1`, `1.0`, `10e-1` all give `1`.
 *
 * Up to 40 characters it is written out in full, as Terraform's jsonencode() does; beyond that as `1.5e400`.
 *
 * @param text a JSON number, or what String() makes of a finite JavaScript number.
 */
export function canonicalDecimal(text: string): string {
  const sign = text.startsWith('-') ? '-' : '';
  const [mantissa = '', exponentText = '0'] = text.slice(sign.length).split(/[eE]/);
  const [whole = '', fraction = ''] = mantissa.split('.');
  const { digits, dropped } = withoutZeros(whole + fraction);
  if (digits === '') return '0';
  const exponent = BigInt(exponentText.replace('+', '')) - BigInt(fraction.length) + BigInt(dropped);
  return sign + layOut(digits, exponent);
}

/** Takes the zeros off both ends; `dropped` counts those at the right end. */
function withoutZeros(all: string): { digits: string; dropped: number } {
  let start = 0;
  let end = all.length;
  while (start < end && all[start] === '0') start++;
  while (end > start && all[end - 1] === '0') end--;
  return { digits: all.slice(start, end), dropped: all.length - end };
}

function layOut(digits: string, exponent: bigint): string {
  const point = BigInt(digits.length) + exponent;
  const length = exponent >= 0n ? point : point > 0n ? BigInt(digits.length + 1) : BigInt(digits.length + 2) - point;
  if (length > 40n) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${digits[0]}${fraction}e${point - 1n}`;
  }
  if (exponent >= 0n) return digits + '0'.repeat(Number(exponent));
  if (point > 0n) return `${digits.slice(0, Number(point))}.${digits.slice(Number(point))}`;
  return `0.${'0'.repeat(Number(-point))}${digits}`;
}
