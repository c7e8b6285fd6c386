import { type Caller, emailKey } from '../../../access';
import type { JsonObject, Step } from '../../../contract';
import type { Team, TeamMember, Transaction } from '../../store';
import { record } from '../audit/record';
import { teamBlueprint } from '../blueprints/blueprint-document';
import { requireBlueprint } from '../blueprints/read-blueprint';
import { type Context, changedBy, madeBy } from '../context';
import { documentText, readDocument, readTexts } from '../document';
import { renameInRelations } from '../entities/entity-links';
import { invalid, Refusal } from '../refusal';
import { mirrorUsers } from './mirror-users';
import { showTeam } from './read-team';

/** What a client may say of a team. */
export interface TeamDraft {
  readonly name: string;
  readonly description: string | undefined;
  readonly members: readonly TeamMember[];
}

/** What is not said of a new team is made up. */
interface TeamBirth {
  /** Of the entity; by default made from the name (spec M-44). */
  readonly identifier?: string;
  readonly entityId?: string;
  /** Who runs the team; by default people here. */
  readonly provider?: string;
}

/** Who runs the teams that people make here; others mirror an identity provider. Source: spec M-34. */
const ownProvider = 'port';

/**
 * Makes a team together with its `_team` entity, and records it.
 *
 * @throws {Refusal} invalid (`team_already_exists`)
 */
export async function insertTeam(
  context: Context,
  caller: Caller,
  tx: Transaction,
  draft: TeamDraft,
  { identifier, entityId, provider = ownProvider }: TeamBirth = {},
): Promise<Team> {
  await refuseTakenName(tx, draft.name);
  const { createdAt, updatedAt } = madeBy(context, caller);
  const team: Team = {
    id: context.newId(),
    identifier: identifier ?? (await freeIdentifier(tx, draft.name)),
    ...draft,
    provider,
    createdAt,
    updatedAt,
  };
  await tx.teams.insert(team);
  await mirrorTeam(context, caller, tx, team, entityId);
  await mirrorUsers(context, caller, tx, idsOf(team));
  const after = await showTeam(tx, team);
  await record(context, caller, tx, { resourceType: 'team', identifier: team.name, action: 'CREATE', after });
  return team;
}

/**
 * Changes a team together with its `_team` entity, the `_user` entities of whoever came or went, and the lists that
 * name it by its former name.
 *
 * @throws {Refusal} invalid when the new name is taken, or the team's name or members are an identity provider's.
 * Source: spec M-35, M-36, M-40.
 */
export async function updateTeam(
  context: Context,
  caller: Caller,
  tx: Transaction,
  former: Team,
  draft: TeamDraft & { readonly identifier?: string },
): Promise<Team> {
  const isRenamed = draft.name !== former.name;
  const changesMembers = !sameMembers(former.members, draft.members);
  if (isRenamed || changesMembers) refuseForeignTeam(former);
  if (isRenamed) await refuseTakenName(tx, draft.name);
  const team: Team = { ...former, ...draft, updatedAt: context.now().toISOString() };
  await tx.teams.update(team);
  if (isRenamed) {
    await tx.grants.renamePrincipal(team.id, team.name, former.name);
    await renameOwner(tx, team, former.name);
  }
  if (team.identifier !== former.identifier) await renameOwner(tx, team, former.identifier, team.identifier);
  await mirrorTeam(context, caller, tx, team);
  if (changesMembers || team.identifier !== former.identifier) {
    await mirrorUsers(context, caller, tx, [...idsOf(former), ...idsOf(team)]);
  }
  const [before, after] = [await showTeam(tx, former), await showTeam(tx, team)];
  await record(context, caller, tx, { resourceType: 'team', identifier: team.name, action: 'UPDATE', before, after });
  return team;
}

/** @throws {Refusal} invalid for a team that an identity provider runs. Source: spec M-35. */
export function refuseForeignTeam({ name, provider }: Team): void {
  if (provider === ownProvider) return;
  throw invalid(`team "${name}" is managed by ${provider}`, [], 'team_managed_by_sso');
}

/**
 * The members that a list of e-mail addresses names, each once, spelled as first written.
 *
 * @throws {Refusal} invalid (`unknown_user`), naming the first address that nobody has. Source: spec M-38.
 */
export async function bindTeamMembers(
  tx: Transaction,
  emails: readonly string[],
  at: readonly Step[],
): Promise<readonly TeamMember[]> {
  const users = await tx.users.findByKeys([...new Set(emails.map(emailKey))]);
  const ids = new Map(users.map((user) => [user.emailKey, user.id]));
  const members = new Map<string, TeamMember>();
  for (const [i, email] of emails.entries()) {
    const userId = ids.get(emailKey(email));
    if (userId === undefined) throw invalid(`Unknown user: ${email}`, [...at, i], 'unknown_user');
    if (!members.has(userId)) members.set(userId, { userId, email });
  }
  return [...members.values()];
}

/** Writes the `_team` entity of a stored team; what else the entity holds stays. Source: spec M-40. */
export async function mirrorTeam(
  context: Context,
  caller: Caller,
  tx: Transaction,
  team: Team,
  entityId = context.newId(),
): Promise<void> {
  const blueprint = await requireBlueprint(tx, teamBlueprint);
  const former = await tx.entities.findMirror(blueprint.id, team.id);
  const properties: JsonObject = {
    ...(former ? readDocument(former.properties) : {}),
    description: team.description ?? null,
    size: team.members.length,
  };
  const entity = {
    id: former?.id ?? entityId,
    blueprintId: blueprint.id,
    identifier: team.identifier,
    title: team.name,
    icon: former?.icon,
    team: former?.team,
    properties: documentText(properties),
    relations: former?.relations ?? '{}',
    mirrorOf: team.id,
    ...(former ? changedBy(context, caller, former) : madeBy(context, caller)),
  };
  if (!former) return tx.entities.insert(entity, { relations: [], teams: [] });
  await tx.entities.updateText(entity);
  if (former.identifier !== entity.identifier) await renameInRelations(tx, former, entity.identifier);
}

async function refuseTakenName(tx: Transaction, name: string): Promise<void> {
  if (!(await tx.teams.findByName(name))) return;
  throw new Refusal('invalid', 'team_already_exists', `team "${name}" already exists`);
}

/** Source: spec M-44, M-47. */
async function freeIdentifier(tx: Transaction, name: string): Promise<string> {
  const plain = name.toLowerCase().replace(/[^\p{L}0-9@_.+:\\/=-]+/gu, '_');
  let identifier = plain;
  for (let i = 2; await tx.teams.findByIdentifier(identifier); i++) identifier = `${plain}_${i}`;
  return identifier;
}

function sameMembers(a: readonly TeamMember[], b: readonly TeamMember[]): boolean {
  const ids = new Set(a.map(({ userId }) => userId));
  return a.length === b.length && b.every(({ userId }) => ids.has(userId));
}

function idsOf({ members }: Team): readonly string[] {
  return members.map(({ userId }) => userId);
}

/** Respells a team in the entities that it owns, where they name it as before. */
async function renameOwner(tx: Transaction, team: Team, from: string, to = team.name): Promise<void> {
  const owned = (await tx.links.listOwnedBy(team.id)).filter(({ value }) => value === from);
  for (const entity of await tx.entities.findByIds(owned.map(({ entityId }) => entityId))) {
    const names = readTexts(entity.team).map((name) => (name === from ? to : name));
    await tx.entities.updateText({ ...entity, team: JSON.stringify(names) });
  }
  await tx.links.renameOwner(team.id, from, to);
}
