import { checkIdentifier, type JsonObject, textAt, textsOf } from '../../../contract';
import type { Team, Transaction } from '../../store';
import { invalid } from '../refusal';
import { bindTeamMembers, type TeamDraft } from './save-team';

/**
 * Reads what a body says of a team as a whole: without `users` it has no members, without `description` none.
 *
 * @param former  Name of the team that is replaced: it may keep one that no new team may have.
 * Source: spec M-36.
 */
export async function readTeamDraft(tx: Transaction, body: JsonObject, former?: string): Promise<TeamDraft> {
  return {
    name: nameOf(body, former) ?? '',
    description: textAt(body, 'description'),
    members: await bindTeamMembers(tx, textsOf(body.users), ['users']),
  };
}

/** Reads what a body changes of a team: what it leaves out stays. Source: spec M-36. */
export async function readTeamChange(tx: Transaction, former: Team, body: JsonObject): Promise<TeamDraft> {
  return {
    name: nameOf(body, former.name) ?? former.name,
    description: body.description === undefined ? former.description : textAt(body, 'description'),
    members: body.users === undefined ? former.members : await bindTeamMembers(tx, textsOf(body.users), ['users']),
  };
}

/** @throws {Refusal} invalid for a new name that no team may have. Source: spec M-33. */
function nameOf(body: JsonObject, former?: string): string | undefined {
  const name = textAt(body, 'name');
  if (name === undefined || name === former) return name;
  const [problem] = checkIdentifier('team', name, ['name']);
  if (problem) throw invalid(`a team's name ${problem.message}`, problem.path);
  return name;
}
