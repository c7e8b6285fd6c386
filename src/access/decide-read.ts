import type { BlueprintGrants, EntityFacts } from './blueprint-grants';
import { type Caller, type Person, personOf } from './caller';
import { allowed, type Decision, denied } from './decision';
import { decideByRank } from './full-rights';
import { decideByLists, owningTeam, sharedTeam } from './lists';
import type { Grant } from './member';

/** Which entities of a blueprint a caller may read. */
export type ReadScope =
  | { readonly kind: 'all'; readonly decision: Decision }
  /** Those that a team of the caller owns. */
  | { readonly kind: 'owned' }
  /** Those that match a catalog policy, given as its text. */
  | { readonly kind: 'query'; readonly policy: string }
  | { readonly kind: 'none'; readonly decision: Decision };

/** A grant of one of these to a user or a team, not to a role, lets them read as well. Source: spec P-48. */
const implyRead = ['register', 'update', 'unregister'] as const;

/**
 * Finds out which entities of a blueprint a caller may read. The only place where that is decided (spec P-50).
 *
 * A policy widens: it counts only for those whom nothing else in the object lets read, and not at all beside
 * `ownedByTeam`.
 *
 * @param grants  Need not be there for a caller with full rights.
 * Source: spec P-48, P-49, P-50.
 */
export function readScope(caller: Caller, grants: BlueprintGrants): ReadScope {
  const person = personOf(caller);
  const settled = decideByRank(caller);
  if (person === undefined || settled) return scopeOf(settled ?? allowed('token', 'organization token'));
  const read = grants.get('read');
  if (read === undefined) return scopeOf(denied('nothing', 'nobody is granted to read'));
  const listed = decideByLists(read, person);
  if (listed.allowed) return scopeOf(listed);
  for (const operation of implyRead) {
    const implied = namedInPerson(grants.get(operation), person);
    if (implied) return scopeOf({ ...implied, reason: `${implied.reason} to ${operation}` });
  }
  if (read.ownedByTeam) return { kind: 'owned' };
  return read.policy === undefined ? scopeOf(listed) : { kind: 'query', policy: read.policy };
}

function scopeOf(decision: Decision): ReadScope {
  return { kind: decision.allowed ? 'all' : 'none', decision };
}

/** Named as a user or through a team; roles do not count here. */
function namedInPerson(grant: Grant | undefined, person: Person): Decision | undefined {
  if (grant?.users.some(({ principal }) => principal === person.id))
    return allowed('user', `${person.email} is listed`);
  const team = grant && sharedTeam(person, grant.teams);
  return team && allowed('team', `${person.email} is in the listed team ${team.value}`);
}

/** Decides whether a caller may read one entity, within the scope that `readScope` found for its blueprint. */
export function decideRead(caller: Caller, scope: ReadScope, entity: EntityFacts): Decision {
  if (scope.kind === 'all' || scope.kind === 'none') return scope.decision;
  const person = personOf(caller);
  if (person === undefined) return allowed('token', 'organization token');
  if (scope.kind === 'owned') {
    const team = owningTeam(person, entity.owners);
    if (team) return allowed('owner', `${person.email} is in the owning team ${team.value}`);
    return denied('owner', `${person.email} is in no owning team`);
  }
  if (entity.matches(scope.policy)) return allowed('policy', 'the policy of the blueprint matches the entity');
  return denied('policy', 'the policy of the blueprint does not match the entity');
}
