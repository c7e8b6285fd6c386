import { type Caller, personOf } from './caller';
import { allowed, type Decision, denied } from './decision';
import { isAdmin } from './roles';

/**
 * Settles what no permission object can change: an organization token and an active Admin may do everything with
 * blueprints and entities, somebody who is not active may do nothing.
 *
 * @returns undefined when it is for the permission object to say.
 * Source: spec M-7, M-64, P-51.
 */
export function decideByRank(caller: Caller): Decision | undefined {
  const person = personOf(caller);
  if (person === undefined) return allowed('token', 'organization token');
  if (person.status !== 'ACTIVE') return denied('status', `${person.email} is not active`);
  return isAdmin(person) ? allowed('role', `${person.email} is an Admin`) : undefined;
}
