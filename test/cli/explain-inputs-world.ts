/** Blueprints, entities and actions whose answers depend on inputs, on what may be read, and on the time. */

const day2 = 'DAY-2';

const vault = { identifier: 'vault', title: 'Vault', schema: { properties: {}, required: [] } };
const own = {
  identifier: 'own',
  title: 'Own',
  schema: { properties: {}, required: [] },
  ownership: { type: 'Direct' },
};
const rota = {
  identifier: 'rota',
  title: 'Rota',
  schema: {
    properties: { from: { type: 'string', format: 'date-time' }, to: { type: 'string', format: 'date-time' } },
    required: [],
  },
  relations: { onCall: { target: '_user', required: false, many: false } },
};

interface Trigger {
  readonly operation?: string;
  readonly blueprint?: string;
  readonly required?: unknown;
  readonly condition?: object;
}

const action = (identifier: string, properties: object, policy?: object, more: Trigger = {}) => ({
  body: {
    identifier,
    trigger: {
      type: 'self-service',
      operation: more.operation ?? 'CREATE',
      ...(more.blueprint && { blueprintIdentifier: more.blueprint }),
      userInputs: { properties, required: more.required ?? [] },
      ...(more.condition && { condition: more.condition }),
    },
    invocationMethod: { type: 'KAFKA', payload: {} },
  },
  policy,
});

const policy = (...conditions: readonly string[]) => ({ queries: {}, conditions });
const size = { type: 'string', enum: ['s', 'm', 'l'] };
const onNow = {
  queries: {
    rota: {
      combinator: 'and',
      rules: [
        { property: '$blueprint', operator: '=', value: 'rota' },
        { property: 'from', operator: '<=', value: '{{ .trigger.at }}' },
        { property: 'to', operator: '>', value: '{{ .trigger.at }}' },
      ],
    },
  },
  conditions: ['.user.email as $me | any(.results.rota.entities[]; .relations.onCall == $me)'],
};
const gold = {
  type: 'SEARCH',
  combinator: 'and',
  rules: [{ property: 'tier', operator: '=', value: 'gold' }],
};

const made = [
  action('sized', { size: { ...size, default: 'm' } }, policy('.inputs.size == "m"')),
  action('needed', { size }, undefined, { required: ['size'] }),
  action(
    'computed',
    { who: { type: 'string', default: { jqQuery: '.user.email' } } },
    policy('.inputs.who == .trigger.user.email'),
  ),
  action('sometimes', { size }, undefined, {
    required: { jqQuery: 'if .user.email == "mia@acme.test" then ["size"] else [] end' },
  }),
  action('chosen', { size: { type: 'string', enum: { jqQuery: '.user.team' } } }),
  action('encrypted', { pin: { type: 'string', encryption: 'aes256-gcm' } }, policy('.inputs.pin == null')),
  action('naming', { of: { type: 'string', format: 'entity', blueprint: 'vault' } }),
  action('asking', { user: { type: 'string', format: 'user' }, team: { type: 'string', format: 'team' } }),
  action('open-vault', {}, undefined, { operation: day2, blueprint: 'vault' }),
  action('use-own', {}, undefined, { operation: day2, blueprint: 'own' }),
  action('only-gold', {}, undefined, { operation: day2, blueprint: 'svc', condition: gold }),
  action('untied', {}, undefined, { operation: day2 }),
  action('on-call', {}, onNow),
  action('office-hours', {}, policy('now | gmtime | .[3] >= 9 and .[3] < 17')),
  action('freeze', {}, policy('.trigger.at < "2031-12-20" or .trigger.at >= "2032-01-02"')),
];

/** What is added to a seed. */
export const more = {
  blueprints: [vault, own, rota],
  entities: [
    { blueprint: 'vault', identifier: 'safe', title: 'Safe', properties: {}, relations: {} },
    { blueprint: 'own', identifier: 'mine', title: 'Mine', team: ['core'], properties: {}, relations: {} },
    { blueprint: 'svc', identifier: 'rich', title: 'Rich', properties: { tier: 'gold' }, relations: {} },
    ...(['mia', 'bob'] as const).map((who, i) => ({
      blueprint: 'rota',
      identifier: who,
      title: who,
      properties: { from: `2031-05-0${i + 1}T00:00:00Z`, to: `2031-05-0${i + 2}T00:00:00Z` },
      relations: { onCall: `${who}@acme.test` },
    })),
  ],
  actions: made.map(({ body }) => body),
  permissions: Object.fromEntries(
    made.flatMap(({ body, policy }) => (policy ? [[body.identifier, { execute: { policy } }]] : [])),
  ),
};

/** Who may read what, which a seed cannot say. */
export const readGrants: readonly (readonly [blueprint: string, read: object])[] = [
  ['vault', { users: [], roles: ['Admin'], teams: [], ownedByTeam: false }],
  [
    'own',
    {
      users: [],
      roles: [],
      teams: [],
      ownedByTeam: false,
      policy: { combinator: 'and', rules: [{ property: '$team', operator: 'containsAny', value: ['My Teams'] }] },
    },
  ],
];

/** What is asked for: the action, what it is run on, its inputs. */
export const wishes: readonly (readonly [
  action: string,
  entity: string | undefined,
  inputs: Record<string, string | number | null>,
])[] = [
  ['sized', undefined, {}],
  ['sized', undefined, { size: null }],
  ['sized', undefined, { size: 'l' }],
  ['sized', undefined, { size: 'xl' }],
  ['sized', undefined, { size: 7 }],
  ['sized', undefined, { sise: 'm' }],
  ['needed', undefined, {}],
  ['needed', undefined, { size: 's' }],
  ['computed', undefined, {}],
  ['computed', undefined, { who: 'bob@acme.test' }],
  ['sometimes', undefined, {}],
  ['chosen', undefined, { size: 'Core Team' }],
  ['encrypted', undefined, { pin: '1234' }],
  ['naming', undefined, { of: 'safe' }],
  ['naming', undefined, { of: 'none' }],
  ['asking', undefined, { user: 'MIA@acme.test', team: 'Core Team' }],
  ['asking', undefined, { user: 'who@acme.test' }],
  ['asking', undefined, { team: 'none' }],
  ['open-vault', 'safe', {}],
  ['open-vault', 'none', {}],
  ['use-own', 'mine', {}],
  ['only-gold', 'rich', {}],
  ['only-gold', 'pay', {}],
  ['untied', undefined, {}],
  ['untied', 'pay', {}],
];

/** Moments at which answers differ. */
export const moments: readonly (readonly [action: string, at: string, who: string, status: number])[] = [
  ['on-call', '2031-05-01T10:00:00Z', 'mia@acme.test', 202],
  ['on-call', '2031-05-01T10:00:00Z', 'bob@acme.test', 403],
  ['on-call', '2031-05-02T10:00:00Z', 'mia@acme.test', 403],
  ['on-call', '2031-05-02T10:00:00Z', 'bob@acme.test', 202],
  ['on-call', '2031-05-03T10:00:00Z', 'bob@acme.test', 403],
  ['office-hours', '2031-05-01T08:59:59Z', 'mia@acme.test', 403],
  ['office-hours', '2031-05-01T09:00:00Z', 'mia@acme.test', 202],
  ['office-hours', '2031-05-01T17:00:00Z', 'mia@acme.test', 403],
  ['freeze', '2031-12-19T23:59:59Z', 'mia@acme.test', 202],
  ['freeze', '2031-12-20T00:00:00Z', 'mia@acme.test', 403],
  ['freeze', '2032-01-02T00:00:00Z', 'mia@acme.test', 202],
];
