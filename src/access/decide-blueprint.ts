import { type Caller, personOf } from './caller';
import { allowed, type Decision, denied } from './decision';
import { decideByRank } from './full-rights';
import { moderatorPrincipal } from './member';
import { holdsRole } from './roles';
import type { Switches } from './switches';

/** A blueprint, as decisions see it. */
export interface BlueprintFacts {
  readonly id: string;
  /** One of those that every organization has from the start (`_user`, `_team`). */
  readonly builtin: boolean;
}

/**
 * Decides whether a caller may change or delete a blueprint, its scorecards, and migrations out of it: Admins and its
 * moderators may, but what users and teams are is for Admins alone.
 *
 * Source: spec P-59.
 */
export function decideBlueprintChange(caller: Caller, { id, builtin }: BlueprintFacts): Decision {
  const person = personOf(caller);
  const settled = decideByRank(caller);
  if (person === undefined || settled) return settled ?? allowed('token', 'organization token');
  if (builtin) return denied('role', 'only an Admin may change a built-in blueprint');
  if (holdsRole(person, moderatorPrincipal(id))) return allowed('role', `${person.email} moderates the blueprint`);
  return denied('role', 'only an Admin or a moderator of the blueprint may change it');
}

/**
 * Decides whether a caller may change the permissions of a blueprint. Moderators may not, unless the switch says so:
 * they would give themselves whatever was taken from them.
 *
 * Source: spec P-15; G-12 (`moderatorsManagePermissions`).
 */
export function decideBlueprintPermissions(
  caller: Caller,
  blueprint: BlueprintFacts,
  { moderatorsManagePermissions }: Pick<Switches, 'moderatorsManagePermissions'>,
): Decision {
  const settled = decideByRank(caller);
  if (settled) return settled;
  if (moderatorsManagePermissions && decideBlueprintChange(caller, blueprint).allowed) {
    return allowed('role', 'moderators manage the permissions of their blueprints');
  }
  return denied('role', 'only an Admin may change the permissions of a blueprint');
}
