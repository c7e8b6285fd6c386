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

/** A request to run an action. Inputs are valid. */
export interface RunRequest {
  readonly action: ModelAction;
  readonly entity: string | undefined;
  readonly inputs: Readonly<Record<string, Plain>>;
  readonly at: string;
}

/** Source: spec 02 section 2.2, `canExecute`, in the order of R-35. */
export function canExecute(
  world: World,
  caller: ModelCaller,
  request: RunRequest,
): 'allow' | 'hidden' | 'denied' | 'invalid' {
  const { action } = request;
  const { policy } = action.execute;
  const skipsView =
    world.switches.policyIgnoresVisibility &&
    policy !== undefined &&
    action.trigger === 'self-service' &&
    action.published;
  if (!skipsView && !canViewAction(world, caller, action)) return 'hidden';
  if (action.trigger !== 'self-service' || !action.published) return 'invalid';
  let entity: ModelEntity | undefined;
  if (isAboutEntity(action) && action.blueprint !== undefined) {
    if (request.entity === undefined) return 'invalid';
    entity = entityOf(world, action.blueprint, request.entity);
    if (!entity || !canRead(world, caller, entity)) return 'invalid';
  } else if (request.entity !== undefined) return 'invalid';
  if (policy !== undefined) {
    if (world.switches.adminBypassesPolicy && caller !== 'organization' && caller.roles.includes('Admin'))
      return 'allow';
    return holdsExecutePolicy(world, policy, caller, request, entity) ? 'allow' : 'denied';
  }
  return canExecuteByLists(world, caller, action, entity) ? 'allow' : 'denied';
}
