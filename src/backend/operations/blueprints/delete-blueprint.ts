import { type Caller, decideRoute } from '../../../access';
import type { Blueprint, Transaction } from '../../store';
import { removeAction } from '../actions/delete-action';
import { record } from '../audit/record';
import type { Context } from '../context';
import { removePage } from '../pages/delete-page';
import { removeModerators } from '../people/moderators';
import { invalid, refuseDenied } from '../refusal';
import { writeAs } from '../write-as';
import { toShownBlueprint } from './blueprint-document';
import { requireChangeableBlueprint } from './require-changeable-blueprint';

/**
 * Deletes a blueprint with its permissions, moderator role and catalog page; with `actions` also the actions for it.
 *
 * @throws {Refusal} missing; denied, also to delete actions for somebody who may not; invalid (`has_dependents`) while it has entities or other blueprints relate to it, or
 * when it is built in.
 * Source: spec M-14, M-39, P-12; DELETE /v1/blueprints/{identifier}.
 */
export async function deleteBlueprint(
  context: Context,
  caller: Caller,
  identifier: string,
  { actions }: { readonly actions: boolean },
): Promise<void> {
  await writeAs(context, caller, async (tx, caller) => {
    const blueprint = await requireChangeableBlueprint(tx, caller, identifier);
    if (actions) refuseDenied(decideRoute(caller, 'delete:actions'));
    if ((await tx.entities.count(blueprint.id)) > 0 && !blueprint.builtin) {
      throw invalid(`blueprint "${identifier}" has dependant entities (has_dependents)`, [], 'has_dependents');
    }
    await removeBlueprint(context, caller, tx, blueprint);
    if (!actions) return;
    for (const action of await tx.actions.list({ blueprints: [identifier] })) {
      await removeAction(context, caller, tx, action);
    }
  });
}

/**
 * Takes a blueprint without entities away, and everything that lives with it.
 *
 * @throws {Refusal} invalid while other blueprints relate to it, or when it is built in.
 */
export async function removeBlueprint(
  context: Context,
  caller: Caller,
  tx: Transaction,
  blueprint: Blueprint,
): Promise<void> {
  const { id, identifier, builtin } = blueprint;
  if (builtin) throw invalid(`blueprint "${identifier}" is built in and cannot be deleted`);
  const [relating] = await tx.blueprints.listRelatedTo(identifier);
  if (relating) {
    const message = `blueprint "${identifier}" is related to by blueprint "${relating.identifier}" (has_dependents)`;
    throw invalid(message, [], 'has_dependents');
  }
  for (const page of await tx.pages.listOfBlueprint(id)) {
    await removePage(context, caller, tx, page);
  }
  await removeModerators(context, caller, tx, blueprint);
  await tx.grants.removeAll(id);
  await tx.documents.removeOf('scorecard', id);
  await tx.blueprints.remove(id);
  await record(context, caller, tx, {
    resourceType: 'blueprint',
    identifier,
    action: 'DELETE',
    blueprint: identifier,
    before: toShownBlueprint(blueprint),
  });
}
