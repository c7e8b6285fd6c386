import { type Json, type JsonObject, objectAt } from '../../../contract';
import type { Run } from '../../store';

/**
 * What the templates of an action's backend are computed over: all of it frozen when the run was asked for, apart from
 * the secrets.
 *
 * Source: spec.
 */
export function payloadScope(run: Run, secrets: JsonObject): JsonObject {
  const { definition, inputs, encrypted, entity, event, trigger } = run.document;
  const { operation = null, type = null } = objectAt(definition, 'trigger');
  return {
    ...(type === 'automation' ? { event: event ?? null } : { inputs }),
    entity,
    action: {
      identifier: run.action,
      title: definition.title ?? null,
      blueprint: run.blueprint ?? null,
      encryptedProperties: [...encrypted],
    },
    run: { id: run.id },
    trigger: {
      by: { ...trigger.by, user: trigger.user },
      origin: trigger.origin,
      at: trigger.at,
      operation,
    } satisfies Record<string, Json>,
    secrets,
  };
}
