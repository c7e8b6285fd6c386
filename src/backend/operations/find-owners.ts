import type { JsonObject } from '../../contract';
import type { Blueprint, Entity, Transaction } from '../store';
import { ownershipOf, relationsOf } from './blueprint-document';
import { readDocument, readTexts, textAt } from './document';

/** A blueprint together with its definition. */
export interface DefinedBlueprint {
  readonly blueprint: Blueprint;
  readonly body: JsonObject;
}

/**
 * The owning teams of entities, as written, by entity id. Inherited ones are looked up along the path, one query a
 * step for all entities of a blueprint, so an entity that has moved has its new owner at once. Where the path breaks
 * off there is no owner.
 *
 * Source: spec M-53, M-59.
 */
export async function findOwners(
  tx: Transaction,
  entities: readonly Entity[],
  blueprints: ReadonlyMap<string, DefinedBlueprint>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const owners = new Map<string, readonly string[]>();
  const heirs = new Map<string, Entity[]>();
  const byId = new Map([...blueprints.values()].map((defined) => [defined.blueprint.id, defined]));
  for (const entity of entities) {
    const body = byId.get(entity.blueprintId)?.body ?? {};
    if (ownershipOf(body)?.type !== 'Inherited') owners.set(entity.id, readTexts(entity.team));
    else heirs.set(entity.blueprintId, [...(heirs.get(entity.blueprintId) ?? []), entity]);
  }
  for (const [blueprintId, group] of heirs) {
    const ends = await follow(tx, group, byId.get(blueprintId)?.body ?? {}, blueprints);
    for (const { id } of group) owners.set(id, readTexts(ends.get(id)?.team));
  }
  return owners;
}

/** The entities at the end of the ownership path, by the id of the entity at its start. */
async function follow(
  tx: Transaction,
  starts: readonly Entity[],
  body: JsonObject,
  blueprints: ReadonlyMap<string, DefinedBlueprint>,
): Promise<ReadonlyMap<string, Entity>> {
  const ownership = ownershipOf(body);
  let at = body;
  let reached = new Map(starts.map((entity) => [entity.id, entity]));
  for (const step of ownership?.type === 'Inherited' ? ownership.path : []) {
    const next = blueprints.get(relationsOf(at).find(({ relation }) => relation === step)?.target ?? '');
    const named = [...reached].flatMap(([start, entity]): [string, string][] => {
      const target = textAt(readDocument(entity.relations), step);
      return target === undefined ? [] : [[start, target]];
    });
    if (!next || named.length === 0) return new Map();
    const identifiers = [...new Set(named.map(([, target]) => target))];
    const found = await tx.entities.list({ blueprintIds: [next.blueprint.id], identifiers });
    const targets = new Map(found.map((entity) => [entity.identifier, entity]));
    reached = new Map(
      named.flatMap(([start, target]): [string, Entity][] => {
        const entity = targets.get(target);
        return entity ? [[start, entity]] : [];
      }),
    );
    at = next.body;
  }
  return reached;
}
