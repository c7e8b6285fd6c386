import { type ActionFacts, type Caller, decideActionView, hasFullRights, type OwnedEntity } from '../../../access';
import type { Action, GrantBlock, Transaction } from '../../store';
import { readDocument } from '../document';
import { grantBlock } from '../grants/default-grants';
import { missing } from '../refusal';

const operations = ['CREATE', 'DAY-2', 'DELETE'] as const;

/** An action with its grants, as decisions see it. */
export function toActionFacts(action: Action, blocks: readonly GrantBlock[]): ActionFacts {
  const grant = (name: string) => blocks.find(({ block }) => block === name) ?? grantBlock(name, []);
  return {
    identifier: action.identifier,
    published: action.published,
    trigger: action.triggerType === 'automation' ? 'automation' : 'self-service',
    operation: operations.find((name) => name === action.operation),
    execute: grant('execute'),
    approve: grant('approve'),
  };
}

/** Whether an action leaves its runs to everybody to see, by either name of the flag. Source: spec. */
export function leavesRunsToAll({ document }: Pick<Action, 'document'>): boolean {
  const { allowAnyoneToViewRuns, isViewRunAccess } = readDocument(document);
  return (allowAnyoneToViewRuns ?? isViewRunAccess) !== false;
}

/**
 * Those of `actions` that the caller may see. The grants of all are loaded at once, and not at all for a caller with
 * full rights.
 *
 * Source: spec P-22, `canViewAction`.
 */
export async function visibleActions(
  tx: Transaction,
  caller: Caller,
  actions: readonly Action[],
): Promise<readonly Action[]> {
  if (hasFullRights(caller)) return actions;
  const grants = await tx.grants.findMany(actions.map(({ id }) => id));
  return actions.filter(
    (action) => decideActionView(caller, toActionFacts(action, grants.get(action.id) ?? [])).allowed,
  );
}

/**
 * The stored action of that name, if the caller may see it.
 *
 * @param entity What the action is about to be run on.
 * @throws {Refusal} missing, in the same words whether it is hidden or not there (spec G-40).
 */
export async function requireVisibleAction(
  tx: Transaction,
  caller: Caller,
  identifier: string,
  entity?: OwnedEntity,
): Promise<Action> {
  const action = await tx.actions.find(identifier);
  if (!action) throw missing('action', identifier);
  if (hasFullRights(caller)) return action;
  const facts = toActionFacts(action, await tx.grants.find(action.id));
  if (!decideActionView(caller, facts, entity).allowed) throw missing('action', identifier);
  return action;
}
