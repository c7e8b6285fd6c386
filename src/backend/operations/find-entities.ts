import {
  answerNeeds,
  type BlueprintShape,
  compileQuery,
  type Edge,
  entityKey,
  narrowing,
  type QueryEntity,
  toBlueprintShape,
} from '../../access';
import { isList, type Json, type JsonObject } from '../../contract';
import type { Blueprint, Entity, Transaction } from '../store';
import { relationsOf } from './blueprint-document';
import { readDocument, valueAt } from './document';
import { type DefinedBlueprint, findOwners } from './find-owners';
import { invalid } from './refusal';

/** An entity and the blueprint it is of. */
interface FoundEntity {
  readonly entity: Entity;
  readonly blueprint: Blueprint;
}

/**
 * The entities that match a query, oldest first. The database narrows by blueprint, identifier and title; what
 * matches is decided by the one compiled query, so every database answers alike (spec R-52).
 *
 * @param within  Only entities of this blueprint.
 * @throws {Refusal} invalid when the query fails as a whole (spec D-13, D-18).
 */
export async function findEntities(
  tx: Transaction,
  now: Date,
  query: Json,
  within?: Blueprint,
): Promise<readonly FoundEntity[]> {
  const blueprints = await tx.blueprints.list();
  const defined = new Map(
    blueprints.map((blueprint) => [blueprint.identifier, { blueprint, body: readDocument(blueprint.document) }]),
  );
  const shapes = new Map<string, BlueprintShape>();
  for (const [identifier, { body }] of defined) shapes.set(identifier, toBlueprintShape(body));
  const compiled = compileQuery(query, { blueprints: shapes, now });
  if (!compiled.ok) throw invalid(compiled.reason, ['rules']);

  const byId = new Map(blueprints.map((blueprint) => [blueprint.id, blueprint]));
  const { blueprints: names, identifiers, titles } = narrowing(query);
  const candidates = (within ? [within] : blueprints).filter(({ identifier }) => names?.includes(identifier) ?? true);
  const entities = await tx.entities.list({ blueprintIds: candidates.map(({ id }) => id), identifiers, titles });
  const edges = compiled.needs.length > 0 || asksTitles(query) ? await edgesOf(tx, byId, defined) : undefined;
  const answers = answerNeeds(compiled.needs, edges?.edges ?? []);
  const owners = await findOwners(tx, entities, defined);
  const teamNames = new Map((await tx.teams.names()).map(({ name, identifier }) => [name, identifier]));
  return entities.flatMap((entity) => {
    const blueprint = byId.get(entity.blueprintId);
    if (!blueprint) return [];
    const team = (owners.get(entity.id) ?? []).map((name) => teamNames.get(name) ?? name);
    const seen = toQueryEntity(entity, blueprint, team, edges?.titles.get(entity.id));
    return compiled.matches(seen, answers) ? [{ entity, blueprint }] : [];
  });
}

/** Whether any rule looks at the titles of related entities. */
function asksTitles(query: Json): boolean {
  if (isList(query)) return query.some(asksTitles);
  if (typeof query !== 'object' || query === null) return false;
  return 'targetProperty' in query || Object.values(query).some((value: Json) => asksTitles(value));
}

type Titles = Record<string, string[]>;

/** Every relation of the catalog, and for each entity the titles of what it relates to. */
async function edgesOf(
  tx: Transaction,
  byId: ReadonlyMap<string, Blueprint>,
  defined: ReadonlyMap<string, DefinedBlueprint>,
): Promise<{ readonly edges: readonly Edge[]; readonly titles: ReadonlyMap<string, Titles> }> {
  const required = new Set<string>();
  for (const [identifier, { body }] of defined) {
    for (const relation of relationsOf(body)) {
      if (relation.required) required.add(entityKey(identifier, relation.relation));
    }
  }
  const titles = new Map<string, Titles>();
  const edges = (await tx.links.list()).map(({ relation, ...link }) => {
    const from = byId.get(link.sourceBlueprintId)?.identifier ?? '';
    const to = byId.get(link.targetBlueprintId)?.identifier ?? '';
    const mine = titles.get(link.sourceId) ?? {};
    mine[relation] = [...(valueAt(mine, relation) ?? []), link.targetTitle];
    titles.set(link.sourceId, mine);
    return {
      from: entityKey(from, link.source),
      relation,
      to: entityKey(to, link.target),
      required: required.has(entityKey(from, relation)),
    };
  });
  return { edges, titles };
}

function toQueryEntity(
  entity: Entity,
  blueprint: Blueprint,
  team: readonly string[],
  relatedTitles: Titles | undefined,
): QueryEntity {
  const { identifier, title, icon, createdAt, createdBy, updatedAt, updatedBy } = entity;
  return {
    identifier,
    title,
    icon: icon ?? null,
    blueprint: blueprint.identifier,
    team,
    properties: readDocument(entity.properties),
    relations: toRelations(readDocument(entity.relations)),
    ...(relatedTitles ? { relatedTitles } : {}),
    createdAt,
    createdBy,
    updatedAt,
    updatedBy,
  };
}

function toRelations(relations: JsonObject): QueryEntity['relations'] {
  return Object.fromEntries(
    Object.entries(relations).map(([relation, value]) => [
      relation,
      isList(value) ? value.filter((entry) => typeof entry === 'string') : typeof value === 'string' ? value : null,
    ]),
  );
}
