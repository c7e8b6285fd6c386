import type { Member } from '../../../access';
import { type JsonObject, textAt } from '../../../contract';
import type { Entity, Transaction } from '../../store';
import { ownershipOf, relationsOf } from '../blueprints/blueprint-document';
import type { DefinedBlueprint } from '../blueprints/catalog';
import { readDocument, readTexts } from '../document';

/**
 * The owning teams of entities, by entity id: each as it was written, and the team it was bound to then. Inherited ones
 * are looked up along the path, one query a step for all entities of a blueprint, so an entity that has moved has its
 * new owner at once. Where the path breaks off there is no owner.
 *
 * @param blueprints  By identifier: those of the entities, and those on the way to their owners.
 * Source: spec M-53, M-59, M-60.
 */
export async function findOwners(
  tx: Transaction,
  entities: readonly Entity[],
  blueprints: ReadonlyMap<string, DefinedBlueprint>,
): Promise<ReadonlyMap<string, readonly Member[]>> {
  const bodies = new Map([...blueprints.values()].map(({ blueprint, body }) => [blueprint.id, body]));
  const named = new Map<string, Entity>();
  const heirs = new Map<string, Entity[]>();
  for (const entity of entities) {
    if (ownershipOf(bodies.get(entity.blueprintId) ?? {})?.type !== 'Inherited') named.set(entity.id, entity);
    else heirs.set(entity.blueprintId, [...(heirs.get(entity.blueprintId) ?? []), entity]);
  }
  for (const [blueprintId, group] of heirs) {
    for (const [start, end] of await follow(tx, group, bodies.get(blueprintId) ?? {}, blueprints))
      named.set(start, end);
  }
  const owners = await ownersNamedBy(tx, [
    ...new Map([...named.values()].map((entity) => [entity.id, entity])).values(),
  ]);
  return new Map(entities.map(({ id }) => [id, owners.get(named.get(id)?.id ?? '') ?? []]));
}

/** The owners that entities name themselves, in the order they were written in. */
async function ownersNamedBy(
  tx: Transaction,
  entities: readonly Entity[],
): Promise<ReadonlyMap<string, readonly Member[]>> {
  const holders = entities.filter(({ team }) => team !== undefined);
  const bound = await tx.links.ownersOf(holders.map(({ id }) => id));
  const mirrors = holders.some(({ mirrorOf }) => mirrorOf !== undefined);
  const teams = new Map((mirrors ? await tx.teams.names() : []).map(({ id, identifier }) => [identifier, id]));
  return new Map(
    holders.map(({ id, team, mirrorOf }) => {
      const links = new Map((bound.get(id) ?? []).map(({ value, teamId }) => [value, teamId]));
      // What shows a user names the user's teams by identifier and is bound to them through the user.
      const find = (value: string) => links.get(value) ?? (mirrorOf === undefined ? undefined : teams.get(value));
      const owners = readTexts(team).flatMap((value) => {
        const principal = find(value);
        return principal === undefined ? [] : [{ value, principal }];
      });
      return [id, owners] as const;
    }),
  );
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
