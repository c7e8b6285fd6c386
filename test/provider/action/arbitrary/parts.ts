import fc from 'fast-check';
import { parseNumber, type Value } from '../../../../src/cty';
import type { Written } from '../complete';

/** Some attributes of an object, as they might be written. */
export type Part = fc.Arbitrary<Written>;

/** An object of all these parts together. */
export function together(...parts: readonly Part[]): Part {
  return fc.tuple(...parts).map((all) => Object.assign({}, ...all) as Written); // each of them is one
}

/** An attribute that must be there. */
export function required(name: string, value: fc.Arbitrary<Value>): Part {
  return value.map((known) => ({ [name]: known }));
}

/** An attribute that is left out, null or there. */
export function optional(name: string, value: fc.Arbitrary<Value>): Part {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constant({ [name]: null }) },
    { weight: 4, arbitrary: required(name, value) },
  );
}

/** At most one of these attributes; the others are left out or null. */
export function oneOf(...choices: readonly Part[]): Part {
  return fc.oneof(fc.constant({}), ...choices);
}

/** A constant, or the jq that gives it. */
export function constantOrJq(name: string, value: fc.Arbitrary<Value>): Part {
  return oneOf(optional(name, value), required(`${name}_jq_query`, jq));
}

/** Two bounds, the lower first; each may be missing. */
export function bounds(low: string, high: string, value: fc.Arbitrary<number>): Part {
  const pair = fc.tuple(value, value).map(([a, b]) => ({ [low]: Math.min(a, b), [high]: Math.max(a, b) }));
  return fc.oneof(optional(low, value), optional(high, value), pair);
}

/** Texts that have gone wrong somewhere before: empty, escaped by jsonencode, a template, other scripts, lines. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '<&>',
    '{{ .inputs.x }}',
    '$' + '{x} %{y}',
    'größe 🚀',
    'two\nlines',
    '"quoted" \\ \u2028',
    'null',
  ),
  fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
);

/** The same, with something in it. */
export const someText: fc.Arbitrary<string> = text.map((written) => written || 'x');

export const jq: fc.Arbitrary<string> = fc.constantFrom(
  '.form.x',
  '.a | length > 1 and .b < 2',
  'if . then "a" else null end',
);

/** Numbers that a float64 holds, and such that none does. */
export const number: fc.Arbitrary<Value> = fc.oneof(
  fc.integer(),
  fc.constantFrom<Value>(0, 0.1, -1.5, 1e21, parseNumber('9007199254740993'), parseNumber('0.1000000000000000055')),
);

export const count: fc.Arbitrary<number> = fc.nat({ max: 50 });

export const list = (element: fc.Arbitrary<Value>): fc.Arbitrary<Value> => fc.array(element, { maxLength: 3 });

export const uniqueList = (element: fc.Arbitrary<Value>): fc.Arbitrary<readonly Value[]> =>
  fc.uniqueArray(element, { minLength: 1, maxLength: 4, selector: (value) => String(value) });

export const map = (value: fc.Arbitrary<Value>): fc.Arbitrary<Value> => fc.dictionary(someText, value, { maxKeys: 3 });

/** Keys as inputs and titles have them; some would go wrong in a careless program. */
export const key: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('type', 'constructor', 'required', 'a-b', 'x=y', 'at@', 'back\\slash', '__proto', '0'),
  fc.string({ unit: fc.constantFrom(...'abcXYZ019_'), minLength: 1, maxLength: 6 }),
);

/** JSON as people write it: any spelling, keys in any order. */
export function jsonText(value: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  return fc
    .tuple(value, fc.constantFrom(undefined, 1, 2))
    .map(([json, indent]) => JSON.stringify(json, null, indent))
    .filter((text) => !text.includes('"__proto__"')); // which the backend refuses
}

export const objectText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', '{}', '{ "b": 1.0, "a": [9007199254740993, null, 1e3] }', '{"x": "<&> \\u003c {{ .y }}"}'),
  jsonText(
    fc.dictionary(fc.string({ unit: 'grapheme-ascii', maxLength: 5 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
  ),
);

export const payloadText: fc.Arbitrary<string> = fc.oneof(
  objectText,
  jsonText(fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 3 })),
);
