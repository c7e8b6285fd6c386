import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Context } from '../context';
import { writeAs } from '../write-as';
import { requireTeam, showTeam } from './read-team';
import { updateTeam } from './save-team';
import { readTeamChange, readTeamDraft } from './team-draft';

/**
 * Replaces a team, perhaps with another name: an absent `users` means no members, an absent `description` clears it.
 *
 * @throws {Refusal} missing; invalid: `unknown_user`, `team_already_exists`, `team_managed_by_sso`.
 * Source: spec M-35, M-36; PUT /v1/teams/{name}.
 */
export async function replaceTeam(
  context: Context,
  caller: Caller,
  name: string,
  body: JsonObject,
): Promise<JsonObject> {
  return writeAs(context, caller, async (tx, caller) => {
    const former = await requireTeam(tx, name);
    const draft = await readTeamDraft(tx, body, former.name);
    return showTeam(tx, await updateTeam(context, caller, tx, former, draft));
  });
}

/**
 * Changes what the body names of a team; the rest stays.
 *
 * @throws {Refusal} as replaceTeam
 * Source: spec M-36; PATCH /v1/teams/{name}.
 */
export async function changeTeam(
  context: Context,
  caller: Caller,
  name: string,
  body: JsonObject,
): Promise<JsonObject> {
  return writeAs(context, caller, async (tx, caller) => {
    const former = await requireTeam(tx, name);
    return showTeam(tx, await updateTeam(context, caller, tx, former, await readTeamChange(tx, former, body)));
  });
}
