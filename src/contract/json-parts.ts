import { isList, isObject, type Json, type JsonObject } from './json';

/** The value at `key`, or undefined: a property may be called "constructor", which every object seems to have. */
export function valueAt<T>(values: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** The object at `key`, or an empty one where there is none. */
export function objectAt(document: JsonObject, key: string): JsonObject {
  const value = valueAt(document, key);
  return isObject(value) ? value : {};
}

/** The text at `key`, or undefined where there is none. */
export function textAt(document: JsonObject, key: string): string | undefined {
  const value = valueAt(document, key);
  return typeof value === 'string' ? value : undefined;
}

/** The texts of a list; whatever else it holds is left out, and what is no list holds none. */
export function textsOf(value: Json | undefined): readonly string[] {
  return isList(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
