import type { JsonObject } from '../../../contract';
import type { Blueprint, Entity, Transaction } from '../../store';
import { ownershipOf } from '../blueprints/blueprint-document';
import { loadCatalog } from '../blueprints/catalog';
import { readDocument } from '../document';
import { type EntityView, toShownEntity } from './entity-document';
import type { EntityRights } from './entity-rights';
import { findOwners } from './find-owners';
import { computedIn } from './values/computed-properties';
import { EntityValues } from './values/entity-values';
import { attachTitles, showValues } from './values/show-values';

/** An entity and the blueprint it is of. */
export interface FoundEntity {
  readonly entity: Entity;
  readonly blueprint: Blueprint;
}

/**
 * Entities as the API shows them, in the same order; those that inherit their owning teams with the teams of this
 * moment.
 *
 * @param rights  Of whoever reads them; with these they have their computed properties, as far as the reader may see
 * what those are worked out of.
 * Source: spec M-50, M-53, M-58, P-50c.
 */
export async function showEntities(
  tx: Transaction,
  found: readonly FoundEntity[],
  view: EntityView = {},
  rights?: EntityRights,
): Promise<readonly JsonObject[]> {
  const inheriting = new Set(
    [...new Map(found.map(({ blueprint }) => [blueprint.id, blueprint])).values()]
      .filter(({ document }) => ownershipOf(readDocument(document))?.type === 'Inherited')
      .map(({ id }) => id),
  );
  const heirs = found.map(({ entity }) => entity).filter(({ blueprintId }) => inheriting.has(blueprintId));
  const owners =
    heirs.length > 0 ? await findOwners(tx, heirs, (await loadCatalog(tx)).byIdentifier) : new Map<string, never[]>();
  const values = rights && (await valuesFor(tx, found, view, rights));
  const entities = found.map(({ entity }) => entity);
  const computed = values && (await showValues(values, entities, view));
  const shown = found.map(({ entity, blueprint }) => {
    const inherited = owners.get(entity.id)?.map(({ value }) => value);
    const team = inherited === undefined ? entity.team : JSON.stringify(inherited);
    return toShownEntity({ ...entity, team }, blueprint, view, computed?.get(entity.id));
  });
  return values && view.relationTitles ? attachTitles(values, entities, shown) : shown;
}

/** What works computed properties out; undefined where there are none to show. */
async function valuesFor(
  tx: Transaction,
  found: readonly FoundEntity[],
  view: EntityView,
  rights: EntityRights,
): Promise<EntityValues | undefined> {
  const blueprints = new Map(found.map(({ blueprint }) => [blueprint.id, blueprint.document]));
  const isPlain = [...blueprints.values()].every((document) => computedIn(readDocument(document)).size === 0);
  if (isPlain && !view.relationTitles) return undefined;
  return new EntityValues({ tx, now: rights.now(), catalog: await rights.catalog(), rights });
}

/** One entity as the API shows it. */
export async function showEntity(
  tx: Transaction,
  entity: Entity,
  blueprint: Blueprint,
  view: EntityView = {},
  rights?: EntityRights,
): Promise<JsonObject> {
  const [shown] = await showEntities(tx, [{ entity, blueprint }], view, rights);
  if (!shown) throw new Error('one entity shown for one');
  return shown;
}
