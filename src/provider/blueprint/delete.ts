import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '../../client';
import { printJson } from '../../contract';
import { isApiError } from '../errors';
import { Explained } from '../explained';

/** How long deleting the entities of a blueprint may take. It goes on in Port when we no longer wait. */
const deadlineMs = 30 * 60_000;
const longestWaitMs = 5_000;

/**
 * Deletes a blueprint; one that is not there is as good as deleted.
 *
 * @throws {Explained} it has entities, or blueprints that relate to it.
 */
export async function deleteBlueprint(client: Client, blueprint: string, signal: AbortSignal): Promise<void> {
  try {
    await client.blueprints.delete(blueprint, { signal });
  } catch (error) {
    if (!isApiError(error) || !hasDependents(error)) throw error;
    const detail =
      `Blueprint "${blueprint}" has dependant entities, or other blueprints relate to it. Port says: ${error.message}. ` +
      'To delete its entities with it, set force_delete_entities = true, apply, and destroy it then; a relation of ' +
      'another blueprint to it must be removed first.';
    throw new Explained('Blueprint has dependant entities', detail, { cause: error });
  }
}

/**
 * Deletes a blueprint and its entities, which Port does in a migration of its own; waits for that to end.
 *
 * @param now for tests; milliseconds since the epoch.
 * @throws {Explained} the migration failed, was cancelled, or takes longer than the deadline.
 */
export async function deleteWithEntities(
  client: Client,
  blueprint: string,
  signal: AbortSignal,
  now: () => number = Date.now,
): Promise<void> {
  const migration = await client.blueprints.deleteAllEntities(blueprint, { deleteBlueprint: true, signal });
  if (migration === undefined) return;
  const until = now() + deadlineMs;
  for (let waitMs = 100; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    const status = (await client.migrations.find(migration, { signal }))?.status;
    if (status === undefined || status === 'COMPLETED') return;
    if (status === 'FAILURE' || status === 'CANCELLED') throw notDeleted(blueprint, migration, status);
    if (now() >= until) throw notDeleted(blueprint, migration, `still ${status} after ${deadlineMs / 60_000} minutes`);
    await sleep(waitMs, undefined, { signal });
  }
}

function notDeleted(blueprint: string, migration: string, status: string): Explained {
  const detail =
    `Deleting the entities of blueprint "${blueprint}" (migration ${migration}) ended as: ${status}. The blueprint stays in ` +
    "state. Look at the migration in Port's audit log, then run terraform apply again.";
  return new Explained('Entities not deleted', detail);
}

/** Source: spec 05-api.md, DELETE /v1/blueprints/{id}: the answer contains the word, whatever its status and code. */
function hasDependents(error: { readonly message: string; readonly code: string; readonly body?: unknown }): boolean {
  return /has_dependents/.test(
    `${error.code} ${error.message} ${error.body === undefined ? '' : printJson(error.body)}`,
  );
}
