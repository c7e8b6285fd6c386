import { type Caller, emailKey, personOf } from './caller';
import { allowed, type Decision, denied } from './decision';
import { decideByRank } from './full-rights';
import { isAdmin } from './roles';

/**
 * Decides whether a caller may give a user new credentials: their own, or anybody's for an Admin. Decided without
 * looking the user up, so that the answer does not tell who is there.
 *
 * @param email  Whose credentials; compared without regard to case (spec M-20).
 * Source: spec G-84; POST /v1/rotate-credentials/{user_email}.
 */
export function decideRotation(caller: Caller, email: string): Decision {
  const person = personOf(caller);
  if (person === undefined) return allowed('token', 'organization token');
  if (person.status !== 'ACTIVE') return denied('status', `${person.email} is not active`);
  if (isAdmin(person)) return allowed('role', `${person.email} is an Admin`);
  if (emailKey(person.email) === emailKey(email))
    return allowed('user', `the credentials are those of ${person.email}`);
  return denied('role', 'only an Admin may rotate the credentials of somebody else');
}

/**
 * Decides whether a caller may set the status of a user, or make one who is not Staged. Nobody may set their own, not
 * even an Admin, and nothing that runs by itself may set anybody's.
 *
 * @param userId  Whose status; undefined for somebody new.
 * Source: spec M-22, M-25.
 */
export function decideStatusChange(caller: Caller, userId: string | undefined): Decision {
  if (caller.origin === 'AUTOMATION') return denied('token', 'an automation may not invite a user or change a status');
  const person = personOf(caller);
  if (person && person.id === userId) return denied('user', `${person.email} may not change their own status`);
  return decideByRank(caller) ?? denied('role', 'only an Admin may change the status of a user');
}
