import { type Caller, type Person, personOf } from './caller';
import { allowed, type Decision, denied } from './decision';
import { isModeratorPrincipal } from './member';
import { isAdmin } from './roles';

type Verb = 'create' | 'read' | 'update' | 'delete';

/** What a route does to what, as the API's scopes name it. `object` leaves it all to the object in the path. */
export type Scope =
  | `${Verb}:${'actions' | 'blueprints' | 'entities' | 'integrations' | 'organization' | 'pages' | 'secrets' | 'teams' | 'users' | 'workflows'}`
  | 'read:apps'
  | 'update:apps'
  | 'read:audit-log'
  | 'read:roles'
  | 'read:runs'
  | 'read:scorecards'
  | 'object';

/** The least role that owns a scope; a scope that is not listed is an Admin's. */
const least: Partial<Readonly<Record<Scope, 'member' | 'moderator'>>> = {
  'read:actions': 'member',
  'read:audit-log': 'member',
  'read:blueprints': 'member',
  'read:entities': 'member',
  'read:organization': 'member',
  'read:pages': 'member',
  'read:roles': 'member',
  'read:runs': 'member',
  'read:scorecards': 'member',
  'read:teams': 'member',
  'read:users': 'member',
  'read:integrations': 'moderator',
};

/**
 * Decides whether a caller may use a route at all, before anything is looked up, and says why. What a route's object
 * says comes after this.
 *
 * Source: spec 02-permissions.md, section 5; P-69.
 */
export function decideRoute(caller: Caller, scope: Scope): Decision {
  const person = personOf(caller);
  if (person === undefined) return allowed('token', 'organization token');
  if (person.status !== 'ACTIVE') return denied('status', `${person.email} is not active`);
  if (caller.kind === 'person' && caller.isServiceAccount && scope.endsWith(':apps')) {
    return denied('token', 'a service account may not see or change credentials');
  }
  if (scope === 'object') return allowed('token', 'any token, the object decides');
  if (isAdmin(person)) return allowed('role', `${person.email} is an Admin`);
  const role = least[scope];
  if (role === undefined) return denied('role', `only an Admin may use a route of scope ${scope}`);
  return decideByRole(person, role, scope);
}

function decideByRole({ email, roles }: Person, least: 'member' | 'moderator', scope: Scope): Decision {
  if (roles.some(isModeratorPrincipal)) return allowed('role', `${email} is a moderator`);
  if (least === 'moderator') return denied('role', `only a moderator or Admin may use a route of scope ${scope}`);
  if (roles.length > 0) return allowed('role', `${email} is a Member`);
  return denied('role', `${email} has no role`);
}
