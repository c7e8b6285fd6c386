import { type Caller, decideRunChange, isOver, moveRun, type RunEvent } from '../../../access';
import { isList, isObject, type JsonObject, textAt, textsOf } from '../../../contract';
import type { Run, RunDocument, Transaction } from '../../store';
import { type Context, changedBy } from '../context';
import { type Grounds, outside, writeOnFacts } from '../on-facts';
import { invalid, missing, Refusal } from '../refusal';
import { type JudgedRun, judgeRun } from './judge-run';
import { recordRunChange } from './record-run-change';
import { findSurroundings, type RunVersion, toShownRun } from './run-document';

/**
 * Refuses a change of a run before its body is looked at.
 *
 * @throws {Refusal} missing, denied, as judgeReporter.
 */
export async function refuseReporter(context: Context, caller: Caller, id: string): Promise<void> {
  await judgeReporter(context, outside(context, caller.org), caller, id);
}

/**
 * The run that the caller may report on, log to or cancel.
 *
 * @param id  Its own, or what its backend calls it.
 * @throws {Refusal} missing when the caller may not see it; denied.
 * Source: spec.
 */
export async function judgeReporter(
  context: Context,
  grounds: Grounds,
  caller: Caller,
  id: string,
): Promise<JudgedRun> {
  const judged = await judgeRun(context, grounds, caller, id, 'view');
  const { allowed, reason } = decideRunChange(judged.caller, judged.facts);
  if (!allowed) throw new Refusal('denied', 'forbidden', reason);
  return judged;
}

/**
 * Changes what a run shows, ends it, or withdraws the request while it waits. What is left out stays.
 *
 * @param body  Of the shape that PATCH /v1/actions/runs/{run_id} documents.
 * @throws {Refusal} missing, denied; invalid for a run that has ended, or success of one that waits.
 * Source: spec; PATCH /v1/actions/runs/{run_id}.
 */
export async function changeRun(
  context: Context,
  caller: Caller,
  id: string,
  body: JsonObject,
  version: RunVersion,
): Promise<JsonObject> {
  const prepare = (grounds: Grounds) => judgeReporter(context, grounds, caller, id);
  return writeOnFacts(context, caller.org, prepare, async (tx, judged) => {
    const run = await requireRun(tx, judged.run.id);
    const status = body.status === 'SUCCESS' || body.status === 'FAILURE' ? body.status : 'PROGRESS';
    const after = moved(context, judged.caller, run, status, reported(body));
    const named = { ...after, externalId: textAt(body, 'externalRunId') ?? run.externalId };
    await saveRun(context, judged.caller, tx, { before: run, after: named, fires: true });
    return toShownRun(named, await findSurroundings(tx, [named]), version);
  });
}

/** The stored run of that id. @throws {Refusal} missing. */
export async function requireRun(tx: Transaction, id: string): Promise<Run> {
  const run = await tx.runs.find(id);
  if (!run) throw missing('run', id);
  return run;
}

/** What a run's backend may say of it. */
type Report = Partial<Pick<RunDocument, 'link' | 'message' | 'response' | 'statusLabel' | 'summary'>>;

function reported({ statusLabel, link, summary, message }: JsonObject): Report {
  return {
    ...(typeof statusLabel === 'string' && { statusLabel }),
    ...(typeof link === 'string' && { link }),
    ...(isList(link) && { link: textsOf(link) }),
    ...(typeof summary === 'string' && { summary }),
    ...(isObject(message) && { message }),
  };
}

/** A run after an event. @throws {Refusal} invalid when there is no such move. */
export function moved(context: Context, caller: Caller, run: Run, event: RunEvent, report: Report): Run {
  const move = moveRun(run.status, event);
  if (!move.ok) throw invalid(move.reason, ['status'], move.code);
  const stamp = changedBy(context, caller, run);
  return {
    ...run,
    ...stamp,
    status: move.to,
    endedAt: isOver(move.to) ? stamp.updatedAt : undefined,
    document: { ...run.document, ...report },
  };
}

/** A run as it was, as it is to be, and whether automations are told (spec A-35). */
interface Saving {
  readonly before: Run;
  readonly after: Run;
  readonly fires: boolean;
}

/** Stores a changed run. @throws {Refusal} invalid when somebody moved it on in between. */
export async function saveRun(
  context: Context,
  caller: Caller,
  tx: Transaction,
  { before, after, fires }: Saving,
): Promise<void> {
  if (!(await tx.runs.update(after, before.status))) {
    throw invalid('the run was moved on at the same time', [], 'run_terminated');
  }
  const there = await findSurroundings(tx, [before]);
  const shown = { before: toShownRun(before, there), after: toShownRun(after, there) };
  await recordRunChange(context, caller, tx, { run: after, ...shown, fires });
}
