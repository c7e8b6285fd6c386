import { isObject, type JsonObject, parseJson, printJson, textsOf } from '../../contract';

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

/** The texts of a stored JSON list; none where nothing is stored. */
export function readTexts(text: string | undefined): readonly string[] {
  return text === undefined ? [] : textsOf(parseJson(text));
}
