import type { Caller } from '../../access';
import type { JsonObject } from '../../contract';
import type { GrantBlock } from '../store';
import { requireVisibleAction } from './action-facts';
import type { Context } from './context';
import { grantBlock } from './default-grants';
import { toShownBlock } from './shown-block';

/**
 * Who may execute an action and who may approve its runs.
 *
 * @throws {Refusal} missing, also when the action is hidden
 * Source: GET /v1/actions/{action_identifier}/permissions; spec P-2, P-8, P-15.
 */
export async function readPermissions({ store }: Context, caller: Caller, action: string): Promise<JsonObject> {
  return store.read(caller.org, async (tx) => {
    const { id } = await requireVisibleAction(tx, caller, action);
    return toShownPermissions(await tx.grants.find(id));
  });
}

/** An action's blocks as the API shows them: lists are never null, a policy that is not set is absent (spec P-8). */
export function toShownPermissions(blocks: readonly GrantBlock[]): JsonObject {
  const shown = (name: string) => toShownBlock(blocks.find(({ block }) => block === name) ?? grantBlock(name, []));
  const { ownedByTeam, ...approve } = shown('approve');
  return { execute: shown('execute'), approve };
}
