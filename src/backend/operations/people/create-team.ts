import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Context } from '../context';
import { writeAs } from '../write-as';
import { showTeam } from './read-team';
import { insertTeam } from './save-team';
import { readTeamDraft } from './team-draft';

/**
 * Makes a team, which is also an entity of `_team` from the same instant (spec M-37).
 *
 * @throws {Refusal} invalid: `unknown_user`, `team_already_exists`.
 * Source: POST /v1/teams.
 */
export async function createTeam(context: Context, caller: Caller, body: JsonObject): Promise<JsonObject> {
  return writeAs(context, caller, async (tx, caller) => {
    const draft = await readTeamDraft(tx, body);
    return showTeam(tx, await insertTeam(context, caller, tx, draft));
  });
}
