import { isObject, type Json, type JsonObject } from '../../../contract';
import { invalid } from '../../operations';

/** The body of a control request: an object with no key but `known`; no body is an empty one. @throws {Refusal} invalid. */
export function objectBody(body: unknown, known: readonly string[]): JsonObject {
  if (body === undefined || body === null) return {};
  const value = body as Json; // the body parser makes nothing else
  if (!isObject(value)) throw invalid('the body must be an object');
  const other = Object.keys(value).find((key) => !known.includes(key));
  if (other !== undefined)
    throw invalid(`"${other.slice(0, 60)}" is not a known key; known are ${known.join(', ')}`, [other.slice(0, 60)]);
  return value;
}

/** @throws {Refusal} invalid unless it is text with something in it, or absent. */
export function optionalText(body: JsonObject, key: string): string | undefined {
  const value = body[key];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value === '') throw invalid('must be text', [key]);
  return value;
}

/** @throws {Refusal} invalid unless it is a whole number within the bounds, or absent. */
export function optionalCount(body: JsonObject, key: string, least: number, most: number): number | undefined {
  const value = body[key];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw invalid(`must be a whole number from ${least} to ${most}`, [key]);
  }
  return value;
}
