import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Action, Transaction } from '../../store';
import { record } from '../audit/record';
import { type Context, madeBy } from '../context';
import { actionDefaults } from '../grants/default-grants';
import { taken } from '../refusal';
import { writeAs } from '../write-as';
import { refuseUnknownBlueprint, toShownAction, toStoredAction } from './action-document';

/**
 * Makes an action together with its default permissions, in one transaction (spec P-3, P-20, P-30).
 *
 * @throws {Refusal} invalid when the name is taken or the blueprint is not there.
 * Source: POST /v1/actions.
 */
export async function createAction(context: Context, caller: Caller, body: JsonObject): Promise<JsonObject> {
  return writeAs(context, caller, async (tx, caller) => toShownAction(await insertAction(context, caller, tx, body)));
}

/** Stores a new action and its default permissions. @throws {Refusal} as createAction. */
export async function insertAction(
  context: Context,
  caller: Caller,
  tx: Transaction,
  body: JsonObject,
): Promise<Action> {
  const action = toStoredAction(context.newId(), body, madeBy(context, caller));
  if (await tx.actions.find(action.identifier)) {
    throw taken(`action "${action.identifier}"`);
  }
  await refuseUnknownBlueprint(tx, action);
  await tx.actions.insert(action);
  await tx.grants.save(action.id, actionDefaults);
  await record(context, caller, tx, {
    resourceType: 'action',
    identifier: action.identifier,
    action: 'CREATE',
    after: toShownAction(action),
    blueprint: action.blueprint,
  });
  return action;
}
