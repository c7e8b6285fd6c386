import { type Json, JsonError, parseJson } from '../../contract';

/** What a text holds, if it is JSON. */
export function readJson(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}
