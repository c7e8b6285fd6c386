import type { Caller } from '../../access';
import { type GrantList, type JsonObject, parseJson } from '../../contract';
import type { GrantBlock } from '../store';
import type { Context } from './context';
import { requireAction } from './read-action';

/**
 * Who may execute an action and who may approve its runs.
 *
 * @throws {Refusal} missing
 * Source: GET /v1/actions/{action_identifier}/permissions; spec P-2, P-8.
 */
export async function readPermissions({ store }: Context, { org }: Caller, action: string): Promise<JsonObject> {
  return store.read(org, async (tx) => {
    const { id } = await requireAction(tx, action);
    return toShownPermissions(await tx.grants.find(id));
  });
}

/** An action's blocks as the API shows them: lists are never null, a policy that is not set is absent (spec P-8). */
export function toShownPermissions(blocks: readonly GrantBlock[]): JsonObject {
  const shown = (name: string): JsonObject => {
    const found = blocks.find(({ block }) => block === name);
    const values = (kind: GrantList) => (found?.[kind] ?? []).map(({ value }) => value);
    return {
      users: values('users'),
      roles: values('roles'),
      teams: values('teams'),
      ...(name === 'execute' ? { ownedByTeam: found?.ownedByTeam ?? false } : {}),
      ...(found?.policy === undefined ? {} : { policy: parseJson(found.policy) }),
    };
  };
  return { execute: shown('execute'), approve: shown('approve') };
}
