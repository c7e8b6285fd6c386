import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { validatorsModule } from '../../../scripts/generate/backend';
import { checkBody } from '../../../src/backend/http/validate';
import { parseJson, pathText } from '../../../src/contract';

const says = (route: string, body: unknown): string[] =>
  checkBody(route, body).map(({ path, message }) => `${pathText(path)}: ${message}`);

const rule = { property: '$title', operator: '=', value: 'x' };
const group = (depth: number, innermost: unknown): unknown => ({
  combinator: 'and',
  rules: [depth === 1 ? innermost : group(depth - 1, innermost)],
});
const selfService = (more: object, inputs: object = {}) => ({
  identifier: 'restart',
  trigger: { type: 'self-service', operation: 'CREATE', userInputs: { properties: {}, ...inputs }, ...more },
  invocationMethod: { type: 'KAFKA' },
});
const action = (more: object) => ({ ...selfService({}), ...more });
const invoking = (method: object) => action({ invocationMethod: method });
const searching = (one: unknown) => ({ combinator: 'and', rules: [one] });
const blueprint = (more: object) => ({ identifier: 'service', title: 'Service', schema: { properties: {} }, ...more });

test('the generated validators are those of the schemas', () => {
  const file = resolve(__dirname, '../../../src/backend/http/generated/validators.ts');
  expect(readFileSync(file, 'utf8')).toBe(validatorsModule());
});

describe('accepted', () => {
  test.each<[string, string, unknown]>([
    ...['KAFKA', 'AZURE_DEVOPS'].map((type): [string, string, unknown] => [
      `${type} with a payload that is an object`,
      'POST /v1/actions',
      invoking({ type, payload: { a: 1 }, ...(type === 'AZURE_DEVOPS' && { org: 'o', webhook: 'w' }) }),
    ]),
    [
      'a webhook with all its keys',
      'POST /v1/actions',
      invoking({
        type: 'WEBHOOK',
        url: 'https://x',
        agent: true,
        synchronized: '{{ .x }}',
        method: 'PUT',
        headers: { a: 'b' },
        body: { a: 1 },
      }),
    ],
    [
      'GitHub',
      'POST /v1/actions',
      invoking({ type: 'GITHUB', org: 'o', repo: 'r', workflow: 'w', workflowInputs: {}, reportWorkflowStatus: false }),
    ],
    [
      'GitLab',
      'POST /v1/actions',
      invoking({ type: 'GITLAB', projectName: 'p', groupName: 'g', defaultRef: 'main', pipelineVariables: {} }),
    ],
    [
      'an integration action',
      'POST /v1/actions',
      invoking({
        type: 'INTEGRATION_ACTION',
        installationId: 'i',
        integrationActionType: 'dispatch_workflow',
        integrationActionExecutionProperties: { org: 'o' },
      }),
    ],
    [
      'an upsert with an empty mapping',
      'POST /v1/actions',
      invoking({ type: 'UPSERT_ENTITY', blueprintIdentifier: 'b', mapping: {} }),
    ],
    [
      'an upsert with everything',
      'POST /v1/actions',
      invoking({
        type: 'UPSERT_ENTITY',
        blueprintIdentifier: 'b',
        mapping: {
          identifier: 'i',
          title: 't',
          team: ['a'],
          icon: 'I',
          properties: { a: 1 },
          relations: { a: 'b', c: ['d'], e: null },
        },
      }),
    ],
    ['R-31: the older name of the visibility flag', 'POST /v1/actions', action({ isViewRunAccess: true })],
    [
      'approval by all, told by webhook',
      'PUT /v1/actions/:id',
      action({
        requiredApproval: { type: 'ALL' },
        approvalNotification: { type: 'webhook', url: 'https://x/y', format: 'slack' },
      }),
    ],
    ['ordered inputs', 'POST /v1/actions', selfService({}, { order: ['a'], required: { jqQuery: '.' } })],
    [
      'inputs in steps',
      'POST /v1/actions',
      selfService(
        {},
        {
          steps: [{ title: 's', order: ['a'], visible: { jqQuery: '.' } }],
          titles: { t: { title: 'T', visible: false } },
        },
      ),
    ],
    [
      'an input with everything',
      'POST /v1/actions',
      selfService(
        {},
        {
          properties: {
            a: {
              type: 'string',
              format: 'entity',
              blueprint: 'b',
              default: { jqQuery: '.' },
              enum: ['x'],
              pattern: '^x',
              encryption: { algorithm: 'client-side', key: 'k' },
              dependsOn: ['c'],
              visible: { jqQuery: '.' },
              disabled: true,
              sort: { property: '$title', order: 'ASC' },
              dataset: {
                combinator: 'and',
                rules: [
                  { blueprint: 'b', property: '$title', operator: '=', value: { jqQuery: '.' } },
                  group(2, { property: 'p', operator: 'isEmpty' }),
                ],
              },
            },
          },
        },
      ),
    ],
    [
      'an input encrypted by name',
      'POST /v1/actions',
      selfService({}, { properties: { a: { type: 'string', encryption: 'aes256-gcm' } } }),
    ],
    [
      'a trigger on a condition',
      'POST /v1/actions',
      selfService({
        operation: 'DAY-2',
        blueprintIdentifier: 'b',
        condition: { type: 'SEARCH', combinator: 'or', rules: [rule] },
      }),
    ],
    ...['ENTITY_CREATED', 'ENTITY_UPDATED', 'ENTITY_DELETED', 'ANY_ENTITY_CHANGE'].map(
      (type): [string, string, unknown] => [
        `an automation on ${type}`,
        'POST /v1/actions',
        action({
          trigger: {
            type: 'automation',
            event: { type, blueprintIdentifier: 'b' },
            condition: { type: 'JQ', expressions: ['.'], combinator: 'and' },
          },
        }),
      ],
    ),
    ...['RUN_CREATED', 'RUN_UPDATED', 'ANY_RUN_CHANGE'].map((type): [string, string, unknown] => [
      `an automation on ${type}`,
      'POST /v1/actions',
      action({ trigger: { type: 'automation', event: { type, actionIdentifier: 'a' } } }),
    ]),
    [
      'an automation on a timer',
      'POST /v1/actions',
      action({
        trigger: {
          type: 'automation',
          event: { type: 'TIMER_PROPERTY_EXPIRED', blueprintIdentifier: 'b', propertyIdentifier: 'p' },
        },
      }),
    ],
    [
      'D-1: a policy without queries',
      'PATCH /v1/actions/:id/permissions',
      { execute: { policy: { queries: {}, conditions: ['true'] } } },
    ],
    [
      'D-2: a policy taken away',
      'PATCH /v1/actions/:id/permissions',
      { approve: { users: [], roles: ['Admin'], teams: [], policy: null } },
    ],
    [
      'D-40: the published example, unknown names and all',
      'PATCH /v1/actions/:id/permissions',
      {
        approve: {
          policy: {
            queries: {
              executingUser: {
                combinator: 'and',
                rules: [
                  { value: 'user', operator: '=', property: '$blueprint' },
                  { value: 'true', operator: '=', property: '$owned_by_team' },
                ],
              },
            },
            conditions: ['true'],
          },
        },
      },
    ],
    [
      'a blueprint with everything',
      'POST /v1/blueprints',
      blueprint({
        description: 'd',
        icon: 'I',
        ownership: { type: 'Inherited', path: 'a.b' },
        relations: { r: { title: 't', target: 'b', required: false, many: true } },
        mirrorProperties: { m: { path: 'a.$title', title: 'M' } },
        calculationProperties: {
          c: { type: 'string', calculation: '.', format: 'url', colorized: true, colors: { a: 'red' } },
        },
        aggregationProperties: {
          g: {
            title: 'G',
            target: 'b',
            calculationSpec: { calculationBy: 'property', func: 'average', property: 'p', averageOf: 'day' },
            query: group(3, rule),
            pathFilter: [{ path: ['r'] }],
          },
        },
        changelogDestination: { type: 'WEBHOOK', url: 'https://x/y', agent: true },
        teamInheritance: { path: 'a' },
        includeInGlobalSearch: true,
      }),
    ],
    [
      'G-14, P-41, P-42: a policy for a write operation',
      'PATCH /v1/blueprints/:b/permissions',
      { entities: { register: { users: [], roles: [], teams: [], ownedByTeam: false, policy: group(1, rule) } } },
    ],
    [
      'an entity with every kind of relation',
      'POST /v1/blueprints/:b/entities',
      {
        identifier: 'e/1',
        title: 't',
        team: 'a',
        properties: { a: null },
        relations: { one: 'x', many: ['y'], none: null, found: group(1, { property: 'p', operator: '=', value: 1 }) },
      },
    ],
    ['nulls in a patch of an entity', 'PATCH /v1/blueprints/:b/entities/:e', { title: null, icon: null }],
    [
      'a number no JavaScript number holds',
      'POST /v1/entities/search',
      parseJson('{"combinator":"and","rules":[{"property":"p","operator":">","value":1e400}]}'),
    ],
    ...[1, 2, 3, 4, 5, 6].map((depth): [string, string, unknown] => [
      `R-50: rule groups ${depth} deep`,
      'POST /v1/entities/search',
      group(depth, rule),
    ]),
    ...[1, 2, 3, 4, 5, 6].map((depth): [string, string, unknown] => [
      `R-50: rule groups ${depth} deep inside one blueprint`,
      'POST /v1/blueprints/:b/entities/search',
      { query: group(depth, { relation: 'r', operator: 'contains', value: 'x', targetProperty: '$title' }) },
    ]),
    ...[
      { property: 'd', operator: 'between', value: { preset: 'lastWeek' } },
      { property: 'd', operator: '=', value: { from: '2025-01-01T00:00:00Z', to: '{{ .trigger.at }}' } },
      { property: { property: 'region', context: 'userTeams' }, operator: 'containsAny', value: ['eu'] },
      { property: 'n', operator: '>=', value: '{{ .inputs.n }}' },
      { property: 'n', operator: 'in', value: [1, '{{ .inputs.n }}'] },
      { property: 'd', operator: 'between', value: { preset: '{{ .inputs.span }}' } },
      { property: '$identifier', operator: 'matchAny', value: ['a', 'b'] },
      { property: 't', operator: 'isExpired' },
      { operator: 'relatedTo', blueprint: 'b', value: ['x'], direction: 'upstream', required: true },
      {
        property: { path: ['a', { relation: 'b', maxHops: 3 }], fromBlueprint: 'c' },
        operator: 'matchAny',
        value: { property: '$identifier', context: 'user' },
      },
      { propertySchema: { type: 'string', format: 'user' }, operator: '!=', value: null },
    ].map((one): [string, string, unknown] => [
      `R-38: ${one.operator} ${JSON.stringify(one)}`,
      'POST /v1/entities/search',
      searching(one),
    ]),
  ])('%s', (_, route, body) => {
    expect(says(route, body)).toEqual([]);
  });
});

describe('refused, naming the place and what would be right:', () => {
  test.each<[string, string, unknown, string]>([
    ['no body', 'POST /v1/teams', undefined, ': must be an object'],
    ['a list for an object', 'POST /v1/teams', [], ': must be an object'],
    [
      'an unknown top-level key',
      'POST /v1/auth/access_token',
      { clientId: 'a', clientSecret: 'b', x: 1 },
      'x: is not a known key; known are "clientId", "clientSecret"',
    ],
    [
      'M-33: a team with white space at its end',
      'PUT /v1/teams/:t',
      { name: 'team ' },
      'name: must have two characters or more, none of ; # / ?, and no white space at its ends',
    ],
    [
      'M-47: an action called ..',
      'POST /v1/actions',
      action({ identifier: '..' }),
      'identifier: must be made of letters, digits and @ _ . + : = -, and be neither "." nor ".."',
    ],
    [
      'a trigger of no known type',
      'POST /v1/actions',
      action({ trigger: { type: 'manual' } }),
      'trigger.type: must be "self-service" or "automation"',
    ],
    [
      'an event of no known type',
      'POST /v1/actions',
      action({ trigger: { type: 'automation', event: { type: 'X' } } }),
      'trigger.event.type: must be "ENTITY_CREATED", "ENTITY_UPDATED", "ENTITY_DELETED", "TIMER_PROPERTY_EXPIRED", "ANY_ENTITY_CHANGE", "RUN_CREATED", "RUN_UPDATED" or "ANY_RUN_CHANGE"',
    ],
    [
      'steps beside an order',
      'POST /v1/actions',
      selfService({}, { order: [], steps: [] }),
      'trigger.userInputs.order: is not allowed here',
    ],
    [
      'a condition without a blueprint',
      'POST /v1/actions',
      selfService({ operation: 'DELETE', condition: { type: 'SEARCH', combinator: 'and', rules: [] } }),
      'trigger.blueprintIdentifier: is required beside "condition"',
    ],
    [
      'G-30: a backend that is not offered',
      'POST /v1/actions',
      invoking({ type: 'SLACK' }),
      'invocationMethod.type: must be "KAFKA", "WEBHOOK", "GITHUB", "INTEGRATION_ACTION", "GITLAB", "AZURE_DEVOPS" or "UPSERT_ENTITY"',
    ],
    [
      'P-5: ownedByTeam to approve',
      'PATCH /v1/actions/:id/permissions',
      { approve: { ownedByTeam: true } },
      'approve.ownedByTeam: is not a known key; known are "users", "roles", "teams", "policy"',
    ],
    [
      'G-13: actions in blueprint permissions',
      'PATCH /v1/blueprints/:b/permissions',
      { actions: {} },
      'actions: is not a known key; known are "entities"',
    ],
    [
      'a list that is text',
      'PATCH /v1/actions/:id/permissions',
      { execute: { roles: 'Admin' } },
      'execute.roles: must be a list',
    ],
    [
      'a number among names',
      'PATCH /v1/actions/:id/permissions',
      { execute: { roles: ['Admin', 7] } },
      'execute.roles[1]: must be a string',
    ],
    [
      'an empty condition',
      'PATCH /v1/actions/:id/permissions',
      { execute: { policy: { queries: {}, conditions: [''] } } },
      'execute.policy.conditions[0]: must have at least 1 character',
    ],
    [
      'a key of a property map',
      'POST /v1/blueprints',
      blueprint({ schema: { properties: { 'a b': { type: 'string' } } } }),
      'schema.properties["a b"]: the name must be made of letters, digits and @ _ = \\ -',
    ],
    [
      'a relation half described',
      'POST /v1/blueprints',
      blueprint({ relations: { r: { target: 'x', required: true } } }),
      'relations.r.many: is required',
    ],
    [
      'inherited ownership without a path',
      'POST /v1/blueprints',
      blueprint({ ownership: { type: 'Inherited' } }),
      'ownership.path: is required',
    ],
    [
      'a rule by type with an operator that has no meaning for it',
      'POST /v1/entities/search',
      searching({ propertySchema: { type: 'string' }, operator: 'in', value: 'x' }),
      'rules[0].operator: must be "=", "!=" or "contains"',
    ],
    [
      'R-50: a property without a type in a change of a blueprint',
      'PATCH /v1/blueprints/:b',
      { schema: { properties: { p: {} } } },
      'schema.properties.p.type: is required',
    ],
    [
      'M-47: a related identifier that is too long, in a list',
      'PUT /v1/blueprints/:b/entities/:e',
      { relations: { r: ['x'.repeat(1_001)] } },
      'relations.r[0]: must have at most 1000 characters',
    ],
    [
      'an unknown operator six groups deep',
      'POST /v1/entities/search',
      group(6, { property: 'p', operator: 'like', value: 1 }),
      `${'rules[0].'.repeat(6)}operator: must be "=", "!=", ">", ">=", "<", "<=", "isEmpty", "isNotEmpty", "contains", "doesNotContains", "containsAny", "beginsWith", "doesNotBeginsWith", "endsWith", "doesNotEndsWith", "in", "notIn", "between", "notBetween", "isExpired", "isNotExpired", "relatedTo" or "matchAny"`,
    ],
    [
      'a range of numbers',
      'POST /v1/entities/search',
      searching({ property: 'p', operator: 'between', value: { from: 1, to: '2025-01-01T00:00:00Z' } }),
      'rules[0].value.from: must be a string',
    ],
    [
      'an order by neither number nor date',
      'POST /v1/entities/search',
      searching({ property: 'p', operator: '<', value: 'soon' }),
      'rules[0].value: must be a date and time such as "2025-01-31T10:00:00Z"',
    ],
    [
      'a list of mixed types',
      'POST /v1/entities/search',
      searching({ property: 'p', operator: 'in', value: ['a', 1] }),
      'rules[0].value[1]: must be a string',
    ],
    [
      'too many hops',
      'POST /v1/entities/search',
      searching({ property: { path: [{ relation: 'r', maxHops: 16 }] }, operator: 'matchAny', value: 'x' }),
      'rules[0].property.path[0].maxHops: must be at most 15',
    ],
    ['a limit of none', 'POST /v1/blueprints/:b/entities/search', { limit: 0 }, 'limit: must be at least 1'],
    [
      'a NUL character in a value',
      'POST /v1/teams',
      { name: 'a\0b' },
      'name: must not hold the NUL character (U+0000)',
    ],
    [
      'a NUL character in a key',
      'POST /v1/blueprints/:b/entities',
      { properties: { 'a\0': 1 } },
      'properties: must not have a key with the NUL character (U+0000)',
    ],
    [
      'half a surrogate pair',
      'POST /v1/teams',
      { name: 'ab', users: ['\ud800'] },
      'users[0]: must not hold half a surrogate pair: it is not Unicode text',
    ],
    [
      'the key __proto__ at any depth',
      'POST /v1/blueprints/:b/entities',
      parseJson('{"properties":{"a":[{"__proto__":{}}]}}'),
      'properties.a[0]: must not have a key "__proto__"',
    ],
  ])('%s', (_, route, body, expected) => {
    expect(says(route, body)).toEqual([expected]);
  });
});

test('a body full of faults is refused with twenty findings, at once', () => {
  const started = Date.now();
  const found = says('POST /v1/entities/search', { combinator: 'and', rules: Array(300_000).fill({}) });
  expect(found).toHaveLength(20);
  expect(found.at(-1)).toBe(': has more faults than are listed here');
  expect(Date.now() - started).toBeLessThan(20_000);
});

test('neither values nor long keys of the body are repeated in what is said of it', () => {
  const secret = 's3cret'.repeat(100);
  const said = says('POST /v1/auth/access_token', {
    clientId: [secret],
    clientSecret: { a: secret },
    [secret]: secret,
  });
  expect(said.join('\n')).not.toContain(secret);
  expect(said).toHaveLength(3);
});
