import type { Lists, ModelCaller, ModelUser, World } from './world';

/** Says whether the lists have an entry in common. */
export function overlap(a: readonly string[], b: readonly string[]): boolean {
  for (const x of a) for (const y of b) if (x === y) return true;
  return false;
}

/** Every role somebody holds, with those that follow from it. Source: spec M-10. */
export function effectiveRoles(world: World, user: ModelUser): string[] {
  if (user.roles.length === 0) return [];
  const out = [...user.roles];
  if (out.includes('Admin')) for (const { identifier } of world.blueprints) out.push(`${identifier}-moderator`);
  for (const role of [...out]) if (role.endsWith('-moderator')) out.push('Member');
  return out;
}

/** Says whether somebody may do everything. Source: spec M-7, M-64. */
export function isOrgOrAdmin(caller: ModelCaller): boolean {
  return caller === 'organization' || caller.roles.includes('Admin');
}

/** Says whether lists name a user, whatever their status. Source: spec 02, `inListsIgnoringStatus`. */
export function inListsIgnoringStatus(world: World, lists: Lists, user: ModelUser): boolean {
  if (lists.users.some((email) => email.toLowerCase() === user.email.toLowerCase())) return true;
  if (overlap(effectiveRoles(world, user), lists.roles)) return true;
  return overlap(user.teams, lists.teams);
}

/** Source: spec 02, `inLists`. */
export function inLists(world: World, lists: Lists, user: ModelUser): boolean {
  return user.status === 'ACTIVE' && inListsIgnoringStatus(world, lists, user);
}
