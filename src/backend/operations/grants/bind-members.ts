import { emailKey, type Member, moderatorPrincipal, rolePrincipal } from '../../../access';
import { type GrantList, type Step, sortUnique } from '../../../contract';
import type { Transaction } from '../../store';
import { invalid, type Refusal } from '../refusal';
import { moderatorRole } from './default-grants';

const oneOf: Record<GrantList, string> = { users: 'user', roles: 'role', teams: 'team' };

/**
 * Finds out whom each entry of a list stands for. The list comes back ordered and without repeats, each entry spelled
 * as it was written.
 *
 * @throws {Refusal} invalid, naming the first entry that stands for nobody: a typo must not become a grant on the day
 * somebody takes that name (spec P-11).
 * Source: spec R-12, P-9, P-10, P-11, M-17, M-43.
 */
export async function bindMembers(
  tx: Transaction,
  list: GrantList,
  entries: readonly string[],
  at: readonly Step[],
): Promise<readonly Member[]> {
  if (entries.length === 0) return [];
  const find = await finders[list](tx, entries);
  return sortUnique(entries).map((value) => {
    const principal = find(value);
    if (principal === undefined) throw unknownMember(list, value, [...at, list, entries.indexOf(value)]);
    return { value, principal };
  });
}

/** Those of the entries that stand for nobody. */
export async function findUnknownMembers(
  tx: Transaction,
  list: GrantList,
  entries: readonly string[],
): Promise<readonly string[]> {
  if (entries.length === 0) return [];
  const find = await finders[list](tx, entries);
  return entries.filter((value) => find(value) === undefined);
}

/** Refuses an entry that stands for nobody. */
export function unknownMember(list: GrantList, value: string, at: readonly Step[]): Refusal {
  return invalid(`Unknown ${oneOf[list]}: ${value}`, at);
}

/** Loads what the entries could stand for, then tells one from another. */
type Finder = (tx: Transaction, entries: readonly string[]) => Promise<(value: string) => string | undefined>;

const finders: Record<GrantList, Finder> = {
  async users(tx, entries) {
    const users = await tx.users.findByKeys([...new Set(entries.map(emailKey))]);
    const ids = new Map(users.map((user) => [user.emailKey, user.id]));
    return (value) => ids.get(emailKey(value));
  },

  async roles(tx, entries) {
    const known = new Map([
      ['admin', rolePrincipal('Admin')],
      ['member', rolePrincipal('Member')],
    ]);
    if (entries.every((entry) => known.has(entry.toLowerCase()))) return (value) => known.get(value.toLowerCase());
    const blueprints = await tx.blueprints.names();
    const moderators = blueprints.map(({ id, identifier }) => ({
      name: moderatorRole(identifier),
      principal: moderatorPrincipal(id),
    }));
    const find = findByName(moderators);
    return (value) => known.get(value.toLowerCase()) ?? find(value);
  },

  async teams(tx) {
    return findTeam(await tx.teams.names());
  },
};

/** Tells teams by identifier, else by name, else by an identifier in another case if only one team has it (spec M-43). */
export function findTeam(
  teams: readonly { readonly id: string; readonly identifier: string; readonly name: string }[],
): (value: string) => string | undefined {
  const byName = new Map(teams.map(({ id, name }) => [name, id]));
  const byIdentifier = new Map(teams.map(({ id, identifier }) => [identifier, id]));
  const find = findByName(teams.map(({ id, identifier }) => ({ name: identifier, principal: id })));
  return (value) => byIdentifier.get(value) ?? byName.get(value) ?? find(value);
}

/** Finds a name as it is spelled, else in another case if only one has it. */
function findByName(
  named: readonly { readonly name: string; readonly principal: string }[],
): (value: string) => string | undefined {
  const exact = new Map(named.map(({ name, principal }) => [name, principal]));
  const folded = new Map<string, string | undefined>();
  for (const { name, principal } of named) {
    const key = name.toLowerCase();
    folded.set(key, folded.has(key) ? undefined : principal);
  }
  return (value) => exact.get(value) ?? folded.get(value.toLowerCase());
}
