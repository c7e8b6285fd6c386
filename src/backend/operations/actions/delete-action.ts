import type { Caller } from '../../../access';
import type { Action, Transaction } from '../../store';
import { record } from '../audit/record';
import type { Context } from '../context';
import { writeAs } from '../write-as';
import { toShownAction } from './action-document';
import { requireAction } from './read-action';

/**
 * Deletes an action and its permissions; its runs stay (spec A-32).
 *
 * @throws {Refusal} missing
 * Source: DELETE /v1/actions/{action_identifier}.
 */
export async function deleteAction(context: Context, caller: Caller, identifier: string): Promise<void> {
  await writeAs(context, caller, async (tx, caller) => {
    await removeAction(context, caller, tx, await requireAction(tx, identifier));
  });
}

/** Takes an action and its permissions away. */
export async function removeAction(context: Context, caller: Caller, tx: Transaction, action: Action): Promise<void> {
  await tx.grants.removeAll(action.id);
  await tx.actions.remove(action.id);
  await record(context, caller, tx, {
    resourceType: 'action',
    identifier: action.identifier,
    action: 'DELETE',
    before: toShownAction(action),
    blueprint: action.blueprint,
  });
}
