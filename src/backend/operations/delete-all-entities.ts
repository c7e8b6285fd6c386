import { type Caller, decideBlueprintChange, decideDeleteAll } from '../../access';
import type { JsonObject } from '../../contract';
import type { Context } from './context';
import { removeBlueprint } from './delete-blueprint';
import { refuseUndeletable, removeEntities } from './delete-entity';
import { readableOf } from './entity-rights';
import { requireBlueprint } from './read-blueprint';
import { missing, refuseDenied } from './refusal';
import { requireRun } from './require-run';

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
  return context.store.write(caller.org, async (tx) => {
    const of = await requireBlueprint(tx, blueprint);
    refuseDenied(decideDeleteAll(caller, of.id));
    if (withBlueprint) refuseDenied(decideBlueprintChange(caller, of));
    const rights = readableOf(tx, context, caller);
    const entities = await tx.entities.list({ blueprintIds: [of.id] });
    await refuseUndeletable(caller, tx, rights, entities);
    await requireRun(tx, runId);
    await removeEntities(context, caller, tx, entities, { rights, runId });
    if (withBlueprint) await removeBlueprint(context, caller, tx, of);
    const id = context.newId();
    const time = context.now().toISOString();
    const migration = {
      id,
      status: 'COMPLETED',
      blueprint,
      actor: caller.id,
      createdAt: time,
      updatedAt: time,
    } as const;
    await tx.migrations.insert(migration);
    return id;
  });
}

/** One migration. @throws {Refusal} missing. Source: GET /v1/migrations/{migration_id}. */
export async function readMigration({ store }: Context, { org }: Caller, id: string): Promise<JsonObject> {
  const migration = await store.read(org, (tx) => tx.migrations.find(id));
  if (!migration) throw missing('migration', id);
  const { status, blueprint, actor, createdAt, updatedAt } = migration;
  return { id, status, sourceBlueprint: blueprint, actor, createdAt, updatedAt };
}
