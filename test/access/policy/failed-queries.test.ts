import { askApprovers, askExecutePolicy, defaultSwitches, faultText } from '../../../src/access';
import type { JsonObject } from '../../../src/contract';
import { contextOf, decide, facts, of, ofBlueprint, person, policyText, query, texts } from './deciding';

const ana = person('ana@acme.test');
const catalog = { blueprints: { service: texts() }, entities: [of('service', 'pay')] };
const queries: JsonObject = { good: query(ofBlueprint('service')), bad: query(ofBlueprint('gone')) };
const literal = { literalIgnoreFailedQueries: true };

/** "holds" or "no", for a condition beside one query that found an entity and one that failed. */
async function holds(condition: string, switches: typeof literal = defaultSwitches): Promise<string> {
  const asking = askExecutePolicy(policyText(queries, condition), contextOf(facts(ana)), ana, switches);
  return (await decide(asking, catalog)).allowed ? 'holds' : 'no';
}

/** Each is true in jq when the failed query is merely left out. */
const guards = [
  '.results.bad.entities | length == 0',
  '(.results.bad.entities | length) < 3',
  '.results["bad"].entities | length == 0',
  '."results"."bad" == null',
  '.["results"]["bad"] == null',
  '.results?.bad? == null',
  '.results\n# a comment\n.bad == null',
  '.results."b\\u0061d" == null',
  '"\\(.results.bad.entities)" == "null"',
  '.results | .bad == null',
  '.results as $r | $r.bad == null',
  '.results as {$bad} | $bad == null',
  '.results | has("bad") | not',
  '.results == {good: .results.good}',
  '(.results | length) == 1',
  '.results["b" + "ad"] == null',
  '.results[.inputs.name // "bad"] == null',
  '. as $all | $all.results.bad == null',
  '. as $all | $all["results"].bad == null',
  '. as {results: $r} | $r.bad == null',
  '. as {$results} | $results.bad == null',
  '{results} | .results.bad == null',
  '. as $all | {$all} | .all.["res" + "ults"].bad == null',
  '.. | objects | select(has("good")) | .bad == null',
  'getpath(["results", "bad"]) == null',
  'getpath(["res" + "ults", "bad"]) == null',
  '[paths | join(".")] | index("results.bad") == null',
  'to_entries | map(select(.key == "results"))[0].value.bad == null',
  'with_entries(.) | .["res" + "ults"].bad == null',
  '.[keys[-3]] | (.bad // null) == null',
  '[.[] | objects | select(has("good")) | .bad == null][0]',
  '(map_values(.) | .["res" + "ults"]).bad == null',
  'map(objects | select(has("good")))[0].bad == null',
  'walk(.) | .["res" + "ults"].bad == null',
  '.["res" + "ults"].bad == null',
  '. as $all | $all["res" + "ults"].bad == null',
  '("res" + "ults") as $k | .[$k].bad == null',
  'def peek: .["res" + "ults"].bad; peek == null',
  'def not: .["res" + "ults"].bad == null; not',
  'def id(f): f; id(.) | .["res" + "ults"].bad == null',
  'tojson | contains("bad") | not',
  'tostring | test("bad") | not',
  '(. | .["res" + "ults"]).bad == null',
  'if true then . else . end | .["res" + "ults"].bad == null',
  'select(true) | .["res" + "ults"].bad == null',
  'first(.) | .["res" + "ults"].bad == null',
  'any(. | .["res" + "ults"].bad; . == null)',
  'reduce . as $x (null; $x["res" + "ults"].bad) == null',
  'reduce 1 as $x (.; .) | .["res" + "ults"].bad == null',
  '.inputs = {} | .["res" + "ults"].bad == null',
  '.inputs |= {} | .["res" + "ults"].bad == null',
  'del(.inputs) | .["res" + "ults"].bad == null',
  '(1 as $one | .) | .["res" + "ults"].bad == null',
  'label $f | .["res" + "ults"].bad == null',
  'try . catch . | .["res" + "ults"].bad == null',
  '[.[]] | length > 0',
  'all(.; true)',
  'any(type == "object" and has("good") and .bad == null)',
  'all(.bad == null)',
  '{a: .inputs | length, b: .["res" + "ults"].bad} | .b == null',
  'if false then 1 end | .["res" + "ults"].bad == null',
  'recurse | objects | select(has("good")) | .bad == null',
  '[limit(99; .[])] | map(objects | select(has("good")))[0].bad == null',
];

describe('D-33: a condition that may read a failed query is skipped:', () => {
  test.each(guards)('%s', async (condition) => {
    expect(await holds(condition)).toBe('no');
  });

  test('G-26: with the switch, the failed query is only left out, and all of these guards are open', async () => {
    const open = await Promise.all(guards.map((condition) => holds(condition, literal)));
    const closed = guards.filter((_, i) => open[i] !== 'holds');
    expect(closed).toEqual([]);
  });
});

describe('D-6: a failed query stops nobody else:', () => {
  test.each([
    'true',
    '.results.good.entities | length == 1',
    '.results.good.entities | map(.identifier) == ["pay"]',
    '.results["good"].entities[0].identifier == "pay"',
    'any(.results.good.entities[]; .identifier == "pay")',
    'all(.results.good.entities[]; . != null)',
    '[.results.good.entities[] | select(.identifier == "pay")] | length == 1',
    '.user.email as $me | .results.good.entities | length == 1 and $me != null',
    '. as $all | $all.results.good.entities | length == 1',
    'if .inputs == {} then .results.good.entities | length == 1 else false end',
    'reduce .results.good.entities[] as $e (0; . + 1) | . == 1',
    'def size: length; .results.good.entities | size == 1',
    '.inputs | to_entries == []' /* reads more than it says: see below */,
    '.results.good.entities[0] | .identifier as $i | $i == "pay"',
    '"bad" != "results"',
    '{a: .results.good.entities, b: 1} | .a | length == 1',
    '(.trigger.at | length) > 0 and ([.results.good.entities[]] | length) == 1 # .results.bad',
  ])('%s', async (condition) => {
    const searches = condition.includes('to_entries');
    expect(await holds(condition)).toBe(searches ? 'no' : 'holds');
  });

  test('its key is not there, and the others are', async () => {
    expect(await holds('.results == {good: .results.good}', literal)).toBe('holds');
  });

  test('D-5: another condition lets in', async () => {
    const policy = policyText(queries, '.results.bad.entities | length == 0', '.inputs.name == "pay"');
    const asking = askExecutePolicy(policy, contextOf(facts(ana), { name: 'pay' }), ana, defaultSwitches);
    const { allowed, reason, trace } = await decide(asking, catalog);
    expect([allowed, reason]).toEqual([true, 'condition 2 of the execute policy holds']);
    expect(trace.map(faultText)).toEqual([
      'query "bad" cannot be evaluated',
      'condition 1 was skipped: it reads query "bad", which failed',
    ]);
  });

  test('D-33: of an approve policy, a skipped condition names nobody', async () => {
    const policy = policyText(queries, '["a@acme.test"] - [.results.bad.entities[]?.identifier]', '["b@acme.test"]');
    const { emails, isPartial } = await decide(
      askApprovers(policy, contextOf(facts(ana)), ana, defaultSwitches),
      catalog,
    );
    expect([emails, isPartial]).toEqual([['b@acme.test'], false]);
  });
});

describe('D-25: a query fails when', () => {
  const deep = (levels: number): JsonObject =>
    levels === 0 ? query() : { combinator: 'and', rules: [deep(levels - 1)] };
  test.each<[string, JsonObject]>([
    ['it names a blueprint that does not exist', query(ofBlueprint('gone'))],
    [
      'it names several, one of which does not exist',
      query({ property: '$blueprint', operator: 'in', value: ['service', 'gone'] }),
    ],
    ['D-40: it reads $owned_by_team', query({ property: '$owned_by_team', operator: '=', value: true })],
    [
      'a value of the user is called like no meta-property',
      query({ property: '$identifier', operator: '=', value: { context: 'user', property: '$x' } }),
    ],
    ['D-16: a template gives null', query({ property: '$identifier', operator: '=', value: '{{ .inputs.none }}' })],
  ])('%s', async (_, failing) => {
    const policy = policyText({ q: failing }, '.results.q.entities | length >= 0');
    const asking = askExecutePolicy(policy, contextOf(facts(ana)), ana, defaultSwitches);
    const { allowed, trace } = await decide(asking, catalog);
    expect(allowed).toBe(false);
    expect(trace.map(({ kind }) => kind)).toEqual(['failed', 'skipped']);
  });

  test('one that names no blueprint is legal and searches all', async () => {
    const all = { blueprints: { service: texts(), part: texts() }, entities: [of('service', 'a'), of('part', 'b')] };
    const asking = askExecutePolicy(
      policyText({ q: query() }, '[.results.q.entities[].blueprint] == ["service", "part"]'),
      contextOf(facts(ana)),
      ana,
      defaultSwitches,
    );
    expect(await decide(asking, all)).toMatchObject({ allowed: true });
  });

  test('D-13: nested deeper than it may be, the policy cannot be read and lets nobody in', async () => {
    const asking = askExecutePolicy(policyText({ q: deep(11) }, 'true'), contextOf(facts(ana)), ana, defaultSwitches);
    const { allowed, trace } = await decide(asking, catalog);
    expect([allowed, trace.map(faultText)]).toEqual([false, ['the policy cannot be read']]);
  });
});

describe('D-34: where nobody in particular asks, a condition that mentions a user is skipped:', () => {
  /** Each is true in jq for nobody. */
  test.each([
    '.user == null',
    '.user.email == .inputs.owner',
    '.["user"] == null',
    '."user".email == null',
    '.user?.email == null',
    '.trigger.user == null',
    '.trigger.user.email == .inputs.owner',
    '.trigger.by == null or true',
    '.trigger.by.user == null',
    '.trigger["by"]["user"] == null',
    '.trigger | .user == null',
    '.trigger as {$user} | $user == null',
    '.trigger | to_entries | length > 0',
    '. as $all | $all.user == null',
    '. as $all | $all.inputs == {}',
    '{user} == {user: null}',
    '.["us" + "er"] == null',
    '[.[] | select(. == null)] | length > 0',
    'to_entries | any(.[]; .value == null)',
    'has("user")',
    '"\\(.user)" == "null"',
  ])('%s', async (condition) => {
    const asking = askExecutePolicy(policyText({}, condition), contextOf(undefined), undefined, defaultSwitches);
    const { allowed, trace } = await decide(asking, catalog);
    expect([allowed, trace.map(({ kind }) => kind)]).toEqual([false, ['skipped']]);
  });

  test.each([
    'true',
    '.trigger.at != null',
    '.inputs == {}',
    '.entity == null',
    '.action.trigger == null',
    '.action.identifier == "restart" # .user',
    '"user" != ".user"',
  ])('others are not: %s', async (condition) => {
    const asking = askExecutePolicy(policyText({}, condition), contextOf(undefined), undefined, defaultSwitches);
    expect(await decide(asking, catalog)).toMatchObject({ allowed: true });
  });

  test('D-9: user and trigger.user are null then', () => {
    expect(contextOf(undefined)).toMatchObject({ user: null, trigger: { user: null, by: { user: null } } });
  });
});
