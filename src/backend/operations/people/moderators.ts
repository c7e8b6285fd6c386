import { type Caller, moderatorPrincipal } from '../../../access';
import type { Blueprint, Transaction } from '../../store';
import type { Context } from '../context';
import { moderatorRole } from '../grants/default-grants';
import { mirrorUsers } from './mirror-users';

/**
 * Gives the moderator role of a blueprint the name that follows from the blueprint's new one: in users, their entities,
 * and every permission list.
 *
 * Source: spec M-14, G-62.
 */
export async function renameModerators(
  context: Context,
  caller: Caller,
  tx: Transaction,
  former: Blueprint,
  identifier: string,
): Promise<void> {
  await tx.users.renameRole(moderatorRole(former.identifier), moderatorRole(identifier));
  await tx.grants.renamePrincipal(moderatorPrincipal(former.id), moderatorRole(identifier));
  await mirrorUsers(context, caller, tx, await tx.users.holdersOf(moderatorRole(identifier)));
}

/** Takes the moderator role of a blueprint that is going away from users and every permission list. Source: spec M-14. */
export async function removeModerators(
  context: Context,
  caller: Caller,
  tx: Transaction,
  { id, identifier }: Blueprint,
): Promise<void> {
  const holders = await tx.users.holdersOf(moderatorRole(identifier));
  await tx.users.removeRole(moderatorRole(identifier));
  await tx.grants.removePrincipal(moderatorPrincipal(id));
  await mirrorUsers(context, caller, tx, holders);
}
