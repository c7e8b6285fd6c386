import { type Json, JsonError, maxDepth } from './json';
import { JsonScanner } from './json-scanner';

/** A number of 16 digits or more, or with an exponent, where a value may stand; a longer match in a string is harmless. */
const longNumber = /(?:^|[\s,:[])-?(?:\d[\d.]{15}|[\d.]+[eE])/;

/**
 * Reads a JSON text without losing anything: see `Json`. Of a repeated key the last one counts, as with JSON.parse.
 *
 * A text without long numbers goes through JSON.parse, which is as lossless there and far faster.
 *
 * @throws {JsonError} with the place, when the text is not JSON or nested deeper than `maxDepth`.
 */
export function parseJson(text: string): Json {
  if (longNumber.test(text)) return new JsonScanner(text).read();
  let value: Json;
  try {
    value = JSON.parse(text) as Json; // JSON.parse returns nothing but JSON
  } catch {
    return new JsonScanner(text).read();
  }
  if (isDeeper(value, maxDepth)) throw new JsonError(`nested deeper than ${maxDepth} levels`, text, 0);
  return value;
}

function isDeeper(value: Json, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((entry) => isDeeper(entry, levels - 1));
}
