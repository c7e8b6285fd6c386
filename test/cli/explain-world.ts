import type { Served } from '../backend/serving';

const svc = {
  identifier: 'svc',
  title: 'Service',
  schema: { properties: { tier: { type: 'string' } }, required: [] },
  ownership: { type: 'Direct' },
};
const child = {
  identifier: 'child',
  title: 'Child',
  schema: { properties: {}, required: [] },
  relations: { parent: { target: 'svc', required: false, many: false } },
  ownership: { type: 'Inherited', path: 'parent' },
};

const trigger = (operation: string, blueprintIdentifier?: string) => ({
  type: 'self-service',
  operation,
  ...(blueprintIdentifier && { blueprintIdentifier }),
  userInputs: { properties: { size: { type: 'string' } }, required: [] },
});
const invocationMethod = { type: 'KAFKA', payload: {} };
const action = (identifier: string, about: object, more: object = {}) => ({
  identifier,
  trigger: about,
  invocationMethod,
  ...more,
});

const nobody = { users: [], roles: [], teams: [] };
const [yes, no] = ['true', 'false'].map((condition) => ({ queries: {}, conditions: [condition] }));
const onCall = {
  queries: {
    mine: {
      combinator: 'and',
      rules: [
        { property: '$blueprint', operator: '=', value: 'svc' },
        { property: '$team', operator: 'containsAny', value: '{{ .user.teamsIdentifiers }}' },
      ],
    },
  },
  conditions: ['(.results.mine.entities | length) > 0'],
};

const day2 = trigger('DAY-2', 'svc');

/** Actions of every kind that decides differently, with their permissions. */
export const actions: readonly (readonly [body: ReturnType<typeof action>, permissions: object])[] = [
  [action('open', day2), {}],
  [action('admins', day2), { execute: { ...nobody, roles: ['admin'] } }],
  [action('moderators', day2), { execute: { ...nobody, roles: ['svc-moderator'] } }],
  [action('owners', day2), { execute: { ...nobody, ownedByTeam: true } }],
  [action('listed', day2), { execute: { ...nobody, users: ['bob@acme.test'] } }],
  [action('team', day2), { execute: { ...nobody, teams: ['core'] } }],
  [action('never', day2), { execute: { policy: no } }],
  [action('hidden', day2), { execute: { ...nobody, roles: ['Admin'], policy: yes } }],
  [action('throws', day2), { execute: { policy: { queries: {}, conditions: ['error("x")'] } } }],
  [action('oncall', day2), { execute: { policy: onCall } }],
  [action('inherited', trigger('DAY-2', 'child')), { execute: { ...nobody, ownedByTeam: true } }],
  [action('create', trigger('CREATE')), { execute: { ...nobody, ownedByTeam: true } }],
  [action('draft', trigger('CREATE'), { publish: false }), {}],
  [action('draftAndListed', trigger('CREATE'), { publish: false }), { execute: nobody }],
  [
    action('approvers', trigger('CREATE'), { requiredApproval: { type: 'ALL' } }),
    { approve: { ...nobody, teams: ['core'] } },
  ],
];

/** People of every kind that is decided about differently. */
export const people = ['adm@acme.test', 'mod@acme.test', 'mia@acme.test', 'bob@acme.test', 'new@acme.test'] as const;

/** The world of the decision table of spec 02, section 6, and some more. */
export const seed = {
  blueprints: [svc, child],
  users: [
    { email: 'adm@acme.test', roles: ['Admin'] },
    { email: 'mod@acme.test', roles: ['svc-moderator'] },
    { email: 'mia@acme.test', roles: ['Member'] },
    { email: 'bob@acme.test', roles: ['Member'] },
    { email: 'new@acme.test', roles: ['Member'], status: 'STAGED' },
  ],
  teams: [
    { name: 'Core Team', identifier: 'core', users: ['mia@acme.test'] },
    { name: 'ops', identifier: 'ops', users: [] },
  ],
  entities: [
    { blueprint: 'svc', identifier: 'pay', title: 'Pay', team: ['core'], properties: {}, relations: {} },
    { blueprint: 'svc', identifier: 'lone', title: 'Lone', properties: {}, relations: {} },
    { blueprint: 'child', identifier: 'kid', title: 'Kid', properties: {}, relations: { parent: 'pay' } },
  ],
  actions: actions.map(([body]) => body),
  permissions: Object.fromEntries(
    actions.flatMap(([{ identifier }, permissions]) =>
      Object.keys(permissions).length > 0 ? [[identifier, permissions]] : [],
    ),
  ),
};

/** What each action is run on. */
export function targetOf(identifier: string): string | undefined {
  if (identifier === 'inherited') return 'kid';
  return ['create', 'draft', 'draftAndListed', 'approvers'].includes(identifier) ? undefined : 'pay';
}

/** What the server really does when a person asks, with a token of this moment: the status of the answer. */
export async function reallyAsks(
  served: Served,
  email: string,
  identifier: string,
  { entity, inputs = {} }: { entity?: string | undefined; inputs?: object } = { entity: targetOf(identifier) },
): Promise<number> {
  const holder = await holderOf(served, email);
  const wish = { properties: inputs, ...(entity && { entity }) };
  return (await served.callBare('POST', `/v1/actions/${identifier}/runs`, wish, holder)).status;
}

/** The header with a token that a person gets at this moment, from a backend with local sign-in. */
export async function holderOf(served: Served, email: string): Promise<Record<string, string>> {
  const { body } = await served.callBare('POST', '/__portcullis/sign-in', { email });
  return { authorization: `Bearer ${body.accessToken}` };
}
