import { type Caller, listedApprovers } from '../../../access';
import type { Run, Transaction } from '../../store';
import type { Context } from '../context';
import { toPersons } from '../credentials/identify-caller';
import { enqueueApprovalNotice, enqueueInvocation } from '../outbox/dispatch-run';
import { recordRunChange } from './record-run-change';
import { findSurroundings, toShownRun } from './run-document';

/**
 * Stores a new run, and in the same transaction everything that follows from it: its backend is going to be called,
 * or its approvers are going to be told, and automations hear of it.
 *
 * @param caller  Who caused it.
 * @param run     In the state it begins with: see firstStatus.
 * Source: spec.
 */
export async function insertRun(context: Context, caller: Caller, tx: Transaction, run: Run): Promise<void> {
  await tx.runs.insert(run);
  const after = toShownRun(run, await findSurroundings(tx, [run]));
  await recordRunChange(context, caller, tx, { run, before: null, after, fires: true });
  if (run.status === 'IN_PROGRESS') await enqueueInvocation(context, tx, run);
  else await enqueueApprovalNotice(context, tx, run, await findStaticApprovers(tx, run.actionId));
}

/**
 * E-mail addresses of everybody whom the approve lists of an action name. None where a policy names the approvers, who
 * are never told.
 *
 * Source: spec A-51, `staticApprovers`.
 */
async function findStaticApprovers(tx: Transaction, actionId: string): Promise<readonly string[]> {
  const approve = (await tx.grants.find(actionId)).find(({ block }) => block === 'approve');
  if (approve === undefined || approve.policy !== undefined) return [];
  return listedApprovers(approve, await toPersons(tx, await tx.users.list())).map(({ email }) => email);
}
