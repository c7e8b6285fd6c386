import {
  type ActionFacts,
  type BlueprintGrants,
  type Caller,
  compileQuery,
  type EntityFacts,
  type EntityKey,
  type Grant,
  type Member,
  moderatorPrincipal,
  type Person,
  type QueryEntity,
  type QueryWorld,
  rolePrincipal,
  type UserFacts,
} from '../../src/access';
import { conditionOf } from '../model/conditions';
import type {
  EntityBlock,
  Lists,
  ModelAction,
  ModelBlueprint,
  ModelCaller,
  ModelEntity,
  ModelPolicy,
  ModelUser,
  World,
} from '../model/world';
import { blueprintOf, entityOf, teamProperties, userProperties } from '../model/world';

/**
 * Translates the second opinion's world into what the product's decisions take. Names become principals; nothing is
 * decided here, except that inherited owners are looked up, as whoever holds the entities does.
 */

/** Principals of users and teams. */
export const idOf = { user: (email: string) => `u:${email}`, team: (name: string) => `t:${name}` };

function roleOf(role: string): string {
  if (role === 'Admin' || role === 'Member') return rolePrincipal(role);
  return moderatorPrincipal(`b:${role.slice(0, -'-moderator'.length)}`);
}

/** A user. */
export function toPerson({ email, status, roles, teams }: ModelUser): Person {
  return { id: idOf.user(email), email, status, roles: roles.map(roleOf), teams: teams.map(idOf.team) };
}

/** A token's holder. */
export function toCaller(caller: ModelCaller): Caller {
  if (caller === 'organization') return { kind: 'organization', org: 'org', id: 'client' };
  const person = toPerson(caller);
  return { kind: 'person', org: 'org', id: person.id, person, isServiceAccount: caller.isServiceAccount };
}

const members = (names: readonly string[], principal: (name: string) => string): Member[] =>
  names.map((value) => ({ value, principal: principal(value) }));

/** Lists of a block. */
export function toLists({ users, roles, teams }: Lists): Pick<Grant, 'users' | 'roles' | 'teams'> {
  return { users: members(users, idOf.user), roles: members(roles, roleOf), teams: members(teams, idOf.team) };
}

function toGrant(block: EntityBlock): Grant {
  const policy = block.policy === undefined ? undefined : JSON.stringify(block.policy);
  return { ...toLists(block), ownedByTeam: block.ownedByTeam, policy };
}

/** Permissions of a blueprint. */
export function toGrants({ permissions }: ModelBlueprint): BlueprintGrants {
  const { read, register, update, unregister, updateProperties, updateRelations } = permissions;
  const all: [string, EntityBlock][] = [
    ...Object.entries({ read, register, update, unregister }),
    ...Object.entries(updateProperties).map(([key, each]): [string, EntityBlock] => [`updateProperties.${key}`, each]),
    ...Object.entries(updateRelations).map(([key, each]): [string, EntityBlock] => [`updateRelations.${key}`, each]),
  ];
  return new Map(all.map(([name, each]) => [name, toGrant(each)]));
}

/** A policy's JSON text. */
function toPolicy(policy: ModelPolicy | undefined): string | undefined {
  if (policy === undefined) return undefined;
  return JSON.stringify({ ...policy, conditions: policy.conditions.map((name) => conditionOf(name).jq) });
}

/** An action. */
export function toAction(action: ModelAction): ActionFacts {
  const { identifier, published, trigger, operation, execute, approve } = action;
  return {
    identifier,
    published,
    trigger,
    operation,
    execute: { ...toLists(execute), ownedByTeam: execute.ownedByTeam, policy: toPolicy(execute.policy) },
    approve: { ...toLists(approve), ownedByTeam: false, policy: toPolicy(approve.policy) },
  };
}

/** Owning teams, followed step by step along the relations. */
export function ownersOf(world: World, entity: ModelEntity): readonly string[] {
  const { ownership, relations } = blueprintOf(world, entity.blueprint);
  if (typeof ownership === 'string') return entity.team;
  let at: ModelEntity | undefined = entity;
  let declared = relations;
  for (const relation of ownership) {
    const target: string = declared[relation] ?? '';
    at = at && entityOf(world, target, at.relations[relation] ?? null);
    declared = at ? blueprintOf(world, at.blueprint).relations : {};
  }
  return at?.team ?? [];
}

/** When everything happens. */
export const moment = '2026-03-02T10:00:00.000Z';

/** An entity as queries see it. */
export function toQueryEntity(world: World, entity: ModelEntity): QueryEntity {
  const { blueprint, identifier, title, icon, properties, relations } = entity;
  const team = blueprint === '_user' || blueprint === '_team' ? entity.team : ownersOf(world, entity);
  return {
    identifier,
    title,
    icon,
    blueprint,
    team,
    properties: structuredClone(properties) as QueryEntity['properties'],
    relations,
    createdAt: moment,
    updatedAt: moment,
    createdBy: 'client',
    updatedBy: 'client',
  };
}

/** The `_user` entity of somebody. */
export function toUserEntity({ email, teams, properties }: ModelUser): ModelEntity {
  return { blueprint: '_user', identifier: email, title: email, icon: null, team: teams, properties, relations: {} };
}

/** What queries may refer to, while this caller acts. */
export function toQueryWorld(world: World, acting: ModelCaller | undefined): QueryWorld {
  const declared = [...world.blueprints, ...builtin].map(({ identifier, properties, relations }) => {
    const shapes = Object.fromEntries(Object.entries(properties).map(([name, type]) => [name, { type }]));
    return [identifier, { properties: shapes, relations: Object.keys(relations) }] as const;
  });
  const now = new Date(moment);
  if (acting === undefined || acting === 'organization') return { blueprints: new Map(declared), now };
  const teams = world.teams.filter(({ identifier }) => acting.teams.includes(identifier));
  return {
    blueprints: new Map(declared),
    now,
    user: toQueryEntity(world, toUserEntity(acting)),
    userTeams: teams.map(({ identifier, properties }) =>
      toQueryEntity(world, {
        blueprint: '_team',
        identifier,
        title: identifier,
        icon: null,
        team: [],
        properties,
        relations: {},
      }),
    ),
  };
}

const builtin = [
  { identifier: '_user', properties: userProperties, relations: {} },
  { identifier: '_team', properties: teamProperties, relations: {} },
];

/** An entity as decisions see it, while this caller acts. */
export function toEntityFacts(world: World, entity: ModelEntity, acting: ModelCaller): EntityFacts {
  return {
    owners: members(ownersOf(world, entity), idOf.team),
    matches: (policy) => {
      const compiled = compileQuery(JSON.parse(policy), toQueryWorld(world, acting));
      return compiled.ok && compiled.matches(toQueryEntity(world, entity));
    },
  };
}

/** A key of an entity. */
export function toKey(world: World, blueprint: string, name: string): EntityKey {
  const isRelation = name in blueprintOf(world, blueprint).relations;
  return { map: isRelation ? 'updateRelations' : 'updateProperties', name };
}

/** A user with what policies may read of one. */
export function toUserFacts(world: World, caller: ModelCaller | undefined): UserFacts | undefined {
  if (caller === undefined || caller === 'organization') return undefined;
  const { roles, teams } = caller;
  return {
    person: toPerson(caller),
    firstName: '',
    lastName: '',
    roles,
    teams: teams.map((identifier) => ({ identifier, name: identifier })),
    entity: toQueryEntity(world, toUserEntity(caller)),
  };
}
