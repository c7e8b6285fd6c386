import fc from 'fast-check';
import { conditions } from '../model/conditions';
import type {
  EntityBlock,
  Lists,
  ModelAction,
  ModelBlueprint,
  ModelEntity,
  ModelPolicy,
  ModelQuery,
  ModelRule,
  ModelUser,
  World,
} from '../model/world';

const emails = ['ada@acme.test', 'bob@acme.test', 'mia@acme.test', 'zoe@acme.test'];
const teams = ['core', 'ops', 'web'];
const regions = ['eu', 'us'];
const roles = ['Admin', 'svc-moderator', 'env-moderator', 'dep-moderator'];

/** Mostly nothing, sometimes one, seldom more: lists that let everybody in teach nothing. */
const few = <T>(from: readonly T[]): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant<T[]>([]) },
    { weight: 3, arbitrary: fc.subarray([...from], { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.subarray([...from]) },
  );

const maybe = <T>(arbitrary: fc.Arbitrary<T>, weight = 1): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight, arbitrary });

const lists: fc.Arbitrary<Lists> = fc.record({
  users: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: few(emails) }),
  roles: fc.oneof(
    { weight: 6, arbitrary: fc.constant<string[]>([]) },
    { weight: 3, arbitrary: few(roles) },
    { weight: 1, arbitrary: fc.constant(['Admin', 'Member']) },
  ),
  teams: few(teams),
});

const userRoles = fc.oneof(
  { weight: 9, arbitrary: fc.constant(['Member']) },
  { weight: 1, arbitrary: fc.constant<string[]>([]) },
  { weight: 1, arbitrary: fc.constant(['Admin']) },
  { weight: 1, arbitrary: fc.subarray(['Member', 'svc-moderator', 'env-moderator'], { minLength: 1 }) },
);

const region = fc.constantFrom(...regions, null);

const user = (email: string): fc.Arbitrary<ModelUser> =>
  fc.record({
    email: fc.constant(email),
    status: fc.oneof(
      { weight: 12, arbitrary: fc.constant('ACTIVE' as const) },
      { weight: 1, arbitrary: fc.constantFrom('STAGED' as const, 'INVITED' as const, 'DISABLED' as const) },
    ),
    roles: userRoles,
    teams: fc.subarray(teams),
    isServiceAccount: fc.constant(false),
    properties: fc.record({ region, on_call: fc.constantFrom(true, false, null) }),
  });

const leaf: fc.Arbitrary<ModelRule> = fc.oneof(
  fc.record({
    property: fc.constant('$team'),
    operator: fc.constantFrom('containsAny' as const, 'in' as const),
    value: fc.constantFrom(['My Teams'], ['core', 'web']),
  }),
  fc.record({
    property: fc.constant('region'),
    operator: fc.constantFrom('=' as const, '!=' as const, 'contains' as const),
    value: fc.constantFrom(...regions, 'e'),
  }),
  fc.record({
    property: fc.constant('region'),
    operator: fc.constantFrom('in' as const, 'notIn' as const, 'containsAny' as const),
    value: fc.constantFrom({ property: 'region', context: 'userTeams' as const }, ['eu'], []),
  }),
  fc.record({
    property: fc.constant('region'),
    operator: fc.constantFrom('=' as const, '!=' as const),
    value: fc.constantFrom<ModelContextValue>(
      { property: 'region', context: 'user' },
      { property: 'nothing', context: 'user' },
    ),
  }),
  fc.record({
    property: fc.constant({ property: 'on_call', context: 'user' as const }),
    operator: fc.constantFrom('=' as const, '!=' as const),
    value: fc.constantFrom('true', true, false),
  }),
  fc.record({
    property: fc.constantFrom('size', 'live', 'absent', '$owned_by_team'),
    operator: fc.constantFrom('=' as const, '!=' as const),
    value: fc.constantFrom(3, '3', true, 'true', null),
  }),
  fc.record({
    property: fc.constantFrom('region', '$team', '$title', 'tags'),
    operator: fc.constantFrom('isEmpty' as const, 'isNotEmpty' as const),
  }),
  fc.record({
    property: fc.constant('tags'),
    operator: fc.constant('containsAny' as const),
    value: fc.constantFrom(['a'], ['a', 'b'], []),
  }),
  fc.record({
    property: fc.constant('$team'),
    operator: fc.constantFrom('=' as const, '!=' as const, 'contains' as const),
    value: fc.constantFrom(...teams),
  }),
);

type ModelContextValue = { property: string; context: 'user' | 'userTeams' };

const combinator = fc.constantFrom('and' as const, 'or' as const);

/** Queries of up to two levels. */
export const query: fc.Arbitrary<ModelQuery> = fc.record({
  combinator,
  rules: fc.array(
    fc.oneof(
      { weight: 5, arbitrary: leaf },
      { weight: 1, arbitrary: fc.record({ combinator, rules: fc.array(leaf, { maxLength: 2 }) }) },
    ),
    { maxLength: 3 },
  ),
});

const bound: fc.Arbitrary<Pick<EntityBlock, 'ownedByTeam' | 'policy'>> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ ownedByTeam: true }) },
  { weight: 5, arbitrary: query.map((policy) => ({ ownedByTeam: false, policy })) },
  { weight: 1, arbitrary: query.map((policy) => ({ ownedByTeam: true, policy })) },
  { weight: 1, arbitrary: fc.constant({ ownedByTeam: false }) },
);

const block: fc.Arbitrary<EntityBlock> = fc.tuple(lists, bound).map(([named, rest]) => ({ ...named, ...rest }));

const plainBlock: fc.Arbitrary<EntityBlock> = fc
  .record({ lists, ownedByTeam: fc.oneof({ weight: 8, arbitrary: fc.constant(true) }, fc.constant(false)) })
  .map(({ lists: named, ownedByTeam }) => ({ ...named, ownedByTeam }));

const blocks = (keys: readonly string[]): fc.Arbitrary<Record<string, EntityBlock>> =>
  fc.record(Object.fromEntries(keys.map((key) => [key, plainBlock])));

const properties = { region: 'string', size: 'number', live: 'boolean', tags: 'array' } as const;
const keys = ['$identifier', '$title', '$team', '$icon', ...Object.keys(properties)];

const relationsOf: Readonly<Record<string, Record<string, string>>> = {
  svc: {},
  env: { service: 'svc' },
  dep: { env: 'env', service: 'svc' },
};

const ownership: Readonly<Record<string, fc.Arbitrary<ModelBlueprint['ownership']>>> = {
  svc: fc.constantFrom('none' as const, 'direct' as const),
  env: fc.constantFrom<ModelBlueprint['ownership'][]>('none', 'direct', ['service']),
  dep: fc.constantFrom<ModelBlueprint['ownership'][]>('direct', ['service'], ['env', 'service']),
};

const blueprint = (identifier: string): fc.Arbitrary<ModelBlueprint> =>
  fc.record({
    identifier: fc.constant(identifier),
    ownership: ownership[identifier] ?? fc.constant('none' as const),
    properties: fc.constant(properties),
    relations: fc.constant(relationsOf[identifier] ?? {}),
    permissions: fc.record({
      read: block,
      register: block,
      update: block,
      unregister: block,
      updateProperties: blocks(keys),
      updateRelations: blocks(Object.keys(relationsOf[identifier] ?? {})),
    }),
  });

const entity = (of: string, identifier: string): fc.Arbitrary<ModelEntity> =>
  fc.record({
    blueprint: fc.constant(of),
    identifier: fc.constant(identifier),
    title: fc.constantFrom(null, 'A title'),
    icon: fc.constantFrom(null, 'Port'),
    team: fc.oneof(few(teams), fc.subarray(teams)),
    properties: fc.record({
      region,
      size: fc.constantFrom(3, 4, null),
      live: fc.constantFrom(true, false, null),
      tags: fc.constantFrom(['a'], ['b', 'c'], [], null),
    }),
    relations: fc.record(
      Object.fromEntries(
        Object.entries(relationsOf[of] ?? {}).map(([name, target]) => [
          name,
          fc.constantFrom(`${target}1`, `${target}2`, null),
        ]),
      ),
    ),
  });

/** Queries of action policies: they name users, or have templates. */
const actionQuery: fc.Arbitrary<ModelQuery> = fc.oneof(
  query,
  fc.record({
    combinator: fc.constant('and' as const),
    rules: fc
      .tuple(
        fc.constantFrom<ModelRule[]>(
          { property: '$blueprint', operator: '=', value: '_user' },
          { property: '$blueprint', operator: '=', value: 'svc' },
          { property: '$blueprint', operator: '=', value: 'user' },
        ),
        fc.constantFrom<ModelRule[]>(
          { property: '$identifier', operator: '=', value: '{{ .trigger.user.email }}' },
          { property: '$team', operator: 'containsAny', value: '{{ .entity.team }}' },
          { property: 'region', operator: '=', value: '{{ .inputs.region }}' },
          { property: 'region', operator: '!=', value: '{{ .user.properties.region }}' },
          { property: '$identifier', operator: 'isNotEmpty' },
        ),
      )
      .map((both) => both),
  }),
);

const policy = (names: readonly string[]): fc.Arbitrary<ModelPolicy> =>
  fc.record({
    queries: fc.record({ some: actionQuery, other: actionQuery }),
    conditions: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
  });

const lookers = ['peers', 'peersButRequester', 'whoeverAsks', 'rubbish', 'bareText', 'twoLists'];
const guards = Object.keys(conditions).filter((name) => !lookers.includes(name));

const action = (identifier: string): fc.Arbitrary<ModelAction> =>
  fc
    .record({
      published: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
      trigger: fc.oneof(
        { weight: 9, arbitrary: fc.constant('self-service' as const) },
        { weight: 1, arbitrary: fc.constant('automation' as const) },
      ),
      operation: fc.constantFrom('CREATE' as const, 'DAY-2' as const, 'DELETE' as const),
      blueprint: fc.constantFrom('svc', 'env', 'dep'),
      execute: lists,
      ownedByTeam: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
      guard: maybe(policy([...guards, 'peers']), 2),
      approve: lists,
      finder: maybe(policy([...lookers, 'peers', 'peersButRequester', 'yes']), 3),
      requiredApproval: fc.constantFrom<ModelAction['requiredApproval'][]>(
        true,
        { type: 'ANY' },
        { type: 'ALL' },
        { type: 'ALL' },
        { type: 'ALL' },
        false,
      ),
      allowAnyoneToViewRuns: fc.constantFrom(undefined, true, false, false),
    })
    .map(({ execute, ownedByTeam, guard, approve, finder, ...rest }) => ({
      identifier,
      ...rest,
      operation: rest.trigger === 'automation' ? undefined : rest.operation,
      execute: { ...execute, ownedByTeam, ...(guard && { policy: guard }) },
      approve: { ...approve, ...(finder && { policy: finder }) },
    }));

/** Organizations: small, full of coincidences. */
export const world: fc.Arbitrary<World> = fc.record({
  users: fc.tuple(...emails.map(user)),
  teams: fc.tuple(
    ...teams.map((identifier) => fc.record({ identifier: fc.constant(identifier), properties: fc.record({ region }) })),
  ),
  blueprints: fc.tuple(blueprint('svc'), blueprint('env'), blueprint('dep')),
  entities: fc.tuple(
    entity('svc', 'svc1'),
    entity('svc', 'svc2'),
    entity('env', 'env1'),
    entity('env', 'env2'),
    entity('dep', 'dep1'),
  ),
  actions: fc.tuple(action('one'), action('two')),
  pages: fc.tuple(fc.record({ identifier: fc.constant('page'), read: lists, update: lists })),
  switches: fc.record({
    policyIgnoresVisibility: seldom(),
    adminBypassesPolicy: seldom(),
    granularDenyWins: seldom(),
    openRunsIgnoreCatalog: seldom(),
    forbidSelfApproval: seldom(),
    literalIgnoreFailedQueries: seldom(),
  }),
});

function seldom(): fc.Arbitrary<boolean> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
}
