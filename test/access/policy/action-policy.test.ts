import {
  type Approvers,
  askApprovers,
  askExecutePolicy,
  defaultSwitches,
  faultText,
  forApprover,
  type PolicyDecision,
} from '../../../src/access';
import type { JsonObject } from '../../../src/contract';
import {
  contextOf,
  decide,
  facts,
  of,
  ofBlueprint,
  person,
  policyText,
  query,
  type SmallCatalog,
  texts,
} from './deciding';

const ana = person('ana@acme.test');
const nothing: SmallCatalog = { blueprints: {}, entities: [] };

function execute(text: string, inputs: JsonObject = {}, catalog = nothing): Promise<PolicyDecision> {
  return decide(askExecutePolicy(text, contextOf(facts(ana), inputs), ana, defaultSwitches), catalog);
}

function approvers(text: string, catalog = nothing): Promise<Approvers> {
  const context = forApprover(contextOf(facts(ana)), undefined);
  return decide(askApprovers(text, context, undefined, defaultSwitches), catalog);
}

describe('D-27: of an execute condition, only one output that is true counts:', () => {
  test.each<[string, boolean, string[]]>([
    ['true', true, []],
    ['.inputs == {}', true, []],
    ['false', false, []],
    ['null', false, []],
    ['1', false, []],
    ['"true"', false, []],
    ['[true]', false, []],
    ['{"allowed": true}', false, []],
    ['empty', false, ['condition 1 gave no output']],
    ['true, true', false, ['condition 1 gave several outputs']],
    ['true, false', false, ['condition 1 gave several outputs']],
    ['true, error("late")', false, ['condition 1 ended with an error']],
    ['.inputs.name.deeper.still | .[0]', false, []],
    ['.action.identifier | .deeper', false, ['condition 1 ended with an error']],
    ['.inputs ==', false, ['condition 1 does not compile or uses what it may not']],
    ['$executerTeam == null', false, ['condition 1 does not compile or uses what it may not']],
  ])('%s', async (condition, allowed, trace) => {
    const decision = await execute(policyText({}, condition));
    expect([decision.allowed, decision.trace.map(faultText)]).toEqual([allowed, trace]);
  });

  test.each([
    'input',
    'inputs',
    'debug',
    'input_filename',
    'env.HOME == null',
    '$ENV.HOME == null',
    'import "a" as a; true',
    'include "a"; true',
    'halt',
  ])('D-26: %s may not be used', async (condition) => {
    const { allowed, trace } = await execute(policyText({}, condition));
    expect([allowed, trace.map(faultText)]).toEqual([false, ['condition 1 does not compile or uses what it may not']]);
  });

  test('D-26: now may be', async () => {
    expect(await execute(policyText({}, 'now > 0'))).toMatchObject({ allowed: true });
  });

  test('D-26: a program of more than 10,000 characters is not evaluated', async () => {
    expect(await execute(policyText({}, `true #${'x'.repeat(9_994)}`))).toMatchObject({ allowed: true });
    expect(await execute(policyText({}, `true #${'x'.repeat(9_995)}`))).toMatchObject({ allowed: false });
  });
});

describe('D-5: conditions are joined by or:', () => {
  test.each<[string[], string]>([
    [['false', 'true'], 'condition 2 of the execute policy holds'],
    [['error("x")', '1', 'true', 'true'], 'condition 3 of the execute policy holds'],
    [['false', 'null'], 'the execute policy does not allow it'],
  ])('%j', async (conditions, reason) => {
    const decision = await execute(policyText({}, ...conditions));
    expect([decision.by, decision.reason]).toEqual(['policy', reason]);
  });
});

test('D-1: a policy without queries or with many is evaluated; one without conditions lets nobody in', async () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`q${i}`, query(ofBlueprint('service'))]));
  const catalog = { blueprints: { service: texts() }, entities: [of('service', 'pay')] };
  expect(await execute(policyText({}, 'true'))).toMatchObject({ allowed: true });
  const all = '[.results[].entities[0].identifier] == [range(30) | "pay"]';
  expect(await execute(policyText(many, all), {}, catalog)).toMatchObject({ allowed: true });
  expect(await execute(JSON.stringify({ queries: {}, conditions: [] }))).toMatchObject({ allowed: false });
});

describe('a text that is no policy lets nobody in and names nobody:', () => {
  test.each([
    '',
    'true',
    'null',
    '[]',
    '{}',
    '{"conditions":["true"]}',
    '{"queries":{},"conditions":"true"}',
    '{"queries":{},"conditions":["true"],"more":1}',
    '{"queries":{"q":true},"conditions":["true"]}',
  ])('D-1: %s', async (text) => {
    const [executed, approved] = [await execute(text), await approvers(text)];
    expect([executed.allowed, executed.trace.map(faultText)]).toEqual([false, ['the policy cannot be read']]);
    expect(approved.emails).toEqual([]);
  });
});

test('D-2: "policy": null is no policy to evaluate, and its text would let nobody in', async () => {
  expect(await execute('null')).toMatchObject({ allowed: false });
});

describe('D-27: of an approve condition, only one output that is a list counts:', () => {
  test.each<[string, string[], string[]]>([
    ['["B@acme.test", "a@acme.test"]', ['a@acme.test', 'b@acme.test'], []],
    ['["a@acme.test", "A@acme.test", "a@acme.test"]', ['a@acme.test'], []],
    ['["a@acme.test", 7, null, true, ["b@acme.test"], {"email": "c@acme.test"}]', ['a@acme.test'], []],
    ['[]', [], []],
    ['true', [], ['condition 1 gave no list of e-mail addresses']],
    ['"a@acme.test"', [], ['condition 1 gave no list of e-mail addresses']],
    ['null', [], ['condition 1 gave no list of e-mail addresses']],
    ['{"a": "a@acme.test"}', [], ['condition 1 gave no list of e-mail addresses']],
    ['["a@acme.test"], ["b@acme.test"]', [], ['condition 1 gave several outputs']],
    ['empty', [], ['condition 1 gave no output']],
    ['["a@acme.test"] | error', [], ['condition 1 ended with an error']],
  ])('%s', async (condition, emails, trace) => {
    const found = await approvers(policyText({}, condition));
    expect([found.emails, found.trace.map(faultText), found.isPartial]).toEqual([emails, trace, false]);
  });

  test('D-28: those of all conditions together', async () => {
    const { emails } = await approvers(policyText({}, '["b@acme.test"]', 'true', '["a@acme.test", "b@acme.test"]'));
    expect(emails).toEqual(['a@acme.test', 'b@acme.test']);
  });
});

describe('D-29: a policy that filters by the approver', () => {
  const catalog = {
    blueprints: { _user: texts() },
    entities: ['ana', 'ben', 'cem'].map((name) =>
      of('_user', `${name}@acme.test`, {}, { team: [name === 'cem' ? 'web' : 'pay'] }),
    ),
  };
  const [asked, ben] = [contextOf(facts(ana)), person('ben@acme.test', { teams: ['pay'] })];
  const mine = policyText(
    { mine: query({ property: '$team', operator: 'containsAny', value: { context: 'user', property: '$team' } }) },
    '[.results.mine.entities[].identifier]',
  );
  const own = policyText({}, '.user.email as $me | if .user.teamsIdentifiers == ["pay"] then [$me] else [] end');
  const nullTrap = policyText(
    { all: query() },
    '.user.title as $t | [.results.all.entities[] | select(.properties.title == $t) | .identifier]',
  );
  test.each([
    ['by its condition', own, ['ben@acme.test']],
    ['by its query', mine, ['ana@acme.test', 'ben@acme.test']],
  ])('lists nobody, and can still admit who asks: %s', async (_, text, admitted) => {
    const alone = forApprover(asked, undefined);
    expect((await decide(askApprovers(text, alone, undefined, defaultSwitches), catalog)).emails).toEqual([]);
    const asBen = forApprover(asked, facts(ben));
    expect((await decide(askApprovers(text, asBen, ben, defaultSwitches), catalog)).emails).toEqual(admitted);
  });

  test('lists nobody either where it would compare nothing with nothing', async () => {
    const alone = forApprover(asked, undefined);
    expect((await decide(askApprovers(nullTrap, alone, undefined, defaultSwitches), catalog)).emails).toEqual([]);
  });
});

describe('D-30: nothing is remembered from one evaluation to the next:', () => {
  const policy = policyText({ q: query(ofBlueprint('service')) }, '.results.q.entities | length == 1');
  const having = (...names: string[]) => ({
    blueprints: { service: texts() },
    entities: names.map((name) => of('service', name)),
  });
  test('the catalog of the moment decides', async () => {
    const answers = [];
    for (const catalog of [having('a'), having('a', 'b'), nothing, having('b')]) {
      answers.push((await execute(policy, {}, catalog)).allowed);
    }
    expect(answers).toEqual([true, false, false, true]);
  });

  test('the policy of the moment decides', async () => {
    expect(await execute(policyText({}, '.inputs.n == 1'), { n: 1 })).toMatchObject({ allowed: true });
    expect(await execute(policyText({}, '.inputs.n == 2'), { n: 1 })).toMatchObject({ allowed: false });
  });
});

test('D-32: neither the reason nor what its author is told quotes a condition or data', async () => {
  const secret = 'hunter2';
  const catalog = { blueprints: { vault: texts('code') }, entities: [of('vault', 'v', { code: secret })] };
  const queries = {
    q: query(ofBlueprint('vault')),
    t: query({ property: '$identifier', operator: '=', value: '{{ .inputs.code | .deeper }}' }),
  };
  const conditions = [`.results.q.entities[0].properties.code | error`, `"${secret}" | .x`, `.inputs.code == "other"`];
  const decision = await execute(policyText(queries, ...conditions), { code: secret }, catalog);
  expect(decision.allowed).toBe(false);
  expect(decision.trace.length).toBeGreaterThan(2);
  expect(JSON.stringify(decision)).not.toContain(secret);
  expect(JSON.stringify(decision)).not.toContain('.inputs');
});

describe('D-35: documented traps are evaluated as they are:', () => {
  const teamless = {
    blueprints: { _user: { ...texts(), relations: { team: { target: '_team' } } } },
    entities: [] as ReturnType<typeof of>[],
  };
  const queries = {
    executingUser: query(ofBlueprint('_user'), {
      property: '$identifier',
      operator: '=',
      value: '{{ .trigger.user.email }}',
    }),
    approvingUsers: query(ofBlueprint('_user'), { property: '$identifier', operator: '!=', value: 'ana@acme.test' }),
  };
  const leader =
    '.results.executingUser.entities[0].relations.team as $executerTeam | [.results.approvingUsers.entities[] | select(.relations.team == $executerTeam) | .identifier]';
  test('(b) an executor who is not found compares as null', async () => {
    const catalog = { ...teamless, entities: [of('_user', 'm1@acme.test')] };
    expect((await approvers(policyText(queries, leader), catalog)).emails).toEqual(['m1@acme.test']);
  });
  test('(c) a variable that nobody defines names nobody', async () => {
    const text = policyText(
      queries,
      '[.results.approvingUsers.entities[] | select(.relations.team == $executerTeam) | .identifier]',
    );
    const { emails, trace } = await approvers(text, teamless);
    expect([emails, trace.map(faultText)]).toEqual([[], ['condition 1 does not compile or uses what it may not']]);
  });
  test('(d) "true" names nobody', async () => {
    expect((await approvers(policyText({}, 'true'))).emails).toEqual([]);
  });
});

test('D-40: a query of $owned_by_team or of a blueprint that is not there fails, and lets nobody in', async () => {
  const queries = {
    owned: query(ofBlueprint('_user'), { property: '$owned_by_team', operator: '=', value: 'true' }),
    users: query(ofBlueprint('user'), { property: '$identifier', operator: '=', value: '{{.inputs.owner}}' }),
  };
  const catalog = { blueprints: { _user: texts() }, entities: [of('_user', 'ana@acme.test')] };
  const conditions = ['.results.owned.entities | length >= 0', '.results.users.entities | length >= 0'];
  const { allowed, trace } = await execute(policyText(queries, ...conditions), { owner: 'ana@acme.test' }, catalog);
  expect([allowed, trace.filter(({ kind }) => kind === 'failed').map(({ part }) => part)]).toEqual([
    false,
    ['query "owned"', 'query "users"'],
  ]);
});

describe('D-3: a query gives at most 1,000 entities', () => {
  const having = (count: number) => ({
    blueprints: { service: texts() },
    entities: Array.from({ length: count }, (_, i) => of('service', `s${String(i).padStart(4, '0')}`)),
  });
  const policy = policyText({ q: query(ofBlueprint('service')) }, '.results.q.entities | length == 1000');
  test.each([
    [999, false, []],
    [1000, true, []],
    [1001, true, ['query "q" found more entities than a query gives']],
  ])('G-88: %i of them', async (count, allowed, trace) => {
    const decision = await execute(policy, {}, having(count));
    expect([decision.allowed, decision.trace.map(faultText)]).toEqual([allowed, trace]);
  });
});

test('D-12: approvers from a query that found too many are not taken for everybody', async () => {
  const entities = Array.from({ length: 1001 }, (_, i) => of('_user', `u${i}@acme.test`));
  const text = policyText({ q: query(ofBlueprint('_user')) }, '[.results.q.entities[].identifier]');
  const { emails, isPartial } = await approvers(text, { blueprints: { _user: texts() }, entities });
  expect([emails.length, isPartial]).toEqual([1000, true]);
});
