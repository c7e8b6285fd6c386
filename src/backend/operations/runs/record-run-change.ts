import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Run, Transaction } from '../../store';
import { record } from '../audit/record';
import type { Context } from '../context';

/** A change of a run, and how the API shows it before (null for a new one) and after. */
interface RunChange {
  readonly run: Run;
  readonly before: JsonObject | null;
  readonly after: JsonObject;
  /** Whether automations are told; they are not of what a log line does (spec A-35). */
  readonly fires: boolean;
  readonly additionalData?: JsonObject;
  readonly message?: string;
}

/**
 * Writes a change of a run to the audit log and hands it to the automations that wait for it, in the transaction that
 * makes it.
 *
 * Source: spec.
 */
export async function recordRunChange(
  context: Context,
  caller: Caller,
  tx: Transaction,
  { run, before, after, fires, additionalData, message }: RunChange,
): Promise<void> {
  const { impersonatedBy, definition } = run.document;
  const { title = null, icon = null } = definition;
  await record(context, caller, tx, {
    resourceType: 'run',
    identifier: run.id,
    action: before === null ? 'CREATE' : 'UPDATE',
    before,
    after,
    runId: run.id,
    ...(run.blueprint === undefined ? {} : { blueprint: run.blueprint }),
    ...(run.entity === undefined ? {} : { entity: run.entity }),
    ...(additionalData === undefined ? {} : { additionalData }),
    ...(message === undefined ? {} : { message }),
    // Whoever changes the run later acts in their own name.
    ...(before !== null || impersonatedBy === undefined ? {} : { impersonatedBy }),
    about: { action: { identifier: run.action, title, icon }, actionIdentifier: run.action },
    ...(fires ? { fires: run.action } : {}),
  });
}
