import { ExactNumber } from './exact-number';
import type { Json } from './json';
import { choose, either, flag, list, object, type Shape, text, where, word } from './shape';

/** A query may hold this many groups inside each other, itself included. Spec D-13. */
const maxGroups = 10;

const orderOperators = ['>', '>=', '<', '<='];
const dateOperators = ['between', 'notBetween'];
const presenceOperators = ['isEmpty', 'isNotEmpty', 'isExpired', 'isNotExpired'];
const textOperators = [
  ...['!=', 'containsAny', 'contains', 'doesNotContains', 'beginsWith', 'doesNotBeginsWith'],
  ...['endsWith', 'doesNotEndsWith', 'in', 'notIn'],
];
const operators = [
  ...['=', ...textOperators, ...orderOperators, ...dateOperators, ...presenceOperators],
  ...['relatedTo', 'matchAny'],
];
const presets = [
  ...['today', 'tomorrow', 'yesterday', 'lastDay', 'lastWeek', 'last2Weeks', 'lastMonth', 'last3Months'],
  ...['last6Months', 'last12Months', 'last2Years', 'last3Years', 'nextDay', 'nextWeek', 'next2Weeks', 'nextMonth'],
  ...['next3Months', 'next6Months', 'next12Months'],
];

const isNumber = (value: Json) => typeof value === 'number' || value instanceof ExactNumber;
const isWord = (value: Json) => typeof value === 'string' || typeof value === 'boolean' || isNumber(value);

const word_ = where('a string, a number, true or false', isWord);
const scalar = where('a string, a number, true, false or null', (value) => value === null || isWord(value));
const template = where('a {{ template }}', (value) => typeof value === 'string' && /\{\{[\s\S]*\}\}/.test(value));
const hopCount = where('from 1 to 15', (n) => isNumber(n) && Number(n) >= 1 && Number(n) <= 15);

const contextual = object({ required: { property: text, context: word('user', 'userTeams') }, open: true });
const operand = either('a property, or { "property", "context": "user" or "userTeams" }', text, contextual);
const texts = list(text);

const dates = [
  object({ required: { from: text, to: text }, open: true }),
  object({ required: { preset: either('a preset', word(...presets), template) }, open: true }),
];
const relation = either('a relation or { "relation", "maxHops" }', text, hops());
const relationPath = object({ required: { path: list(relation) }, optional: { fromBlueprint: text } });
const propertyItems = object({ required: { type: text }, optional: { format: text }, open: true });

/** The shape of a rule's `value` for each operator, and the words for it where it does not fit. */
const comparedWith = either('a scalar, a list of scalars, or a value of the user', scalar, list(word_), contextual);
const equalTo = either('a scalar, a list of scalars, a value of the user, or dates', comparedWith, ...dates);
const orderedBy = either('a number, a date or a value of the user', where('', isNumber), text, contextual);
const within = either('{ "from", "to" } or { "preset" } of a known name', ...dates, contextual, template);
const matched = either('a string, a list of strings or a value of the user', text, texts, contextual);
const relatedTo = either('a string or a list of strings', text, texts);

function hops(): Shape {
  return object({ optional: { relation: text, maxHops: hopCount }, open: true });
}

const compared = (value: Shape, property = operand): Shape => object({ required: { property, operator: text, value } });

const rules = new Map<string, Shape>([
  ['=', compared(equalTo)],
  ...textOperators.map((each) => [each, compared(comparedWith)] as const),
  ...orderOperators.map((each) => [each, compared(orderedBy)] as const),
  ...dateOperators.map((each) => [each, compared(within)] as const),
  ...presenceOperators.map((each) => [each, object({ required: { property: text, operator: text } })] as const),
  ['matchAny', compared(matched, either('a property, a value of the user or { "path" }', operand, relationPath))],
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
  optional: { value: scalar },
});

const ruleWithoutOperator = object({ required: { property: operand, operator: word(...operators) }, open: true });

/**
 * The shape of a query, `{ combinator, rules }`, rules being tests or further queries.
 *
 * The same as `query` in schemas/policy.schema.json, and beyond it at most ten groups inside each other.
 * Source: spec D-13, section 3.2.
 */
export const query: Shape = group(maxGroups);

function group(levels: number): Shape {
  if (levels === 0) return where(`nested less: at most ${maxGroups} groups inside each other`, () => false);
  const rule = choose((value) => {
    if ('combinator' in value || 'rules' in value) return group(levels - 1);
    if ('propertySchema' in value) return propertySchemaRule;
    const { operator } = value;
    return (typeof operator === 'string' && rules.get(operator)) || ruleWithoutOperator;
  });
  return object({ required: { combinator: word('and', 'or'), rules: list(rule) } });
}
