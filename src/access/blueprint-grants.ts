import { type Caller, personOf } from './caller';
import type { OwnedEntity } from './decide-action';
import type { Grant } from './member';

/**
 * The permission object of a blueprint, block by block: `read`, `register`, `update`, `unregister`, and one block each
 * such as `updateProperties.url` or `updateRelations.cluster`. A block that is missing lets nobody in.
 *
 * Source: spec 02 section 3.1.
 */
export type BlueprintGrants = ReadonlyMap<string, Grant>;

/** One part of an entity with a block of its own: a property, a relation, or `$identifier`, `$title`, `$team`, `$icon`. */
export interface EntityKey {
  readonly map: 'updateProperties' | 'updateRelations';
  readonly name: string;
}

/** An entity, as decisions see it: as it is stored, or as it is about to be. */
export interface EntityFacts extends OwnedEntity {
  /** Whether it matches a catalog policy, given as the text of the block; a policy that cannot be evaluated: no. */
  readonly matches: (policy: string) => boolean;
}

/**
 * The entity that lets a caller in if any does: owned by all of the caller's teams, matching every policy. Whoever is
 * refused even for this one can be refused before anything in the request is looked at.
 *
 * Source: spec H-6.
 */
export function likeliestEntity(caller: Caller): EntityFacts {
  const teams = personOf(caller)?.teams ?? [];
  return { owners: teams.map((principal) => ({ value: principal, principal })), matches: () => true };
}
