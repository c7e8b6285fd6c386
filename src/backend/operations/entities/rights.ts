import type { BlueprintGrants, EntityFacts, QueryWorld, ReadScope } from '../../../access';
import type { Entity } from '../../store';
import type { Catalog } from '../blueprints/catalog';

/**
 * What one caller may do with entities, as one transaction sees it. Each blueprint's permissions are read once; for a
 * caller with full rights none are. What a decision does not ask for is not loaded.
 *
 * Owners, and what policies say of an entity, are those of the moment of each question, so they may be asked again after
 * an entity is written; blueprints and permissions are those of the first question.
 */
export interface EntityRights {
  /** Which entities of a blueprint may be read. */
  scopeOf(blueprintId: string): Promise<ReadScope>;
  /** The same of many blueprints at once, by id. */
  scopesOf(blueprintIds: readonly string[]): Promise<ReadonlyMap<string, ReadScope>>;
  /** Those of `entities` that may be read, in the same order. */
  readable<E extends Entity>(entities: readonly E[]): Promise<readonly E[]>;
  canRead(entity: Entity): Promise<boolean>;
  /** The permission object of a blueprint; empty for a caller with full rights, who needs none. */
  grantsOf(blueprintId: string): Promise<BlueprintGrants>;
  /** Entities as decisions see them, by id; for a caller with full rights, who owns nothing by it, without looking. */
  factsOf(entities: readonly Entity[]): Promise<ReadonlyMap<string, EntityFacts>>;
  /** What queries of the caller may refer to; of their own entities that they may not read only what these are called. */
  world(): Promise<QueryWorld>;
  catalog(): Promise<Catalog>;
  /** The moment of the request. */
  now(): Date;
}
