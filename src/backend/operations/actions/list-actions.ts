import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { ActionFilter } from '../../store';
import type { Context } from '../context';
import { toShownAction } from './action-document';
import { visibleActions } from './action-facts';

/** The actions that the caller may see, oldest first. Source: GET /v1/actions; spec P-22. */
export async function listActions({ store }: Context, caller: Caller, filter: ActionFilter): Promise<JsonObject[]> {
  const actions = await store.read(caller.org, async (tx) => visibleActions(tx, caller, await tx.actions.list(filter)));
  return actions.map(toShownAction);
}
