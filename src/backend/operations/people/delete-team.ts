import type { Caller } from '../../../access';
import type { Team, Transaction } from '../../store';
import { record } from '../audit/record';
import { teamBlueprint } from '../blueprints/blueprint-document';
import { requireBlueprint } from '../blueprints/read-blueprint';
import type { Context } from '../context';
import { readTexts } from '../document';
import { removeMirror } from '../entities/entity-links';
import { writeAs } from '../write-as';
import { mirrorUsers } from './mirror-users';
import { requireTeam, showTeam } from './read-team';
import { refuseForeignTeam } from './save-team';

/**
 * Deletes a team with its `_team` entity. It disappears from every permission list and from what it owned, so that a
 * later team of the same name inherits nothing.
 *
 * @throws {Refusal} missing; invalid (`team_managed_by_sso`).
 * Source: spec M-35, M-40, P-12; DELETE /v1/teams/{name}.
 */
export async function deleteTeam(context: Context, caller: Caller, name: string): Promise<void> {
  await writeAs(context, caller, async (tx, caller) => removeTeam(context, caller, tx, await requireTeam(tx, name)));
}

/** Takes a team away, and everything that names it. @throws {Refusal} invalid (`team_managed_by_sso`). */
export async function removeTeam(context: Context, caller: Caller, tx: Transaction, team: Team): Promise<void> {
  refuseForeignTeam(team);
  const before = await showTeam(tx, team);
  await removeMirror(tx, await requireBlueprint(tx, teamBlueprint), team.id);
  await tx.grants.removePrincipal(team.id);
  await removeOwner(tx, team);
  await tx.teams.remove(team.id);
  await mirrorUsers(
    context,
    caller,
    tx,
    team.members.map(({ userId }) => userId),
  );
  await record(context, caller, tx, { resourceType: 'team', identifier: team.name, action: 'DELETE', before });
}

async function removeOwner(tx: Transaction, { id }: Team): Promise<void> {
  const owned = await tx.links.listOwnedBy(id);
  for (const entity of await tx.entities.findByIds([...new Set(owned.map(({ entityId }) => entityId))])) {
    const gone = owned.filter(({ entityId }) => entityId === entity.id).map(({ value }) => value);
    const kept = readTexts(entity.team).filter((name) => !gone.includes(name));
    await tx.entities.updateText({ ...entity, team: JSON.stringify(kept) });
  }
  await tx.links.removeOwner(id);
}
