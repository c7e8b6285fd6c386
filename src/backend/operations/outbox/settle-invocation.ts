import type { Caller } from '../../../access';
import type { Json } from '../../../contract';
import type { OutboxEnd, Run, Transaction } from '../../store';
import type { Context } from '../context';
import { systemOf } from '../organization/prepare-organization';
import { moved, saveRun } from '../runs/change-run';
import { appendLog } from '../runs/run-logs';
import { type Held, settleMessage } from './settle-outbox';

/** How the call of a run's backend ended, as far as the run is concerned. */
export interface InvocationEnd {
  /** The run's end; left out while its backend works on and reports by itself. */
  readonly status?: 'SUCCESS' | 'FAILURE';
  /** What the backend answered, without secrets. */
  readonly response?: Json;
  /** A line for the run's log. */
  readonly log?: string;
}

/**
 * The caller on whose account a run's backend does something here: the system, whatever the requester may do (spec A-73,
 * G-79), caused by the run.
 */
export function systemFor(org: string, { source, document }: Run): Caller {
  return { ...systemOf(org), origin: source, depth: document.trigger.depth };
}

/** The run of a message. Undefined once it is not in progress: then there is nothing left to be called for. */
export async function findStartedRun({ store }: Context, { org, runId = '' }: Held): Promise<Run | undefined> {
  const run = await store.read(org, (tx) => tx.runs.find(runId));
  return run?.status === 'IN_PROGRESS' ? run : undefined;
}

/** Writes how the call of a run's backend ended, with the end of the message. Source: spec section 2. */
export async function settleInvocation(
  context: Context,
  held: Held,
  end: InvocationEnd,
  message: OutboxEnd,
): Promise<boolean> {
  return settleMessage(context, held, message, (tx) => endRun(context, tx, held, end));
}

/** Ends the run of a message as `end` says, unless it has ended already. */
export async function endRun(
  context: Context,
  tx: Transaction,
  { org, runId = '' }: Held,
  { status, response, log }: InvocationEnd,
): Promise<void> {
  const run = await tx.runs.find(runId);
  if (run?.status !== 'IN_PROGRESS') return;
  if (log !== undefined) await appendLog(context, tx, run.id, log);
  if (status === undefined && response === undefined) return;
  const caller = systemFor(org, run);
  const after = moved(context, caller, run, status ?? 'PROGRESS', response === undefined ? {} : { response });
  await saveRun(context, caller, tx, { before: run, after, fires: true });
}
