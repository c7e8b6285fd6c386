import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Action, Transaction } from '../../store';
import type { Context } from '../context';
import { missing } from '../refusal';
import { toShownAction } from './action-document';
import { requireVisibleAction } from './action-facts';

/** One action. @throws {Refusal} missing, also when it is hidden. Source: GET /v1/actions/{action_identifier}. */
export async function readAction({ store }: Context, caller: Caller, identifier: string): Promise<JsonObject> {
  return toShownAction(await store.read(caller.org, (tx) => requireVisibleAction(tx, caller, identifier)));
}

/** The stored action of that name, whoever asks. @throws {Refusal} missing. */
export async function requireAction(tx: Transaction, identifier: string): Promise<Action> {
  const action = await tx.actions.find(identifier);
  if (!action) throw missing('action', identifier);
  return action;
}
