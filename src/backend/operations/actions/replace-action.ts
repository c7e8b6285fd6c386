import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import { record } from '../audit/record';
import { type Context, changedBy } from '../context';
import { taken } from '../refusal';
import { writeAs } from '../write-as';
import { refuseUnknownBlueprint, toShownAction, toStoredAction } from './action-document';
import { requireAction } from './read-action';

/**
 * Replaces an action's definition, perhaps with another name; its permissions stay.
 *
 * @throws {Refusal} missing; invalid when the new name is taken or the blueprint is not there.
 * Source: PUT /v1/actions/{action_identifier}.
 */
export async function replaceAction(
  context: Context,
  caller: Caller,
  identifier: string,
  body: JsonObject,
): Promise<JsonObject> {
  return writeAs(context, caller, async (tx, caller) => {
    const former = await requireAction(tx, identifier);
    const action = toStoredAction(former.id, body, changedBy(context, caller, former));
    if (action.identifier !== identifier && (await tx.actions.find(action.identifier))) {
      throw taken(`action "${action.identifier}"`);
    }
    if (action.blueprint !== former.blueprint) await refuseUnknownBlueprint(tx, action);
    await tx.actions.update(action);
    const after = toShownAction(action);
    await record(context, caller, tx, {
      resourceType: 'action',
      identifier: action.identifier,
      action: 'UPDATE',
      before: toShownAction(former),
      after,
      blueprint: action.blueprint,
    });
    return after;
  });
}
