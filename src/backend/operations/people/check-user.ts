import { type Caller, decideStatusChange } from '../../../access';
import type { Transaction, User } from '../../store';
import { serviceAccount } from '../credentials/identify-caller';
import { invalid, Refusal, refuseDenied } from '../refusal';
import { refuseLastAdmin } from './user-roles';

/** How the identifier of every service account ends. Source: spec M-26. */
const accountDomain = '@serviceaccounts.getport.io';

type Account = Pick<User, 'email' | 'type' | 'status'>;

/**
 * Refuses a new user who may not be as the request says.
 *
 * @throws {Refusal} invalid for a service account of another domain or not Active from the start; denied for a status
 * that the caller may not give.
 * Source: spec M-22, M-26.
 */
export function refuseWrongAccount(caller: Caller, { email, type, status }: Account): void {
  if (status !== 'STAGED') refuseDenied(decideStatusChange(caller, undefined));
  if (type !== serviceAccount) return;
  if (!email.toLowerCase().endsWith(accountDomain)) {
    throw invalid(`the identifier of a service account ends in ${accountDomain}`, ['identifier']);
  }
  if (status !== 'ACTIVE') throw invalid('a new service account has the status Active', ['properties', 'status']);
}

/**
 * Refuses a change of a user that may not be.
 *
 * @throws {Refusal} denied for a status that the caller may not give; conflict (`SCIM_CONFLICT`) for what an identity
 * provider keeps; invalid for the last Admin, for another type, and for a service account that would wait for a login.
 * Source: spec M-22, M-24, M-26, M-28, M-31.
 */
export async function refuseWrongChange(tx: Transaction, caller: Caller, former: User, next: User): Promise<void> {
  if (next.status !== former.status) refuseDenied(decideStatusChange(caller, former.id));
  if (former.managedByScim) {
    const owned = (['email', 'firstName', 'lastName', 'picture'] as const).filter((key) => next[key] !== former[key]);
    if (owned.length > 0) throw scimConflict(former.email, owned);
  }
  if (next.type !== former.type) {
    throw invalid('the type of a user cannot be changed; make another one', ['properties', 'port_type']);
  }
  if (next.type === serviceAccount && next.status !== 'ACTIVE' && next.status !== 'DISABLED') {
    throw invalid('a service account is Active or Disabled: it never logs in', ['properties', 'status']);
  }
  await refuseLastAdmin(tx, former, next);
}

/** Refuses to write what an identity provider keeps of a user. Nothing of the request is done. Source: spec M-31, G-17. */
export function scimConflict(email: string, keys: readonly string[]): Refusal {
  const named = keys.map((key) => `"${key}"`).join(', ');
  return new Refusal('conflict', 'SCIM_CONFLICT', `"${email}" is managed by SCIM: ${named} cannot be changed here`);
}
