import type { Transaction } from '../../store';
import { invalid } from '../refusal';

/**
 * Makes sure that a change is tied only to a run that is in progress. It gives no right: whoever writes with it may
 * write without it.
 *
 * @throws {Refusal} invalid, in the same words whatever the run is instead.
 * Source: spec P-58, A-36, G-45.
 */
export async function requireRun(tx: Transaction, runId: string | undefined): Promise<void> {
  if (runId === undefined) return;
  const run = await tx.runs.find(runId);
  if (run?.status !== 'IN_PROGRESS') throw invalid('there is no such run in progress', ['run_id']);
}
