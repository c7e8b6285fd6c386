import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Context } from '../context';
import { outside } from '../on-facts';
import { judgeRun } from './judge-run';
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
