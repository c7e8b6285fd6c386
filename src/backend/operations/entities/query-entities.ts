import { type Edge, entityKey, type Member, type QueryEntity } from '../../../access';
import { isList, type JsonObject, valueAt } from '../../../contract';
import type { Entity, Transaction } from '../../store';
import { relationsOf } from '../blueprints/blueprint-document';
import type { Catalog } from '../blueprints/catalog';
import { readDocument } from '../document';

/** The titles of what an entity relates to, by relation. */
export type RelatedTitles = Readonly<Record<string, readonly string[]>>;

/** How the entities of the catalog relate to one another. */
export interface Relations {
  readonly edges: readonly Edge[];
  /** By the id of the entity that has the relations. */
  readonly titles: ReadonlyMap<string, RelatedTitles>;
}

/**
 * Every relation of the catalog, and for each entity the titles of what it relates to.
 *
 * @param shows  Says whether an entity may be seen, by its id; a relation from or to one that may not is left out.
 * Source: spec P-50a, P-50c, D-20, D-21.
 */
export async function loadRelations(
  tx: Transaction,
  catalog: Catalog,
  shows: (entityId: string) => boolean = () => true,
): Promise<Relations> {
  const required = new Set<string>();
  for (const { blueprint, body } of catalog.byId.values()) {
    for (const relation of relationsOf(body)) {
      if (relation.required) required.add(entityKey(blueprint.identifier, relation.relation));
    }
  }
  const titles = new Map<string, Record<string, string[]>>();
  const edges: Edge[] = [];
  for (const { relation, ...link } of await tx.links.list()) {
    if (!shows(link.sourceId) || !shows(link.targetId)) continue;
    const from = catalog.byId.get(link.sourceBlueprintId)?.blueprint.identifier ?? '';
    const to = catalog.byId.get(link.targetBlueprintId)?.blueprint.identifier ?? '';
    const mine = titles.get(link.sourceId) ?? {};
    mine[relation] = [...(valueAt(mine, relation) ?? []), link.targetTitle];
    titles.set(link.sourceId, mine);
    edges.push({
      from: entityKey(from, link.source),
      relation,
      to: entityKey(to, link.target),
      required: required.has(entityKey(from, relation)),
    });
  }
  return { edges, titles };
}

/**
 * Entities as queries and policies see them.
 *
 * @param owners  Of all of them, by entity id: see findOwners.
 * Source: spec D-10.
 */
export async function toQueryEntities(
  tx: Transaction,
  entities: readonly Entity[],
  catalog: Catalog,
  owners: ReadonlyMap<string, readonly Member[]>,
  titles?: ReadonlyMap<string, RelatedTitles>,
): Promise<ReadonlyMap<string, QueryEntity>> {
  const teams = new Map((await tx.teams.names()).map(({ id, identifier }) => [id, identifier]));
  return new Map(
    entities.map((entity) => {
      const { id, identifier, title, icon, createdAt, createdBy, updatedAt, updatedBy } = entity;
      const relatedTitles = titles?.get(id);
      const seen: QueryEntity = {
        identifier,
        title,
        icon: icon ?? null,
        blueprint: catalog.byId.get(entity.blueprintId)?.blueprint.identifier ?? '',
        team: (owners.get(id) ?? []).map(({ value, principal }) => teams.get(principal) ?? value),
        properties: readDocument(entity.properties),
        relations: toRelations(readDocument(entity.relations)),
        ...(relatedTitles ? { relatedTitles } : {}),
        createdAt,
        createdBy,
        updatedAt,
        updatedBy,
      };
      return [id, seen];
    }),
  );
}

function toRelations(relations: JsonObject): QueryEntity['relations'] {
  return Object.fromEntries(
    Object.entries(relations).map(([relation, value]) => [
      relation,
      isList(value) ? value.filter((entry) => typeof entry === 'string') : typeof value === 'string' ? value : null,
    ]),
  );
}
