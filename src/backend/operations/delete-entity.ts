import type { Caller } from '../../access';
import type { Blueprint, Entity, Transaction } from '../store';
import { relationsOf, teamBlueprint, userBlueprint } from './blueprint-document';
import type { EntityName } from './change-entity';
import type { Context } from './context';
import { removeTeam } from './delete-team';
import { removeUser } from './delete-user';
import { readDocument } from './document';
import { removeFromRelations } from './entity-links';
import { requireBlueprint } from './read-blueprint';
import { requireEntity } from './read-entity';
import { invalid } from './refusal';

/** What happens to the entities that relate to one that is deleted. */
interface EntityDeletion {
  /** They are deleted too, and so on; otherwise they lose the relation. */
  readonly dependents: boolean;
}

/**
 * Deletes an entity; with a `_team` or `_user` entity the team or user goes too.
 *
 * @throws {Refusal} missing; invalid (`has_dependents`) when something that stays requires the relation to it.
 * Source: spec M-40, P-56; DELETE /v1/blueprints/{blueprint_identifier}/entities/{entity_identifier}.
 */
export async function deleteEntity(
  context: Context,
  caller: Caller,
  { blueprint, entity }: EntityName,
  { dependents }: EntityDeletion,
): Promise<void> {
  await context.store.write(caller.org, async (tx) => {
    const of = await requireBlueprint(tx, blueprint);
    const target = await requireEntity(tx, of, entity);
    await removeEntities(context, caller, tx, dependents ? await withDependents(tx, target) : [target]);
  });
}

/**
 * Takes entities away, and the relations that led to them from what stays.
 *
 * @throws {Refusal} invalid (`has_dependents`) when something that stays requires such a relation.
 */
export async function removeEntities(
  context: Context,
  caller: Caller,
  tx: Transaction,
  entities: readonly Entity[],
): Promise<void> {
  await refuseRequired(tx, entities);
  await removeFromRelations(tx, entities);
  const builtins = await builtinIds(tx);
  for (const { blueprintId, mirrorOf = '' } of entities) {
    if (blueprintId === builtins.teams) {
      for (const team of await tx.teams.findByIds([mirrorOf])) await removeTeam(context, caller, tx, team);
    }
    if (blueprintId === builtins.users) {
      for (const user of await tx.users.findByIds([mirrorOf])) await removeUser(context, caller, tx, user);
    }
  }
  await tx.entities.removeMany(entities.map(({ id }) => id));
}

async function builtinIds(tx: Transaction): Promise<{ readonly teams?: string; readonly users?: string }> {
  const found = await tx.blueprints.findMany([teamBlueprint, userBlueprint]);
  const idOf = (identifier: string) => found.find((blueprint) => blueprint.identifier === identifier)?.id;
  return { teams: idOf(teamBlueprint), users: idOf(userBlueprint) };
}

/** An entity, everything that relates to it, everything that relates to that, and so on. */
async function withDependents(tx: Transaction, target: Entity): Promise<readonly Entity[]> {
  const all = new Map([[target.id, target]]);
  let next = [target.id];
  while (next.length > 0) {
    const links = await tx.links.listTo(next);
    next = [...new Set(links.map(({ sourceId }) => sourceId))].filter((id) => !all.has(id));
    for (const entity of await tx.entities.findByIds(next)) all.set(entity.id, entity);
  }
  return [...all.values()];
}

async function refuseRequired(tx: Transaction, gone: readonly Entity[]): Promise<void> {
  const ids = new Set(gone.map(({ id }) => id));
  const links = (await tx.links.listTo([...ids])).filter(({ sourceId }) => !ids.has(sourceId));
  const sources = new Map((await tx.entities.findByIds(links.map(({ sourceId }) => sourceId))).map((e) => [e.id, e]));
  const blueprints = await blueprintsOf(tx, [...sources.values()]);
  for (const { sourceId, relation } of links) {
    const source = sources.get(sourceId);
    const blueprint = source && blueprints.get(source.blueprintId);
    if (!blueprint || !requires(blueprint, relation)) continue;
    const whose = `entity "${source.identifier}" of blueprint "${blueprint.identifier}"`;
    throw invalid(`${whose} requires its relation "${relation}" (has_dependents)`, [], 'has_dependents');
  }
}

async function blueprintsOf(tx: Transaction, entities: readonly Entity[]): Promise<ReadonlyMap<string, Blueprint>> {
  const ids = [...new Set(entities.map(({ blueprintId }) => blueprintId))];
  return new Map((await tx.blueprints.findByIds(ids)).map((blueprint) => [blueprint.id, blueprint]));
}

function requires(blueprint: Blueprint, relation: string): boolean {
  return relationsOf(readDocument(blueprint.document)).some((known) => known.relation === relation && known.required);
}
