import { canonicalDecimal, type ExactNumber, equalJson, isNumber, type Json, toNumber } from '../../contract';
import { instantOf } from './instants';

type JsonNumber = number | ExactNumber;

/**
 * Says whether a stored value equals what a rule asks for: strictly by JSON type, but for one coercion by the
 * property's declared type, "true" for a boolean property and "7" for a number property.
 *
 * Source: spec D-18.
 */
export function equalAs(type: string | undefined, stored: Json, asked: Json): boolean {
  return equalJson(stored, coerced(type, asked));
}

/**
 * Puts two values in order: numbers by their exact value, dates and times by their instant.
 *
 * @returns negative, zero or positive; undefined when they are not two numbers or two dates with a time.
 */
export function orderAs(type: string | undefined, stored: Json, asked: Json): number | undefined {
  const other = coerced(type, asked);
  if (isNumber(stored) && isNumber(other)) return compareNumbers(stored, other);
  const [a, b] = [instantOf(stored), instantOf(other)];
  return a === undefined || b === undefined ? undefined : a - b;
}

function coerced(type: string | undefined, asked: Json): Json {
  if (typeof asked !== 'string') return asked;
  if (type === 'boolean' && (asked === 'true' || asked === 'false')) return asked === 'true';
  if (type === 'number' && numeric.test(asked)) return toNumber(asked);
  return asked;
}

const numeric = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function compareNumbers(a: JsonNumber, b: JsonNumber): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [x, y] = [decimal(a), decimal(b)];
  if (x.sign !== y.sign) return x.sign - y.sign;
  const size = x.power === y.power ? compareText(x.digits, y.digits) : x.power < y.power ? -1 : 1;
  return x.sign * size;
}

/** A number as sign, decimal digits without zeros at their ends, and the power of ten of the first digit. */
function decimal(number: JsonNumber): { sign: number; digits: string; power: bigint } {
  const text = canonicalDecimal(String(number));
  const [mantissa = '', exponent = '0'] = text.replace('-', '').split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = whole + fraction;
  const leading = all.length - all.replace(/^0+/, '').length;
  const digits = all.replace(/^0+|0+$/g, '');
  if (digits === '') return { sign: 0, digits, power: 0n };
  return { sign: text.startsWith('-') ? -1 : 1, digits, power: BigInt(whole.length - 1 - leading) + BigInt(exponent) };
}

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
