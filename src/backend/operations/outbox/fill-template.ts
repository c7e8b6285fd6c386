import { scanTemplate } from '../../../access';
import { isList, isObject, type Json, type JsonObject, printJson } from '../../../contract';

/** What each jq program of a template gave; one that is not in it failed. */
export type Results = ReadonlyMap<string, Json>;

/** The key that stands for all pairs of the object beside it. */
const spread = 'spreadValue()';

/** Every jq program in a JSON document with templates, keys included, each once. */
export function programsOf(template: Json): readonly string[] {
  const programs = new Set<string>();
  const walk = (value: Json): void => {
    if (typeof value === 'string') for (const program of programsIn(value)) programs.add(program);
    else if (isList(value)) value.forEach(walk);
    else if (isObject(value)) for (const [key, entry] of Object.entries(value)) [key, entry].forEach(walk);
  };
  walk(template);
  programs.delete(spread);
  return [...programs];
}

function programsIn(text: string): readonly string[] {
  return scanTemplate(text).flatMap((part) => (part.kind === 'jq' ? [part.program.trim()] : []));
}

/**
 * Puts results in the place of templates. A text that is one template becomes its result, whatever its type; in a longer
 * text each becomes text. What failed is null. A pair whose key gives no text is left out, and the key `spreadValue()`
 * stands for all pairs of the object beside it.
 *
 * A result is data: a `{{` in it is left as it is.
 *
 * Source: spec A-70, G-90.
 */
export function fillTemplate(template: Json, results: Results): Json {
  if (typeof template === 'string') return fillText(template, results);
  if (isList(template)) return template.map((entry) => fillTemplate(entry, results));
  if (!isObject(template)) return template;
  return Object.fromEntries(
    Object.entries(template).flatMap(([key, value]) => fillPair(key, fillTemplate(value, results), results)),
  );
}

function fillPair(key: string, value: Json, results: Results): readonly (readonly [string, Json])[] {
  if (!key.includes('{{')) return [[key, value]];
  const [only, ...more] = scanTemplate(key);
  if (only?.kind === 'jq' && more.length === 0 && only.program.trim() === spread) {
    return isObject(value) ? entriesOf(value) : [];
  }
  const name = fillText(key, results);
  return name === null || typeof name === 'object' ? [] : [[String(name), value]];
}

function entriesOf(object: JsonObject): readonly (readonly [string, Json])[] {
  return Object.entries(object).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}

/**
 * Fills one text.
 *
 * @param encode  What becomes of the text of a result that stands in a longer text, such as percent-encoding in a URL.
 */
export function fillText(text: string, results: Results, encode: (text: string) => string = (same) => same): Json {
  const parts = scanTemplate(text);
  const [only, ...more] = parts;
  const resultOf = (program: string): Json => results.get(program.trim()) ?? null;
  if (only?.kind === 'jq' && more.length === 0) return resultOf(only.program);
  if (parts.some(({ kind }) => kind === 'unclosed')) return null;
  return parts.map((part) => (part.kind === 'jq' ? encode(textOfResult(resultOf(part.program))) : part.text)).join('');
}

function textOfResult(value: Json): string {
  return typeof value === 'string' ? value : printJson(value);
}
