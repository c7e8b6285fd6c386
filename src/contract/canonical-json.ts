import { canonicalDecimal, ExactNumber, isNumber } from './exact-number';
import { isList, isObject, isPlain, type Json, maxDepth } from './json';
import { parseJson } from './parse-json';
import { compareCodePoints } from './sorted-list';

/** How JSON is printed. */
export interface PrintOptions {
  /** Writes `<`, `>`, `&`, U+2028 and U+2029 as `\u003c` and so on, as Terraform's jsonencode() does. Off by default. */
  readonly escapeHtml?: boolean;
}

/**
 * Prints a value as compact JSON, keys in the order they have, exact numbers as they were written.
 *
 * A key whose value is `undefined` is left out.
 *
 * @throws {TypeError} for what JSON cannot say: a hole in a list, NaN, a function, a class's instance.
 */
export function printJson(value: unknown, options: PrintOptions = {}): string {
  return escaped(print(value, { keys: Object.keys, number: String }, 0), options);
}

/** One text per meaning: compact, keys in code-point order at every depth, one spelling per decimal value. */
export function canonicalJson(value: unknown, options: PrintOptions = {}): string {
  const keys = (object: object) => Object.keys(object).sort(compareCodePoints);
  return escaped(print(value, { keys, number: (n) => canonicalDecimal(String(n)) }, 0), options);
}

/** Says whether two values mean the same: objects whatever the order of their keys, numbers by exact decimal value. */
export function equalJson(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (isNumber(a) && isNumber(b)) return canonicalDecimal(String(a)) === canonicalDecimal(String(b));
  if (isList(a) && isList(b)) return a.length === b.length && a.every((entry, i) => equalJson(entry, b[i] ?? null));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equalJson(a[key] ?? null, b[key] ?? null))
  );
}

/**
 * Says whether two JSON texts mean the same. Texts that are not JSON are the same only where they are identical.
 *
 * Source: spec R-21.
 */
export function sameJson(aText: string, bText: string): boolean {
  if (aText === bText) return true;
  try {
    return equalJson(parseJson(aText), parseJson(bText));
  } catch {
    return false;
  }
}

interface Style {
  readonly keys: (object: object) => readonly string[];
  readonly number: (number: number | ExactNumber) => string;
}

function print(value: unknown, style: Style, depth: number): string {
  if (depth > maxDepth) throw new TypeError(`cannot print JSON nested deeper than ${maxDepth} levels`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof ExactNumber || (typeof value === 'number' && Number.isFinite(value))) return style.number(value);
  if (Array.isArray(value)) return `[${Array.from(value, (entry) => print(entry, style, depth + 1)).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) return printObject(value, style, depth);
  throw new TypeError(`cannot print ${typeof value === 'object' ? value.constructor.name : String(value)} as JSON`);
}

function printObject(object: object, style: Style, depth: number): string {
  const values = object as Readonly<Record<string, unknown>>; // plain, so its keys are strings and its values anything
  const entries: string[] = [];
  for (const key of style.keys(object)) {
    if (values[key] !== undefined) entries.push(`${JSON.stringify(key)}:${print(values[key], style, depth + 1)}`);
  }
  return `{${entries.join(',')}}`;
}

function escaped(text: string, { escapeHtml = false }: PrintOptions): string {
  if (!escapeHtml) return text;
  return text.replace(/[<>&\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
