import type { Caller } from '../../../access';
import type { Transaction, User } from '../../store';
import { record } from '../audit/record';
import { userBlueprint } from '../blueprints/blueprint-document';
import { requireBlueprint } from '../blueprints/read-blueprint';
import type { Context } from '../context';
import { removeMirror } from '../entities/entity-links';
import { writeAs } from '../write-as';
import { requireUser, showUser } from './read-user';
import { mirrorTeam } from './save-team';
import { refuseLastAdmin } from './user-roles';

/**
 * Deletes a user with the `_user` entity.
 *
 * @throws {Refusal} missing; invalid for the last active Admin.
 * Source: spec M-24, M-40; DELETE /v1/users/{user_email}.
 */
export async function deleteUser(context: Context, caller: Caller, email: string): Promise<void> {
  await writeAs(context, caller, async (tx, caller) => removeUser(context, caller, tx, await requireUser(tx, email)));
}

/**
 * Takes a user away: from teams, from every permission list, and the `_user` entity. The
 * credentials go too, and with them every token.
 *
 * @throws {Refusal} invalid for the last active Admin (spec M-24).
 * Source: spec M-29, M-32a, M-40, M-67, P-12.
 */
export async function removeUser(context: Context, caller: Caller, tx: Transaction, user: User): Promise<void> {
  await refuseLastAdmin(tx, user, undefined);
  const before = await showUser(tx, user);
  await removeMirror(tx, await requireBlueprint(tx, userBlueprint), user.id);
  const teamIds = (await tx.teams.memberships([user.id])).map(({ teamId }) => teamId);
  await tx.grants.removePrincipal(user.id);
  await tx.credentials.removeOfUser(user.id);
  await tx.users.remove(user.id);
  for (const team of await tx.teams.findByIds(teamIds)) await mirrorTeam(context, caller, tx, team);
  await record(context, caller, tx, { resourceType: 'user', identifier: user.email, action: 'DELETE', before });
}
