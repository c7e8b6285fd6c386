import { moderatorPrincipal } from '../../../access';
import { type JsonObject, type Step, sortUnique, textAt, textsOf } from '../../../contract';
import type { Transaction, User } from '../../store';
import { bindMembers, findTeam } from '../grants/bind-members';
import { moderatorRole } from '../grants/default-grants';
import { invalid } from '../refusal';

/**
 * The roles that the properties of a `_user` entity give. Without a role a user is a Member.
 *
 * @throws {Refusal} invalid for a Moderator of nothing, or of a blueprint that is not there.
 * Source: spec M-8, M-23.
 */
export async function rolesOf(tx: Transaction, properties: JsonObject): Promise<readonly string[]> {
  const role = textAt(properties, 'port_role') ?? 'Member';
  if (role !== 'Moderator') return [role];
  const moderated = textsOf(properties.moderated_blueprints).map(moderatorRole);
  if (moderated.length === 0)
    throw invalid('a Moderator moderates at least one blueprint', ['properties', 'moderated_blueprints']);
  return canonicalRoles(tx, moderated);
}

/**
 * Role names as they are stored, however they were spelled.
 *
 * @throws {Refusal} invalid, naming the first that is no role. Source: spec M-17, P-11.
 */
export async function canonicalRoles(
  tx: Transaction,
  names: readonly string[],
  at: readonly Step[] = ['roles'],
): Promise<readonly string[]> {
  const members = await bindMembers(tx, 'roles', names, at.slice(0, -1));
  const blueprints = new Map(
    (await tx.blueprints.names()).map(({ id, identifier }) => [moderatorPrincipal(id), identifier]),
  );
  return sortUnique(
    members.map(({ principal }) => {
      const blueprint = blueprints.get(principal);
      return blueprint === undefined ? principal.replace(/^role:/, '') : moderatorRole(blueprint);
    }),
  );
}

/**
 * The ids of the teams that a list names, by identifier or name.
 *
 * @throws {Refusal} invalid (`unknown_team`), naming the first that is no team. Source: spec M-43.
 */
export async function bindTeams(
  tx: Transaction,
  names: readonly string[],
  at: readonly Step[],
): Promise<readonly string[]> {
  const find = findTeam(await tx.teams.names());
  return names.map((name, i) => {
    const id = find(name);
    if (id === undefined) throw invalid(`Unknown team: ${name}`, [...at, i], 'unknown_team');
    return id;
  });
}

/** @throws {Refusal} invalid when no Active Admin would be left where there is one. Source: spec M-24. */
export async function refuseLastAdmin(tx: Transaction, former: User, next: User | undefined): Promise<void> {
  if (!isActiveAdmin(former) || (next && isActiveAdmin(next))) return;
  const others = (await tx.users.list()).filter((user) => user.id !== former.id);
  if (!others.some(isActiveAdmin)) throw invalid(`"${former.email}" is the last active Admin`);
}

function isActiveAdmin({ status, roles }: User): boolean {
  return status === 'ACTIVE' && roles.includes('Admin');
}
