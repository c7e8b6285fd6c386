import { isInstant } from './instant';
import { isList, isObject, type Json } from './json';
import { anything, byKind, choose, flag, kindOf, list, object, type Shape, text, where, word } from './shape';

/** A query may hold this many groups inside each other, itself included. Spec D-13. */
export const maxGroups = 10;

/** A query may hold this many rules, groups among them counted. Spec D-13. */
export const maxRules = 100;

/** The stretches of time that have a name. Spec D-17. */
const datePresets = [
  ...(['today', 'tomorrow', 'yesterday', 'lastDay', 'lastWeek', 'last2Weeks', 'lastMonth', 'last3Months'] as const),
  ...(['last6Months', 'last12Months', 'last2Years', 'last3Years', 'nextDay', 'nextWeek', 'next2Weeks'] as const),
  ...(['nextMonth', 'next3Months', 'next6Months', 'next12Months'] as const),
];

/** The name of a stretch of time: one of `datePresets`. */
export type DatePreset = (typeof datePresets)[number];

const orderOperators = ['>', '>=', '<', '<='] as const;
const dateOperators = ['between', 'notBetween'] as const;
const presenceOperators = ['isEmpty', 'isNotEmpty', 'isExpired', 'isNotExpired'] as const;
const textOperators = [
  ...(['!=', 'containsAny', 'contains', 'doesNotContains', 'beginsWith', 'doesNotBeginsWith'] as const),
  ...(['endsWith', 'doesNotEndsWith', 'in', 'notIn'] as const),
];
const comparisonOperators = ['=' as const, ...textOperators, ...orderOperators, ...dateOperators, ...presenceOperators];
const operators = [...comparisonOperators, 'relatedTo', 'matchAny'];

/** An operator between one property and one value, or about the presence of one. Spec 04, 3.2. */
export type ComparisonOperator = (typeof comparisonOperators)[number];

const presets = new Set<Json>(datePresets);

const isTemplate = (value: Json) => typeof value === 'string' && value.includes('{{');

const template = where('a {{ template }}', isTemplate);
const instant = where(
  'a date and time such as "2025-01-31T10:00:00Z", or a {{ template }}',
  (value) => isTemplate(value) || (typeof value === 'string' && isInstant(value)),
);
const preset = where(
  'the name of a preset, such as "lastWeek", or a {{ template }}',
  (value) => isTemplate(value) || presets.has(value),
);
const hopCount = where('a number from 1 to 15', (n) => kindOf(n) === 'number' && Number(n) >= 1 && Number(n) <= 15);

const contextual = object({ required: { property: text, context: word('user', 'userTeams') }, open: true });
const operand = byKind('a property, or { "property", "context": "user" or "userTeams" }', {
  string: anything,
  object: contextual,
});
const scalars = { string: anything, number: anything, boolean: anything, null: anything };
const names = { string: anything, list: list(text) };

const range = object({ required: { from: instant, to: instant }, open: true });
const presetOnly = object({ required: { preset }, open: true });
const dates = choose((value) => {
  if (Object.hasOwn(value, 'context')) return contextual;
  return Object.hasOwn(value, 'preset') ? presetOnly : range;
});

const hop = byKind('a relation or { "relation", "maxHops" }', {
  string: anything,
  object: object({ optional: { relation: text, maxHops: hopCount }, open: true }),
});
const relationPath = object({ required: { path: list(hop) }, optional: { fromBlueprint: text } });
const propertyItems = object({ required: { type: text }, optional: { format: text }, open: true });

/** Entries of one kind; a template stands for any (spec R-38). */
const sameKind: Shape = (value, at) => list(isList(value) ? entryLike(value) : anything)(value, at);

function entryLike(entries: readonly Json[]): Shape {
  const [first = null] = entries;
  const kinds = new Set(entries.map(kindOf));
  if (typeof first === 'string' && !isTemplate(first)) return text;
  if (kinds.has('number'))
    return where('a number, as others are', (each) => kindOf(each) === 'number' || isTemplate(each));
  if (kinds.has('boolean'))
    return where('true or false, as others are', (each) => typeof each === 'boolean' || isTemplate(each));
  return text;
}

/** The shape of a rule's `value` for each operator, and the words for it where it does not fit. */
const comparedWith = byKind('a scalar, a list of scalars, or a value of the user', {
  ...scalars,
  list: sameKind,
  object: contextual,
});
const equalTo = byKind('a scalar, a list of scalars, a value of the user, or dates', {
  ...scalars,
  list: sameKind,
  object: dates,
});
const orderedBy = byKind('a number, a date or a value of the user', {
  number: anything,
  string: instant,
  object: contextual,
});
const within = byKind('{ "from", "to" }, { "preset" } or a value of the user', { object: dates, string: template });
const matched = byKind('a string, a list of strings or a value of the user', { ...names, object: contextual });
const relatedTo = byKind('a string or a list of strings', names);
const matching = byKind('a property, a value of the user or { "path" }', {
  string: anything,
  object: choose((value) => (Object.hasOwn(value, 'path') ? relationPath : contextual)),
});

const compared = (value: Shape, property = operand): Shape => object({ required: { property, operator: text, value } });

const rules = new Map<string, Shape>([
  ['=', compared(equalTo)],
  ...textOperators.map((each) => [each, compared(comparedWith)] as const),
  ...orderOperators.map((each) => [each, compared(orderedBy)] as const),
  ...dateOperators.map((each) => [each, compared(within)] as const),
  ...presenceOperators.map((each) => [each, object({ required: { property: text, operator: text } })] as const),
  ['matchAny', compared(matched, matching)],
  [
    'relatedTo',
    object({
      required: { operator: text, blueprint: text, value: relatedTo },
      optional: { direction: word('upstream', 'downstream'), required: flag },
    }),
  ],
]);

const propertySchemaRule = object({
  required: {
    propertySchema: object({ required: { type: text }, optional: { format: text, items: propertyItems } }),
    operator: word('=', '!=', 'contains'),
  },
  optional: { value: byKind('a string, a number, true, false or null', scalars) },
});

const ruleWithoutOperator = object({ required: { operator: word(...operators) }, open: true });

/**
 * The shape of a query, `{ combinator, rules }`, rules being tests or further queries.
 *
 * The same as `query` in schemas/policy.schema.json, and beyond it at most ten groups inside each other and a hundred
 * rules: a longer query fails whenever it is asked.
 * Source: spec D-13, section 3.2.
 */
export const query: Shape = (value, at) => {
  const faults = whole(value, at);
  if (faults.length > 0 || countRules(value) <= maxRules) return faults;
  return [{ path: at, message: `must have at most ${maxRules} rules` }];
};

const whole = group(maxGroups);

function group(levels: number): Shape {
  if (levels === 0) return where(`nested less: at most ${maxGroups} groups inside each other`, () => false);
  const rule = choose((value) => {
    if (Object.hasOwn(value, 'combinator') || Object.hasOwn(value, 'rules')) return group(levels - 1);
    if (Object.hasOwn(value, 'propertySchema')) return propertySchemaRule;
    const { operator } = value;
    return (typeof operator === 'string' && rules.get(operator)) || ruleWithoutOperator;
  });
  return object({ required: { combinator: word('and', 'or'), rules: list(rule) } });
}

/** Of a query that is well shaped; a rule that is no group has none. */
function countRules(value: Json): number {
  if (!isObject(value) || !isList(value.rules)) return 0;
  return value.rules.reduce<number>((count, rule) => count + 1 + countRules(rule), 0);
}
