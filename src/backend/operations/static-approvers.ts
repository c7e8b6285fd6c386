import { requiredApprovers } from '../../access';
import type { Transaction } from '../store';
import { toPersons } from './identify-caller';

/**
 * E-mail addresses of everybody whom the approve lists of an action name: as a user, as a member of a team, or by a role
 * given to them directly. None where a policy names the approvers, who are never told (spec A-51).
 *
 * Source: spec.
 */
export async function findStaticApprovers(tx: Transaction, actionId: string): Promise<readonly string[]> {
  const approve = (await tx.grants.find(actionId)).find(({ block }) => block === 'approve');
  if (approve === undefined || approve.policy !== undefined) return [];
  return requiredApprovers(approve, await toPersons(tx, await tx.users.list())).map(({ email }) => email);
}
