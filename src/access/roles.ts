import { type Caller, type Person, personOf } from './caller';
import { isModeratorPrincipal, type Member, rolePrincipal } from './member';

const admin = rolePrincipal('Admin');
const member = rolePrincipal('Member');

/**
 * Says whether a person holds a role, directly or because a higher one includes it: an Admin moderates every blueprint,
 * and whoever moderates one is a Member. Somebody without any role holds none.
 *
 * Source: spec M-6, M-10.
 */
export function holdsRole({ roles }: Person, principal: string): boolean {
  if (roles.includes(principal) || roles.includes(admin)) return true;
  return principal === member && roles.some(isModeratorPrincipal);
}

/** The first of `roles` that the person holds. */
export function heldRole(person: Person, roles: readonly Member[]): Member | undefined {
  return roles.find(({ principal }) => holdsRole(person, principal));
}

/** Says whether a person is an Admin. */
export function isAdmin({ roles }: Person): boolean {
  return roles.includes(admin);
}

/** Says whether a caller may do everything that no policy and no approval stands before. Source: spec M-7, M-64. */
export function hasFullRights(caller: Caller): boolean {
  const person = personOf(caller);
  return person === undefined || isAdmin(person);
}
