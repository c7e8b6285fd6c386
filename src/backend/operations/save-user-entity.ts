import type { Caller } from '../../access';
import { equalJson, type JsonObject } from '../../contract';
import { type Entity, type Transaction, type User, userStatuses } from '../store';
import { emailKey, findTeam } from './bind-members';
import type { Context } from './context';
import { documentText, readDocument, readTexts, textAt } from './document';
import { builtinProperties, shownStatus } from './mirror-users';
import { invalid } from './refusal';
import { insertUser, setTeams, type UserDraft, updateUser } from './save-user';
import { rolesOf } from './user-roles';

/**
 * Writes the user that an entity of `_user` is: the identifier is the e-mail address, the title the name, `team` the
 * teams the user is in.
 *
 * @returns the entity with what follows from the user.
 * @throws {Refusal} invalid
 * Source: spec M-8, M-21, M-35, M-40.
 */
export async function saveUserOf(
  context: Context,
  caller: Caller,
  tx: Transaction,
  entity: Entity,
  former: Entity | undefined,
): Promise<Entity> {
  const [stored] = await tx.users.findByIds(former?.mirrorOf === undefined ? [] : [former.mirrorOf]);
  if (stored && emailKey(entity.identifier) !== stored.emailKey) {
    throw invalid('the e-mail address of a user cannot be changed', ['identifier']);
  }
  const draft = await toUserDraft(tx, entity, stored);
  const user = stored
    ? await updateUser(context, caller, tx, stored, draft)
    : await insertUser(context, caller, tx, draft, entity.id);
  const find = findTeam(await tx.teams.names());
  const teamIds = readTexts(entity.team).flatMap((name) => find(name) ?? []);
  if (entity.team !== undefined) await setTeams(context, caller, tx, user, teamIds);
  const [mirror] = await tx.entities.findByIds([entity.id]);
  if (!mirror) throw new Error('a user was written without an entity');
  const properties = documentText({ ...readDocument(entity.properties), ...builtinProperties(user) });
  return { ...mirror, icon: entity.icon, relations: entity.relations, properties };
}

async function toUserDraft(tx: Transaction, entity: Entity, stored: User | undefined): Promise<UserDraft> {
  const properties = readDocument(entity.properties);
  const type = textAt(properties, 'port_type') ?? stored?.type ?? 'Standard';
  if (type !== 'Standard' && stored?.type !== type) {
    throw invalid('service accounts are not offered', ['properties', 'port_type']);
  }
  const [firstName = '', ...rest] = entity.title.split(' ');
  const named = entity.title !== '' && entity.title !== entity.identifier;
  return {
    email: stored?.email ?? entity.identifier,
    firstName: named ? firstName : (stored?.firstName ?? ''),
    lastName: named ? rest.join(' ') : (stored?.lastName ?? ''),
    picture: stored?.picture,
    status: userStatuses.find((each) => shownStatus[each] === properties.status) ?? stored?.status ?? 'STAGED',
    type,
    managedByScim: stored?.managedByScim ?? false,
    roles: stored && saysTheSame(properties, stored) ? stored.roles : await rolesOf(tx, properties),
  };
}

/** Whether the properties give the roles that the user has; written back, they must not narrow them. */
function saysTheSame(properties: JsonObject, stored: User): boolean {
  const shown = builtinProperties(stored);
  return ['port_role', 'moderated_blueprints'].every((key) => equalJson(properties[key] ?? null, shown[key] ?? null));
}
