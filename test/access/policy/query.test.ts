import {
  answerNeeds,
  type BlueprintShape,
  compileQuery,
  type Edge,
  entityKey,
  type QueryEntity,
  type QueryWorld,
  toBlueprintShape,
} from '../../../src/access';
import { type Json, type JsonObject, parseJson } from '../../../src/contract';

const now = new Date('2025-03-04T10:30:00.000Z');

const service: BlueprintShape = toBlueprintShape({
  schema: {
    properties: {
      tier: { type: 'string' },
      cost: { type: 'number' },
      live: { type: 'boolean' },
      tags: { type: 'array', items: { type: 'string' } },
      ports: { type: 'array', items: { type: 'number' } },
      spec: { type: 'object' },
      due: { type: 'string', format: 'date-time' },
      lease: { type: 'string', format: 'timer' },
      owner: { type: 'string', format: 'user' },
    },
  },
  calculationProperties: { score: { type: 'number', calculation: '.' } },
  relations: { system: { target: 'system' }, parts: { target: 'part', many: true } },
});
const people: BlueprintShape = { properties: { region: { type: 'string' }, level: { type: 'number' } }, relations: [] };

function entity(properties: JsonObject = {}, more: Partial<QueryEntity> = {}): QueryEntity {
  const stamp = {
    createdAt: '2025-01-01T00:00:00.000Z',
    updatedAt: '2025-03-04T00:00:00.000Z',
    createdBy: 'u1',
    updatedBy: 'u1',
  };
  return {
    identifier: 'e1',
    title: 'First',
    icon: null,
    blueprint: 'service',
    team: ['pay', 'core'],
    properties,
    relations: {},
    ...stamp,
    ...more,
  };
}

const ana = entity({ region: 'eu', level: 3 }, { identifier: 'ana@example.com', blueprint: '_user', team: ['pay'] });
const team = (identifier: string, region: string | null) =>
  entity({ region }, { identifier, blueprint: '_team', team: [] });
const blueprints = new Map([
  ['service', service],
  ['_user', people],
  ['_team', people],
]);
const world: QueryWorld = { blueprints, now, user: ana, userTeams: [team('pay', 'eu'), team('web', null)] };
const nobody: QueryWorld = { blueprints, now };

const of = (...rules: Json[]): Json => ({ combinator: 'and', rules });
const rule = (property: Json, operator: string, value?: Json): JsonObject => ({
  property,
  operator,
  ...(value !== undefined && { value }),
});

/** "yes", "no", or why the query fails. */
function outcome(query: Json, candidate: QueryEntity = entity(), seen: QueryWorld = world): string {
  const compiled = compileQuery(query, seen);
  if (!compiled.ok) return compiled.reason;
  return compiled.matches(candidate) ? 'yes' : 'no';
}

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

describe('a value', () => {
  test.each<[string, JsonObject, JsonObject, string]>([
    ['D-18: the text "true" equals true of a boolean property', { live: true }, rule('live', '=', 'true'), 'yes'],
    ['D-18: the text "true" is no text "true" of a text property', { tier: 'true' }, rule('tier', '=', true), 'no'],
    ['D-18: a numeric text equals a number of a number property', { cost: 10 }, rule('cost', '=', '1e1'), 'yes'],
    ['D-18: a text with a space is no number', { cost: 10 }, rule('cost', '=', ' 10'), 'no'],
    ['D-18: null equals an unset property', {}, rule('tier', '=', null), 'yes'],
    ['D-19: null does not differ from an unset property', {}, rule('tier', '!=', null), 'no'],
    ['a set property differs from null', { tier: 'a' }, rule('tier', '!=', null), 'yes'],
    ['a calculated property counts like any other', { score: 3 }, rule('score', '>', 2), 'yes'],
    [
      '= with dates is the same as between',
      { due: '2025-03-03T12:00:00Z' },
      rule('due', '=', { preset: 'yesterday' }),
      'yes',
    ],
    [
      'R-38: an offset counts',
      { due: '2025-03-05T00:30:00+01:00' },
      rule('due', 'between', { preset: 'today' }),
      'yes',
    ],
  ])('%s', (_, properties, one, expected) => expect(outcome(of(one), entity(properties))).toBe(expected));

  const exact = (text: string) => parseJson(text);
  test.each<[string, string, string, string, string]>([
    [
      'two numbers beyond 2^53 that differ in the last digit are not equal',
      '9007199254740993',
      '=',
      '9007199254740992',
      'no',
    ],
    ['the greater of two such numbers is greater', '9007199254740993', '>', '9007199254740992', 'yes'],
    ['a number beyond every JavaScript number is greater', '1e400', '>', '1e399', 'yes'],
    ['a negative one is less', '-1e400', '<', '1e-400', 'yes'],
    ['zero is less than the smallest', '0', '<', '1e-400', 'yes'],
    ['spelling does not count', '1e400', '=', '10e399', 'yes'],
  ])('R-21: %s', (_, stored, operator, asked, expected) => {
    expect(outcome(of(rule('cost', operator, exact(asked))), entity({ cost: exact(stored) }))).toBe(expected);
  });
});

describe('D-17: counted from now in UTC,', () => {
  test.each<[string, string, string]>([
    ['tomorrow', '2025-03-05T23:59:59.999Z', 'yes'],
    ['tomorrow', '2025-03-06T00:00:00Z', 'no'],
    ['lastDay', '2025-03-03T10:30:00Z', 'yes'],
    ['lastDay', '2025-03-03T10:29:59Z', 'no'],
    ['lastWeek', '2025-02-25T10:30:00Z', 'yes'],
    ['last2Weeks', '2025-02-18T10:29:59Z', 'no'],
    ['lastMonth', '2025-02-02T10:30:00Z', 'yes'],
    ['last3Months', '2024-12-04T10:30:00Z', 'yes'],
    ['last6Months', '2024-09-05T10:30:00Z', 'yes'],
    ['last12Months', '2024-03-04T10:29:00Z', 'no'],
    ['last2Years', '2023-03-05T10:30:00Z', 'yes'],
    ['last3Years', '2022-03-05T10:30:00Z', 'yes'],
    ['nextDay', '2025-03-05T10:30:00Z', 'yes'],
    ['nextWeek', '2025-03-11T10:30:01Z', 'no'],
    ['next2Weeks', '2025-03-18T10:30:00Z', 'yes'],
    ['nextMonth', '2025-04-03T10:30:00Z', 'yes'],
    ['next3Months', '2025-06-02T10:30:00Z', 'yes'],
    ['next6Months', '2025-08-31T10:30:00Z', 'yes'],
    ['next12Months', '2026-03-04T10:30:00Z', 'yes'],
    ['toString', '2025-03-04T10:30:00Z', 'no'],
  ])('%s and %s: %s', (preset, due, expected) => {
    expect(outcome(of(rule('due', 'between', { preset })), entity({ due }))).toBe(expected);
  });
});

describe('$team', () => {
  const inTeam = (...names: string[]) => entity({}, { team: names });
  test.each<[string, Json, QueryEntity, QueryWorld, string]>([
    ['D-23: = of exactly that one team', rule('$team', '=', 'pay'), inTeam('pay'), world, 'yes'],
    ['D-23: = of that team among others', rule('$team', '=', 'pay'), inTeam('pay', 'core'), world, 'no'],
    ['D-23: contains a team', rule('$team', 'contains', 'core'), inTeam('pay', 'core'), world, 'yes'],
    ['D-23: contains part of a name', rule('$team', 'contains', 'cor'), inTeam('pay', 'core'), world, 'no'],
    ['D-22: in My Teams, of one of mine', rule('$team', 'in', ['My Teams']), inTeam('web', 'x'), world, 'yes'],
    ['D-22: in My Teams, of another', rule('$team', 'in', ['My Teams']), inTeam('core'), world, 'no'],
    ['D-22: containsAny of My Teams', rule('$team', 'containsAny', ['My Teams']), inTeam('pay'), world, 'yes'],
    ['D-22: My Teams and one more', rule('$team', 'in', ['My Teams', 'core']), inTeam('core'), world, 'yes'],
    ['D-14: not in My Teams when nobody acts', rule('$team', 'notIn', ['My Teams']), inTeam('core'), nobody, 'no'],
    ['not in my teams', rule('$team', 'notIn', ['My Teams']), inTeam('core'), world, 'yes'],
    ['D-19a: is empty', rule('$team', 'isEmpty'), inTeam(), world, 'yes'],
    ['D-19a: is not empty', rule('$team', 'isNotEmpty'), inTeam('pay'), world, 'yes'],
  ])('%s', (_, one, candidate, seen, expected) => expect(outcome(of(one), candidate, seen)).toBe(expected));
});

describe('D-14: a value of the acting person', () => {
  const user = (property: string) => ({ context: 'user', property });
  const teams = (property: string) => ({ context: 'userTeams', property });
  test.each<[string, Json, QueryWorld, string]>([
    ['as what is asked for', rule('owner', '=', user('$identifier')), world, 'yes'],
    ['with nobody acting', rule('owner', '=', user('$identifier')), nobody, 'no'],
    ['with nobody acting, negated', rule('owner', '!=', user('$identifier')), nobody, 'no'],
    ['that is not declared, negated', rule('owner', '!=', user('shoe')), world, 'no'],
    [
      'that is unset, negated',
      rule('owner', 'doesNotContains', user('region')),
      { ...world, user: { ...ana, properties: {} } },
      'no',
    ],
    ['of every team', rule('tier', 'in', teams('region')), world, 'yes'],
    [
      'of every team, of a person without teams, negated',
      rule('tier', 'notIn', teams('region')),
      { ...world, userTeams: [] },
      'no',
    ],
    [
      'of every team, where every one is unset',
      rule('tier', 'notIn', teams('region')),
      { ...world, userTeams: [team('a', null)] },
      'no',
    ],
    ['D-15: as what the rule is about', rule(user('region'), '=', 'eu'), world, 'yes'],
    ['D-15: as what the rule is about, otherwise', rule(user('region'), '=', 'us'), world, 'no'],
    ['D-15: its number', rule(user('level'), '>', 2), world, 'yes'],
    ['D-15: of its teams', rule(teams('$identifier'), 'containsAny', ['web']), world, 'yes'],
    ['D-15: with nobody acting, negated', rule(user('region'), '!=', 'eu'), nobody, 'no'],
    ['D-38: against a plain text', rule(user('$identifier'), '=', 'true'), world, 'no'],
    ['D-39: on both sides', rule(teams('region'), 'containsAny', teams('region')), world, 'yes'],
  ])('%s', (_, one, seen, expected) => {
    expect(outcome(of(one), entity({ owner: 'ana@example.com', tier: 'eu' }), seen)).toBe(expected);
  });
});

describe('groups', () => {
  const [yes, no, bad] = [
    rule('$identifier', '=', 'e1'),
    rule('$identifier', '=', 'x'),
    rule('$identifier', 'like', 'x'),
  ];
  const nested = (depth: number): Json =>
    depth === 0 ? yes : { combinator: depth % 2 ? 'and' : 'or', rules: [nested(depth - 1)] };
  test.each<[string, Json, string]>([
    ['and of two that hold', { combinator: 'and', rules: [yes, yes] }, 'yes'],
    ['and of one that does not', { combinator: 'and', rules: [yes, no] }, 'no'],
    ['or of one that does', { combinator: 'or', rules: [no, yes] }, 'yes'],
    ['or of none', { combinator: 'or', rules: [no, no] }, 'no'],
    ['D-13: and of no rules matches everything', { combinator: 'and', rules: [] }, 'yes'],
    ['D-13: or of no rules matches nothing', { combinator: 'or', rules: [] }, 'no'],
    ...Array.from({ length: 10 }, (_, i): [string, Json, string] => [`D-13: ${i + 1} deep`, nested(i + 1), 'yes']),
    ['D-13: 11 deep', nested(11), 'groups are nested deeper than 10'],
    ['D-13: 100 rules', { combinator: 'and', rules: Array(100).fill(yes) }, 'yes'],
    ['D-13: 101 rules', { combinator: 'and', rules: Array(101).fill(yes) }, 'there are more than 100 rules'],
    ['R-38: the rest of the group of a bad rule counts', { combinator: 'or', rules: [bad, yes] }, 'yes'],
    ['R-38: a bad rule is false', { combinator: 'and', rules: [bad, yes] }, 'no'],
    ['R-38: a bad group is false', { combinator: 'or', rules: [{ combinator: 'xor', rules: [yes] }, no] }, 'no'],
    ['R-38: a rule that is no object is false', { combinator: 'or', rules: [7, null, 'x', []] }, 'no'],
    [
      'R-38: a rule without its value is false',
      { combinator: 'or', rules: [{ property: 'tier', operator: '!=' }] },
      'no',
    ],
    ['R-38: an undeclared property, negated', of(rule('shoe', '!=', 'x')), 'no'],
    ['R-38: an undeclared property, empty', of(rule('shoe', 'isEmpty')), 'no'],
    ['R-38: a name of the language, not of the blueprint', of(rule('constructor', 'isNotEmpty')), 'no'],
    ['D-25: no group at all', [yes], 'a query is { combinator, rules }'],
    ['D-25: no known combinator', { combinator: 'xor', rules: [] }, 'a query is { combinator, rules }'],
    ['D-25: a blueprint that does not exist', of(rule('$blueprint', '=', 'user')), 'there is no blueprint "user"'],
    [
      'D-25: such a blueprint in a list',
      of(rule('$blueprint', 'in', ['service', 'user'])),
      'there is no blueprint "user"',
    ],
    [
      'D-18: a $ name that is no meta-property',
      { combinator: 'or', rules: [yes, rule('$owned_by_team', '=', 'true')] },
      '$owned_by_team is no property',
    ],
    [
      'D-18: such a name of the acting person',
      of(rule('tier', '=', { context: 'user', property: '$x' })),
      '$x is no property',
    ],
    ['no blueprint named', of(yes), 'yes'],
  ])('%s', (_, query, expected) => expect(outcome(query)).toBe(expected));
});

test.each<[string, string | null]>([
  ['$identifier', 'e1'],
  ['$title', 'First'],
  ['$icon', null],
  ['$blueprint', 'service'],
  ['$createdAt', '2025-01-01T00:00:00.000Z'],
  ['$updatedAt', '2025-03-04T00:00:00.000Z'],
  ['$createdBy', 'u1'],
  ['$updatedBy', 'u1'],
])('M-49: %s is %j', (name, value) => {
  expect(outcome(of(rule(name, '=', value)))).toBe('yes');
});

describe('a rule by type', () => {
  test.each<[string, JsonObject, JsonObject, string]>([
    ['any text', { type: 'string' }, { owner: 'ana', tier: 'gold' }, 'yes'],
    ['of a format', { type: 'string', format: 'user' }, { owner: 'gold' }, 'yes'],
    ['of another format', { type: 'string', format: 'user' }, { tier: 'gold' }, 'no'],
    ['of a list', { type: 'array', items: { type: 'string' } }, { tags: ['gold'] }, 'yes'],
  ])('%s', (_, propertySchema, properties, expected) => {
    const operator = propertySchema.type === 'array' ? 'contains' : '=';
    expect(outcome(of({ propertySchema, operator, value: 'gold' }), entity(properties))).toBe(expected);
  });
});

describe('a rule about a relation', () => {
  const candidate = entity(
    {},
    { relations: { system: 'shop', parts: ['a', 'b'] }, relatedTitles: { system: ['The shop'] } },
  );
  test.each<[string, Json, string]>([
    ['by identifier', { relation: 'system', operator: '=', value: 'shop' }, 'yes'],
    ['by title', { relation: 'system', targetProperty: '$title', operator: 'contains', value: 'shop' }, 'yes'],
    ['to many', { relation: 'parts', operator: 'containsAny', value: ['b'] }, 'yes'],
    ['that is empty', { relation: 'system', operator: 'isEmpty' }, 'no'],
    ['that is not declared, negated', { relation: 'other', operator: '!=', value: 'x' }, 'no'],
    ['of a scorecard, which there is none of', { scorecard: 's', operator: '!=', value: 'x' }, 'no'],
  ])('%s', (_, one, expected) => expect(outcome(of(one), candidate)).toBe(expected));
});

describe('relations between entities:', () => {
  /** squad -> tribe -> domain -> group (parent); svc -> squad (owner, required); dep -> svc (service). */
  const edges: Edge[] = [
    ...[
      ['squad', 'tribe'],
      ['tribe', 'domain'],
      ['domain', 'group'],
    ].map(([from = '', to = '']) => ({
      from: entityKey('team', from),
      relation: 'parent',
      to: entityKey('team', to),
      required: false,
    })),
    { from: entityKey('service', 'svc'), relation: 'owner', to: entityKey('team', 'squad'), required: true },
    { from: entityKey('deployment', 'dep'), relation: 'service', to: entityKey('service', 'svc'), required: false },
    { from: entityKey('loop', 'a'), relation: 'next', to: entityKey('loop', 'b'), required: false },
    { from: entityKey('loop', 'b'), relation: 'next', to: entityKey('loop', 'a'), required: false },
  ];
  const nodes = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const all = nodes.map((key) => {
    const [blueprint = '', identifier = ''] = key.split('\n');
    return entity({}, { blueprint, identifier });
  });
  const named = (one: JsonObject): string[] => {
    const compiled = compileQuery(of(one), world);
    if (!compiled.ok) throw new Error(compiled.reason);
    const answers = answerNeeds(compiled.needs, edges);
    return all
      .filter((each) => compiled.matches(each, answers))
      .map(({ identifier }) => identifier)
      .sort();
  };
  const path = (value: Json, steps: Json, fromBlueprint?: string) =>
    rule(fromBlueprint === undefined ? { path: steps } : { path: steps, fromBlueprint }, 'matchAny', value);
  const hops = (maxHops: number) => ({ relation: 'parent', maxHops });

  test.each<[string, JsonObject, string[]]>([
    ['D-20: matchAny of one identifier', rule('$identifier', 'matchAny', 'svc'), ['svc']],
    ['D-20: matchAny of a list', rule('$identifier', 'matchAny', ['svc', 'dep', 'x']), ['dep', 'svc']],
    ['D-20: a path leads to the named entity', path('squad', ['service', 'owner']), ['dep']],
    ['D-20: a path to an identifier that nothing relates to', path('nobody', ['service']), []],
    ['D-20: exactly two hops', path('squad', ['parent', 'parent'], 'team'), ['domain']],
    ['D-20: one to three hops', path('squad', [hops(3)], 'team'), ['domain', 'group', 'tribe']],
    ['D-20: two hops and up to three more', path('squad', ['parent', 'parent', hops(3)], 'team'), ['domain', 'group']],
    ['D-20: up to two hops towards the named entity', path('group', [hops(2)]), ['domain', 'tribe']],
    ['R-38: hops twice in one path', path('squad', [hops(2), hops(2)], 'team'), []],
    ['R-38: too many hops', path('squad', [hops(16)], 'team'), []],
    [
      'D-21: relatedTo in both directions',
      { operator: 'relatedTo', blueprint: 'team', value: 'squad' },
      ['dep', 'domain', 'group', 'svc', 'tribe'],
    ],
    [
      'D-21: upstream is what it depends on',
      { operator: 'relatedTo', blueprint: 'service', value: ['svc'], direction: 'upstream' },
      ['domain', 'group', 'squad', 'tribe'],
    ],
    [
      'D-21: downstream is what depends on it',
      { operator: 'relatedTo', blueprint: 'service', value: 'svc', direction: 'downstream' },
      ['dep'],
    ],
    [
      'D-21: by required relations only',
      { operator: 'relatedTo', blueprint: 'team', value: 'squad', required: true },
      ['svc'],
    ],
    ['D-21: by others only', { operator: 'relatedTo', blueprint: 'service', value: 'svc', required: false }, ['dep']],
    ['D-21: round a circle, itself included', { operator: 'relatedTo', blueprint: 'loop', value: 'a' }, ['a', 'b']],
    ['R-38: relatedTo a number', { operator: 'relatedTo', blueprint: 'loop', value: 7 }, []],
    [
      'R-38: in no known direction',
      { operator: 'relatedTo', blueprint: 'loop', value: 'a', direction: 'sideways' },
      [],
    ],
  ])('%s', (_, one, expected) => expect(named(one)).toEqual(expected));

  test('R-30: what is asked is said, never loaded; unanswered it is false', () => {
    const compiled = compileQuery(of({ operator: 'relatedTo', blueprint: 'loop', value: 'a' }), world);
    expect(compiled).toMatchObject({ ok: true, needs: [{ kind: 'related', blueprint: 'loop', identifiers: ['a'] }] });
    expect(compiled.ok && compiled.matches(all[0] ?? entity())).toBe(false);
  });

  test('matchAny of a relation, and of the acting person', () => {
    const candidate = entity({ owner: 'ana@example.com' }, { relations: { parts: ['a', 'b'] } });
    expect(outcome(of(rule('parts', 'matchAny', ['b'])), candidate)).toBe('yes');
    expect(outcome(of(rule('owner', 'matchAny', { context: 'user', property: '$identifier' })), candidate)).toBe('yes');
    expect(
      outcome(of(rule('owner', 'matchAny', { context: 'user', property: '$identifier' })), candidate, nobody),
    ).toBe('no');
  });
});
