import { type Caller, personOf } from './caller';
import { allowed, type Decision, denied } from './decision';
import { isAdmin } from './roles';

/**
 * Decides whether a caller may change who may do what with an object: it is for Admins alone, for whoever could change
 * a grant could give themselves every right it holds.
 *
 * Source: spec P-15, P-62.
 */
export function decidePermissionChange(caller: Caller, object: 'action' | 'page'): Decision {
  const person = personOf(caller);
  if (person === undefined) return allowed('token', 'organization token');
  if (person.status !== 'ACTIVE') return denied('status', `${person.email} is not active`);
  if (isAdmin(person)) return allowed('role', `${person.email} is an Admin`);
  return denied('role', `only an Admin may change the permissions of ${object === 'action' ? 'an action' : 'a page'}`);
}
