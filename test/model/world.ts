/**
 * The world of the second opinion: an organization as plain data. People, teams, roles and blueprints are their own
 * names here; nothing in this folder knows how the product stores or decides anything.
 *
 * Source: spec 01 sections 2 to 7, 02 sections 2 to 4, 03 section 1.
 */

/** Plain JSON. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** Someone with a token of their own. Roles are those given directly: "Admin", "Member", "svc-moderator". */
export interface ModelUser {
  readonly email: string;
  readonly status: 'STAGED' | 'INVITED' | 'ACTIVE' | 'DISABLED';
  readonly roles: readonly string[];
  readonly teams: readonly string[];
  readonly isServiceAccount: boolean;
  /** Of their `_user` entity: see `userProperties`. */
  readonly properties: Readonly<Record<string, Plain>>;
}

/** What `_user` declares beside what it has by itself. */
export const userProperties = { region: 'string', on_call: 'boolean' } as const;

/** What `_team` declares beside what it has by itself. */
export const teamProperties = { region: 'string' } as const;

/** A team, with the properties of its `_team` entity. */
export interface ModelTeam {
  readonly identifier: string;
  readonly properties: Readonly<Record<string, Plain>>;
}

/** Who asks: the organization itself, or a user. */
export type ModelCaller = 'organization' | ModelUser;

/** Three lists of names. */
export interface Lists {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly teams: readonly string[];
}

/** A block of a blueprint's permissions; the policy is one query. */
export interface EntityBlock extends Lists {
  readonly ownedByTeam: boolean;
  readonly policy?: ModelQuery;
}

/** Permissions of a blueprint. */
export interface EntityPermissions {
  readonly read: EntityBlock;
  readonly register: EntityBlock;
  readonly update: EntityBlock;
  readonly unregister: EntityBlock;
  readonly updateProperties: Readonly<Record<string, EntityBlock>>;
  readonly updateRelations: Readonly<Record<string, EntityBlock>>;
}

/** A blueprint: how its entities are owned, what they hold, and who may do what with them. */
export interface ModelBlueprint {
  readonly identifier: string;
  /** `none` and `direct` read an entity's own team list; a path of relations leads to the entity whose list counts. */
  readonly ownership: 'none' | 'direct' | readonly string[];
  /** Type by name. */
  readonly properties: Readonly<Record<string, 'string' | 'number' | 'boolean' | 'array'>>;
  /** Target blueprint by name; all of them hold one identifier. */
  readonly relations: Readonly<Record<string, string>>;
  readonly permissions: EntityPermissions;
}

/** An entity. */
export interface ModelEntity {
  readonly blueprint: string;
  readonly identifier: string;
  readonly title: string | null;
  readonly icon: string | null;
  readonly team: readonly string[];
  readonly properties: Readonly<Record<string, Plain>>;
  readonly relations: Readonly<Record<string, string | null>>;
}

/** A rule of a query: about the candidate entity or about the acting user; or a group of rules. */
export type ModelRule =
  | ModelQuery
  | { readonly property: ModelOperand; readonly operator: ModelOperator; readonly value?: Plain | ModelContext };

/** A value of the acting user, or of each of the user's teams. */
export interface ModelContext {
  readonly property: string;
  readonly context: 'user' | 'userTeams';
}

/** What a rule is about. */
export type ModelOperand = string | ModelContext;

/** The operators that the second opinion knows. */
export type ModelOperator = '=' | '!=' | 'in' | 'notIn' | 'contains' | 'containsAny' | 'isEmpty' | 'isNotEmpty';

/** A group of rules. */
export interface ModelQuery {
  readonly combinator: 'and' | 'or';
  readonly rules: readonly ModelRule[];
}

/** A policy of an action, its conditions by name: what a name means is the table in conditions.ts. */
export interface ModelPolicy {
  readonly queries: Readonly<Record<string, ModelQuery>>;
  readonly conditions: readonly string[];
}

/** An action with its permissions. */
export interface ModelAction {
  readonly identifier: string;
  readonly published: boolean;
  readonly trigger: 'self-service' | 'automation';
  readonly operation: 'CREATE' | 'DAY-2' | 'DELETE' | undefined;
  readonly blueprint: string | undefined;
  readonly execute: Lists & { readonly ownedByTeam: boolean; readonly policy?: ModelPolicy };
  readonly approve: Lists & { readonly policy?: ModelPolicy };
  readonly requiredApproval: boolean | { readonly type: 'ANY' | 'ALL' };
  readonly allowAnyoneToViewRuns: boolean | undefined;
}

/** A page with its permissions. */
export interface ModelPage {
  readonly identifier: string;
  readonly read: Lists;
  readonly update: Lists;
}

/** Readings of the documents that an operator may choose. Source: spec 06, column "Switch". */
export interface ModelSwitches {
  readonly policyIgnoresVisibility: boolean;
  readonly adminBypassesPolicy: boolean;
  readonly granularDenyWins: boolean;
  readonly openRunsIgnoreCatalog: boolean;
  readonly forbidSelfApproval: boolean;
  readonly literalIgnoreFailedQueries: boolean;
}

/** Each switch as it is where nobody turns it. */
export const switchesOff: ModelSwitches = {
  policyIgnoresVisibility: false,
  adminBypassesPolicy: false,
  granularDenyWins: false,
  openRunsIgnoreCatalog: false,
  forbidSelfApproval: false,
  literalIgnoreFailedQueries: false,
};

/** An organization. */
export interface World {
  readonly users: readonly ModelUser[];
  readonly teams: readonly ModelTeam[];
  readonly blueprints: readonly ModelBlueprint[];
  readonly entities: readonly ModelEntity[];
  readonly actions: readonly ModelAction[];
  readonly pages: readonly ModelPage[];
  readonly switches: ModelSwitches;
}

/** The blueprint of that name; the world never names one that is not there. */
export function blueprintOf(world: World, identifier: string): ModelBlueprint {
  for (const blueprint of world.blueprints) if (blueprint.identifier === identifier) return blueprint;
  throw new Error(`the model has no blueprint ${identifier}`);
}

/** The entity of that name, if there is one. */
export function entityOf(world: World, blueprint: string, identifier: string | null): ModelEntity | undefined {
  for (const entity of world.entities) {
    if (entity.blueprint === blueprint && entity.identifier === identifier) return entity;
  }
  return undefined;
}
