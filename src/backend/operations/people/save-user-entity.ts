import { type Caller, emailKey } from '../../../access';
import { equalJson, type JsonObject, textAt, valueAt } from '../../../contract';
import { type Entity, type Transaction, type User, userStatuses } from '../../store';
import type { Context } from '../context';
import { documentText, readDocument, readTexts } from '../document';
import { findTeam } from '../grants/bind-members';
import { invalid } from '../refusal';
import { scimConflict } from './check-user';
import { builtinProperties, shownStatus, titleOf } from './mirror-users';
import { insertUser, type UserDraft, updateUser } from './save-user';
import { rolesOf } from './user-roles';

/**
 * Writes the user that an entity of `_user` is: the identifier is the e-mail address, the title the name, `team` the
 * teams the user is in.
 *
 * @returns the entity with what follows from the user.
 * @throws {Refusal} invalid; denied; conflict: see insertUser and updateUser.
 * Source: spec M-8, M-21, M-31, M-35, M-40.
 */
export async function saveUserOf(
  context: Context,
  caller: Caller,
  tx: Transaction,
  entity: Entity,
  former: Entity | undefined,
): Promise<Entity> {
  const [stored] = await tx.users.findByIds(former?.mirrorOf === undefined ? [] : [former.mirrorOf]);
  if (stored && former) refuseForeignKeys(stored, entity, former);
  const draft = await toUserDraft(tx, entity, stored);
  const find = findTeam(await tx.teams.names());
  const teamIds = entity.team === undefined ? undefined : readTexts(entity.team).flatMap((name) => find(name) ?? []);
  const user = stored
    ? await updateUser(context, caller, tx, stored, draft, teamIds)
    : await insertUser(context, caller, tx, draft, { entityId: entity.id, teamIds: teamIds ?? [] });
  const [mirror] = await tx.entities.findByIds([entity.id]);
  if (!mirror) throw new Error('a user was written without an entity');
  const properties = documentText({ ...readDocument(entity.properties), ...builtinProperties(user) });
  return { ...mirror, icon: entity.icon, relations: entity.relations, properties };
}

/** What an identity provider keeps, where the blueprint was given such properties. Source: spec M-31. */
const scimProperties = ['email', 'firstName', 'lastName', 'phoneNumber', 'picture', 'companyId'];

/** @throws {Refusal} conflict for what SCIM keeps; invalid for another e-mail address. Source: spec M-31. */
function refuseForeignKeys(stored: User, entity: Entity, former: Entity): void {
  const isRenamed = emailKey(entity.identifier) !== stored.emailKey;
  if (stored.managedByScim) {
    const [now, was] = [readDocument(entity.properties), readDocument(former.properties)];
    const keys = scimProperties.filter((key) => !equalJson(valueAt(now, key) ?? null, valueAt(was, key) ?? null));
    if (isRenamed || keys.length > 0) throw scimConflict(stored.email, isRenamed ? ['email', ...keys] : keys);
  }
  if (isRenamed) throw invalid('the e-mail address of a user cannot be changed', ['identifier']);
}

async function toUserDraft(tx: Transaction, entity: Entity, stored: User | undefined): Promise<UserDraft> {
  const properties = readDocument(entity.properties);
  return {
    email: stored?.email ?? entity.identifier,
    ...namesOf(entity, stored),
    picture: stored?.picture,
    status: userStatuses.find((each) => shownStatus[each] === properties.status) ?? stored?.status ?? 'STAGED',
    type: textAt(properties, 'port_type') ?? stored?.type ?? 'Standard',
    managedByScim: stored?.managedByScim ?? false,
    roles: stored && saysTheSame(properties, stored) ? stored.roles : await rolesOf(tx, properties),
  };
}

/** First and last name by the title. A title that is as it was, or no more than the e-mail address, says nothing new. */
function namesOf({ title, identifier }: Entity, stored: User | undefined): Pick<User, 'firstName' | 'lastName'> {
  const { firstName = '', lastName = '' } = stored ?? {};
  if (title === '' || title === identifier || (stored && title === titleOf(stored))) return { firstName, lastName };
  const [first = '', ...rest] = title.split(' ');
  return { firstName: first, lastName: rest.join(' ') };
}

/** Whether the properties give the roles that the user has; written back, they must not narrow them. */
function saysTheSame(properties: JsonObject, stored: User): boolean {
  const shown = builtinProperties(stored);
  return ['port_role', 'moderated_blueprints'].every((key) => equalJson(properties[key] ?? null, shown[key] ?? null));
}
