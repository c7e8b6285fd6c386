import type { Caller } from './caller';
import { type Decision, denied } from './decision';
import { decideByRank } from './full-rights';

/**
 * Decides whether a caller may change who may do what with an object: it is for Admins alone, for whoever could change
 * a grant could give themselves every right it holds.
 *
 * Source: spec P-15, P-62.
 */
export function decidePermissionChange(caller: Caller, object: 'action' | 'page'): Decision {
  const what = object === 'action' ? 'an action' : 'a page';
  return decideByRank(caller) ?? denied('role', `only an Admin may change the permissions of ${what}`);
}
