import type { BlueprintGrants, EntityFacts, EntityKey } from './blueprint-grants';
import { type Caller, type Person, personOf } from './caller';
import { allowed, type Decision, denied } from './decision';
import { decideByRank } from './full-rights';
import { decideByLists, owningTeam } from './lists';
import { type Grant, moderatorPrincipal } from './member';
import { holdsRole } from './roles';
import type { Switches } from './switches';

/** What else decides about the keys of an entity. */
export type KeySwitches = Pick<Switches, 'granularDenyWins'>;

/**
 * Decides whether the block for an operation lets a caller do it to an entity. The only place where this right of the
 * whole blueprint is decided (spec P-51).
 *
 * A policy counts only where neither a list nor `ownedByTeam` applies, and then for the entity as it is stored and as
 * it would be, so that whoever writes by a policy can move no entity out of its reach, or into it (spec P-52).
 *
 * @param entity  As it is stored; of a new one, as it will be.
 * @param result  What an update would make of it.
 * Source: spec 02 section 3.4, `grant`; P-51 to P-54.
 */
export function decideGrant(
  caller: Caller,
  grants: BlueprintGrants,
  operation: 'register' | 'update' | 'unregister',
  entity: EntityFacts,
  result: EntityFacts = entity,
): Decision {
  const person = personOf(caller);
  const settled = decideByRank(caller);
  if (person === undefined || settled) return settled ?? allowed('token', 'organization token');
  const block = grants.get(operation);
  if (block === undefined) return denied('nothing', `nobody is granted to ${operation}`);
  const decision = decideByBlock(block, person, entity);
  if (decision.allowed || block.ownedByTeam || block.policy === undefined) return decision;
  if (entity.matches(block.policy) && result.matches(block.policy)) {
    return allowed('policy', `the policy to ${operation} matches the entity`);
  }
  return denied('policy', `the policy to ${operation} does not match the entity`);
}

/** By the lists of a block, or because a team of the person owns the entity. */
function decideByBlock(block: Grant, person: Person, entity: EntityFacts): Decision {
  const listed = decideByLists(block, person);
  if (listed.allowed || !block.ownedByTeam) return listed;
  const team = owningTeam(person, entity.owners);
  if (team) return allowed('owner', `${person.email} is in the owning team ${team.value}`);
  return denied('owner', `${listed.reason} and in no owning team`);
}

/**
 * Decides whether a caller may write one key of an entity: by the block for all updates, which overrides, or by the
 * key's own block.
 *
 * Source: spec P-45, P-45a, `editableKey`; G-8 (`granularDenyWins`: the key's own block decides alone).
 */
export function decideKey(
  caller: Caller,
  grants: BlueprintGrants,
  key: EntityKey,
  switches: KeySwitches,
  entity: EntityFacts,
  result: EntityFacts = entity,
): Decision {
  const person = personOf(caller);
  const block = grants.get(`${key.map}.${key.name}`);
  const wholly = decideGrant(caller, grants, 'update', entity, result);
  if (person === undefined || decideByRank(caller) || block === undefined) return wholly;
  if (wholly.allowed && !switches.granularDenyWins) return wholly;
  return decideByBlock(block, person, entity);
}

/**
 * Decides whether a caller may make an entity of these keys.
 *
 * @param keys    What the request supplies, without `$identifier`, which every new entity needs (spec P-47b).
 * @param entity  As it will be stored: whoever registers by ownership needs a team of theirs in it (spec P-53).
 * Source: spec P-47, P-47a, `canCreate`.
 */
export function decideCreate(
  caller: Caller,
  grants: BlueprintGrants,
  keys: readonly EntityKey[],
  switches: KeySwitches,
  entity: EntityFacts,
): Decision {
  const registered = decideGrant(caller, grants, 'register', entity);
  if (!registered.allowed) return { ...registered, reason: `no right to register entities: ${registered.reason}` };
  return firstRefused(keys, 'set', (key) => decideKey(caller, grants, key, switches, entity)) ?? registered;
}

/**
 * Decides whether a caller who may read an entity may change these keys of it.
 *
 * @param keys    Those whose value really changes, in the order to name them by when refused (spec P-57).
 * @param entity  As it is stored: nobody becomes an owner by the change itself (spec P-54).
 * @param result  As it will be.
 * Source: spec `canUpdate`; P-52, P-54, P-57.
 */
export function decideUpdate(
  caller: Caller,
  grants: BlueprintGrants,
  keys: readonly EntityKey[],
  switches: KeySwitches,
  entity: EntityFacts,
  result: EntityFacts = entity,
): Decision {
  const refused = firstRefused(keys, 'change', (key) => decideKey(caller, grants, key, switches, entity, result));
  return refused ?? decideByRank(caller) ?? allowed('nothing', 'every key that changes may be changed');
}

/** Decides whether a caller who may read an entity may delete it. Source: spec `canDelete`. */
export function decideDelete(caller: Caller, grants: BlueprintGrants, entity: EntityFacts): Decision {
  const decision = decideGrant(caller, grants, 'unregister', entity);
  return decision.allowed ? decision : { ...decision, reason: `no right to delete the entity: ${decision.reason}` };
}

/**
 * Decides whether a caller may ask for all entities of a blueprint to be deleted; each of them is then asked about too.
 *
 * Source: spec P-56.
 */
export function decideDeleteAll(caller: Caller, blueprintId: string): Decision {
  const person = personOf(caller);
  const settled = decideByRank(caller);
  if (person === undefined || settled) return settled ?? allowed('token', 'organization token');
  if (holdsRole(person, moderatorPrincipal(blueprintId)))
    return allowed('role', `${person.email} moderates the blueprint`);
  return denied('role', 'only an Admin or a moderator of the blueprint may delete all of its entities');
}

/** The key as a request names it. The value is never shown (spec P-57). */
function nameOf({ map, name }: EntityKey): string {
  if (map === 'updateRelations') return `relation "${name}"`;
  return name.startsWith('$') ? name : `property "${name}"`;
}

function firstRefused(
  keys: readonly EntityKey[],
  verb: 'set' | 'change',
  decide: (key: EntityKey) => Decision,
): Decision | undefined {
  for (const key of keys) {
    const decision = decide(key);
    if (!decision.allowed) return { ...decision, reason: `no right to ${verb} ${nameOf(key)}: ${decision.reason}` };
  }
  return undefined;
}
