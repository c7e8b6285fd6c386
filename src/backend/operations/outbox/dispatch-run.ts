import { type JsonObject, objectAt, printJson, sortUnique, textAt } from '../../../contract';
import type { OutboxKind, Run, Transaction } from '../../store';
import type { Context } from '../context';
import { approvalMail } from './approval-notice';

/** Types of backends that are called from here; the others are stored, and whoever works them reports. Spec A-72. */
const called = ['WEBHOOK', 'UPSERT_ENTITY'];

/**
 * Has the backend of a run's action called, in the transaction that starts the run: neither a crash nor a second
 * approval can then lose or double the call.
 *
 * Source: spec, G-98.
 */
export async function enqueueInvocation(context: Context, tx: Transaction, run: Run): Promise<void> {
  const type = textAt(objectAt(run.document.definition, 'invocationMethod'), 'type') ?? '';
  if (called.includes(type)) await enqueue(context, tx, run, 'invocation', {});
}

/**
 * Has those who may approve a run told that it waits: by a request to the action's URL, or by a mail to each.
 *
 * @param approvers  E-mail addresses of everybody whom the lists name; none where a policy names them, since those are
 * never told (spec A-51).
 * Source: spec.
 */
export async function enqueueApprovalNotice(
  context: Context,
  tx: Transaction,
  run: Run,
  approvers: readonly string[],
): Promise<void> {
  const channel = objectAt(run.document.definition, 'approvalNotification');
  if (channel.type === 'webhook') {
    await enqueue(context, tx, run, 'notice', { approvers: sortUnique(approvers) });
    return;
  }
  const addresses = new Map(approvers.map((email) => [email.toLowerCase(), email]));
  for (const to of addresses.values()) await enqueue(context, tx, run, 'email', approvalMail(run, to));
}

async function enqueue(
  context: Context,
  tx: Transaction,
  run: Run,
  kind: OutboxKind,
  payload: JsonObject,
): Promise<void> {
  const now = context.now().toISOString();
  await tx.outbox.insert({
    id: context.newId(),
    kind,
    runId: run.id,
    payload: printJson(payload),
    dueAt: now,
    createdAt: now,
  });
}
