import { canonicalJson, isList, isObject, type Json, JsonError, parseJson, sameJson } from '../contract';
import { isRecord, isSequence, type Path, string, type Type, type Value } from '../cty';
import type { Validator } from '../plugin';
import { type Codec, isNothing } from './codecs';
import { whole } from './merge';

/** What a JSON text must hold: an object, or any value. */
export type JsonKind = 'object' | 'any';

/**
 * The flags of an attribute that holds JSON as text: `default: jsonText('object', { optional: true, description })`.
 *
 * Two texts are the same when they mean the same (spec R-21); a text that is not JSON, or not an object where one is
 * asked for, is an error at plan with its place. An empty text says nothing, as null does, but for an element of a list. `jsonTexts` is for a list or
 * map of such texts, however deep.
 */
export function jsonText<const F>(kind: JsonKind, flags: F) {
  return jsonTexts(string, kind, flags);
}

/** The flags of an attribute whose leaves are JSON texts: `jsonTexts(list(string), 'object', { optional: true })`. */
export function jsonTexts<const T extends Type, const F>(type: T, kind: JsonKind, flags: F) {
  return { ...flags, type, sameMeaning, validators: [isJson(type, kind)] } as const;
}

/** Do two texts, where they are texts, hold the same JSON? */
export function sameMeaning(a: Value, b: Value): boolean {
  return typeof a === 'string' && typeof b === 'string' && sameJson(a, b);
}

/** A JSON text in state, a JSON value in the API. Null and the empty text are left out. */
export const json: Codec = {
  toApi: (value) => (typeof value === 'string' && value !== '' ? parseJson(value) : undefined),
  toState: (answer, { prior, escapeHtml }) => {
    if (answer !== undefined && answer !== null) return printText(answer, escapeHtml);
    return prior === '' || (typeof prior === 'string' && sameJson(prior, 'null')) ? prior : null;
  },
  shape: whole,
};

/** A list of JSON texts in state, a list of JSON values in the API. */
export const jsonList: Codec = {
  toApi: (value) => (isSequence(value) ? value.map((text) => (text === null ? null : (json.toApi(text) ?? null))) : []),
  toState: (answer, { prior, escapeHtml }) => {
    if (isNothing(answer)) return isNothing(prior) ? prior : null;
    const list = isList(answer) ? answer : [answer ?? null];
    return list.map((entry) => (entry === null ? null : printText(entry, escapeHtml)));
  },
  shape: whole,
};

/** The text that state holds for an answer: keys sorted, as `jsonencode` prints it. */
export function printText(answer: Json, escapeHtml: boolean): string {
  return canonicalJson(answer, { escapeHtml });
}

/** The rule of `jsonText`, for attributes that have more rules than this one. */
export function isJson(type: Type, kind: JsonKind): Validator {
  const what = kind === 'object' ? 'a JSON object' : 'JSON';
  return {
    description: `must be ${what} as text, such as jsonencode() makes`,
    check: ({ value, path, diagnostics }) => {
      for (const { text, at, isElement } of texts(type, value, path)) {
        const problem = text === '' && !isElement ? undefined : problemOf(text, kind);
        if (problem) diagnostics.error(problem.summary, `${problem.detail} ${fix[kind]}`, at);
      }
    },
  };
}

const fix: Record<JsonKind, string> = {
  object: 'Write jsonencode({ ... }), or a heredoc that holds one JSON object.',
  any: 'Write jsonencode(...) around the value, or a heredoc that holds JSON.',
};

function problemOf(text: string, kind: JsonKind): { summary: string; detail: string } | undefined {
  try {
    const value = parseJson(text);
    if (kind === 'any' || isObject(value)) return undefined;
    return { summary: 'JSON object expected', detail: `The text holds ${nameOf(value)}, not an object.` };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { summary: 'Text is not JSON', detail: `The text is not JSON: ${error.message}.` };
  }
}

function nameOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a number' : `a ${typeof value}`;
}

type Found = {
  readonly text: string;
  readonly at: Path;
  /** An element of a list is there, and cannot say nothing as an empty text elsewhere does. */
  readonly isElement: boolean;
};

function* texts(type: Type, value: Value, at: Path, isElement = false): Iterable<Found> {
  if (typeof value === 'string') yield { text: value, at, isElement };
  else if (isSequence(value) && (type.kind === 'list' || type.kind === 'set')) {
    for (const [i, entry] of value.entries())
      yield* texts(type.element, entry, type.kind === 'list' ? at.index(i) : at.element(entry), true);
  } else if (type.kind === 'map' && isRecord(value)) {
    for (const [key, entry] of Object.entries(value)) yield* texts(type.element, entry, at.key(key));
  }
}
