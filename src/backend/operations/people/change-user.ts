import type { Caller } from '../../../access';
import { type JsonObject, textsOf } from '../../../contract';
import type { Context } from '../context';
import { writeAs } from '../write-as';
import { requireUser, showUser } from './read-user';
import { updateUser } from './save-user';
import { bindTeams, canonicalRoles } from './user-roles';

/**
 * Changes the roles of a user, the teams, or both; what the body leaves out stays.
 *
 * @throws {Refusal} missing; invalid for a role that is not and for the last Admin; `unknown_team`, `team_managed_by_sso`.
 * Source: spec M-9, M-24, M-35; PATCH /v1/users/{user_email}.
 */
export async function changeUser(
  context: Context,
  caller: Caller,
  email: string,
  { roles, teams }: JsonObject,
): Promise<JsonObject> {
  return writeAs(context, caller, async (tx, caller) => {
    const former = await requireUser(tx, email);
    const next = roles === undefined ? former : { ...former, roles: await canonicalRoles(tx, textsOf(roles)) };
    const teamIds = teams === undefined ? undefined : await bindTeams(tx, textsOf(teams), ['teams']);
    return showUser(tx, await updateUser(context, caller, tx, former, next, teamIds));
  });
}
