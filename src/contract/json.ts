import type { ExactNumber } from './exact-number';

/** A JSON value of which nothing is lost: a number is a JavaScript number only where that is the same decimal value. */
export type Json = null | boolean | number | ExactNumber | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Lists and objects may be nested this deep. Beyond it a text is refused, so that no walk can exhaust the stack. */
export const maxDepth = 1000;

/** Says why a text is not JSON, and where. */
export class JsonError extends Error {
  override readonly name = 'JsonError';
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** At most 40 characters around the place, line breaks as spaces. */
  readonly excerpt: string;

  /** @param offset where in `text`, in UTF-16 units from 0. */
  constructor(
    problem: string,
    text: string,
    readonly offset: number,
  ) {
    const before = text.slice(0, offset);
    const line = before.split('\n').length;
    const column = offset - before.lastIndexOf('\n');
    const start = Math.max(0, offset - 20);
    const excerpt = text.slice(start, start + 40).replace(/\s+/g, ' ');
    super(`${problem} at line ${line}, column ${column}${excerpt.trim() === '' ? '' : `, near ${excerpt.trim()}`}`);
    this.line = line;
    this.column = column;
    this.excerpt = excerpt;
  }
}

/** Says whether a value is a JSON object: neither null, nor a list, nor an exact number. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && isPlain(value);
}

/** Says whether a value is a JSON list; Array.isArray does not narrow a readonly one. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Says whether an object is a bare one, of no class. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
