import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Blueprint, Entity, Transaction } from '../../store';
import { requireBlueprint } from '../blueprints/read-blueprint';
import type { Context } from '../context';
import { Refusal } from '../refusal';
import type { EntityView } from './entity-document';
import { type EntityRights, readableOf } from './entity-rights';
import { showEntities, showEntity } from './show-entities';

/**
 * The entities of a blueprint that the caller may read, oldest first.
 *
 * @throws {Refusal} missing
 * Source: spec P-50a; GET /v1/blueprints/{blueprint_identifier}/entities.
 */
export async function listEntities(
  context: Context,
  caller: Caller,
  blueprint: string,
  view: EntityView,
): Promise<readonly JsonObject[]> {
  return context.store.read(caller.org, async (tx) => {
    const of = await requireBlueprint(tx, blueprint);
    const rights = readableOf(tx, context, caller);
    const entities = await listReadable(tx, rights, of);
    const found = entities.map((entity) => ({ entity, blueprint: of }));
    return showEntities(tx, found, view, rights);
  });
}

/**
 * How many entities of a blueprint the caller may read.
 *
 * @throws {Refusal} missing
 * Source: spec P-50a, G-72; GET /v1/blueprints/{blueprint_identifier}/entities-count.
 */
export async function countEntities(context: Context, caller: Caller, blueprint: string): Promise<number> {
  return context.store.read(caller.org, async (tx) => {
    const of = await requireBlueprint(tx, blueprint);
    const rights = readableOf(tx, context, caller);
    if ((await rights.scopeOf(of.id)).kind === 'all') return tx.entities.count(of.id);
    return (await listReadable(tx, rights, of)).length;
  });
}

async function listReadable(tx: Transaction, rights: EntityRights, { id }: Blueprint): Promise<readonly Entity[]> {
  if ((await rights.scopeOf(id)).kind === 'none') return [];
  return rights.readable(await tx.entities.list({ blueprintIds: [id] }));
}

/**
 * One entity, if the caller may read it.
 *
 * @throws {Refusal} missing
 * Source: spec P-50a; GET /v1/blueprints/{blueprint_identifier}/entities/{entity_identifier}.
 */
export async function readEntity(
  context: Context,
  caller: Caller,
  blueprint: string,
  identifier: string,
  view: EntityView,
): Promise<JsonObject> {
  return context.store.read(caller.org, async (tx) => {
    const of = await requireBlueprint(tx, blueprint);
    const rights = readableOf(tx, context, caller);
    return showEntity(tx, await requireReadable(tx, rights, of, identifier), of, view, rights);
  });
}

/** The stored entity of that name, whoever may read it. @throws {Refusal} missing. */
async function requireEntity(tx: Transaction, blueprint: Blueprint, identifier: string): Promise<Entity> {
  const entity = await tx.entities.find(blueprint.id, identifier);
  if (entity) return entity;
  throw missingEntity(blueprint, identifier);
}

/** The stored entity of that name. @throws {Refusal} missing, in the same words when it is hidden (spec P-50a). */
export async function requireReadable(
  tx: Transaction,
  rights: EntityRights,
  blueprint: Blueprint,
  identifier: string,
): Promise<Entity> {
  const entity = await requireEntity(tx, blueprint, identifier);
  if (await rights.canRead(entity)) return entity;
  throw missingEntity(blueprint, identifier);
}

function missingEntity(blueprint: Blueprint, identifier: string): Refusal {
  const message = `entity "${identifier}" of blueprint "${blueprint.identifier}" was not found`;
  return new Refusal('missing', 'not_found', message);
}
