import fc from 'fast-check';
import type { Value } from '../../../../src/cty';
import { jq, jsonText, optional, type Part, required, someText, together } from './parts';

const byJq = required(
  'value',
  jq.map((query) => ({ jq_query: query })),
);
const constant = (value: fc.Arbitrary<unknown>): Part => required('value_json', jsonText(value));
const operator = (...operators: readonly string[]): Part => required('operator', fc.constantFrom<Value>(...operators));

const scalar = fc.oneof(someText, fc.integer(), fc.boolean(), fc.constant(null));
const ofUser = fc.constantFrom('user', 'userTeams').map((context) => JSON.stringify({ context, property: 'x' }));
const property = required('property', fc.oneof(fc.constantFrom('$team', 'p'), ofUser));
const day = fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-12-31T23:59:59.000Z');
const range = fc.oneof(
  fc.constantFrom('today', 'lastWeek', 'last12Months').map((preset) => ({ preset })),
  fc.tuple(day, day).map(([from, to]) => ({ from, to })),
);

const comparisons: readonly Part[] = [
  together(property, operator('between', 'notBetween'), constant(range)),
  together(
    required('property', fc.constantFrom('$identifier', 'p')),
    operator('isEmpty', 'isNotEmpty', 'isExpired', 'isNotExpired'),
  ),
  together(property, operator('>', '>=', '<', '<='), fc.oneof(byJq, constant(fc.integer()))),
  together(
    property,
    operator(
      '=',
      '!=',
      'containsAny',
      'contains',
      'doesNotContains',
      'beginsWith',
      'doesNotBeginsWith',
      'endsWith',
      'doesNotEndsWith',
      'in',
      'notIn',
    ),
    fc.oneof(byJq, constant(fc.oneof(scalar, fc.array(someText, { maxLength: 2 })))),
  ),
  together(
    required('blueprint', fc.constant('needed')),
    operator('relatedTo'),
    fc.oneof(byJq, constant(fc.oneof(someText, fc.array(someText, { maxLength: 2 })))),
    optional('direction', fc.constantFrom('upstream', 'downstream')),
    optional('required', fc.boolean()),
  ),
  together(
    required(
      'property_schema',
      jsonText(fc.constantFrom({ type: 'string' }, { type: 'array', items: { type: 'number' } })),
    ),
    operator('=', '!=', 'contains'),
    fc.oneof(byJq, constant(scalar)),
  ),
  together(property, operator('matchAny'), constant(fc.array(someText, { minLength: 1, maxLength: 2 }))),
];

/** How groups sit in each other below a group: mostly a level or two, at times all there are. */
function group(levels: number): Part {
  const rule =
    levels === 0
      ? fc.oneof(...comparisons)
      : fc.oneof({ weight: 4, arbitrary: fc.oneof(...comparisons) }, { weight: 1, arbitrary: group(levels - 1) });
  return together(
    required('combinator', fc.constantFrom('and', 'or')),
    required('rules', fc.array(rule, { maxLength: 2 })),
  );
}

/** Groups in groups as deep as they go, with every comparison at each level. */
function deep(levels: number): Part {
  const below = levels === 0 ? [] : [deep(levels - 1)];
  return together(
    required('combinator', fc.constantFrom('and', 'or')),
    required('rules', fc.tuple(...comparisons, ...below)),
  );
}

/** What an input of format `entity` offers: every operator, with what it may compare. */
export const dataset: Part = fc.oneof({ weight: 8, arbitrary: group(3) }, { weight: 1, arbitrary: deep(10) });

/** The same as JSON, as inputs that are lists have it. */
export const datasetText: fc.Arbitrary<string> = jsonText(
  fc.record({
    combinator: fc.constantFrom('and', 'or'),
    rules: fc.array(
      fc.constantFrom({ property: 'p', operator: '=', value: 1 }, { property: 'p', operator: 'isEmpty' }),
      { maxLength: 2 },
    ),
  }),
);

/** A condition of a trigger. */
export const conditionText: fc.Arbitrary<string> = jsonText(
  fc.record({
    type: fc.constant('SEARCH'),
    combinator: fc.constantFrom('and', 'or'),
    rules: fc.array(
      fc.constantFrom(
        { property: 'p', operator: '=', value: 'x' },
        { combinator: 'or', rules: [{ property: '$team', operator: 'isEmpty' }] },
      ),
      { maxLength: 2 },
    ),
  }),
);
