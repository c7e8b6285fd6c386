import type { ModelCaller } from './world';

const moderates = (caller: ModelCaller, blueprint: string): boolean =>
  caller === 'organization' || caller.roles.includes('Admin') || caller.roles.includes(`${blueprint}-moderator`);

const isOrgOrAdmin = (caller: ModelCaller): boolean => caller === 'organization' || caller.roles.includes('Admin');

/** Source: spec P-59: moderators change their blueprint, its scorecards and migrations out of it, but no built-in one. */
export function canChangeBlueprint(caller: ModelCaller, blueprint: string, isBuiltin: boolean): boolean {
  return isBuiltin ? isOrgOrAdmin(caller) : moderates(caller, blueprint);
}

/** Source: spec P-15, G-12. */
export function canChangePermissions(caller: ModelCaller, blueprint: string, moderatorsManage: boolean): boolean {
  return moderatorsManage ? moderates(caller, blueprint) : isOrgOrAdmin(caller);
}

/** Before each entity is asked about. Source: spec P-56. */
export function canDeleteAll(caller: ModelCaller, blueprint: string): boolean {
  return moderates(caller, blueprint);
}

/** Permissions of actions and pages. Source: spec P-15, P-62. */
export function canChangeOtherPermissions(caller: ModelCaller): boolean {
  return isOrgOrAdmin(caller);
}

/** Source: spec 05, rotate-credentials; G-84. */
export function canRotate(caller: ModelCaller, email: string): boolean {
  return isOrgOrAdmin(caller) || (caller !== 'organization' && caller.email.toLowerCase() === email.toLowerCase());
}

/** Source: spec P-70. */
export function canAskAudit(caller: ModelCaller, namesSomething: boolean, asksForDeleted: boolean): boolean {
  return isOrgOrAdmin(caller) || (namesSomething && !asksForDeleted);
}
