import fc from 'fast-check';
import { compileQuery, narrowing, type QueryEntity } from '../../../src/access';
import type { Json } from '../../../src/contract';

const is = (property: string, value: Json, operator = '='): Json => ({ property, operator, value });
const and = (...rules: Json[]): Json => ({ combinator: 'and', rules });
const or = (...rules: Json[]): Json => ({ combinator: 'or', rules });

test.each<[string, Json, object]>([
  ['a blueprint', and(is('$blueprint', 'a'), is('tier', 'x')), { blueprints: ['a'] }],
  [
    'a blueprint and a title',
    and(is('$blueprint', '_team'), is('$title', 'Pay')),
    { blueprints: ['_team'], titles: ['Pay'] },
  ],
  ['one of a list', and(is('$identifier', ['a', 'b'], 'in')), { identifiers: ['a', 'b'] }],
  ['what two rules both allow', and(is('$blueprint', ['a', 'b'], 'in'), is('$blueprint', 'b')), { blueprints: ['b'] }],
  ['two that exclude each other', and(is('$blueprint', 'a'), is('$blueprint', 'b')), { blueprints: [] }],
  ['a group within and', and(and(is('$blueprint', 'a')), is('tier', 'x')), { blueprints: ['a'] }],
  ['either of two', or(is('$blueprint', 'a'), is('$blueprint', 'b')), { blueprints: ['a', 'b'] }],
  ['nothing where one branch allows any', or(is('$blueprint', 'a'), is('tier', 'x')), {}],
  ['nothing by what is negated', and(is('$blueprint', 'a', '!=')), {}],
  ['nothing by what is no text', and(is('$title', null), is('$identifier', 7)), {}],
  ['nothing by what the acting person has', and(is('$identifier', { context: 'user', property: '$identifier' })), {}],
  ['nothing of no query', 'x', {}],
])('narrows by %s', (_, query, expected) => {
  expect(narrowing(query)).toEqual(expected);
});

const names = fc.constantFrom('a', 'b', 'c');
const leaf = fc.oneof(
  fc.tuple(fc.constantFrom('$blueprint', '$identifier', '$title'), names).map(([property, name]) => is(property, name)),
  fc
    .tuple(fc.constantFrom('$blueprint', '$identifier', '$title'), names)
    .map(([property, name]) => is(property, name, '!=')),
  fc
    .tuple(fc.constantFrom('$identifier', '$title'), fc.array(names))
    .map(([property, list]) => is(property, list, 'in')),
);
const queries = fc.letrec<{ group: Json }>((tie) => ({
  group: fc
    .tuple(fc.constantFrom('and', 'or'), fc.array(fc.oneof({ maxDepth: 4 }, leaf, tie('group')), { maxLength: 4 }))
    .map(([combinator, rules]) => ({ combinator, rules })),
})).group;

test('R-52: what it leaves out would not have matched', () => {
  const shape = { properties: {}, relations: [] };
  const world = { blueprints: new Map(['a', 'b', 'c'].map((name) => [name, shape])), now: new Date(0) };
  let matched = 0;
  let leftOut = 0;
  fc.assert(
    fc.property(queries, names, names, names, (query, blueprint, identifier, title) => {
      const stamp = { createdAt: '', updatedAt: '', createdBy: '', updatedBy: '' };
      const entity: QueryEntity = {
        blueprint,
        identifier,
        title,
        icon: null,
        team: [],
        properties: {},
        relations: {},
        ...stamp,
      };
      const compiled = compileQuery(query, world);
      const { blueprints, identifiers, titles } = narrowing(query);
      const kept =
        (blueprints?.includes(blueprint) ?? true) &&
        (identifiers?.includes(identifier) ?? true) &&
        (titles?.includes(title) ?? true);
      const matches = compiled.ok && compiled.matches(entity);
      matched += Number(matches);
      leftOut += Number(!kept);
      return kept || !matches;
    }),
    { numRuns: 5_000, seed: 20250304 },
  );
  expect(Math.min(matched, leftOut)).toBeGreaterThan(250);
});
