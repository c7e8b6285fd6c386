import { ExactNumber } from './exact-number';
import type { Step } from './finding';
import type { Fault } from './shape';

/**
 * Finds what no document may hold that goes to Port, at any depth, in keys and in values: the NUL character (PostgreSQL
 * cannot store it), half a surrogate pair (no UTF-8 text has one, so it would come back changed) and a key `__proto__`
 * (assigning it to an object of another program changes that object's class).
 *
 * @param document of JSON values; `undefined` is a value that is not known.
 * @returns at most one fault for each kind.
 * Source: spec R-51 (both databases answer alike); PostgreSQL manual, "JSON Types".
 */
export function checkText(document: unknown, at: readonly Step[] = []): Fault[] {
  const found = new Map<string, Fault>();
  const note = (message: string | undefined, path: readonly Step[]): void => {
    if (message !== undefined && !found.has(message)) found.set(message, { path, message });
  };
  const walk = (value: unknown, path: readonly Step[]): void => {
    if (typeof value === 'string') note(problemOf(value, false), path);
    if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return;
    for (const [key, entry] of Object.entries(value)) {
      if (!Array.isArray(value)) note(problemOf(key, true), path);
      walk(entry, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  if (mayHold(document)) walk(document, at);
  return [...found.values()];
}

function problemOf(text: string, isKey: boolean): string | undefined {
  if (isKey && text === '__proto__') return 'must not have a key "__proto__"';
  const what = isKey ? 'must not have a key with' : 'must not hold';
  if (text.includes('\0')) return `${what} the NUL character (U+0000)`;
  if (loneSurrogate.test(text)) return `${what} half a surrogate pair: it is not Unicode text`;
  return undefined;
}

const loneSurrogate = /\p{Surrogate}/u;

/** A first look without paths, since nearly every document is clean. */
function mayHold(value: unknown): boolean {
  if (typeof value === 'string') return problemOf(value, false) !== undefined;
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return false;
  if (Array.isArray(value)) return value.some(mayHold);
  return Object.entries(value).some(([key, entry]) => problemOf(key, true) !== undefined || mayHold(entry));
}
