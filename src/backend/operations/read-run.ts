import type { Caller } from '../../access';
import type { JsonObject } from '../../contract';
import type { Run, Transaction } from '../store';
import type { Context } from './context';
import { findRun, judgeRun } from './judge-run';
import { outside } from './on-facts';
import { invalid } from './refusal';
import { findSurroundings, type RunVersion, toShownRun } from './run-document';

/**
 * One run.
 *
 * @param id  Its own, or what its backend calls it.
 * @throws {Refusal} missing, in the same words whether it is hidden or not there.
 * Source: spec A-41; GET /v1/actions/runs/{run_id}.
 */
export async function readRun(context: Context, caller: Caller, id: string, version: RunVersion): Promise<JsonObject> {
  const { run } = await judgeRun(context, outside(context, caller.org), caller, id, 'view');
  return context.store.read(caller.org, async (tx) => toShownRun(run, await findSurroundings(tx, [run]), version));
}

/**
 * The run that a change of an entity belongs to. It gives no right to the change.
 *
 * @throws {Refusal} invalid unless there is such a run and it is in progress.
 * Source: spec A-36, P-58, G-45.
 */
export async function requireRunInProgress(tx: Transaction, id: string): Promise<Run> {
  const run = await findRun(tx, id);
  if (run?.status === 'IN_PROGRESS') return run;
  throw invalid(`run_id: "${id}" is no run in progress`, ['run_id']);
}
