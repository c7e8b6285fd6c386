import { isList, isObject, type Json, type JsonObject, parseJson, printJson } from '../../contract';

/** A stored JSON text as the object it is. A text that is none was not written by us. */
export function readDocument(text: string): JsonObject {
  const value = parseJson(text);
  if (!isObject(value)) throw new Error('a stored document is not an object');
  return value;
}

/** The text to store. */
export function documentText(document: JsonObject): string {
  return printJson(document);
}

/** The value at `key`, or undefined: a property may be called "constructor", which every object seems to have. */
export function valueAt<T>(values: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** The object at `key`, or an empty one. */
export function objectAt(document: JsonObject, key: string): JsonObject {
  const value = valueAt(document, key);
  return isObject(value) ? value : {};
}

/** The text at `key`, or undefined where there is none. */
export function textAt(document: JsonObject, key: string): string | undefined {
  const value = valueAt(document, key);
  return typeof value === 'string' ? value : undefined;
}

/** The texts of a list; whatever else it holds is left out. */
export function textsOf(value: Json | undefined): readonly string[] {
  return isList(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** The texts of a stored JSON list; none where nothing is stored. */
export function readTexts(text: string | undefined): readonly string[] {
  return text === undefined ? [] : textsOf(parseJson(text));
}
