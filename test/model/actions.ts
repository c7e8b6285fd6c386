import { canRead } from './entities';
import { owned } from './ownership';
import { holdsExecutePolicy } from './policy';
import { inLists, isOrgOrAdmin } from './roles';
import { entityOf, type ModelAction, type ModelCaller, type ModelEntity, type Plain, type World } from './world';

const isAboutEntity = (action: ModelAction) => action.operation === 'DAY-2' || action.operation === 'DELETE';

/** Source: spec 02 section 2.2, `canViewAction`. */
export function canViewAction(world: World, caller: ModelCaller, action: ModelAction, entity?: ModelEntity): boolean {
  if (isOrgOrAdmin(caller) || caller === 'organization') return true;
  if (!action.published) return false;
  if (action.trigger === 'automation') return false;
  if (inLists(world, action.execute, caller)) return true;
  if (action.execute.ownedByTeam && isAboutEntity(action)) {
    if (entity) {
      if (owned(world, entity, caller)) return true;
    } else if (caller.status === 'ACTIVE' && caller.teams.length > 0) return true;
  }
  return action.approve.policy === undefined && inLists(world, action.approve, caller);
}

/** Lists, roles and ownership, where there is no policy. Source: spec 02 section 2.2, end of `canExecute`. */
export function canExecuteByLists(
  world: World,
  caller: ModelCaller,
  action: ModelAction,
  entity?: ModelEntity,
): boolean {
  if (isOrgOrAdmin(caller) || caller === 'organization') return true;
  if (inLists(world, action.execute, caller)) return true;
  return action.execute.ownedByTeam && isAboutEntity(action) && entity !== undefined && owned(world, entity, caller);
}

/** A request to run an action. */
export interface RunRequest {
  readonly action: ModelAction;
  readonly entity: string | undefined;
  readonly areInputsValid: boolean;
  /** Somebody else to run it for. */
  readonly runAs?: string | undefined;
  readonly inputs: Readonly<Record<string, Plain>>;
  readonly at: string;
}

/** Source: spec 02 section 2.2, `canExecute`, in the order of R-35; P-26. */
export function canExecute(
  world: World,
  caller: ModelCaller,
  request: RunRequest,
): 'allow' | 'hidden' | 'deny' | 'invalid' {
  if (request.runAs === undefined) return canExecuteAs(world, caller, request);
  if (caller !== 'organization') return 'deny';
  const subject = world.users.find(({ email }) => email === request.runAs);
  if (subject?.status !== 'ACTIVE') return 'invalid';
  return canExecuteAs(world, subject, request);
}

function canExecuteAs(world: World, caller: ModelCaller, request: RunRequest): 'allow' | 'hidden' | 'deny' | 'invalid' {
  if (canViewAction(world, caller, request.action)) return canExecuteSeen(world, caller, request);
  // G-3 the other way: whoever the policy lets in gets in, and the others still see nothing.
  const isOpen = world.switches.policyIgnoresVisibility && request.action.execute.policy !== undefined;
  const isOffered = request.action.published && request.action.trigger === 'self-service' && request.areInputsValid;
  return isOpen && isOffered && canExecuteSeen(world, caller, request) === 'allow' ? 'allow' : 'hidden';
}

function canExecuteSeen(world: World, caller: ModelCaller, request: RunRequest): 'allow' | 'deny' | 'invalid' {
  const { action } = request;
  const { policy } = action.execute;
  if (action.trigger !== 'self-service' || !action.published) return 'invalid';
  let entity: ModelEntity | undefined;
  if (isAboutEntity(action) && action.blueprint !== undefined) {
    if (request.entity === undefined) return 'invalid';
    entity = entityOf(world, action.blueprint, request.entity);
    if (!entity || !canRead(world, caller, entity)) return 'invalid';
  } else if (request.entity !== undefined) return 'invalid';
  if (policy === undefined && !canExecuteByLists(world, caller, action, entity)) return 'deny';
  if (!request.areInputsValid) return 'invalid';
  if (policy === undefined) return 'allow';
  if (world.switches.adminBypassesPolicy && caller !== 'organization' && caller.roles.includes('Admin')) return 'allow';
  return holdsExecutePolicy(world, policy, caller, request, entity) ? 'allow' : 'deny';
}
