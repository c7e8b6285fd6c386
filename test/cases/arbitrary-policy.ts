import fc from 'fast-check';

/** Mostly one of `good`, sometimes something else: a document with a fault or two says more than one of nothing but faults. */
const mostly = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: good }, { weight: 1, arbitrary: odd });

/** `#1e400` stands for a number that JavaScript cannot hold. */
const date = '2025-01-31T10:00:00Z';
const odd = fc.constantFrom<unknown>(
  ...[
    null,
    true,
    0,
    -1.5,
    '#9007199254740993',
    '#1e400',
    '',
    'x',
    '{{ .x }}',
    '{{',
    date,
    '2025-02-30T00:00:00Z',
    'a\0b',
  ],
  ...['\ud800', [], [null], ['a', 1], [1, true], [1, '{{ .n }}'], [[]], {}, { a: 1 }, { context: 'user' }],
);
const text = mostly(fc.constantFrom('$blueprint', '$title', 'tier', 'constructor', '__proto__', '{{ .inputs.x }}'));
const moment = mostly(fc.constantFrom(date, '2025-01-31 10:00:00+02', '{{ .trigger.at }}'));
const word = (...words: readonly string[]) => mostly(fc.constantFrom(...words));
const some = (entries: Record<string, fc.Arbitrary<unknown>>, required: readonly string[] = []) =>
  fc
    .record(entries, { requiredKeys: [...required], noNullPrototype: true })
    .chain((made) => fc.oneof({ weight: 15, arbitrary: fc.constant(made) }, { weight: 1, arbitrary: spoiled(made) }));

/** With a key less, or a key more. */
const spoiled = (made: object): fc.Arbitrary<object> =>
  fc.oneof(
    fc.constantFrom(...Object.keys(made), 'a').map((left) => without(made, left)),
    fc.tuple(fc.constantFrom('property', 'more', 'value', 'path', 'rules'), odd).map(([key, value]) => ({
      ...made,
      [key]: value,
    })),
  );
const without = (made: object, left: string): object =>
  Object.fromEntries(Object.entries(made).filter(([key]) => key !== left));

const contextual = some({ property: text, context: word('user', 'userTeams') }, ['property', 'context']);
const scalar = fc.constantFrom<unknown>(null, 'x', '{{ .x }}', 7, '#12345678901234567890', true);
const list = fc.oneof(
  fc.array(fc.constantFrom<unknown>('a', '{{ .x }}', 'b'), { maxLength: 3 }),
  fc.array(fc.constantFrom<unknown>(1, 2.5, '{{ .x }}'), { maxLength: 3 }),
  fc.array(fc.constantFrom<unknown>(true, false, '{{ .x }}'), { maxLength: 3 }),
  fc.array(odd, { maxLength: 3 }),
);
const dates = fc.oneof(
  some({ from: moment, to: moment }, ['from', 'to']),
  some({ preset: word('today', 'lastWeek', 'next12Months', '{{ .x }}') }, ['preset']),
  some({ preset: word('today'), context: word('user'), property: text, from: moment, to: moment }),
);
const hop = fc.oneof(
  text,
  some({
    relation: text,
    maxHops: mostly(fc.constantFrom<unknown>(1, 15, 1.5, 0, 16, '#15.0000000000000000001', '#1e400')),
  }),
);
const path = some({ path: fc.array(hop, { maxLength: 3 }), fromBlueprint: text }, ['path']);

const operand = fc.oneof({ weight: 3, arbitrary: text }, contextual);
const compared = (
  operators: readonly string[],
  value: fc.Arbitrary<unknown>,
  property: fc.Arbitrary<unknown> = operand,
) =>
  some({ property, operator: fc.constantFrom(...operators), value: mostly(value) }, ['property', 'operator', 'value']);

const rule = fc.oneof(
  compared(
    ['=', '!=', 'contains', 'containsAny', 'in', 'notIn', 'beginsWith'],
    fc.oneof(scalar, list, contextual, dates),
  ),
  compared(['>', '>=', '<', '<='], fc.oneof(scalar, moment, contextual, list)),
  compared(['between', 'notBetween'], fc.oneof(dates, contextual, fc.constant('{{ .x }}'))),
  some({ property: text, operator: fc.constantFrom('isEmpty', 'isNotEmpty', 'isExpired') }, ['property', 'operator']),
  compared(['matchAny'], fc.oneof(list, text, contextual), fc.oneof(operand, path)),
  some(
    {
      operator: fc.constant('relatedTo'),
      blueprint: text,
      value: mostly(list),
      direction: word('upstream', 'downstream'),
      required: mostly(fc.boolean()),
    },
    ['operator', 'blueprint', 'value'],
  ),
  some(
    {
      operator: word('=', '!=', 'contains', 'in'),
      propertySchema: mostly(some({ type: text, format: text, items: some({ type: text, format: text }) }, ['type'])),
      value: mostly(scalar),
    },
    ['operator', 'propertySchema'],
  ),
  some({ property: text, operator: word('like', 'toString'), value: odd }),
);
const { query } = fc.letrec((tie) => ({
  query: some(
    {
      combinator: word('and', 'or'),
      rules: mostly(fc.array(fc.oneof({ maxDepth: 4 }, mostly(rule), tie('query')), { maxLength: 3 })),
    },
    ['combinator', 'rules'],
  ),
}));
/** A policy as it may be written, well or with a fault or two; `policyText` gives its text. */
export const arbitraryPolicy = some(
  {
    queries: mostly(
      fc
        .array(fc.tuple(fc.constantFrom('q', 'constructor', 'my query', '__proto__', 'toString'), query), {
          maxLength: 2,
        })
        .map((entries) => Object.fromEntries(entries)),
    ),
    conditions: mostly(fc.array(mostly(fc.constantFrom('true', '.results.q.entities == []')), { maxLength: 3 })),
  },
  ['queries', 'conditions'],
);

/** The JSON text of a policy, with the numbers that JavaScript cannot hold. */
export const policyText = (policy: object): string => JSON.stringify(policy).replace(/"#([^"]*)"/g, '$1');
