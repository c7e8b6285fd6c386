import { emailKey, type Grant, type Member } from '../../access';
import { isObject, type Json, type JsonObject, printJson, textsOf } from '../../contract';
import { type Directory, rolePrincipalOf } from './directory';

/** Reads one block of a permission object as the API shows it, and finds out whom its entries stand for. */
export function toGrant(block: Json | undefined, directory: Directory): Grant {
  const { users, roles, teams, ownedByTeam, policy }: JsonObject = isObject(block) ? block : {};
  return {
    users: textsOf(users).map((value) => ({ value, principal: emailKey(value) })),
    roles: textsOf(roles).map((value) => ({ value, principal: rolePrincipalOf(canonicalRole(value, directory)) })),
    teams: textsOf(teams).flatMap((value) => teamMember(value, directory) ?? []),
    ownedByTeam: ownedByTeam === true,
    policy: policy === undefined || policy === null ? undefined : printJson(policy),
  };
}

/** `Admin` and `Member` in any case; a moderator role as it is spelled, else in another case if only one has it. Source: spec M-17. */
function canonicalRole(role: string, { blueprints }: Directory): string {
  const lower = role.toLowerCase();
  if (lower === 'admin') return 'Admin';
  if (lower === 'member') return 'Member';
  const moderators = blueprints.map((blueprint) => `${blueprint}-moderator`);
  if (moderators.includes(role)) return role;
  const alike = moderators.filter((name) => name.toLowerCase() === lower);
  return alike.length === 1 ? (alike[0] ?? role) : role;
}

/** A team by identifier, else by name, else by an identifier in another case if only one has it. Source: spec M-43. */
export function teamMember(value: string, { teams }: Directory): Member | undefined {
  const lower = value.toLowerCase();
  const alike = teams.filter(({ identifier }) => identifier.toLowerCase() === lower);
  const team =
    teams.find(({ identifier }) => identifier === value) ??
    teams.find(({ name }) => name === value) ??
    (alike.length === 1 ? alike[0] : undefined);
  return team && { value, principal: team.identifier };
}
