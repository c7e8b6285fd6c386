import { isList, isObject, type Json } from '../../contract';
import type { Validator } from '../../plugin';
import { type JsonKind, jsonText } from '../json-text';
import { readJson } from './read-json';

/** What a JSON text must hold, beyond being JSON. */
type JsonShape = {
  /** In one clause: "must be a JSON object or list". */
  readonly description: string;
  /** What is wrong, as a sentence with the way out; undefined for nothing. */
  readonly problemOf: (json: Json) => string | undefined;
};

/** The flags of an attribute that holds JSON of a shape as text; see `jsonText`. */
export function shapedJson<const F>(kind: JsonKind, shape: JsonShape, flags: F) {
  const attribute = jsonText(kind, flags);
  return { ...attribute, validators: [...attribute.validators, hasShape(shape)] } as const;
}

/** A text that is no JSON is the other validator's to refuse. */
function hasShape({ description, problemOf }: JsonShape): Validator {
  return {
    description,
    check({ value, path, diagnostics }) {
      const json = typeof value === 'string' && value !== '' ? readJson(value) : undefined;
      const problem = json === undefined ? undefined : problemOf(json);
      if (problem) diagnostics.error('JSON of the wrong shape', problem, path);
    },
  };
}

/** What is sent to a backend. */
export const payloadShape: JsonShape = {
  description: 'must be a JSON object or list as text',
  problemOf: (json) =>
    isObject(json) || isList(json) ? undefined : 'Port takes an object or a list here. Write jsonencode({ ... }).',
};

/** The rules of a search, as text. */
export const rulesShape: JsonShape = {
  description: 'must be a JSON object with `combinator` and `rules`',
  problemOf: (json) => (isObject(json) ? rulesProblem(json) : undefined),
};

/** The rules of a search that says of itself that it is one. */
export const conditionShape: JsonShape = {
  description: 'must be a JSON object with `type` "SEARCH", `combinator` and `rules`',
  problemOf(json) {
    if (!isObject(json)) return undefined;
    return json.type === 'SEARCH' ? rulesProblem(json) : 'It must hold type = "SEARCH". Add it.';
  },
};

/** Relations that an action writes, by identifier. */
export const relationsShape: JsonShape = {
  description: 'must be a JSON object of texts, lists of texts and nulls',
  problemOf(json) {
    const entries = isObject(json) ? Object.entries(json) : [];
    const wrong = entries.find(([, value]) => !isRelation(value));
    return wrong && `Relation ${JSON.stringify(wrong[0])} must be an identifier, a list of identifiers, or null.`;
  },
};

function rulesProblem({ combinator, rules }: { readonly [key: string]: Json }): string | undefined {
  if (combinator !== 'and' && combinator !== 'or')
    return 'It must hold combinator = "and" or combinator = "or". Add it.';
  return isList(rules) ? undefined : 'It must hold rules = [...], the list of rules. Add it.';
}

function isRelation(value: Json): boolean {
  return value === null || typeof value === 'string' || (isList(value) && value.every((id) => typeof id === 'string'));
}
