import type { Caller } from '../../../access';
import { type JsonObject, printJson } from '../../../contract';
import type { AuditEntry, Transaction } from '../../store';
import type { Context } from '../context';
import { fireAutomations } from '../outbox/fire-automations';

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
  /** What else the event's context says, beside `blueprint`, `entity` and `runId`. */
  readonly about?: JsonObject;
  /** Client id of the organization token that acts in the caller's name (spec A-82). */
  readonly impersonatedBy?: string;
  /**
   * Identifier of the action of a run whose automations are told. Changes of entities that succeed are always told to
   * the automations of their blueprint.
   */
  readonly fires?: string;
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
  const trigger: JsonObject = { by: actorOf(caller, change), origin, at };
  const about: JsonObject = {
    ...(blueprint === undefined ? {} : { blueprint }),
    ...(entity === undefined ? {} : { entity }),
    ...(runId === undefined ? {} : { runId }),
    ...change.about,
  };
  const diff = { before: change.before ?? null, after: change.after ?? null };
  const document: JsonObject = {
    identifier,
    action,
    resourceType,
    status,
    trigger,
    context: about,
    diff,
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
  if (status === 'FAILURE' || (resourceType !== 'run' && resourceType !== 'entity')) return;
  const source = resourceType === 'run' ? change.fires : blueprint;
  const event = { resourceType, action, trigger, context: about, diff };
  if (source !== undefined) await fireAutomations(context, caller, tx, event, source);
}

function actorOf({ kind, org, id }: Caller, { impersonatedBy }: Change): JsonObject {
  return {
    orgId: org,
    ...(kind === 'person' ? { userId: id } : { clientId: id }),
    ...(impersonatedBy === undefined ? {} : { impersonatedBy }),
  };
}
