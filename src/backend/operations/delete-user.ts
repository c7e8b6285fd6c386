import type { Caller } from '../../access';
import type { Transaction, User } from '../store';
import { userBlueprint } from './blueprint-document';
import type { Context } from './context';
import { removeMirror } from './entity-links';
import { requireBlueprint } from './read-blueprint';
import { mirrorTeam } from './save-team';
import { refuseLastAdmin } from './user-roles';

/**
 * Takes a user away: from teams, from every permission list, and the `_user` entity.
 *
 * @throws {Refusal} invalid for the last active Admin (spec M-24).
 * Source: spec M-32a, M-40, P-12.
 */
export async function removeUser(context: Context, caller: Caller, tx: Transaction, user: User): Promise<void> {
  await refuseLastAdmin(tx, user, undefined);
  await removeMirror(tx, await requireBlueprint(tx, userBlueprint), user.id);
  const teamIds = (await tx.teams.memberships([user.id])).map(({ teamId }) => teamId);
  await tx.grants.removePrincipal(user.id);
  await tx.credentials.removeOfUser(user.id);
  await tx.users.remove(user.id);
  for (const team of await tx.teams.findByIds(teamIds)) await mirrorTeam(context, caller, tx, team);
}
