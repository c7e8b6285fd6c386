import type { JsonObject } from '../../contract';
import type { Team, Transaction } from '../store';
import { textAt, textsOf } from './document';
import { bindTeamMembers, type TeamDraft } from './save-team';

/**
 * Reads what a body says of a team as a whole: without `users` it has no members, without `description` none.
 *
 * Source: spec M-36.
 */
export async function readTeamDraft(tx: Transaction, body: JsonObject): Promise<TeamDraft> {
  return {
    name: textAt(body, 'name') ?? '',
    description: textAt(body, 'description'),
    members: await bindTeamMembers(tx, textsOf(body.users), ['users']),
  };
}

/** Reads what a body changes of a team: what it leaves out stays. Source: spec M-36. */
export async function readTeamChange(tx: Transaction, former: Team, body: JsonObject): Promise<TeamDraft> {
  return {
    name: textAt(body, 'name') ?? former.name,
    description: body.description === undefined ? former.description : textAt(body, 'description'),
    members: body.users === undefined ? former.members : await bindTeamMembers(tx, textsOf(body.users), ['users']),
  };
}
