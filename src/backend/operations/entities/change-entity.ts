import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Entity } from '../../store';
import { requireBlueprint } from '../blueprints/read-blueprint';
import type { Context } from '../context';
import { writeAs } from '../write-as';
import { asChange, asWhole, type EntityDraft, toEntityDraft } from './entity-document';
import { readableOf } from './entity-rights';
import { requireReadable } from './read-entity';
import { showEntity } from './show-entities';
import { type EntityWriting, updateEntity } from './write-entity';

/** Which entity, by names. */
export interface EntityName {
  readonly blueprint: string;
  readonly entity: string;
}

/**
 * Replaces an entity, perhaps with another identifier: whatever the body leaves out is cleared (spec P-55).
 *
 * @throws {Refusal} missing, also for one that the caller may not read; denied; invalid
 * Source: PUT /v1/blueprints/{blueprint_identifier}/entities/{entity_identifier}.
 */
export async function replaceEntity(
  context: Context,
  caller: Caller,
  name: EntityName,
  body: JsonObject,
  writing: EntityWriting,
): Promise<JsonObject> {
  return save(context, caller, name, writing, () => asWhole(toEntityDraft(body)));
}

/**
 * Changes what the body names of an entity, key by key; the rest stays.
 *
 * @throws {Refusal} missing, also for one that the caller may not read; denied; invalid
 * Source: PATCH /v1/blueprints/{blueprint_identifier}/entities/{entity_identifier}.
 */
export async function changeEntity(
  context: Context,
  caller: Caller,
  name: EntityName,
  body: JsonObject,
  writing: EntityWriting,
): Promise<JsonObject> {
  return save(context, caller, name, writing, (former) => asChange(toEntityDraft(body), former));
}

function save(
  context: Context,
  caller: Caller,
  { blueprint, entity }: EntityName,
  writing: EntityWriting,
  toDraft: (former: Entity) => EntityDraft,
): Promise<JsonObject> {
  return writeAs(context, caller, async (tx, caller) => {
    const of = await requireBlueprint(tx, blueprint);
    const former = await requireReadable(tx, readableOf(tx, context, caller), of, entity);
    return showEntity(tx, await updateEntity(context, caller, tx, of, former, toDraft(former), writing), of);
  });
}
