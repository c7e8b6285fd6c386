import { type ActionFacts, type Caller, decideActionView } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { GrantBlock, Transaction } from '../../store';
import type { Context } from '../context';
import { grantBlock } from '../grants/default-grants';
import { toShownBlock } from '../grants/shown-block';
import { missing } from '../refusal';
import { toActionFacts } from './action-facts';

/** So many actions are remembered; more are read again. */
const keptActions = 2000;

/** An action as it is at one revision; without facts where there is none of that name. */
interface Remembered {
  readonly revision: number;
  readonly known: { readonly facts: ActionFacts; readonly shown: JsonObject } | undefined;
}

/**
 * Who may execute an action and who may approve its runs; for one caller after another. An action is remembered for as
 * long as nothing of the organization changes that a decision reads, whichever process changes it; whether the caller
 * may see it is decided each time.
 *
 * The function takes the revision at which the caller was identified, if that is known, and throws a {Refusal}:
 * missing, also when the action is hidden.
 *
 * Source: GET /v1/actions/{action_identifier}/permissions; spec P-2, P-8, P-15.
 */
export function createReadPermissions({ store }: Context) {
  const remembered = new Map<string, Remembered>();
  return async (caller: Caller, identifier: string, revision: number | undefined): Promise<JsonObject> => {
    const key = `${caller.org} ${identifier}`;
    const kept = remembered.get(key);
    const { known, revision: readAt } =
      kept?.revision === revision && kept !== undefined
        ? kept
        : await store.read(caller.org, (tx) => look(tx, identifier));
    if (readAt !== kept?.revision) {
      if (remembered.size >= keptActions) remembered.clear();
      if (known) remembered.set(key, { known, revision: readAt });
    }
    if (!known || !decideActionView(caller, known.facts).allowed) throw missing('action', identifier);
    return known.shown;
  };
}

async function look(tx: Transaction, identifier: string): Promise<Remembered> {
  const revision = await tx.revision();
  const action = await tx.actions.find(identifier);
  if (!action) return { revision, known: undefined };
  const blocks = await tx.grants.find(action.id);
  return { revision, known: { facts: toActionFacts(action, blocks), shown: toShownPermissions(blocks) } };
}

/** An action's blocks as the API shows them: lists are never null, a policy that is not set is absent (spec P-8). */
export function toShownPermissions(blocks: readonly GrantBlock[]): JsonObject {
  const shown = (name: string) => toShownBlock(blocks.find(({ block }) => block === name) ?? grantBlock(name, []));
  const { ownedByTeam, ...approve } = shown('approve');
  return { execute: shown('execute'), approve };
}
