import { type Caller, decideBlueprintChange, decideDeleteAll } from '../../../access';
import { removeBlueprint } from '../blueprints/delete-blueprint';
import { requireBlueprint } from '../blueprints/read-blueprint';
import { insertMigration } from '../blueprints/read-migration';
import type { Context } from '../context';
import { refuseDenied } from '../refusal';
import { requireRun } from '../runs/require-run';
import { writeAs } from '../write-as';
import { refuseUndeletable, removeEntities } from './delete-entity';
import { readableOf } from './entity-rights';

/**
 * Deletes all entities of a blueprint, and the blueprint too if asked for, in one transaction.
 *
 * @returns the id of the migration to follow; it is completed when this resolves.
 * @throws {Refusal} missing; denied unless the caller moderates the blueprint and may delete every entity; invalid when a required relation or another blueprint leads here.
 * Source: spec G-16, P-56; DELETE /v1/blueprints/{blueprint_identifier}/all-entities.
 */
export async function deleteAllEntities(
  context: Context,
  caller: Caller,
  blueprint: string,
  { withBlueprint, runId }: { readonly withBlueprint: boolean; readonly runId?: string | undefined },
): Promise<string> {
  return writeAs(context, caller, async (tx, caller) => {
    const of = await requireBlueprint(tx, blueprint);
    refuseDenied(decideDeleteAll(caller, of.id));
    if (withBlueprint) refuseDenied(decideBlueprintChange(caller, of));
    const rights = readableOf(tx, context, caller);
    const entities = await tx.entities.list({ blueprintIds: [of.id] });
    await refuseUndeletable(caller, tx, rights, entities);
    await requireRun(tx, runId);
    await removeEntities(context, caller, tx, entities, { rights, runId });
    if (withBlueprint) await removeBlueprint(context, caller, tx, of);
    return insertMigration(context, caller, tx, blueprint);
  });
}
