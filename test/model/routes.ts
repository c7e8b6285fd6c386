import type { ModelCaller } from './world';

/** Lowest kind of caller for each scope. Source: spec 02 section 5, written down as one line a scope. */
const table: Readonly<Record<string, 'everybody' | 'member' | 'moderator' | 'admin'>> = {
  object: 'everybody',
  'read:blueprints': 'member',
  'read:entities': 'member',
  'read:actions': 'member',
  'read:runs': 'member',
  'read:scorecards': 'member',
  'read:teams': 'member',
  'read:users': 'member',
  'read:roles': 'member',
  'read:audit-log': 'member',
  'read:integrations': 'moderator',
};

/** Scopes of which the table has only "Admin" or above. Source: the same. */
export const adminScopes = [
  'create:integrations',
  'update:integrations',
  'delete:integrations',
  'create:blueprints',
  'create:actions',
  'update:actions',
  'delete:actions',
  'create:teams',
  'update:teams',
  'delete:teams',
  'create:users',
  'update:users',
  'delete:users',
  'read:apps',
  'update:apps',
  'create:secrets',
  'read:secrets',
  'update:secrets',
  'delete:secrets',
  'update:organization',
  'create:pages',
  'delete:pages',
] as const;

/** Every scope that the second opinion has an opinion of. */
export const scopes: readonly string[] = [...Object.keys(table), ...adminScopes];

/** May somebody with a token use a route of that scope at all? Source: spec 02 section 5; P-69. */
export function canUseRoute(caller: ModelCaller, scope: string): boolean {
  if (caller === 'organization') return true;
  if (caller.status !== 'ACTIVE') return false;
  if (caller.isServiceAccount && scope.endsWith(':apps')) return false;
  const lowest = table[scope] ?? 'admin';
  if (lowest === 'everybody' || caller.roles.includes('Admin')) return true;
  if (lowest === 'admin') return false;
  const moderates = caller.roles.some((role) => role.endsWith('-moderator'));
  if (lowest === 'moderator') return moderates;
  return moderates || caller.roles.includes('Member');
}
