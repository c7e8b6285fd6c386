import { type JsonObject, objectAt, textAt } from '../../../contract';
import type { Action, Stamp, Transaction } from '../../store';
import { documentText, readDocument } from '../document';
import { invalid } from '../refusal';

/**
 * What is stored of an action: its definition as it was written, with the parts that lists are narrowed by.
 *
 * @throws {Refusal} invalid when the two names of the same flag disagree (spec R-31).
 */
export function toStoredAction(id: string, body: JsonObject, stamp: Stamp): Action {
  const { isViewRunAccess: former, allowAnyoneToViewRuns: current } = body;
  if (former !== undefined && current !== undefined && former !== current) {
    throw invalid('"isViewRunAccess" and "allowAnyoneToViewRuns" are the same flag and must not differ', [
      'isViewRunAccess',
    ]);
  }
  const trigger = objectAt(body, 'trigger');
  const event = objectAt(trigger, 'event');
  return {
    id,
    identifier: textAt(body, 'identifier') ?? '',
    triggerType: textAt(trigger, 'type') ?? '',
    operation: textAt(trigger, 'operation'),
    blueprint: textAt(trigger, 'blueprintIdentifier') ?? textAt(event, 'blueprintIdentifier'),
    eventType: textAt(event, 'type'),
    eventAction: textAt(event, 'actionIdentifier'),
    published: body.publish !== false,
    document: documentText(body),
    ...stamp,
  };
}

/**
 * Refuses an action for a blueprint that is not there: it could never run.
 *
 * @throws {Refusal} invalid
 */
export async function refuseUnknownBlueprint(tx: Transaction, { blueprint }: Action): Promise<void> {
  if (blueprint === undefined || (await tx.blueprints.find(blueprint))) return;
  throw invalid(`Unknown blueprint: ${blueprint}`, ['trigger', 'blueprintIdentifier']);
}

/**
 * An action as the API shows it: as it was written, `publish` filled in, and the run visibility flag under its current
 * name too.
 *
 * Source: spec M-51, H-10, A-11, R-31.
 */
export function toShownAction({ id, document, createdAt, updatedAt, createdBy, updatedBy }: Action): JsonObject {
  const body = readDocument(document);
  const visible = body.allowAnyoneToViewRuns ?? body.isViewRunAccess;
  return {
    id,
    ...body,
    publish: body.publish ?? true,
    ...(visible === undefined ? {} : { allowAnyoneToViewRuns: visible }),
    createdAt,
    createdBy,
    updatedAt,
    updatedBy,
  };
}
