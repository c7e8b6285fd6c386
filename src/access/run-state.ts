/** How far a run has come. The last three are its end. Source: spec A-1. */
export const runStatuses = ['WAITING_FOR_APPROVAL', 'IN_PROGRESS', 'SUCCESS', 'FAILURE', 'DECLINED'] as const;

/** One of `runStatuses`. */
export type RunStatus = (typeof runStatuses)[number];

/** Whose approval an action asks for before its runs start, as it was written. Source: spec. */
export type Requirement = boolean | { readonly type: 'ANY' | 'ALL' };

/** What moves a run on. `PROGRESS` changes what it shows and not how far it is; `LOG` adds a line to its log. */
export type RunEvent = 'START' | 'DECLINE' | 'SUCCESS' | 'FAILURE' | 'PROGRESS' | 'LOG';

/**
 * Every move there is: the state that an event leads to, by the state the run is in. What is not here is refused: a
 * waiting run cannot be said to have succeeded, for that would fake its approval, and a run that has ended stays as
 * it is.
 *
 * Source: spec 03-approvals.md, section 2, A-1 to A-4; A-34.
 */
const moves: Readonly<Record<RunStatus, Partial<Readonly<Record<RunEvent, RunStatus>>>>> = {
  WAITING_FOR_APPROVAL: {
    START: 'IN_PROGRESS',
    DECLINE: 'DECLINED',
    FAILURE: 'FAILURE',
    PROGRESS: 'WAITING_FOR_APPROVAL',
    LOG: 'WAITING_FOR_APPROVAL',
  },
  IN_PROGRESS: { SUCCESS: 'SUCCESS', FAILURE: 'FAILURE', PROGRESS: 'IN_PROGRESS', LOG: 'IN_PROGRESS' },
  SUCCESS: {},
  FAILURE: {},
  DECLINED: {},
};

/** Where a run begins. Source: spec. */
export function firstStatus(requirement: Requirement): RunStatus {
  return requirement === false ? 'IN_PROGRESS' : 'WAITING_FOR_APPROVAL';
}

/** Whether every required approver must approve; otherwise the first approval is enough. Source: spec. */
export function asksAll(requirement: Requirement): boolean {
  return typeof requirement === 'object' && requirement.type === 'ALL';
}

/** Says whether nothing can happen to a run any more. */
export function isOver(status: RunStatus): boolean {
  return Object.keys(moves[status]).length === 0;
}

/** The state a run is in after an event, or why the event is refused: a word for programs, and one for people. */
export type Move =
  | { readonly ok: true; readonly to: RunStatus }
  | { readonly ok: false; readonly code: RunRefusal; readonly reason: string };

/** Why a run does not move. Source: spec 05-api.md section 1.3. */
export type RunRefusal = 'run_not_waiting_for_approval' | 'run_terminated' | 'run_waiting_for_approval';

/** Looks up a move. Source: spec section 2. */
export function moveRun(status: RunStatus, event: RunEvent): Move {
  const to = moves[status][event];
  if (to !== undefined) return { ok: true, to };
  if (event === 'START' || event === 'DECLINE') {
    return {
      ok: false,
      code: 'run_not_waiting_for_approval',
      reason: `the run is not waiting for approval, it is ${status}`,
    };
  }
  if (isOver(status)) return { ok: false, code: 'run_terminated', reason: `the run has ended with ${status}` };
  const reason = 'the run waits for approval, so it cannot have succeeded; FAILURE cancels it';
  return { ok: false, code: 'run_waiting_for_approval', reason };
}
