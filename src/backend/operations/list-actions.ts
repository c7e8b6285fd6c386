import type { Caller } from '../../access';
import type { JsonObject } from '../../contract';
import type { ActionFilter } from '../store';
import { toShownAction } from './action-document';
import type { Context } from './context';

/** The organization's actions, oldest first. Source: GET /v1/actions. */
export async function listActions({ store }: Context, { org }: Caller, filter: ActionFilter): Promise<JsonObject[]> {
  const actions = await store.read(org, (tx) => tx.actions.list(filter));
  return actions.map(toShownAction);
}
