import type { Caller } from '../../../access';
import { type JsonObject, textAt } from '../../../contract';
import type { Entity } from '../../store';
import { recordRefusedChange } from '../audit/record-refused-change';
import { requireBlueprint } from '../blueprints/read-blueprint';
import type { Context } from '../context';
import { Refusal } from '../refusal';
import { writeAs } from '../write-as';
import { createEntity, type EntityBirth } from './create-entity';
import { deleteReadable, type EntityDeletion } from './delete-entity';
import { readableOf } from './entity-rights';
import { requireReadable } from './read-entity';

/** What became of one of many entities; `index` is its place among those that were sent. */
interface Settled {
  readonly index: number;
  readonly identifier: string;
}

interface Written extends Settled {
  readonly created: boolean;
}

interface Refused extends Settled {
  readonly refusal: Refusal;
}

/** What became of all of them, each in the order they were sent in. */
interface BulkResult {
  readonly entities: readonly Written[];
  readonly errors: readonly Refused[];
}

/**
 * Makes entities, or with `upsert` writes over those that are there, one after another and each for itself: what is
 * refused leaves the others as they are, and a later one may relate to an earlier one.
 *
 * @throws {Refusal} missing when there is no such blueprint.
 * Source: spec P-56; POST /v1/blueprints/{blueprint_identifier}/entities/bulk.
 */
export async function createEntities(
  context: Context,
  caller: Caller,
  blueprint: string,
  bodies: readonly JsonObject[],
  birth: EntityBirth,
): Promise<BulkResult> {
  const entities: Written[] = [];
  const errors: Refused[] = [];
  for (const [index, body] of bodies.entries()) {
    try {
      const { entity, created } = await createEntity(context, caller, blueprint, body, birth);
      entities.push({ index, identifier: textAt(entity, 'identifier') ?? '', created });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const identifier = textAt(body, 'identifier') ?? '';
      if (error.kind === 'denied') await recordRefusal(context, caller, blueprint, identifier, error);
      errors.push({ index, identifier, refusal: error });
    }
  }
  return { entities, errors };
}

/** Source: spec A-81. */
function recordRefusal(
  context: Context,
  caller: Caller,
  blueprint: string,
  identifier: string,
  { message }: Refusal,
): Promise<void> {
  const named = identifier === '' ? {} : { entity: identifier };
  const change = { resourceType: 'entity', action: 'CREATE', identifier, blueprint, message, ...named } as const;
  return recordRefusedChange(context, caller, change);
}

/**
 * Deletes entities, all of them or none.
 *
 * @param identifiers  Repetitions count once.
 * @returns the identifiers of what went, with dependents.
 * @throws {Refusal} missing when one of them is not there for the caller to see; otherwise as deleteEntity.
 * Source: spec P-56; POST /v1/blueprints/{blueprint_identifier}/bulk/entities/delete.
 */
export async function deleteEntities(
  context: Context,
  caller: Caller,
  blueprint: string,
  identifiers: readonly string[],
  deletion: EntityDeletion,
): Promise<readonly string[]> {
  return writeAs(context, caller, async (tx, caller) => {
    const of = await requireBlueprint(tx, blueprint);
    const rights = readableOf(tx, context, caller);
    const targets: Entity[] = [];
    for (const identifier of new Set(identifiers)) targets.push(await requireReadable(tx, rights, of, identifier));
    const gone = await deleteReadable(context, caller, tx, rights, targets, deletion);
    return gone.map(({ identifier }) => identifier);
  });
}
