import { type Caller, personOf } from './caller';
import { allowed, type Decision, denied } from './decision';
import { decideByRank } from './full-rights';
import { decideByLists } from './lists';
import type { Grant } from './member';

type Lists = Pick<Grant, 'users' | 'roles' | 'teams'>;

/** A page, as decisions see it. A page has neither owners nor policies (spec P-60). */
export interface PageFacts {
  readonly read: Lists;
  readonly update: Lists;
}

/**
 * Decides whether a caller may read a page: whoever may update it may. It gives no right to what the page shows.
 *
 * Source: spec P-65, `canReadPage`.
 */
export function decidePageRead(caller: Caller, page: PageFacts): Decision {
  return decideByEach(caller, [page.read, page.update]);
}

/** Decides whether a caller may update a page, its lock included. Source: spec P-65, P-66, `canUpdatePage`. */
export function decidePageUpdate(caller: Caller, page: PageFacts): Decision {
  return decideByEach(caller, [page.update]);
}

/** Lists never leave an Admin out, so that no page is out of everybody's reach (spec G-74). */
function decideByEach(caller: Caller, blocks: readonly Lists[]): Decision {
  const person = personOf(caller);
  const settled = decideByRank(caller);
  if (person === undefined || settled) return settled ?? allowed('token', 'organization token');
  for (const lists of blocks) {
    const decision = decideByLists(lists, person);
    if (decision.allowed) return decision;
  }
  return denied('nothing', `${person.email} is in none of the page's lists`);
}
