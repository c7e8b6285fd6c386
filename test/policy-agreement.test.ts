import fc from 'fast-check';
import { checkBody } from '../src/backend/http/validate';
import { parseJson, pathText, readPolicy } from '../src/contract';

const route = 'PATCH /v1/actions/{action_identifier}/permissions';

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
const policy = some(
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

test.each(['execute', 'approve'])(
  'R-3, R-20: plan refuses what the request refuses under %s, at the same places',
  (grant) => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(policy, (given) => {
        const written = JSON.stringify(given).replace(/"#([^"]*)"/g, '$1');
        const atPlan = readPolicy(written, [grant, 'policy']).findings;
        const atRequest = checkBody(route, parseJson(`{"${grant}":{"policy":${written}}}`));
        seen[atPlan.length === 0 ? 'accepted' : 'refused']++;
        expect({ written, says: shown(atPlan, atRequest) }).toEqual({ written, says: shown(atRequest, atPlan) });
      }),
      { numRuns: Number(process.env.POLICIES ?? 1000), ...(process.env.SEED && { seed: Number(process.env.SEED) }) },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(100);
  },
);

type Findings = readonly { readonly code: string; readonly path: readonly (string | number)[] }[];

/** Codes and places, each once; only that there are faults where either program stopped counting them, at 20. */
const shown = (findings: Findings, others: Findings): readonly string[] => {
  if (Math.max(findings.length, others.length) >= 20) return findings.length > 0 ? ['more faults than are listed'] : [];
  return [...new Set(findings.map(({ code, path }) => `${pathText(path)} [${code}]`))].sort();
};
