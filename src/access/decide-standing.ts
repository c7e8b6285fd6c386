import type { Person } from './caller';
import { allowed, type Decision, denied } from './decision';

/**
 * Decides whether somebody who was let in may still be answered by what they were then, right before something is
 * written in their name. Whoever has lost a role meanwhile was let in by what is gone; a role more takes nothing back.
 *
 * @param then  As they were let in.
 * @param now   As they are; undefined once they are deleted.
 * Source: spec M-67, P-37, P-69.
 */
export function decideStanding(then: Person, now: Person | undefined): Decision {
  if (now?.status !== 'ACTIVE') return denied('status', 'the holder of the token is not active');
  if (then.roles.some((role) => !now.roles.includes(role))) {
    return denied('role', `${now.email} has lost a role since the request began`);
  }
  return allowed('status', `${now.email} is as they were`);
}
