import type { Caller } from '../../../access';
import { type JsonObject, printJson } from '../../../contract';
import type { Transaction } from '../../store';
import type { Context } from '../context';

/** Something that happened, as automations are told of it. Source: spec A-61. */
export interface AutomationEvent extends JsonObject {
  readonly action: 'CREATE' | 'UPDATE' | 'DELETE';
  readonly resourceType: 'run' | 'entity';
  readonly trigger: JsonObject;
  readonly context: JsonObject;
  readonly diff: { readonly before: JsonObject | null; readonly after: JsonObject | null };
}

/** What an outbox message of the kind `automation` says. */
export interface AutomationMessage {
  /** Identifier of the automation at the time of the event. */
  readonly automation: string;
  readonly event: AutomationEvent;
  /** How many automations led to the event. */
  readonly depth: number;
}

const eventTypes = {
  run: {
    CREATE: ['RUN_CREATED', 'ANY_RUN_CHANGE'],
    UPDATE: ['RUN_UPDATED', 'ANY_RUN_CHANGE'],
    DELETE: ['ANY_RUN_CHANGE'],
  },
  entity: {
    CREATE: ['ENTITY_CREATED', 'ANY_ENTITY_CHANGE'],
    UPDATE: ['ENTITY_UPDATED', 'ANY_ENTITY_CHANGE'],
    DELETE: ['ENTITY_DELETED', 'ANY_ENTITY_CHANGE'],
  },
} as const;

/**
 * Hands an event to every published automation that waits for its kind, through the outbox: their conditions are jq,
 * which is not waited for while a transaction is open.
 *
 * @param of  What the event is about: the identifier of the run's action, or of the entity's blueprint.
 * Source: spec.
 */
export async function fireAutomations(
  context: Context,
  caller: Caller,
  tx: Transaction,
  event: AutomationEvent,
  of: string,
): Promise<void> {
  const automations = await tx.actions.list({
    triggerType: 'automation',
    published: true,
    eventTypes: eventTypes[event.resourceType][event.action],
    ...(event.resourceType === 'run' ? { eventActions: [of] } : { blueprints: [of] }),
  });
  const now = context.now().toISOString();
  for (const { identifier } of automations) {
    const message: AutomationMessage = { automation: identifier, event, depth: caller.depth ?? 0 };
    await tx.outbox.insert({
      id: context.newId(),
      kind: 'automation',
      runId: undefined,
      payload: printJson(message),
      dueAt: now,
      createdAt: now,
    });
  }
}
