import type { EntityKey } from './blueprint-grants';
import type { Caller } from './caller';
import { allowed, type Decision, denied } from './decision';
import { decideByRank } from './full-rights';

/** What of a user or team says who may do what, by blueprint. */
const bearing: Readonly<Record<string, readonly string[]>> = {
  _user: ['$identifier', '$team', 'port_role', 'moderated_blueprints', 'status', 'port_type'],
  _team: ['$identifier', '$title', 'size'],
};

/**
 * Decides about entities of `_user` and `_team` before their blueprint's permissions are asked: making and deleting
 * them, and whatever of them is itself the state that decisions read, is for Admins alone, even where those permissions
 * let somebody else in.
 *
 * @param keys  What changes; `all` for an entity that is made or deleted.
 * @returns     Yes for what is left to the permissions of the blueprint.
 * Source: spec M-25, G-77.
 */
export function decideIdentityKeys(caller: Caller, blueprint: string, keys: readonly EntityKey[] | 'all'): Decision {
  const settled = decideByRank(caller);
  if (settled) return settled;
  if (keys === 'all') return denied('role', 'only an Admin may make or delete users and teams');
  const held = keys.find(({ map, name }) => map === 'updateProperties' && bearing[blueprint]?.includes(name));
  if (held) return denied('role', `only an Admin may change "${held.name}": rights follow from it`);
  return allowed('nothing', 'no right follows from what changes');
}
