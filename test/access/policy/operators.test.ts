import type { JsonObject } from '../../../src/contract';
import { entity, of, outcome, rule } from './catalog';

/** Each operator: where it holds, where it does not, with the property unset, and with a type it has no meaning for. */
describe.each<
  [
    string,
    string,
    {
      holds: [JsonObject, JsonObject][];
      fails: [JsonObject, JsonObject][];
      unset: [JsonObject, string];
      wrongType: [JsonObject, JsonObject][];
    },
  ]
>([
  [
    '=',
    'D-18',
    {
      holds: [
        [{ tier: 'gold' }, rule('tier', '=', 'gold')],
        [{ cost: 7 }, rule('cost', '=', 7)],
        [{ live: false }, rule('live', '=', false)],
        [{ tags: ['a', 'b'] }, rule('tags', '=', ['a', 'b'])],
      ],
      fails: [
        [{ tier: 'gold' }, rule('tier', '=', 'Gold')],
        [{ tags: ['a', 'b'] }, rule('tags', '=', ['b', 'a'])],
      ],
      unset: [rule('tier', '=', 'gold'), 'no'],
      wrongType: [
        [{ tier: '7' }, rule('tier', '=', 7)],
        [{ spec: { a: 1 } }, rule('spec', '=', 'x')],
      ],
    },
  ],
  [
    '!=',
    'D-19',
    {
      holds: [[{ tier: 'gold' }, rule('tier', '!=', 'silver')]],
      fails: [[{ tier: 'gold' }, rule('tier', '!=', 'gold')]],
      unset: [rule('tier', '!=', 'gold'), 'yes'],
      wrongType: [[{ due: 'x' }, rule('due', '!=', { preset: 'today' })]],
    },
  ],
  [
    '>',
    'D-18',
    {
      holds: [
        [{ cost: 8 }, rule('cost', '>', 7)],
        [{ due: '2025-01-02T01:00:01Z' }, rule('due', '>', '2025-01-01T23:00:00-02:00')],
      ],
      fails: [[{ cost: 7 }, rule('cost', '>', 7)]],
      unset: [rule('cost', '>', 0), 'no'],
      wrongType: [
        [{ tier: 'b' }, rule('tier', '>', 'a')],
        [{ cost: 8 }, rule('cost', '>', true)],
      ],
    },
  ],
  [
    '>=',
    'D-18',
    {
      holds: [
        [{ cost: 7 }, rule('cost', '>=', 7)],
        [{ due: '2025-01-01T01:00:00+01:00' }, rule('due', '>=', '2025-01-01T00:00:00Z')],
      ],
      fails: [[{ cost: 6.5 }, rule('cost', '>=', 7)]],
      unset: [rule('cost', '>=', 0), 'no'],
      wrongType: [[{ live: true }, rule('live', '>=', 0)]],
    },
  ],
  [
    '<',
    'D-18',
    {
      holds: [
        [{ cost: -1 }, rule('cost', '<', 0)],
        [{ due: '2024-12-31T23:59:59.999Z' }, rule('due', '<', '2025-01-01T00:00:00Z')],
      ],
      fails: [[{ cost: 0 }, rule('cost', '<', 0)]],
      unset: [rule('cost', '<', 1), 'no'],
      wrongType: [[{ due: 'soon' }, rule('due', '<', '2025-01-01T00:00:00Z')]],
    },
  ],
  [
    '<=',
    'D-18',
    {
      holds: [[{ cost: 0 }, rule('cost', '<=', 0)]],
      fails: [[{ cost: 1 }, rule('cost', '<=', 0)]],
      unset: [rule('cost', '<=', 1), 'no'],
      wrongType: [[{ cost: 0 }, rule('cost', '<=', 'x')]],
    },
  ],
  [
    'contains',
    '3.2',
    {
      holds: [[{ tier: 'golden' }, rule('tier', 'contains', 'old')]],
      fails: [[{ tier: 'golden' }, rule('tier', 'contains', 'OLD')]],
      unset: [rule('tier', 'contains', ''), 'no'],
      wrongType: [
        [{ cost: 12 }, rule('cost', 'contains', '1')],
        [{ tier: '12' }, rule('tier', 'contains', 1)],
      ],
    },
  ],
  [
    'doesNotContains',
    'D-19',
    {
      holds: [[{ tier: 'golden' }, rule('tier', 'doesNotContains', 'x')]],
      fails: [[{ tier: 'golden' }, rule('tier', 'doesNotContains', 'old')]],
      unset: [rule('tier', 'doesNotContains', 'x'), 'yes'],
      wrongType: [
        [{ cost: 12 }, rule('cost', 'doesNotContains', '1')],
        [{ tier: 'a' }, rule('tier', 'doesNotContains', 1)],
      ],
    },
  ],
  [
    'containsAny',
    'D-23a',
    {
      holds: [
        [{ tags: ['a', 'b'] }, rule('tags', 'containsAny', ['b', 'c'])],
        [{ tier: 'gold' }, rule('tier', 'containsAny', ['gold'])],
        [{ ports: [80] }, rule('ports', 'containsAny', ['80'])],
      ],
      fails: [
        [{ tags: ['a'] }, rule('tags', 'containsAny', ['b'])],
        [{ tags: ['a'] }, rule('tags', 'containsAny', [])],
      ],
      unset: [rule('tags', 'containsAny', ['a']), 'no'],
      wrongType: [
        [{ tags: ['a'] }, rule('tags', 'containsAny', 'a')],
        [{ cost: 1 }, rule('cost', 'containsAny', [1])],
      ],
    },
  ],
  [
    'beginsWith',
    '3.2',
    {
      holds: [[{ tier: 'golden' }, rule('tier', 'beginsWith', 'gold')]],
      fails: [[{ tier: 'golden' }, rule('tier', 'beginsWith', 'old')]],
      unset: [rule('tier', 'beginsWith', ''), 'no'],
      wrongType: [[{ cost: 12 }, rule('cost', 'beginsWith', '1')]],
    },
  ],
  [
    'doesNotBeginsWith',
    'D-19',
    {
      holds: [[{ tier: 'golden' }, rule('tier', 'doesNotBeginsWith', 'old')]],
      fails: [[{ tier: 'golden' }, rule('tier', 'doesNotBeginsWith', 'gold')]],
      unset: [rule('tier', 'doesNotBeginsWith', 'x'), 'yes'],
      wrongType: [[{ cost: 12 }, rule('cost', 'doesNotBeginsWith', '2')]],
    },
  ],
  [
    'endsWith',
    '3.2',
    {
      holds: [[{ tier: 'golden' }, rule('tier', 'endsWith', 'den')]],
      fails: [[{ tier: 'golden' }, rule('tier', 'endsWith', 'gold')]],
      unset: [rule('tier', 'endsWith', ''), 'no'],
      wrongType: [[{ tags: ['den'] }, rule('tags', 'endsWith', 'den')]],
    },
  ],
  [
    'doesNotEndsWith',
    'D-19',
    {
      holds: [[{ tier: 'golden' }, rule('tier', 'doesNotEndsWith', 'gold')]],
      fails: [[{ tier: 'golden' }, rule('tier', 'doesNotEndsWith', 'den')]],
      unset: [rule('tier', 'doesNotEndsWith', 'x'), 'yes'],
      wrongType: [[{ tags: ['den'] }, rule('tags', 'doesNotEndsWith', 'x')]],
    },
  ],
  [
    'in',
    '3.2',
    {
      holds: [
        [{ tier: 'gold' }, rule('tier', 'in', ['silver', 'gold'])],
        [{ cost: 7 }, rule('cost', 'in', ['7'])],
      ],
      fails: [
        [{ tier: 'gold' }, rule('tier', 'in', ['silver'])],
        [{ tier: 'gold' }, rule('tier', 'in', [])],
      ],
      unset: [rule('tier', 'in', ['gold']), 'no'],
      wrongType: [
        [{ tier: 'gold' }, rule('tier', 'in', 'gold')],
        [{ tags: ['gold'] }, rule('tags', 'in', ['gold'])],
      ],
    },
  ],
  [
    'notIn',
    'D-19',
    {
      holds: [[{ tier: 'gold' }, rule('tier', 'notIn', ['silver'])]],
      fails: [[{ tier: 'gold' }, rule('tier', 'notIn', ['gold'])]],
      unset: [rule('tier', 'notIn', ['gold']), 'yes'],
      wrongType: [
        [{ tier: 'gold' }, rule('tier', 'notIn', 'silver')],
        [{ tags: ['gold'] }, rule('tags', 'notIn', ['silver'])],
      ],
    },
  ],
  [
    'between',
    'D-17',
    {
      holds: [
        [
          { due: '2025-01-01T00:00:00Z' },
          rule('due', 'between', { from: '2025-01-01T00:00:00Z', to: '2025-01-02T00:00:00Z' }),
        ],
        [
          { due: '2025-01-02T00:00:00Z' },
          rule('due', 'between', { from: '2025-01-01T00:00:00Z', to: '2025-01-02T00:00:00Z' }),
        ],
        [{ due: '2025-03-04T00:00:00Z' }, rule('due', 'between', { preset: 'today' })],
      ],
      fails: [
        [
          { due: '2025-01-02T00:00:00.001Z' },
          rule('due', 'between', { from: '2025-01-01T00:00:00Z', to: '2025-01-02T00:00:00Z' }),
        ],
        [{ due: '2025-03-05T00:00:00Z' }, rule('due', 'between', { preset: 'today' })],
      ],
      unset: [rule('due', 'between', { preset: 'today' }), 'no'],
      wrongType: [
        [{ cost: 5 }, rule('cost', 'between', { preset: 'today' })],
        [{ due: '2025-03-04T00:00:00Z' }, rule('due', 'between', { preset: 'someday' })],
      ],
    },
  ],
  [
    'notBetween',
    'D-17',
    {
      holds: [[{ due: '2025-03-05T00:00:00Z' }, rule('due', 'notBetween', { preset: 'today' })]],
      fails: [[{ due: '2025-03-04T12:00:00Z' }, rule('due', 'notBetween', { preset: 'today' })]],
      unset: [rule('due', 'notBetween', { preset: 'today' }), 'no'],
      wrongType: [[{ tier: 'x' }, rule('tier', 'notBetween', { preset: 'today' })]],
    },
  ],
  [
    'isExpired',
    '3.2',
    {
      holds: [[{ lease: '2025-03-04T10:30:00Z' }, rule('lease', 'isExpired')]],
      fails: [[{ lease: '2025-03-04T10:30:01Z' }, rule('lease', 'isExpired')]],
      unset: [rule('lease', 'isExpired'), 'no'],
      wrongType: [[{ due: '2020-01-01T00:00:00Z' }, rule('due', 'isExpired')]],
    },
  ],
  [
    'isNotExpired',
    '3.2',
    {
      holds: [[{ lease: '2025-03-04T10:30:01Z' }, rule('lease', 'isNotExpired')]],
      fails: [[{ lease: '2025-03-04T10:30:00Z' }, rule('lease', 'isNotExpired')]],
      unset: [rule('lease', 'isNotExpired'), 'no'],
      wrongType: [[{ due: '2030-01-01T00:00:00Z' }, rule('due', 'isNotExpired')]],
    },
  ],
  [
    'isEmpty',
    'D-19a',
    {
      holds: [[{ tier: null }, rule('tier', 'isEmpty')]],
      fails: [
        [{ tier: '' }, rule('tier', 'isEmpty')],
        [{ tags: [] }, rule('tags', 'isEmpty')],
      ],
      unset: [rule('tier', 'isEmpty'), 'yes'],
      wrongType: [[{ shoe: null }, rule('shoe', 'isEmpty')]],
    },
  ],
  [
    'isNotEmpty',
    'D-19a',
    {
      holds: [
        [{ tier: '' }, rule('tier', 'isNotEmpty')],
        [{ tags: [] }, rule('tags', 'isNotEmpty')],
      ],
      fails: [[{ tier: null }, rule('tier', 'isNotEmpty')]],
      unset: [rule('tier', 'isNotEmpty'), 'no'],
      wrongType: [[{ shoe: 'x' }, rule('shoe', 'isNotEmpty')]],
    },
  ],
])('%s (%s)', (_, __, { holds, fails, unset, wrongType }) => {
  test.each(holds)('holds of %j by %j', (properties, one) => expect(outcome(of(one), entity(properties))).toBe('yes'));
  test.each(fails)('does not hold of %j by %j', (properties, one) =>
    expect(outcome(of(one), entity(properties))).toBe('no'),
  );
  test(`of an unset property is "${unset[1]}"`, () => expect(outcome(of(unset[0]), entity())).toBe(unset[1]));
  test.each(wrongType)('R-38: is false for %j by %j', (properties, one) =>
    expect(outcome(of(one), entity(properties))).toBe('no'),
  );
});
