import type { Person } from './caller';
import { findInLists, sharedTeam } from './lists';
import type { Grant } from './member';
import { asksAll, type Requirement } from './run-state';

/** A vote, as decisions see it. */
export interface VoteFacts {
  /** User id, or client id of an organization token. */
  readonly voter: string;
  readonly state: 'APPROVED' | 'DECLINED';
}

/** Who may approve by the lists: users, members of teams, and whoever holds a role. Nobody who is disabled. Source: `staticApprovers`. */
export function listedApprovers(approve: Grant, persons: readonly Person[]): readonly Person[] {
  return persons.filter((person) => person.status !== 'DISABLED' && findInLists(approve, person));
}

/**
 * Who must approve by the lists where everybody has to: as `listedApprovers`, but only who holds a listed role
 * directly. Otherwise listing `Member` would ask every Admin too.
 *
 * Source: spec.
 */
export function requiredApprovers(approve: Grant, persons: readonly Person[]): readonly Person[] {
  return persons.filter((person) => {
    if (person.status === 'DISABLED') return false;
    if (approve.users.some(({ principal }) => principal === person.id) || sharedTeam(person, approve.teams))
      return true;
    return approve.roles.some(({ principal }) => person.roles.includes(principal));
  });
}

/** The people behind e-mail addresses in lower case; nobody who is disabled. Source: spec 4.2, A-22. */
export function approversByEmail(emails: readonly string[], persons: readonly Person[]): readonly Person[] {
  const wanted = new Set(emails);
  return persons.filter(({ email, status }) => status !== 'DISABLED' && wanted.has(email.toLowerCase()));
}

/**
 * Says whether the votes on a run are enough for it to start, right after somebody eligible has approved.
 *
 * @param required  Where everybody has to approve: who that is at this moment. Nobody is never enough (spec A-25), and
 * what an organization token says counts for no person (spec A-24).
 * Source: spec.
 */
export function isComplete(
  requirement: Requirement,
  required: readonly Person[],
  votes: readonly VoteFacts[],
): boolean {
  const approved = new Set(votes.flatMap(({ voter, state }) => (state === 'APPROVED' ? [voter] : [])));
  if (!asksAll(requirement)) return approved.size > 0;
  return required.length > 0 && required.every(({ id }) => approved.has(id));
}
