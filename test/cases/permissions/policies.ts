import {
  approve,
  everywhere,
  execute,
  groups,
  inExecute,
  inRule,
  late,
  named,
  only,
  type PermissionsCase,
  policy,
  rule,
  withRule,
  withRules,
  written,
} from './case';

/** Policies: text, shape, and what is accepted although it looks odd. */
export const policyCases: readonly PermissionsCase[] = [
  {
    name: 'P-16: a policy with a property, a blueprint and a condition that Port alone could judge is accepted',
    document: execute({
      policy: {
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
      },
    }),
    says: everywhere(),
  },
  {
    name: 'D-1: a policy may have no query',
    document: execute({ policy: policy({ queries: {}, conditions: ['true'] }) }),
    says: everywhere(),
  },
  {
    name: 'R-20: a policy that is no JSON is refused',
    document: execute({ policy: '{"queries": }' }),
    says: {
      ...written([`error ${inExecute} [policy.not-json]`]),
      request: ['error [bad_request]'],
      strictRequest: ['error [bad_request]'],
    },
  },
  {
    name: 'R-20: a policy that stops in the middle is refused',
    document: execute({ policy: '{"queries": {}, "conditions": ["true"' }),
    says: {
      ...written([`error ${inExecute} [policy.not-json]`]),
      request: ['error [bad_request]'],
      strictRequest: ['error [bad_request]'],
    },
  },
  ...['[]', '"x"', '7', 'true'].map((text) => ({
    name: `R-20: a policy that is ${text} is refused`,
    document: execute({ policy: text }),
    says: everywhere(`error ${inExecute} [policy.shape]`),
  })),
  {
    name: 'R-20, P-6: the text null is no policy in a file; to the API null takes the policy away',
    document: execute({ policy: 'null' }),
    says: { ...everywhere(), ...written([`error ${inExecute} [policy.shape]`]) },
  },
  {
    name: 'R-20: what a policy lacks is named',
    document: approve({ policy: {} }),
    says: everywhere(
      'error permissions.approve.policy.queries [policy.shape]',
      'error permissions.approve.policy.conditions [policy.shape]',
    ),
  },
  {
    name: 'R-20: a policy has a condition',
    document: execute({ policy: policy({ conditions: [] }) }),
    says: everywhere(`error ${inExecute}.conditions [policy.shape]`),
  },
  {
    name: 'R-20: a condition is a program, not nothing',
    document: execute({ policy: policy({ conditions: ['true', '', 7] }) }),
    says: everywhere(
      `error ${inExecute}.conditions[1] [policy.shape]`,
      `error ${inExecute}.conditions[2] [policy.shape]`,
    ),
  },
  {
    name: 'R-20: faults are named at any depth',
    document: execute({
      policy: policy({
        queries: { 'my q': { combinator: 'xor', rules: [{ combinator: 'and', rules: [rule, { ...rule, more: 1 }] }] } },
      }),
    }),
    says: everywhere(
      `error ${inExecute}.queries["my q"].combinator [policy.shape]`,
      `error ${inExecute}.queries["my q"].rules[0].rules[1].more [policy.shape]`,
    ),
  },
  {
    name: 'R-20: an operator is one of those there are',
    document: execute({ policy: withRule({ ...rule, operator: 'like' }) }),
    says: everywhere(`error ${inRule}.operator [policy.shape]`),
  },
  {
    name: 'R-20: what a rule compares with is there',
    document: execute({ policy: withRule({ property: 'a', operator: '=' }) }),
    says: everywhere(`error ${inRule}.value [policy.shape]`),
  },
  {
    name: 'R-20: a list to compare with is of one kind',
    document: execute({ policy: withRule({ property: 'a', operator: 'in', value: ['a', 1] }) }),
    says: everywhere(`error ${inRule}.value[1] [policy.shape]`),
  },
  {
    name: 'R-20: what comes before or after is a number or a date',
    document: execute({ policy: withRule({ property: 'a', operator: '>', value: 'monday' }) }),
    says: everywhere(`error ${inRule}.value [policy.shape]`),
  },
  {
    name: 'R-20: a range goes from a date to a date',
    document: execute({
      policy: withRule({ property: 'a', operator: 'between', value: { from: '2025-02-30T00:00:00Z', to: 'now' } }),
    }),
    says: everywhere(`error ${inRule}.value.from [policy.shape]`, `error ${inRule}.value.to [policy.shape]`),
  },
  {
    name: 'R-38: a template stands for any value',
    document: execute({
      policy: policy({
        queries: {
          q: {
            combinator: 'and',
            rules: [
              { property: 'a', operator: '>', value: '{{ .inputs.n }}' },
              { property: 'a', operator: 'in', value: [1, '{{ .inputs.n }}'] },
              { property: 'a', operator: 'between', value: { preset: '{{ .inputs.span }}' } },
              {
                property: 'a',
                operator: 'notBetween',
                value: { from: '{{ .trigger.at }}', to: '2025-01-31T00:00:00Z' },
              },
            ],
          },
        },
      }),
    }),
    says: everywhere(),
  },
  {
    name: 'D-20: a path has from 1 to 15 hops',
    document: execute({
      policy: withRule({ property: { path: [{ relation: 'r', maxHops: 16 }] }, operator: 'matchAny', value: 'x' }),
    }),
    says: everywhere(`error ${inRule}.property.path[0].maxHops [policy.shape]`),
  },
  {
    name: 'D-13: ten groups inside each other are enough',
    document: execute({ policy: policy({ queries: { q: groups(10) } }) }),
    says: everywhere(),
  },
  {
    name: 'D-13: eleven are too many',
    document: execute({ policy: policy({ queries: { q: groups(11) } }) }),
    says: everywhere(`error ${inExecute}.queries.q${'.rules[0]'.repeat(10)} [policy.shape]`),
  },
  {
    name: 'D-13: a hundred rules are enough, groups among them counted',
    document: execute({ policy: policy({ queries: { q: withRules(groups(10), 90) } }) }),
    says: everywhere(),
  },
  {
    name: 'D-13: a hundred and one are too many',
    document: execute({ policy: policy({ queries: { q: withRules(groups(9), 92) } }) }),
    says: everywhere(`error ${inExecute}.queries.q [policy.shape]`),
  },
  {
    name: 'R-21: a number beyond 2^53 is a number',
    document: execute({
      policy: `{"queries":{"q":{"combinator":"and","rules":[{"property":"n","operator":">","value":9007199254740993}]}},"conditions":["true"]}`,
    }),
    says: everywhere(),
  },
  {
    name: 'R-21: so is one that no double comes near',
    document: execute({
      policy: `{"queries":{"q":{"combinator":"and","rules":[{"property":"n","operator":"in","value":[1e400,-1E-400]}]}},"conditions":["true"]}`,
    }),
    says: everywhere(),
  },
  ...['constructor', 'toString', 'hasOwnProperty'].map((name) => ({
    name: `a query may be called ${name}`,
    document: execute({ policy: named(name) }),
    says: everywhere(),
  })),
  {
    name: 'a query called __proto__ is refused',
    document: execute({ policy: named('__proto__') }),
    says: everywhere(`error ${inExecute}.queries [policy.shape]`),
  },
  {
    name: 'half a surrogate pair is no text',
    document: execute({ policy: '{"queries":{},"conditions":["\\ud800"]}' }),
    says: everywhere(`error ${inExecute}.conditions[0] [policy.shape]`),
  },
  {
    name: 'of a repeated key the last one counts',
    document: execute({ policy: '{"conditions":[],"queries":{},"conditions":["true"]}' }),
    says: everywhere(),
  },
  {
    name: 'a policy known only after apply is checked later',
    document: execute({ policy: undefined }),
    says: only([], late),
  },
];
