import { isObject, type Json, type JsonObject, sortUnique } from '../../contract';
import type { Person } from '../caller';
import type { BlueprintShape, QueryEntity } from './entity';

/**
 * What the templates and conditions of an action policy see; conditions see `results` beside it.
 *
 * Source: spec D-7 to D-10.
 */
export interface PolicyContext extends JsonObject {
  readonly inputs: JsonObject;
  /** Who would execute, or who would approve; null where nobody in particular would. */
  readonly user: JsonObject | null;
  /** `{ at, user, by: { user } }`: the moment of the request and who made it, also while approving. */
  readonly trigger: JsonObject;
  /** What the action is about to be run on; null where it is about none. */
  readonly entity: JsonObject | null;
  readonly blueprint: JsonObject | null;
  readonly action: JsonObject;
}

/** A person with what policies may read of them. */
export interface UserFacts {
  readonly person: Pick<Person, 'id' | 'email' | 'status'>;
  readonly firstName: string;
  readonly lastName: string;
  /** Names of the roles given directly: `Admin`, `Member`, `BLUEPRINT-moderator`. */
  readonly roles: readonly string[];
  readonly teams: readonly { readonly identifier: string; readonly name: string }[];
  /** The `_user` entity: its properties and relations. */
  readonly entity?: QueryEntity | undefined;
}

/** All that a context is made of. */
export interface ContextFacts {
  /** After defaults and validation (spec P-28). */
  readonly inputs: JsonObject;
  /** Names of the inputs that are encrypted: a policy sees null in their place. */
  readonly encryptedInputs?: readonly string[];
  readonly user: UserFacts | undefined;
  readonly trigger: {
    /** When the request was made. */
    readonly at: Date;
    /** Who made it; with `run_as`, the one it was made as. */
    readonly user: UserFacts | undefined;
  };
  readonly entity?: QueryEntity | undefined;
  /** In API spelling. */
  readonly blueprint?: JsonObject | undefined;
  /** In API spelling; what may hold credentials is left out here. */
  readonly action: JsonObject;
}

/** Puts the facts of a request into the shape that policies see. */
export function toPolicyContext(facts: ContextFacts): PolicyContext {
  const hidden = (facts.encryptedInputs ?? []).filter((name) => Object.hasOwn(facts.inputs, name));
  const requester = facts.trigger.user ? toPolicyUser(facts.trigger.user) : null;
  return {
    inputs: { ...facts.inputs, ...Object.fromEntries(hidden.map((name) => [name, null])) },
    user: facts.user ? toPolicyUser(facts.user) : null,
    trigger: { at: facts.trigger.at.toISOString(), user: requester, by: { user: requester } },
    entity: facts.entity ? toPolicyEntity(facts.entity) : null,
    blueprint: facts.blueprint ? without(facts.blueprint, ['changelogDestination']) : null,
    action: without(facts.action, ['invocationMethod', 'approvalNotification', 'executionNotification', 'permissions']),
  };
}

/** The context of a run that was requested, as it is for one approver, or for nobody in particular (spec D-29). */
export function forApprover(requested: PolicyContext, approver: UserFacts | undefined): PolicyContext {
  return { ...requested, user: approver ? toPolicyUser(approver) : null };
}

/** A user as policies see one: what the API says of a user, with the `_user` entity's properties and relations. */
export function toPolicyUser({ person, firstName, lastName, roles, teams, entity }: UserFacts): JsonObject {
  return {
    id: person.id,
    email: person.email,
    firstName,
    lastName,
    status: person.status,
    roles: roles.map((name) => ({ name })),
    team: teams.map(({ name }) => name),
    teamsIdentifiers: teams.map(({ identifier }) => identifier),
    properties: entity?.properties ?? {},
    relations: entity?.relations ?? {},
  };
}

/** An entity as policies see one. Source: spec D-10. */
export function toPolicyEntity(entity: QueryEntity): JsonObject {
  const { identifier, title, icon, blueprint, team, properties, relations } = entity;
  const { createdAt, createdBy, updatedAt, updatedBy } = entity;
  const known = { identifier, title, icon, blueprint, team, properties, relations };
  return { ...known, createdAt, createdBy, updatedAt, updatedBy };
}

/**
 * Gives an entity of `_user` the relation `team`, which is its teams, where the organization has defined no such
 * relation. The documented team-leader policy reads it, and would compare null with null without it.
 *
 * Source: spec D-10, G-28, D-35.
 */
export function withTeamRelation(entity: QueryEntity, users: BlueprintShape | undefined): QueryEntity {
  if (entity.blueprint !== '_user' || users?.relations.includes('team')) return entity;
  return { ...entity, relations: { ...entity.relations, team: sortUnique(entity.team) } };
}

function without(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

/** Reads a context back that was stored with a run; undefined when the value is none. */
export function readPolicyContext(value: Json): PolicyContext | undefined {
  if (!isObject(value)) return undefined;
  const { inputs, user = null, trigger, entity = null, blueprint = null, action } = value;
  const isWhole = [inputs, trigger, action].every(isObject);
  const isPartly = [user, entity, blueprint].every((part) => part === null || isObject(part));
  return isWhole && isPartly ? ({ inputs, user, trigger, entity, blueprint, action } as PolicyContext) : undefined;
}
