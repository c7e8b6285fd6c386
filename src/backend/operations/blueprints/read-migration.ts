import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { DataMigration, DataMigrationFilter, Transaction } from '../../store';
import type { Context } from '../context';
import { invalid, missing } from '../refusal';
import { requireChangeableBlueprint } from './require-changeable-blueprint';

/** Migrations, oldest first, also those whose blueprint is gone. Source: GET /v1/migrations. */
export async function listMigrations(
  { store }: Context,
  { org }: Caller,
  { statuses, ...filter }: DataMigrationFilter & { readonly statuses?: readonly string[] | undefined },
): Promise<readonly JsonObject[]> {
  const found = await store.read(org, (tx) => tx.migrations.list(filter));
  return found.filter(({ status }) => statuses?.includes(status) ?? true).map(toShownMigration);
}

/** One migration. @throws {Refusal} missing. Source: GET /v1/migrations/{migration_id}. */
export async function readMigration({ store }: Context, { org }: Caller, id: string): Promise<JsonObject> {
  return store.read(org, async (tx) => toShownMigration(await requireMigration(tx, id)));
}

/**
 * Says that a migration can no longer be stopped: each is completed, or refused, before its request is answered.
 *
 * @throws {Refusal} always: missing, also when the blueprint is gone; denied; invalid.
 * Source: spec P-59; POST /v1/migrations/{migration_id}/cancel.
 */
export async function cancelMigration({ store }: Context, caller: Caller, id: string): Promise<never> {
  await store.read(caller.org, (tx) => requireChangeableMigration(tx, caller, id));
  throw invalid('the migration is completed and cannot be cancelled any more');
}

/** The stored migration of that id, if the caller may change its source. @throws {Refusal} missing; denied. */
export async function requireChangeableMigration(tx: Transaction, caller: Caller, id: string): Promise<DataMigration> {
  const migration = await requireMigration(tx, id);
  await requireChangeableBlueprint(tx, caller, migration.blueprint);
  return migration;
}

/** Stores that a migration of a blueprint's entities is done, and gives back its id. */
export async function insertMigration(
  context: Context,
  caller: Caller,
  tx: Transaction,
  blueprint: string,
): Promise<string> {
  const id = context.newId();
  const time = context.now().toISOString();
  const stamp = { actor: caller.id, createdAt: time, updatedAt: time };
  await tx.migrations.insert({ id, status: 'COMPLETED', blueprint, ...stamp });
  return id;
}

async function requireMigration(tx: Transaction, id: string): Promise<DataMigration> {
  const migration = await tx.migrations.find(id);
  if (!migration) throw missing('migration', id);
  return migration;
}

function toShownMigration({ id, status, blueprint, actor, createdAt, updatedAt }: DataMigration): JsonObject {
  return { id, status, sourceBlueprint: blueprint, actor, createdAt, updatedAt };
}
