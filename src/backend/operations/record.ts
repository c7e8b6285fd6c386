import type { Caller } from '../../access';
import { type JsonObject, printJson } from '../../contract';
import type { AuditEntry, Transaction } from '../store';
import type { Context } from './context';

/** One change, or an attempt at one, as the audit log and automations are told of it. */
export interface Change {
  readonly resourceType:
    | 'action'
    | 'app'
    | 'blueprint'
    | 'entity'
    | 'integration'
    | 'organization'
    | 'page'
    | 'run'
    | 'scorecard'
    | 'secret'
    | 'team'
    | 'user'
    | 'webhook'
    | 'workflow';
  readonly identifier: string;
  readonly action: AuditEntry['action'];
  /** `SUCCESS` where nothing is said. */
  readonly status?: AuditEntry['status'];
  /** As the API shows it, without secrets; null where there was or is nothing. */
  readonly before?: JsonObject | null;
  readonly after?: JsonObject | null;
  /** What the change is about, by identifiers. */
  readonly blueprint?: string;
  readonly entity?: string;
  readonly runId?: string;
  readonly message?: string;
  readonly additionalData?: JsonObject;
}

/**
 * Writes a change to the audit log, in the transaction that makes it.
 *
 * Source: spec, P-14.
 */
export async function record(context: Context, caller: Caller, tx: Transaction, change: Change): Promise<void> {
  const { resourceType, identifier, action, status = 'SUCCESS', blueprint, entity, runId } = change;
  const at = context.now().toISOString();
  const origin = caller.origin ?? 'API';
  const by: JsonObject =
    caller.kind === 'person' ? { orgId: caller.org, userId: caller.id } : { orgId: caller.org, clientId: caller.id };
  const document: JsonObject = {
    identifier,
    action,
    resourceType,
    status,
    trigger: { by, origin, at },
    context: {
      ...(blueprint === undefined ? {} : { blueprint }),
      ...(entity === undefined ? {} : { entity }),
      ...(runId === undefined ? {} : { runId }),
    },
    diff: { before: change.before ?? null, after: change.after ?? null },
    additionalData: change.additionalData ?? {},
    ...(change.message === undefined ? {} : { message: change.message }),
  };
  await tx.audit.insert({
    id: context.newId(),
    at,
    resourceType,
    identifier,
    action,
    status,
    origin,
    actor: caller.id,
    blueprint,
    entity,
    runId,
    document: printJson(document),
  });
}
