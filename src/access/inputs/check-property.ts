import { canonicalJson, equalJson, isList, isNumber, isObject, type Json, type JsonObject } from '../../contract';
import { matchesPattern, type Patience, patience } from './match-pattern';

/**
 * Says what is wrong with a property's value, as a clause; undefined when it fits what the blueprint defines.
 *
 * Checked are type, enumeration, pattern, the bounds of texts, numbers and lists, entries of lists, and the formats
 * that a text can break.
 *
 * @param budget  Shared by all values of a document; a value by itself has one of its own.
 * Source: the `schema.properties` of POST /v1/blueprints.
 */
export function checkProperty(definition: JsonObject, value: Json, budget = patience()): string | undefined {
  const kind = typeof definition.type === 'string' ? definition.type : '';
  const check = Object.hasOwn(checks, kind) ? checks[kind] : undefined;
  return check?.(definition, value, budget) ?? checkEnum(definition, value);
}

type Check = (definition: JsonObject, value: Json, budget: Patience) => string | undefined;

const checks: Readonly<Record<string, Check>> = {
  string: checkText,
  number: checkNumber,
  boolean: (_, value) => (typeof value === 'boolean' ? undefined : 'must be true or false'),
  object: (_, value) => (isObject(value) ? undefined : 'must be an object'),
  array: checkList,
};

function checkEnum(definition: JsonObject, value: Json): string | undefined {
  const allowed = definition.enum;
  if (!isList(allowed) || allowed.some((entry) => equalJson(entry, value))) return undefined;
  return `must be one of ${allowed.map((entry) => canonicalJson(entry)).join(', ')}`;
}

function checkText(definition: JsonObject, value: Json, budget: Patience): string | undefined {
  if (typeof value !== 'string') return 'must be a text';
  const length = [...value].length;
  if (length < numberAt(definition, 'minLength', 0)) return `must have at least ${definition.minLength} characters`;
  if (length > numberAt(definition, 'maxLength', Infinity))
    return `must have at most ${definition.maxLength} characters`;
  if (typeof definition.pattern === 'string' && !matchesPattern(definition.pattern, value, budget)) {
    return `must match ${definition.pattern}`;
  }
  return checkFormat(definition.format, value);
}

const formats: Readonly<Record<string, { readonly test: (text: string) => boolean; readonly says: string }>> = {
  'date-time': {
    test: (text) =>
      /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i.test(text) &&
      !Number.isNaN(Date.parse(text)),
    says: 'must be a date and time such as 2025-01-31T10:00:00Z',
  },
  url: { test: (text) => URL.canParse(text), says: 'must be a URL' },
  email: { test: (text) => /^[^\s@]+@[^\s@]+$/.test(text), says: 'must be an e-mail address' },
};

function checkFormat(format: Json | undefined, value: string): string | undefined {
  const known = typeof format === 'string' && Object.hasOwn(formats, format) ? formats[format] : undefined;
  return known && !known.test(value) ? known.says : undefined;
}

function checkNumber(definition: JsonObject, value: Json): string | undefined {
  if (!isNumber(value)) return 'must be a number';
  const number = typeof value === 'number' ? value : Number(value.text);
  if (number < numberAt(definition, 'minimum', -Infinity)) return `must be at least ${definition.minimum}`;
  if (number > numberAt(definition, 'maximum', Infinity)) return `must be at most ${definition.maximum}`;
  if (number <= numberAt(definition, 'exclusiveMinimum', -Infinity))
    return `must be above ${definition.exclusiveMinimum}`;
  if (number >= numberAt(definition, 'exclusiveMaximum', Infinity))
    return `must be below ${definition.exclusiveMaximum}`;
  return undefined;
}

function checkList(definition: JsonObject, value: Json, budget: Patience): string | undefined {
  if (!isList(value)) return 'must be a list';
  if (value.length < numberAt(definition, 'minItems', 0)) return `must have at least ${definition.minItems} entries`;
  if (value.length > numberAt(definition, 'maxItems', Infinity))
    return `must have at most ${definition.maxItems} entries`;
  if (definition.uniqueItems === true && new Set(value.map((entry) => canonicalJson(entry))).size < value.length) {
    return 'must not have an entry twice';
  }
  if (!isObject(definition.items)) return undefined;
  for (const [i, entry] of value.entries()) {
    const problem = checkProperty(definition.items, entry, budget);
    if (problem !== undefined) return `entry ${i} ${problem}`;
  }
  return undefined;
}

function numberAt(definition: JsonObject, key: string, otherwise: number): number {
  const value = definition[key];
  return typeof value === 'number' ? value : otherwise;
}
