import type { Caller } from '../../access';
import type { JsonObject } from '../../contract';
import type { Blueprint, Entity, Transaction } from '../store';
import type { Context } from './context';
import { type EntityView, toShownEntity } from './entity-document';
import { requireBlueprint } from './read-blueprint';
import { Refusal } from './refusal';

/** All entities of a blueprint, oldest first. @throws {Refusal} missing. Source: GET /v1/blueprints/{blueprint_identifier}/entities. */
export async function listEntities(
  { store }: Context,
  { org }: Caller,
  blueprint: string,
  view: EntityView,
): Promise<JsonObject[]> {
  return store.read(org, async (tx) => {
    const of = await requireBlueprint(tx, blueprint);
    const entities = await tx.entities.list({ blueprintIds: [of.id] });
    return entities.map((entity) => toShownEntity(entity, of, view));
  });
}

/** How many entities a blueprint has. @throws {Refusal} missing. Source: GET /v1/blueprints/{blueprint_identifier}/entities-count. */
export async function countEntities({ store }: Context, { org }: Caller, blueprint: string): Promise<number> {
  return store.read(org, async (tx) => tx.entities.count((await requireBlueprint(tx, blueprint)).id));
}

/** One entity. @throws {Refusal} missing. Source: GET /v1/blueprints/{blueprint_identifier}/entities/{entity_identifier}. */
export async function readEntity(
  { store }: Context,
  { org }: Caller,
  blueprint: string,
  identifier: string,
  view: EntityView,
): Promise<JsonObject> {
  return store.read(org, async (tx) => {
    const of = await requireBlueprint(tx, blueprint);
    return toShownEntity(await requireEntity(tx, of, identifier), of, view);
  });
}

/** The stored entity of that name. @throws {Refusal} missing. */
export async function requireEntity(tx: Transaction, blueprint: Blueprint, identifier: string): Promise<Entity> {
  const entity = await tx.entities.find(blueprint.id, identifier);
  if (entity) return entity;
  const message = `entity "${identifier}" of blueprint "${blueprint.identifier}" was not found`;
  throw new Refusal('missing', 'not_found', message);
}
