import { type Caller, decideDelete, decideIdentityKeys } from '../../../access';
import type { Blueprint, Entity, Transaction } from '../../store';
import { record } from '../audit/record';
import { relationsOf, teamBlueprint, userBlueprint } from '../blueprints/blueprint-document';
import { requireBlueprint } from '../blueprints/read-blueprint';
import type { Context } from '../context';
import { readDocument } from '../document';
import { removeTeam } from '../people/delete-team';
import { removeUser } from '../people/delete-user';
import { invalid, Refusal, refuseDenied } from '../refusal';
import { requireRun } from '../runs/require-run';
import { writeAs } from '../write-as';
import type { EntityName } from './change-entity';
import { removeFromRelations } from './entity-links';
import { type EntityRights, readableOf } from './entity-rights';
import { requireReadable } from './read-entity';
import { showEntities } from './show-entities';

/** What happens to the entities that relate to one that is deleted. */
export interface EntityDeletion {
  /** They are deleted too, and so on; otherwise they lose the relation. */
  readonly dependents: boolean;
  /** The run that the deletion is for: it must be in progress (spec P-58). */
  readonly runId?: string | undefined;
}

/**
 * Deletes an entity; with a `_team` or `_user` entity the team or user goes too.
 *
 * @throws {Refusal} missing, also for one that the caller may not read; denied, also for the sake of a dependent;
 * invalid (`has_dependents`) when something that stays requires the relation to it.
 * Source: spec M-40, P-56; DELETE /v1/blueprints/{blueprint_identifier}/entities/{entity_identifier}.
 */
export async function deleteEntity(
  context: Context,
  caller: Caller,
  { blueprint, entity }: EntityName,
  deletion: EntityDeletion,
): Promise<void> {
  await writeAs(context, caller, async (tx, caller) => {
    const of = await requireBlueprint(tx, blueprint);
    const rights = readableOf(tx, context, caller);
    await deleteReadable(context, caller, tx, rights, [await requireReadable(tx, rights, of, entity)], deletion);
  });
}

/**
 * Deletes entities that the caller may read, all of them or none.
 *
 * @returns what went, dependents included.
 * @throws {Refusal} as deleteEntity
 */
export async function deleteReadable(
  context: Context,
  caller: Caller,
  tx: Transaction,
  rights: EntityRights,
  targets: readonly Entity[],
  { dependents, runId }: EntityDeletion,
): Promise<readonly Entity[]> {
  await refuseUndeletable(caller, tx, rights, targets);
  await requireRun(tx, runId);
  const gone = dependents ? await withDependents(tx, targets) : targets;
  const asked = new Set(targets.map(({ id }) => id));
  await refuseUndeletable(
    caller,
    tx,
    rights,
    gone.filter(({ id }) => !asked.has(id)),
    'dependent ',
  );
  await removeEntities(context, caller, tx, gone, { rights, runId });
  return gone;
}

/**
 * Refuses unless the caller may delete each of the entities; one that they may not even read is not named.
 *
 * @param kind  Said before the name of one that is refused.
 * @throws {Refusal} denied
 * Source: spec P-56, `canDelete`.
 */
export async function refuseUndeletable(
  caller: Caller,
  tx: Transaction,
  rights: EntityRights,
  entities: readonly Entity[],
  kind = '',
): Promise<void> {
  const facts = await rights.factsOf(entities);
  const readable = new Set((await rights.readable(entities)).map(({ id }) => id));
  const blueprints = await blueprintsOf(tx, entities);
  for (const { id, identifier, blueprintId } of entities) {
    const entity = facts.get(id);
    const blueprint = blueprints.get(blueprintId);
    if (!entity || !blueprint) throw new Error('an entity without facts or blueprint');
    if (!readable.has(id)) throw new Refusal('denied', 'forbidden', `no right to delete a ${kind}entity`);
    if (blueprint.builtin) refuseDenied(decideIdentityKeys(caller, blueprint.identifier, 'all'));
    const { allowed, reason, by } = decideDelete(caller, await rights.grantsOf(blueprintId), entity);
    const whose = `${kind}entity "${identifier}" of blueprint "${blueprint.identifier}"`;
    refuseDenied({ allowed, by, reason: `${whose}: ${reason}` });
  }
}

/** For whom entities are taken away. */
interface Removal {
  readonly rights: EntityRights;
  readonly runId?: string | undefined;
}

/**
 * Takes entities away, and the relations that led to them from what stays. Whether the caller may is not asked here.
 *
 * @throws {Refusal} invalid (`has_dependents`) when something that stays requires such a relation.
 */
export async function removeEntities(
  context: Context,
  caller: Caller,
  tx: Transaction,
  entities: readonly Entity[],
  { rights, runId }: Removal,
): Promise<void> {
  await refuseRequired(tx, entities, rights);
  const blueprints = await blueprintsOf(tx, entities);
  const found = entities.flatMap((entity) => {
    const blueprint = blueprints.get(entity.blueprintId);
    return blueprint ? [{ entity, blueprint }] : [];
  });
  const before = await showEntities(tx, found);
  await removeFromRelations(tx, entities);
  for (const [i, { entity, blueprint }] of found.entries()) {
    await removeBehind(context, caller, tx, blueprint, entity);
    await record(context, caller, tx, {
      resourceType: 'entity',
      identifier: entity.identifier,
      action: 'DELETE',
      blueprint: blueprint.identifier,
      entity: entity.identifier,
      ...(runId === undefined ? {} : { runId }),
      before: before[i] ?? null,
    });
  }
  await tx.entities.removeMany(entities.map(({ id }) => id));
}

/** Takes away the team or user that an entity is. */
async function removeBehind(
  context: Context,
  caller: Caller,
  tx: Transaction,
  { builtin, identifier }: Blueprint,
  { mirrorOf }: Entity,
): Promise<void> {
  if (!builtin || mirrorOf === undefined) return;
  if (identifier === teamBlueprint) {
    for (const team of await tx.teams.findByIds([mirrorOf])) await removeTeam(context, caller, tx, team);
  }
  if (identifier === userBlueprint) {
    for (const user of await tx.users.findByIds([mirrorOf])) await removeUser(context, caller, tx, user);
  }
}

/** Entities, everything that relates to them, everything that relates to that, and so on. */
async function withDependents(tx: Transaction, targets: readonly Entity[]): Promise<readonly Entity[]> {
  const all = new Map(targets.map((target) => [target.id, target]));
  let next = [...all.keys()];
  while (next.length > 0) {
    const links = await tx.links.listTo(next);
    next = [...new Set(links.map(({ sourceId }) => sourceId))].filter((id) => !all.has(id));
    for (const entity of await tx.entities.findByIds(next)) all.set(entity.id, entity);
  }
  return [...all.values()];
}

async function refuseRequired(tx: Transaction, gone: readonly Entity[], rights: EntityRights): Promise<void> {
  const ids = new Set(gone.map(({ id }) => id));
  const links = (await tx.links.listTo([...ids])).filter(({ sourceId }) => !ids.has(sourceId));
  const sources = new Map((await tx.entities.findByIds(links.map(({ sourceId }) => sourceId))).map((e) => [e.id, e]));
  const blueprints = await blueprintsOf(tx, [...sources.values()]);
  for (const { sourceId, relation } of links) {
    const source = sources.get(sourceId);
    const blueprint = source && blueprints.get(source.blueprintId);
    if (!blueprint || !requires(blueprint, relation)) continue;
    const whose = `entity "${source.identifier}" of blueprint "${blueprint.identifier}"`;
    const message = (await rights.canRead(source))
      ? `${whose} requires its relation "${relation}" (has_dependents)`
      : 'another entity requires its relation to it (has_dependents)';
    throw invalid(message, [], 'has_dependents');
  }
}

async function blueprintsOf(tx: Transaction, entities: readonly Entity[]): Promise<ReadonlyMap<string, Blueprint>> {
  const ids = [...new Set(entities.map(({ blueprintId }) => blueprintId))];
  return new Map((await tx.blueprints.findByIds(ids)).map((blueprint) => [blueprint.id, blueprint]));
}

function requires(blueprint: Blueprint, relation: string): boolean {
  return relationsOf(readDocument(blueprint.document)).some((known) => known.relation === relation && known.required);
}
