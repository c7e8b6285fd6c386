import type { GrantList } from '../contract';

/** Somebody named in a permission list: the text as it was written, and the one it stood for at that time. */
export interface Member {
  readonly value: string;
  /** Id of a user or team, or the key of a role: see `rolePrincipal` and `moderatorPrincipal`. */
  readonly principal: string;
}

/** One block of a permission object, such as `execute` of an action, as decisions read it. */
export interface Grant extends Readonly<Record<GrantList, readonly Member[]>> {
  readonly ownedByTeam: boolean;
  /** JSON text of a policy; undefined where there is none. */
  readonly policy: string | undefined;
}

/** The principal of a role that every organization has. */
export const rolePrincipal = (role: 'Admin' | 'Member') => `role:${role}`;

const moderators = 'moderator:';

/** The principal of a blueprint's moderators; by the blueprint's id, so that it follows a rename. */
export const moderatorPrincipal = (blueprintId: string) => `${moderators}${blueprintId}`;

/** Says whether a principal is that of some blueprint's moderators. */
export const isModeratorPrincipal = (principal: string): boolean => principal.startsWith(moderators);
