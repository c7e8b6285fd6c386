import { eligibleSet, requiredSet } from '../model/runs';
import { around, label, type State, type TrackedRun, toWorld } from './world-state';

/** What is read of a run after each step. */
export interface SeenRun {
  readonly id: string;
  readonly status: string;
  /** "who state" of each approver; only of a run that waits. */
  readonly approvers: readonly string[] | undefined;
}
/** Whether at this moment everything would be seen as it is. */
export function isAsSeen(state: State, seen: ReadonlyMap<string, SeenRun>): boolean {
  if (state.runs.length !== seen.size) return false;
  return state.runs.every((tracked) => {
    const found = seen.get(tracked.tag);
    if (found?.status !== tracked.run.state) return false;
    return found.approvers === undefined || found.approvers.join() === approversIn(state, tracked).join();
  });
}

/** The list of approvers of a run that waits. Source: spec. */
function approversIn(state: State, tracked: TrackedRun): readonly string[] {
  return [
    ...tracked.run.votes.map(({ by, approves }) => `${label(state, by)} ${approves ? 'APPROVED' : 'DECLINED'}`),
    ...openApprovers(state, tracked).map((email) => `${label(state, email)} PENDING`),
  ].sort();
}

/** E-mail addresses of those who have not voted, and must or may. */
export function openApprovers(state: State, tracked: TrackedRun): readonly string[] {
  const { action } = around(state, tracked);
  if (action === undefined) return [];
  const { votes, requirement } = tracked.run;
  const set = (requirement === 'ALL' ? requiredSet : eligibleSet)(toWorld(state), tracked.run, action);
  return set.map(({ email }) => email).filter((email) => votes.every(({ by }) => by !== email));
}

/** Whether a run waits with an approval of somebody who is no approver any more. */
export function hasRevokedApproval(state: State, tracked: TrackedRun): boolean {
  const { action } = around(state, tracked);
  if (tracked.run.state !== 'WAITING_FOR_APPROVAL' || action === undefined) return false;
  const able = eligibleSet(toWorld(state), tracked.run, action);
  return tracked.run.votes.some(({ by }) => by !== 'organization' && able.every(({ email }) => email !== by));
}
