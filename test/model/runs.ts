import { canViewAction } from './actions';
import type { Sight } from './conditions';
import { canRead } from './entities';
import { policyApprovers } from './policy';
import { inLists, inListsIgnoringStatus, isOrgOrAdmin, overlap } from './roles';
import type { ModelAction, ModelCaller, ModelEntity, ModelUser, World } from './world';

/** A run, with everything it remembers. */
export interface ModelRun {
  /** E-mail of whom it is run for, or the organization. */
  readonly requester: string | 'organization';
  readonly requirement: 'none' | 'ANY' | 'ALL';
  readonly state: 'WAITING_FOR_APPROVAL' | 'IN_PROGRESS' | 'SUCCESS' | 'FAILURE' | 'DECLINED';
  readonly votes: readonly { readonly by: string | 'organization'; readonly approves: boolean }[];
  /** What policies see of it. */
  readonly frozen: Omit<Sight, 'results' | 'user'>;
  /** What the action said of who sees its runs, for when the action is gone. */
  readonly wasOpen: boolean | undefined;
  /** Whether it is about an entity. */
  readonly hasEntity: boolean;
}

/** The things a run is about, as they are when something is asked; undefined where they are gone. */
export interface Surroundings {
  readonly action: ModelAction | undefined;
  readonly entity: ModelEntity | undefined;
}

const nameOf = (caller: ModelCaller): string => (caller === 'organization' ? 'organization' : caller.email);

/** Do the lists, or the policy, name this user as approver? Source: spec P-32 to P-35, D-29. */
export function isApprover(world: World, run: ModelRun, user: ModelUser, action: ModelAction): boolean {
  const { policy } = action.approve;
  if (policy === undefined) return inLists(world, action.approve, user);
  return policyApprovers(world, policy, user, run.frozen).some(({ email }) => email === user.email);
}

/** Source: spec 03 section 6, `canViewRun`. */
export function canViewRun(
  world: World,
  caller: ModelCaller,
  run: ModelRun,
  { action, entity }: Surroundings,
): boolean {
  if (isOrgOrAdmin(caller) || caller === 'organization') return true;
  if (run.requester === caller.email) return true;
  for (const { by } of run.votes) if (by === caller.email) return true;
  if (run.requirement !== 'none' && action !== undefined && isApprover(world, run, caller, action)) return true;
  const flag = action === undefined ? (run.wasOpen ?? true) : (action.allowAnyoneToViewRuns ?? true);
  if (!flag) return false;
  if (world.switches.openRunsIgnoreCatalog) return true;
  if (run.hasEntity && (entity === undefined || !canRead(world, caller, entity))) return false;
  return action !== undefined && canViewAction(world, caller, action);
}

/** Everybody whose approval is needed. Source: spec. */
export function requiredSet(world: World, run: ModelRun, action: ModelAction): ModelUser[] {
  const { approve } = action;
  if (approve.policy !== undefined) return policyApprovers(world, approve.policy, undefined, run.frozen);
  return world.users.filter(
    (user) =>
      user.status !== 'DISABLED' &&
      (approve.users.includes(user.email) || overlap(user.teams, approve.teams) || overlap(user.roles, approve.roles)),
  );
}

/** Everybody who could approve, by name; for the listing. Source: spec A-29, `staticApprovers`. */
export function eligibleSet(world: World, run: ModelRun, action: ModelAction): ModelUser[] {
  const { approve } = action;
  if (approve.policy !== undefined) return policyApprovers(world, approve.policy, undefined, run.frozen);
  return world.users.filter((user) => user.status !== 'DISABLED' && inListsIgnoringStatus(world, approve, user));
}

/** What comes of a vote: a status code, and the run afterwards. */
export interface VoteResult {
  readonly status: 201 | 403 | 404 | 422;
  readonly run: ModelRun;
}

/** Source: spec; P-37, `canApprove`; R-37; G-50. */
export function vote(
  world: World,
  caller: ModelCaller,
  run: ModelRun,
  around: Surroundings,
  approves: boolean,
): VoteResult {
  const { action, entity } = around;
  const refused = (status: 403 | 404 | 422): VoteResult => ({ status, run });
  if (!canViewRun(world, caller, run, around)) return refused(404);
  const name = nameOf(caller);
  if (!mayDecide(world, caller, run, action)) return refused(403);
  if (world.switches.forbidSelfApproval && run.requester === name) return refused(403);
  if (run.state !== 'WAITING_FOR_APPROVAL') return refused(422);
  if (approves && run.votes.some((each) => each.by === name && each.approves)) return refused(422);
  if (approves) {
    const requester = world.users.find(({ email }) => email === run.requester);
    if (run.requester !== 'organization' && requester?.status !== 'ACTIVE') return refused(422);
    if (action === undefined || (run.hasEntity && entity === undefined)) return refused(422);
  }
  const votes = [...run.votes, { by: name, approves }];
  if (!approves) return { status: 201, run: { ...run, votes, state: 'DECLINED' } };
  const isComplete = run.requirement !== 'ALL' || isUnanimous(world, { ...run, votes }, action);
  return { status: 201, run: { ...run, votes, state: isComplete ? 'IN_PROGRESS' : run.state } };
}

/** Once the action is gone only Admins and the organization are left to decline. */
function mayDecide(world: World, caller: ModelCaller, run: ModelRun, action: ModelAction | undefined): boolean {
  if (caller === 'organization') return true;
  if (action === undefined) return isOrgOrAdmin(caller);
  return run.requirement !== 'none' && isApprover(world, run, caller, action);
}

function isUnanimous(world: World, run: ModelRun, action: ModelAction | undefined): boolean {
  const needed = action ? requiredSet(world, run, action) : [];
  for (const { email } of needed) if (!run.votes.some((each) => each.by === email && each.approves)) return false;
  return needed.length > 0;
}

/** Who reports on a run, or withdraws it. Source: spec A-30; 02 G-42, G-43. */
export function canReport(caller: ModelCaller, run: ModelRun): boolean {
  return isOrgOrAdmin(caller) || nameOf(caller) === run.requester;
}

/** What becomes of a run when its status is reported. Source: spec 03 section 2, the table. */
export function report(
  run: ModelRun,
  status: 'SUCCESS' | 'FAILURE',
): { readonly status: 200 | 422; readonly run: ModelRun } {
  if (run.state === 'WAITING_FOR_APPROVAL' && status === 'FAILURE')
    return { status: 200, run: { ...run, state: 'FAILURE' } };
  if (run.state === 'IN_PROGRESS') return { status: 200, run: { ...run, state: status } };
  return { status: 422, run };
}
