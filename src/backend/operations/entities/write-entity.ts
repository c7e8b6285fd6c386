import {
  type Caller,
  decideCreate,
  decideIdentityKeys,
  decideUpdate,
  type EntityFacts,
  hasFullRights,
  likeliestEntity,
} from '../../../access';
import type { Blueprint, Entity, Transaction } from '../../store';
import { record } from '../audit/record';
import type { Context } from '../context';
import { refuseDenied } from '../refusal';
import { requireRun } from '../runs/require-run';
import type { EntityDraft } from './entity-document';
import { changedKeys, suppliedKeys } from './entity-keys';
import { type EntityRights, readableOf } from './entity-rights';
import { saveEntity } from './save-entity';
import { showEntity } from './show-entities';

/** How an entity is written. */
export interface EntityWriting {
  /** Make what a relation names and is not there. */
  readonly createMissing: boolean;
  /** The run that the change is for: it must be in progress (spec P-58). */
  readonly runId?: string | undefined;
}

/**
 * Makes an entity for somebody who may, and records it.
 *
 * Whoever could not make any entity with these keys is refused before the request is compared with what is stored, so
 * that a body finds nothing out (spec H-6); the rest is decided by the entity as it is stored.
 *
 * @param draft  Whole: see asWhole.
 * @throws {Refusal} denied, naming the first key that the caller may not set; invalid.
 * Source: spec P-47, P-53, P-57.
 */
export async function insertEntity(
  context: Context,
  caller: Caller,
  tx: Transaction,
  blueprint: Blueprint,
  draft: EntityDraft,
  { createMissing, runId }: EntityWriting,
): Promise<Entity> {
  const rights = readableOf(tx, context, caller);
  await refuseBirth(context, caller, rights, blueprint, draft, likeliestEntity(caller));
  await requireRun(tx, runId);
  const entity = await saveEntity(context, caller, tx, blueprint, draft, undefined, { createMissing, rights });
  await refuseBirth(context, caller, rights, blueprint, draft, await factsOf(rights, entity));
  await record(context, caller, tx, {
    resourceType: 'entity',
    identifier: entity.identifier,
    action: 'CREATE',
    blueprint: blueprint.identifier,
    entity: entity.identifier,
    ...(runId === undefined ? {} : { runId }),
    after: await showEntity(tx, entity, blueprint),
  });
  return entity;
}

/** @throws {Refusal} denied when the caller may not make an entity of these keys. */
export async function refuseBirth(
  { switches }: Context,
  caller: Caller,
  rights: EntityRights,
  blueprint: Blueprint,
  draft: EntityDraft,
  facts: EntityFacts,
): Promise<void> {
  if (blueprint.builtin) refuseDenied(decideIdentityKeys(caller, blueprint.identifier, 'all'));
  const grants = await rights.grantsOf(blueprint.id);
  refuseDenied(decideCreate(caller, grants, suppliedKeys(draft), switches, facts));
}

/**
 * Changes an entity that the caller may read, key by key for somebody who may, and records it. A request that changes
 * nothing needs no right, and of somebody without full rights it leaves no trace.
 *
 * @param next  Whole: see asWhole and asChange.
 * @throws {Refusal} denied, naming the first key that the caller may not change; invalid.
 * Source: spec P-52, P-54, P-55, P-57.
 */
export async function updateEntity(
  context: Context,
  caller: Caller,
  tx: Transaction,
  blueprint: Blueprint,
  former: Entity,
  next: EntityDraft,
  { createMissing, runId }: EntityWriting,
): Promise<Entity> {
  const rights = readableOf(tx, context, caller);
  const facts = await factsOf(rights, former);
  await refuseChange(context, caller, rights, blueprint, former, next, facts);
  await requireRun(tx, runId);
  if (!hasFullRights(caller) && changedKeys(next, former).length === 0) return former;
  const before = await showEntity(tx, former, blueprint);
  const entity = await saveEntity(context, caller, tx, blueprint, next, former, { createMissing, rights });
  await refuseChange(context, caller, rights, blueprint, former, next, facts, await factsOf(rights, entity));
  await record(context, caller, tx, {
    resourceType: 'entity',
    identifier: entity.identifier,
    action: 'UPDATE',
    blueprint: blueprint.identifier,
    entity: entity.identifier,
    ...(runId === undefined ? {} : { runId }),
    before,
    after: await showEntity(tx, entity, blueprint),
  });
  return entity;
}

/** @throws {Refusal} denied when the caller may not change what `next` changes. */
export async function refuseChange(
  { switches }: Context,
  caller: Caller,
  rights: EntityRights,
  blueprint: Blueprint,
  former: Entity,
  next: EntityDraft,
  facts: EntityFacts,
  result: EntityFacts = facts,
): Promise<void> {
  const keys = changedKeys(next, former);
  if (blueprint.builtin) refuseDenied(decideIdentityKeys(caller, blueprint.identifier, keys));
  refuseDenied(decideUpdate(caller, await rights.grantsOf(blueprint.id), keys, switches, facts, result));
}

/** One entity as decisions see it now. */
export async function factsOf(rights: EntityRights, entity: Entity): Promise<EntityFacts> {
  const facts = (await rights.factsOf([entity])).get(entity.id);
  if (!facts) throw new Error('facts of one entity');
  return facts;
}
