import type { QueryEntity, QueryWorld } from '../../../src/access';
import { type Json, type JsonObject, parseJson } from '../../../src/contract';
import { ana, entity, nobody, of, outcome, rule, team, world } from './catalog';

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
  const noLevels = 'a rule asks for the level of scorecards, and those are not worked out';
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
    ['of a scorecard, whose levels nobody works out', { scorecard: 's', operator: '!=', value: 'x' }, noLevels],
  ])('%s', (_, one, expected) => expect(outcome(of(one), candidate)).toBe(expected));
});
