import { type BlueprintShape, toBlueprintShape } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Blueprint, Transaction } from '../../store';
import { readDocument } from '../document';

/** A blueprint together with its definition. */
export interface DefinedBlueprint {
  readonly blueprint: Blueprint;
  readonly body: JsonObject;
}

/** All blueprints of an organization, as they are in one transaction, oldest first. */
export interface Catalog {
  readonly byIdentifier: ReadonlyMap<string, DefinedBlueprint>;
  /** By the id that entities have of their blueprint. */
  readonly byId: ReadonlyMap<string, DefinedBlueprint>;
  /** By identifier, for queries. */
  readonly shapes: ReadonlyMap<string, BlueprintShape>;
}

/** Loads all blueprints, each definition read once. */
export async function loadCatalog(tx: Transaction): Promise<Catalog> {
  const all = (await tx.blueprints.list()).map((blueprint) => ({ blueprint, body: readDocument(blueprint.document) }));
  return {
    byIdentifier: new Map(all.map((defined) => [defined.blueprint.identifier, defined])),
    byId: new Map(all.map((defined) => [defined.blueprint.id, defined])),
    shapes: new Map(all.map(({ blueprint, body }) => [blueprint.identifier, toBlueprintShape(body)])),
  };
}
