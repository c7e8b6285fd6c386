import type { Caller } from '../../access';
import type { Context } from './context';
import { requireAction } from './read-action';

/** Deletes an action and its permissions. @throws {Refusal} missing. Source: DELETE /v1/actions/{action_identifier}. */
export async function deleteAction({ store }: Context, { org }: Caller, identifier: string): Promise<void> {
  await store.write(org, async (tx) => {
    const { id } = await requireAction(tx, identifier);
    await tx.grants.removeAll(id);
    await tx.actions.remove(id);
  });
}
