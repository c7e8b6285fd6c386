import type { Caller } from '../../access';
import type { JsonObject } from '../../contract';
import type { Context } from './context';
import { asChange, asWhole, toEntityDraft, toShownEntity } from './entity-document';
import { requireBlueprint } from './read-blueprint';
import { taken } from './refusal';
import { type EntityWriting, saveEntity } from './save-entity';

/** What POST does beyond making an entity that is not there. */
interface EntityBirth extends EntityWriting {
  /** Write over an entity of the same identifier. */
  readonly upsert: boolean;
  /** Write over it key by key rather than whole. */
  readonly merge: boolean;
  /** Say what would be stored, and store nothing. */
  readonly validationOnly: boolean;
}

/**
 * Makes an entity, or with `upsert` writes over the one that is there.
 *
 * @returns the entity, and whether it was made.
 * @throws {Refusal} missing; invalid, among others when it is there and `upsert` is off (spec P-55).
 * Source: POST /v1/blueprints/{blueprint_identifier}/entities.
 */
export async function createEntity(
  context: Context,
  caller: Caller,
  blueprint: string,
  body: JsonObject,
  { upsert, merge, validationOnly, createMissing }: EntityBirth,
): Promise<{ readonly entity: JsonObject; readonly created: boolean }> {
  const draft = toEntityDraft(body);
  const written = context.store.write(caller.org, async (tx) => {
    const of = await requireBlueprint(tx, blueprint);
    const { identifier } = draft;
    const found = typeof identifier === 'string' ? await tx.entities.find(of.id, identifier) : undefined;
    if (found && !upsert) throw taken(`entity "${found.identifier}" of blueprint "${blueprint}"`);
    const next = found && merge ? asChange(draft, found) : asWhole(draft);
    const entity = await saveEntity(context, caller, tx, of, next, found, { createMissing });
    const result = { entity: toShownEntity(entity, of), created: found === undefined };
    if (validationOnly) throw new Valid(result);
    return result;
  });
  return validationOnly ? written.catch(takenBack) : written;
}

type Written = Awaited<ReturnType<typeof createEntity>>;

/** Thrown to take back what was written only to see whether it could be. */
class Valid extends Error {
  constructor(readonly result: Written) {
    super('nothing is to be stored');
  }
}

function takenBack(error: unknown): Written {
  if (error instanceof Valid) return error.result;
  throw error;
}
