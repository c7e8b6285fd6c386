import type { Caller } from '../../../access';
import { type JsonObject, sortUnique } from '../../../contract';
import type { Transaction, User } from '../../store';
import { userBlueprint } from '../blueprints/blueprint-document';
import { requireBlueprint } from '../blueprints/read-blueprint';
import { type Context, changedBy, madeBy } from '../context';
import { documentText, readDocument } from '../document';
import { moderatorRole } from '../grants/default-grants';

/** How a status is spelled on a `_user` entity. Source: spec section 3.2. */
export const shownStatus: Record<User['status'], string> = {
  STAGED: 'Staged',
  INVITED: 'Invited',
  ACTIVE: 'Active',
  DISABLED: 'Disabled',
};

/**
 * Writes the `_user` entities of stored users: status, role, teams. What else the entities hold stays.
 *
 * @param entityId  Of the new entity, where there is one user and no entity yet.
 * Source: spec M-8, M-40.
 */
export async function mirrorUsers(
  context: Context,
  caller: Caller,
  tx: Transaction,
  ids: readonly string[],
  entityId?: string,
): Promise<void> {
  const users = await tx.users.findByIds([...new Set(ids)]);
  if (users.length === 0) return;
  const blueprint = await requireBlueprint(tx, userBlueprint);
  const teams = new Map((await tx.teams.names()).map(({ id, identifier }) => [id, identifier]));
  const memberships = await tx.teams.memberships(users.map(({ id }) => id));
  for (const user of users) {
    const former = await tx.entities.findMirror(blueprint.id, user.id);
    const teamIds = memberships.filter(({ userId }) => userId === user.id).map(({ teamId }) => teamId);
    const properties: JsonObject = { ...(former ? readDocument(former.properties) : {}), ...builtinProperties(user) };
    const entity = {
      id: former?.id ?? entityId ?? context.newId(),
      blueprintId: blueprint.id,
      identifier: user.email,
      title: titleOf(user),
      icon: former?.icon,
      team: JSON.stringify(sortUnique(teamIds.flatMap((id) => teams.get(id) ?? []))),
      properties: documentText(properties),
      relations: former?.relations ?? '{}',
      mirrorOf: user.id,
      ...(former ? changedBy(context, caller, former) : madeBy(context, caller)),
    };
    if (former) await tx.entities.updateText(entity);
    else await tx.entities.insert(entity, { relations: [], teams: [] });
  }
}

/** The title of a user's entity: the name, or where there is none the e-mail address. Source: spec M-40. */
export function titleOf({ firstName, lastName, email }: User): string {
  return `${firstName} ${lastName}`.trim() || email;
}

/** What a `_user` entity says of the user by itself. Source: spec M-8, M-40. */
export function builtinProperties({ status, roles, type }: User): JsonObject {
  const suffix = moderatorRole('');
  const moderated = roles.filter((role) => role.endsWith(suffix)).map((role) => role.slice(0, -suffix.length));
  const role = roles.includes('Admin') ? 'Admin' : moderated.length > 0 ? 'Moderator' : 'Member';
  return {
    status: shownStatus[status],
    port_role: roles.length > 0 ? role : null,
    moderated_blueprints: moderated,
    port_type: type,
  };
}
