import { type Caller, moveRun } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { RunLog, Transaction } from '../../store';
import type { Context } from '../context';
import { type Grounds, outside, writeOnFacts } from '../on-facts';
import { invalid } from '../refusal';
import { judgeReporter, moved, requireRun, saveRun } from './change-run';
import { judgeRun } from './judge-run';

/** A line for a run's log; with `terminationStatus` the last one. Source: spec A-34. */
export interface LogDraft {
  readonly message: string;
  readonly terminationStatus?: 'SUCCESS' | 'FAILURE' | undefined;
  readonly statusLabel?: string | undefined;
}

/**
 * Adds a line to a run's log, and may end the run by it. Automations are not told (spec A-35).
 *
 * @throws {Refusal} missing, denied; invalid for a run that has ended, or success of one that waits.
 * Source: spec; POST /v1/actions/runs/{run_id}/logs.
 */
export async function addRunLog(context: Context, caller: Caller, id: string, draft: LogDraft): Promise<JsonObject> {
  const prepare = (grounds: Grounds) => judgeReporter(context, grounds, caller, id);
  return writeOnFacts(context, caller.org, prepare, async (tx, judged) => {
    const run = await requireRun(tx, judged.run.id);
    const { message, terminationStatus, statusLabel } = draft;
    const move = moveRun(run.status, terminationStatus ?? 'LOG');
    if (!move.ok) throw invalid(move.reason, terminationStatus ? ['terminationStatus'] : [], move.code);
    if (terminationStatus || statusLabel !== undefined) {
      const report = statusLabel === undefined ? {} : { statusLabel };
      const after = moved(context, judged.caller, run, terminationStatus ?? 'PROGRESS', report);
      await saveRun(context, judged.caller, tx, { before: run, after, fires: false });
    }
    return toShownLog(await appendLog(context, tx, run.id, message, caller.id));
  });
}

/** Adds a line, whatever state the run is in. @param by  User id or client id; empty for the system. */
export async function appendLog(
  context: Context,
  tx: Transaction,
  runId: string,
  message: string,
  by = '',
): Promise<RunLog> {
  const log = { id: context.newId(), runId, message, createdBy: by, createdAt: context.now().toISOString() };
  await tx.runLogs.insert(log);
  return log;
}

/** A part of a log. */
export interface LogPage {
  readonly limit: number;
  readonly offset: number;
}

/**
 * The log of a run, oldest first.
 *
 * @throws {Refusal} missing. Source: spec A-34; GET /v1/actions/runs/{run_id}/logs.
 */
export async function listRunLogs(context: Context, caller: Caller, id: string, page: LogPage): Promise<JsonObject[]> {
  const { run } = await judgeRun(context, outside(context, caller.org), caller, id, 'view');
  const logs = await context.store.read(caller.org, (tx) => tx.runLogs.list(run.id, page));
  return logs.map(toShownLog);
}

function toShownLog({ id, runId, message, createdBy, createdAt }: RunLog): JsonObject {
  return { id, runId, message, createdBy, createdAt };
}
