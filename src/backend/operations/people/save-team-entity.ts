import type { Caller } from '../../../access';
import { type JsonObject, textAt } from '../../../contract';
import type { Entity, Team, Transaction } from '../../store';
import type { Context } from '../context';
import { documentText, readDocument } from '../document';
import { insertTeam, updateTeam } from './save-team';

/**
 * Writes the team that an entity of `_team` is. Its title is the team's name; without one the identifier is.
 *
 * @returns the entity with what follows from the team: its title and size.
 * @throws {Refusal} invalid: `team_already_exists`, `team_managed_by_sso`.
 * Source: spec M-40 to M-42.
 */
export async function saveTeamOf(
  context: Context,
  caller: Caller,
  tx: Transaction,
  entity: Entity,
  former: Entity | undefined,
): Promise<Entity> {
  const properties = readDocument(entity.properties);
  const draft = { name: entity.title || entity.identifier, description: textAt(properties, 'description') };
  const [stored] = await tx.teams.findByIds(former?.mirrorOf === undefined ? [] : [former.mirrorOf]);
  const team = stored
    ? await updateTeam(context, caller, tx, stored, {
        ...draft,
        members: stored.members,
        identifier: entity.identifier,
      })
    : await insertTeam(
        context,
        caller,
        tx,
        { ...draft, members: [] },
        { identifier: entity.identifier, entityId: entity.id },
      );
  return { ...entity, title: team.name, mirrorOf: team.id, properties: documentText(withSize(properties, team)) };
}

function withSize(properties: JsonObject, { members }: Team): JsonObject {
  return { ...properties, size: members.length };
}
