import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { checkPolicy, conditionQueries, parseJson, pathText, policySchema, readPolicy } from '../../src/contract';

const rule = { property: '$blueprint', operator: '=', value: 'service' };
const policy = (over: object = {}) => ({
  queries: { q: { combinator: 'and', rules: [rule] } },
  conditions: ['.results.q.entities | length > 0'],
  ...over,
});
const withRule = (one: unknown) => policy({ queries: { q: { combinator: 'and', rules: [one] } } });
const said = (source: string | object, kind: 'execute' | 'approve' = 'execute', compileError?: () => string) =>
  checkPolicy(source, ['policy'], { kind, compileError }).map(
    ({ code, path, message }) => `${code} ${pathText(path)} ${message}`,
  );

describe('R-20: a policy', () => {
  test.each<[string, string | object, string[]]>([
    ['as an object is read', policy(), []],
    ['as text is read', JSON.stringify(policy()), []],
    ['without queries is read (D-1)', policy({ queries: {}, conditions: ['true'] }), []],
    [
      'that is no JSON is refused with the place',
      '{"queries": }',
      ['policy.not-json policy must be JSON text: unexpected "}" at line 1, column 13, near {"queries": }'],
    ],
    ['that is null text is refused', 'null', ['policy.shape policy must be an object, not null']],
    ['that is a list is refused', '[]', ['policy.shape policy must be an object, not a list']],
    ['without conditions is refused', { queries: {} }, ['policy.shape policy.conditions is required']],
    [
      'with no condition is refused',
      policy({ conditions: [] }),
      ['policy.shape policy.conditions must have at least 1 entry'],
    ],
    [
      'with an empty condition is refused',
      policy({ conditions: [''] }),
      ['policy.shape policy.conditions[0] must be a jq program, not ""'],
    ],
    [
      'with another key is refused',
      policy({ roles: [] }),
      ['policy.shape policy.roles must not be here: the keys are "queries", "conditions"'],
    ],
    [
      'with a combinator of its own is refused',
      policy({ queries: { q: { combinator: 'xor', rules: [] } } }),
      ['policy.shape policy.queries.q.combinator must be one of "and", "or", not "xor"'],
    ],
    [
      'with rules that are no list is refused',
      policy({ queries: { 'my q': { combinator: 'or', rules: {} } } }),
      ['policy.shape policy.queries["my q"].rules must be a list, not an object'],
    ],
    [
      'with a rule that is no object is refused',
      withRule('x'),
      ['policy.shape policy.queries.q.rules[0] must be an object, not "x"'],
    ],
    [
      'with a rule without a value is refused',
      withRule({ property: 'a', operator: '=' }),
      ['policy.shape policy.queries.q.rules[0].value is required'],
    ],
    [
      'with an emptiness rule with a value is refused',
      withRule({ property: 'a', operator: 'isEmpty', value: 1 }),
      ['policy.shape policy.queries.q.rules[0].value must not be here: the keys are "property", "operator"'],
    ],
    [
      'with an order rule over a list is refused',
      withRule({ property: 'a', operator: '>', value: [1] }),
      ['policy.shape policy.queries.q.rules[0].value must be a number, a date or a value of the user, not a list'],
    ],
    [
      'with an unknown preset is refused',
      withRule({ property: 'a', operator: 'between', value: { preset: 'lastTuesday' } }),
      [
        'policy.shape policy.queries.q.rules[0].value.preset must be the name of a preset, such as "lastWeek", or a {{ template }}, not "lastTuesday"',
      ],
    ],
    [
      'P-16: with the odd names of seed 004 is read',
      policy({
        queries: {
          executingUser: {
            rules: [
              { value: 'user', operator: '=', property: '$blueprint' },
              { value: 'true', operator: '=', property: '$owned_by_team' },
            ],
            combinator: 'and',
          },
        },
        conditions: ['true'],
      }),
      [],
    ],
    [
      'R-38: with a template for a typed value is read',
      withRule({ property: 'a', operator: 'between', value: '{{ .trigger.at }}' }),
      [],
    ],
    [
      'D-20: with a path is read',
      withRule({
        property: { path: ['a', { relation: 'b', maxHops: 15 }], fromBlueprint: 'c' },
        operator: 'matchAny',
        value: ['x'],
      }),
      [],
    ],
    [
      'D-20: with 16 hops is refused',
      withRule({ property: { path: [{ relation: 'b', maxHops: 16 }] }, operator: 'matchAny', value: 'x' }),
      ['policy.shape policy.queries.q.rules[0].property.path[0].maxHops must be a number from 1 to 15, not 16'],
    ],
    [
      'with a number no double holds is read',
      '{"queries":{"q":{"combinator":"and","rules":[{"property":"a","operator":">","value":9007199254740993}]}},"conditions":["true"]}',
      [],
    ],
    ['with a query that no condition reads is read', policy({ conditions: ['true'] }), []],
    [
      'with a condition reading a query that is not there is warned of',
      policy({ conditions: ['.results.p.entities == []'] }),
      ['policy.unknown-query policy.conditions[0] reads query "p", but there is only "q"'],
    ],
    [
      'with no query but one that is read is warned of',
      policy({ queries: {}, conditions: ['.results["p"] == null'] }),
      ['policy.unknown-query policy.conditions[0] reads query "p", but there is none'],
    ],
  ])('%s', (_, source, expected) => {
    expect(said(source)).toEqual(expected);
  });

  const at = 'policy.shape policy.queries.q.rules[0].value';
  const date = 'a date and time such as "2025-01-31T10:00:00Z", or a {{ template }}';
  test.each<[string, unknown, string[]]>([
    ['a list of one kind is read', { operator: 'in', value: ['a', 'b'] }, []],
    ['R-38: a template stands for an entry of any kind', { operator: 'in', value: [1, '{{ .inputs.n }}'] }, []],
    [
      'a list of mixed kinds is refused',
      { operator: 'in', value: [1, 'a'] },
      [`${at}[1] must be a number, as others are, not "a"`],
    ],
    [
      'true among texts is refused',
      { operator: 'in', value: [true, 'a'] },
      [`${at}[1] must be true or false, as others are, not "a"`],
    ],
    ['null in a list is refused', { operator: 'in', value: ['a', null] }, [`${at}[1] must be a string, not null`]],
    ['a date to come after is read', { operator: '>', value: '2025-01-31T10:00:00Z' }, []],
    [
      'a text that is no date to come after is refused',
      { operator: '>', value: 'monday' },
      [`${at} must be ${date}, not "monday"`],
    ],
    [
      'a day of no calendar is refused',
      { operator: 'between', value: { from: '2025-02-30T00:00:00Z', to: '{{ .trigger.at }}' } },
      [`${at}.from must be ${date}, not "2025-02-30T00:00:00Z"`],
    ],
    ['R-38: a template for a preset is read', { operator: 'between', value: { preset: '{{ .inputs.span }}' } }, []],
    [
      'what names a context is one, dates or not',
      { operator: '=', value: { context: 'all', from: 'x', to: 'y' } },
      [`${at}.property is required`, `${at}.context must be one of "user", "userTeams", not "all"`],
    ],
  ])('in a rule, %s', (_, one, expected) => {
    expect(said(withRule({ property: 'a', ...(one as object) }))).toEqual(expected);
  });

  test('has at most 20 faults, however many there are', () => {
    const found = said(policy({ conditions: Array(100_000).fill('') }));
    expect([found.length, found.at(-1)]).toEqual([20, 'policy.shape policy has more faults than are listed here']);
  });

  test.each([
    ['the NUL character', '{"queries":{"q\\u0000":{"combinator":"and","rules":[]}},"conditions":["true"]}', 'NUL'],
    ['half a surrogate pair', '{"queries":{},"conditions":["\\ud800"]}', 'half a surrogate pair'],
    ['a key __proto__', '{"queries":{"__proto__":{"combinator":"and","rules":[]}},"conditions":["true"]}', '__proto__'],
  ])('with %s is refused, as Port cannot keep it', (_, text, why) => {
    expect(said(text)).toEqual([expect.stringMatching(/^policy\.shape policy\./)]);
    expect(said(text)[0]).toContain(why);
  });

  test.each(['constructor', 'toString', 'hasOwnProperty'])('a query may be called %s', (name) => {
    const text = `{"queries":{"${name}":{"combinator":"and","rules":[]}},"conditions":[".results.${name}.entities | length > 0"]}`;
    expect(said(text)).toEqual([]);
  });

  test('an unknown operator names the known ones', () => {
    const [message = ''] = said(withRule({ property: 'a', operator: 'like', value: 'x' }));
    expect(message).toMatch(
      /^policy\.shape policy\.queries\.q\.rules\[0\]\.operator must be one of "=", .*"matchAny", not "like"$/,
    );
  });

  test.each([
    [
      'D-35d: "true" as the only approve condition: nobody can approve',
      ['true'],
      [
        'policy.constant-approve policy.conditions[0] gives true, not a list of e-mail addresses, so nobody can approve',
      ],
    ],
    [
      'D-27: one constant of two lets nobody approve',
      ['[.user.email]', ' ( false ) # never'],
      [
        'policy.constant-approve policy.conditions[1] gives false, not a list of e-mail addresses, so it lets nobody approve',
      ],
    ],
    [
      'a text is no list either',
      ['"a@b.c"'],
      [
        'policy.constant-approve policy.conditions[0] gives "a@b.c", not a list of e-mail addresses, so nobody can approve',
      ],
    ],
    ['a list is one', ['["a@b.c"]'], []],
    ['an empty list is one, on purpose', ['[]'], []],
    ['what is worked out may be one', ['if true then [] else [] end'], []],
  ])('%s', (_, conditions, expected) => {
    expect(said(policy({ conditions }), 'approve')).toEqual(expected);
  });

  test('an execute condition that is constantly true is no mistake', () => {
    expect(said(policy({ conditions: ['true'] }))).toEqual([]);
  });

  test('P-16: a condition that does not compile is warned of, saying what will happen', () => {
    expect(said(policy(), 'approve', () => 'syntax error')).toEqual([
      'policy.condition-not-compiling policy.conditions[0] does not compile, so nobody can approve: syntax error',
    ]);
  });

  test('D-13: ten groups inside each other are read, eleven are refused', () => {
    const groups = (levels: number): object => ({
      combinator: 'or',
      rules: levels === 1 ? [rule] : [groups(levels - 1)],
    });
    expect(said(policy({ queries: { q: groups(10) } }))).toEqual([]);
    expect(said(policy({ queries: { q: groups(11) } }))[0]).toContain('at most 10 groups');
    expect(said(policy({ queries: { q: groups(900) } }))).toHaveLength(1);
  });
});

describe('D-4: a condition reads', () => {
  test.each([
    ['.results.a.entities', ['a']],
    ['.results["a b"].entities', ['a b']],
    ['.results."a-b"', ['a-b']],
    ['.["results"].a', ['a']],
    ['."results"["a"]', ['a']],
    ['.results?.a', ['a']],
    ['.results . a', []], // no jq: a name follows its dot at once
    ['. as $all | $all.inputs', []],
    ['[.results.a.entities[], .results.b.entities[]] | length', ['a', 'b']],
    ['.results.a.x == .results.a.y', ['a']],
    ['"\\(.results.a | length) of \\("\\(.results.b)") and .results.c"', ['a', 'b']],
    ['"say \\"hi\\"" == .results.a', ['a']],
    ['# .results.c\n.results.a', ['a']],
    ['.user as $me | any(.results.rota.entities[]; .p == $me)', ['rota']],
    ['.entity.results.x', []],
    ['.[0].results.x', []],
    ['.results | keys', []],
    ['.results[.inputs.x]', []],
    ['"results.x"', []],
    ['.results["a\\u0062"]', ['ab']],
    ['["x"] | index("y")', []],
    ['"\\(', []],
    ['.results.', []],
    ['"', []],
  ])('%s', (condition, expected) => {
    expect(conditionQueries(condition)).toEqual(expected);
  });

  test('any text in time in proportion to its length', () => {
    for (const piece of ['"\\(', '.results.', '[', '"\\\\', '\\', '#\n', '("a"', '.["results"]']) {
      const start = performance.now();
      conditionQueries(piece.repeat(50_000));
      expect(performance.now() - start).toBeLessThan(2000);
    }
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(conditionQueries(text))));
  });
});

test('the checker and schemas/policy.schema.json accept the same policies', () => {
  const validate = addFormats(new Ajv({ allowUnionTypes: true })).compile(policySchema);
  const date = '2025-01-31T10:00:00Z';
  const scalar = fc.constantFrom<unknown>(null, 'x', 1, true, '{{ .a }}', '', 'today', date);
  const moment = fc.constantFrom<unknown>(date, date, '{{ .trigger.at }}', 'x', 1);
  const contextual = fc.record(
    { property: scalar, context: fc.constantFrom('user', 'userTeams', 'team'), more: scalar },
    { requiredKeys: [] },
  );
  const value = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 2 }),
    contextual,
    fc.record({ from: moment, to: moment, preset: scalar, context: scalar }, { requiredKeys: ['from', 'to'] }),
    fc.record({ from: moment, to: moment }, { requiredKeys: [] }),
    fc.record({ preset: fc.constantFrom('today', 'next12Months', 'x', '{{ x }}', 1) }),
  );
  const hop = fc.oneof(
    scalar,
    fc.record({ relation: scalar, maxHops: fc.constantFrom(0, 1, 1.5, 15, 16, 'x') }, { requiredKeys: [] }),
  );
  const path = fc.record(
    { path: fc.array(hop, { maxLength: 2 }), fromBlueprint: scalar, more: scalar },
    { requiredKeys: ['path'] },
  );
  const operator = fc.constantFrom<unknown>(
    ...['=', '!=', 'contains', 'in', '>', '<=', 'between', 'notBetween'],
    ...['isEmpty', 'isExpired', 'relatedTo', 'matchAny', 'like', 1],
  );
  const items = fc.record({ type: scalar, format: scalar, more: scalar }, { requiredKeys: [] });
  const schema = fc.record({ type: scalar, format: scalar, items, more: scalar }, { requiredKeys: ['type'] });
  const leaf = fc.oneof(
    fc.record({ property: fc.oneof(scalar, contextual, path), operator, value }, { requiredKeys: ['operator'] }),
    fc.record({ property: fc.constant('p'), operator, value }),
    fc.record(
      { operator, blueprint: scalar, value, direction: fc.constantFrom('upstream', 'x'), required: scalar },
      { requiredKeys: ['operator'] },
    ),
    fc.record(
      { propertySchema: fc.oneof(scalar, schema), operator, value, property: scalar },
      { requiredKeys: ['propertySchema'] },
    ),
    value,
  );
  const { group } = fc.letrec((tie) => ({
    group: fc.record(
      {
        combinator: fc.constantFrom('and', 'or', 'and', 'or', 'xor'),
        rules: fc.array(fc.oneof({ maxDepth: 3 }, leaf, tie('group')), { maxLength: 2 }),
        more: scalar,
      },
      { requiredKeys: ['combinator', 'rules'], noNullPrototype: true },
    ),
  }));
  const whole = fc.record({
    queries: fc.dictionary(fc.string({ maxLength: 3 }), group, { maxKeys: 2 }),
    conditions: fc.array(scalar, { maxLength: 2 }),
  });
  let accepted = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        whole,
        whole.map((given) => ({ ...given, conditions: ['true'] })),
      ),
      (given) => {
        const value = parseJson(JSON.stringify(given)) as object;
        const isValid = validate(value);
        if (isValid) accepted++;
        expect([isValid, readPolicy(value, []).findings]).toEqual([
          isValid,
          isValid ? [] : expect.arrayContaining([expect.anything()]),
        ]);
      },
    ),
    { numRuns: 8000 },
  );
  expect(accepted).toBeGreaterThan(1000);
});
