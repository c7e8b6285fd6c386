import type { Person } from './caller';
import { allowed, type Decision, denied } from './decision';
import type { Grant, Member } from './member';
import { heldRole } from './roles';

type Lists = Pick<Grant, 'users' | 'roles' | 'teams'>;

/**
 * Decides by the lists of a grant alone whether they name a person: by e-mail address, by a role they hold, or by a
 * team they are in. Only somebody active is named.
 *
 * Source: spec 02-permissions.md, `inLists`.
 */
export function decideByLists(lists: Lists, person: Person): Decision {
  if (person.status !== 'ACTIVE') return denied('status', `${person.email} is not active`);
  return findInLists(lists, person) ?? denied('nothing', `${person.email} is in none of the lists`);
}

/** How the lists name a person, whatever the person's status; undefined when they do not. */
export function findInLists({ users, roles, teams }: Lists, person: Person): Decision | undefined {
  if (users.some(({ principal }) => principal === person.id)) return allowed('user', `${person.email} is listed`);
  const role = heldRole(person, roles);
  if (role) return allowed('role', `${person.email} holds the listed role ${role.value}`);
  const team = sharedTeam(person, teams);
  return team && allowed('team', `${person.email} is in the listed team ${team.value}`);
}

/** The first of `teams` that the person is in. */
export function sharedTeam(person: Person, teams: readonly Member[]): Member | undefined {
  return teams.find(({ principal }) => person.teams.includes(principal));
}

/**
 * Says whether a person is in one of the teams that own an entity. Somebody who is not active owns nothing.
 *
 * @param owners  The owning teams, inherited ones looked up at this moment.
 * Source: spec M-59.
 */
export function owningTeam(person: Person, owners: readonly Member[]): Member | undefined {
  return person.status === 'ACTIVE' ? sharedTeam(person, owners) : undefined;
}
