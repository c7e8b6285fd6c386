import type { JsonObject } from '../../contract';
import type { Blueprint, Entity, Transaction } from '../store';
import { ownershipOf } from './blueprint-document';
import { loadCatalog } from './catalog';
import { readDocument } from './document';
import { type EntityView, toShownEntity } from './entity-document';
import { findOwners } from './find-owners';

/** An entity and the blueprint it is of. */
export interface FoundEntity {
  readonly entity: Entity;
  readonly blueprint: Blueprint;
}

/**
 * Entities as the API shows them, in the same order; those that inherit their owning teams with the teams of this
 * moment.
 *
 * Source: spec M-50, M-53, M-58.
 */
export async function showEntities(
  tx: Transaction,
  found: readonly FoundEntity[],
  view: EntityView = {},
): Promise<readonly JsonObject[]> {
  const inheriting = new Set(
    [...new Map(found.map(({ blueprint }) => [blueprint.id, blueprint])).values()]
      .filter(({ document }) => ownershipOf(readDocument(document))?.type === 'Inherited')
      .map(({ id }) => id),
  );
  const heirs = found.map(({ entity }) => entity).filter(({ blueprintId }) => inheriting.has(blueprintId));
  const owners =
    heirs.length > 0 ? await findOwners(tx, heirs, (await loadCatalog(tx)).byIdentifier) : new Map<string, never[]>();
  return found.map(({ entity, blueprint }) => {
    const inherited = owners.get(entity.id)?.map(({ value }) => value);
    const team = inherited === undefined ? entity.team : JSON.stringify(inherited);
    return toShownEntity({ ...entity, team }, blueprint, view);
  });
}

/** One entity as the API shows it. */
export async function showEntity(
  tx: Transaction,
  entity: Entity,
  blueprint: Blueprint,
  view: EntityView = {},
): Promise<JsonObject> {
  const [shown] = await showEntities(tx, [{ entity, blueprint }], view);
  if (!shown) throw new Error('one entity shown for one');
  return shown;
}
