import type { VoteFacts } from './approvers';
import { type Caller, personOf } from './caller';
import { type ActionFacts, decideActionView } from './decide-action';
import { allowed, type Decision, denied } from './decision';
import { decideByLists } from './lists';
import { hasFullRights } from './roles';
import type { Requirement } from './run-state';
import type { Switches } from './switches';

/** A run, as decisions see it. */
export interface RunFacts {
  readonly id: string;
  /** User id, or client id of an organization token. */
  readonly creator: string;
  readonly requirement: Requirement;
  readonly votes: readonly VoteFacts[];
  /** As it is at this moment; undefined once it is deleted. */
  readonly action: ActionFacts | undefined;
  /** What the action says of who may see its runs, or said before it was deleted (spec ). */
  readonly anyoneMayView: boolean;
  /** Whether the caller may read what the run is about; undefined where it is about nothing. */
  readonly readsEntity: boolean | undefined;
}

/**
 * Whether the approve policy of the run's action names a caller as an approver; undefined where there is no such
 * policy. See askApprovers.
 */
export type NamedByPolicy = boolean | undefined;

/** Decides whether a caller may approve or decline a run that they may see. */
function decideApprover(caller: Caller, { action, requirement }: RunFacts, named: NamedByPolicy): Decision {
  const person = personOf(caller);
  if (person === undefined) return allowed('token', 'organization token');
  if (person.status !== 'ACTIVE') return denied('status', `${person.email} is not active`);
  if (requirement === false) return denied('run', 'the run needs no approval');
  if (action === undefined) return denied('action', 'the action is deleted, and with it who may approve its runs');
  if (action.approve.policy === undefined) {
    const listed = decideByLists(action.approve, person);
    return listed.allowed ? listed : denied(listed.by, `${listed.reason} of approvers`);
  }
  return named
    ? allowed('policy', `the approve policy names ${person.email}`)
    : denied('policy', `the approve policy does not name ${person.email}`);
}

/**
 * Decides whether a caller may see a run.
 *
 * Whoever asked for it, decided on it or may decide on it sees it. Others see it only where the action leaves its runs
 * to everybody, and then only if they may see the action and what it is about: a run shows inputs and data of the
 * catalog (spec A-42, G-9).
 *
 * Source: spec, `canViewRun`.
 */
export function decideRunView(
  caller: Caller,
  run: RunFacts,
  named: NamedByPolicy,
  { openRunsIgnoreCatalog }: Pick<Switches, 'openRunsIgnoreCatalog'>,
): Decision {
  const person = personOf(caller);
  if (person === undefined) return allowed('token', 'organization token');
  if (person.status !== 'ACTIVE') return denied('status', `${person.email} is not active`);
  if (hasFullRights(caller)) return allowed('role', `${person.email} is an Admin`);
  if (run.creator === caller.id) return allowed('run', `${person.email} asked for the run`);
  if (run.votes.some(({ voter }) => voter === caller.id)) return allowed('run', `${person.email} decided on the run`);
  const approver = decideApprover(caller, run, named);
  if (approver.allowed) return approver;
  if (!run.anyoneMayView) return denied('run', 'only those concerned may see the runs of this action');
  if (openRunsIgnoreCatalog) return allowed('run', 'everybody may see the runs of this action');
  if (run.readsEntity === false) return denied('run', `${person.email} may not read what the run is about`);
  if (run.action === undefined) return denied('action', 'the action is deleted, and with it who may see it');
  const view = decideActionView(caller, run.action);
  return view.allowed ? allowed('run', 'everybody who may see the action may see its runs') : view;
}

/** Says whether a decision about a run turns on its approve policy: only then is there a need to evaluate it. */
export function needsPolicy(caller: Caller, { action, requirement }: RunFacts): boolean {
  return personOf(caller) !== undefined && requirement !== false && action?.approve.policy !== undefined;
}

/**
 * Decides whether a caller who may see a run may approve or decline it, by the permissions of this moment. Being an
 * Admin is not enough: approving is a duty, not a right. Where the action is deleted nobody is left to decide but an
 * Admin, who may decline.
 *
 * Source: spec P-30 to P-37, A-16, A-17, A-32, G-5, G-50, `canApprove`.
 */
export function decideApproval(
  caller: Caller,
  run: RunFacts,
  named: NamedByPolicy,
  { forbidSelfApproval }: Pick<Switches, 'forbidSelfApproval'>,
): Decision {
  const person = personOf(caller);
  if (forbidSelfApproval && run.creator === caller.id) return denied('run', 'nobody decides on a run of their own');
  if (person !== undefined && run.action === undefined && hasFullRights(caller)) {
    return allowed('role', `${person.email} is an Admin and the action is deleted`);
  }
  return decideApprover(caller, run, named);
}

/**
 * Decides whether a caller who may see a run may report on it, log to it or cancel it. An approver as such may not:
 * approving is not operating.
 *
 * Source: spec, G-42, G-43.
 */
export function decideRunChange(caller: Caller, { creator }: Pick<RunFacts, 'creator'>): Decision {
  const person = personOf(caller);
  if (person === undefined) return allowed('token', 'organization token');
  if (person.status !== 'ACTIVE') return denied('status', `${person.email} is not active`);
  if (hasFullRights(caller)) return allowed('role', `${person.email} is an Admin`);
  if (creator === caller.id) return allowed('run', `${person.email} asked for the run`);
  return denied('run', `only an Admin or whoever asked for the run may change it, ${person.email} is neither`);
}

/** Why a run must not start, whoever approves it; undefined where nothing stands against it. Source: spec. */
export function findObstacle(run: {
  readonly actionExists: boolean;
  readonly requesterActive: boolean;
  /** Undefined where the run is about no entity. */
  readonly entityExists: boolean | undefined;
}): { readonly code: 'action_deleted' | 'requester_inactive' | 'entity_deleted'; readonly reason: string } | undefined {
  if (!run.actionExists) return { code: 'action_deleted', reason: 'the action of the run is deleted' };
  if (!run.requesterActive)
    return { code: 'requester_inactive', reason: 'whoever asked for the run is no longer active' };
  if (run.entityExists === false) return { code: 'entity_deleted', reason: 'the entity of the run is deleted' };
  return undefined;
}
