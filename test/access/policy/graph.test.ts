import { answerNeeds, compileQuery, type Edge, entityKey } from '../../../src/access';
import type { Json, JsonObject } from '../../../src/contract';
import { entity, nobody, of, outcome, rule, world } from './catalog';

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

  test.each([
    [1, ['svc', 'tribe']],
    [2, ['dep', 'domain', 'svc', 'tribe']],
    [99, ['dep', 'domain', 'group', 'svc', 'tribe']],
  ])('G-20: relatedTo follows %i relations, never more than 15', (relatedToDepth, expected) => {
    const related = { operator: 'relatedTo', blueprint: 'team', value: 'squad' };
    const compiled = compileQuery(of(related), { ...world, relatedToDepth });
    if (!compiled.ok) throw new Error(compiled.reason);
    const answers = answerNeeds(compiled.needs, edges);
    expect(
      all
        .filter((each) => compiled.matches(each, answers))
        .map(({ identifier }) => identifier)
        .sort(),
    ).toEqual(expected);
  });

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
