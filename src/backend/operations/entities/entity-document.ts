import { isList, isObject, type Json, type JsonObject, valueAt } from '../../../contract';
import type { Blueprint, Entity } from '../../store';
import { propertiesOf, relationsOf } from '../blueprints/blueprint-document';
import { readDocument, readTexts } from '../document';

/** Which parts of entities a client wants to see; undefined shows all. */
export interface EntityView {
  /** Names of properties and relations, also as `properties.name`, or `$team`, `$icon`, `$title`. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Leave out what is worked out rather than stored: mirror, calculation and aggregation properties. */
  readonly storedOnly?: boolean;
  /** Show `{ identifier, title }` in place of each identifier in a relation. */
  readonly relationTitles?: boolean;
  /** Show `{ identifier, title }` in place of each title that a mirror property shows. */
  readonly mirrorIdentifiers?: boolean;
}

/**
 * An entity as the API shows it: every property that the blueprint defines, null where it is not set, and every
 * single relation likewise. A relation to many is shown where it was written.
 *
 * @param computed  What is worked out, as it is to be shown.
 * Source: spec M-50, M-58.
 */
export function toShownEntity(
  entity: Entity,
  blueprint: Blueprint,
  view: EntityView = {},
  computed: JsonObject = {},
): JsonObject {
  const body = readDocument(blueprint.document);
  const shows = visible(view);
  const properties = readDocument(entity.properties);
  const relations = readDocument(entity.relations);
  const shownProperties = Object.keys(propertiesOf(body)).filter(shows);
  const shownRelations = relationsOf(body).filter(
    ({ relation, many }) => shows(relation) && (!many || valueAt(relations, relation) !== undefined),
  );
  return {
    identifier: entity.identifier,
    ...(shows('$title') ? { title: entity.title } : {}),
    ...(entity.icon !== undefined && shows('$icon') ? { icon: entity.icon } : {}),
    ...(entity.team !== undefined && shows('$team') ? { team: [...readTexts(entity.team)] } : {}),
    blueprint: blueprint.identifier,
    properties: {
      ...Object.fromEntries(shownProperties.map((key) => [key, valueAt(properties, key) ?? null])),
      ...computed,
    },
    relations: Object.fromEntries(
      shownRelations.map(({ relation }) => [relation, valueAt(relations, relation) ?? null]),
    ),
    createdAt: entity.createdAt,
    createdBy: entity.createdBy,
    updatedAt: entity.updatedAt,
    updatedBy: entity.updatedBy,
  };
}

/** Says which names a client wants to see. Source: the `include` and `exclude` of GET entities. */
export function visible({ include, exclude }: EntityView): (name: string) => boolean {
  const names = (list: readonly string[]) => new Set(list.map((name) => name.replace(/^(properties|relations)\./, '')));
  const [wanted, unwanted] = [include && names(include), exclude && names(exclude)];
  return (name) => (wanted?.has(name) ?? true) && !unwanted?.has(name);
}

/** What a request says of an entity; undefined is what it does not say, null what it clears. */
export interface EntityDraft {
  readonly identifier: Json | undefined;
  readonly title: string | null | undefined;
  readonly icon: string | null | undefined;
  readonly team: Json | undefined;
  readonly properties: JsonObject | undefined;
  readonly relations: JsonObject | undefined;
}

/** Reads a request body. Source: POST, PUT and PATCH /v1/blueprints/{blueprint_identifier}/entities. */
export function toEntityDraft(body: JsonObject): EntityDraft {
  const { identifier, title, icon, team, properties, relations } = body;
  return {
    identifier,
    title: textOrNull(title),
    icon: textOrNull(icon),
    team: typeof team === 'string' ? [team] : team,
    properties: isObject(properties) ? properties : undefined,
    relations: isObject(relations) ? relations : undefined,
  };
}

/** What PUT, or POST with `upsert`, makes of a body: whatever it leaves out is cleared. Source: spec P-55. */
export function asWhole(draft: EntityDraft): EntityDraft {
  return {
    identifier: draft.identifier,
    title: draft.title ?? null,
    icon: draft.icon ?? null,
    team: draft.team ?? null,
    properties: draft.properties ?? {},
    relations: draft.relations ?? {},
  };
}

/** What PATCH, or POST with `upsert` and `merge`, makes of a body: maps are combined key by key. Source: spec P-55. */
export function asChange(draft: EntityDraft, former: Entity): EntityDraft {
  return {
    identifier: draft.identifier,
    title: draft.title === undefined ? former.title : draft.title,
    icon: draft.icon === undefined ? former.icon : draft.icon,
    team: draft.team === undefined ? teamOf(former) : draft.team,
    properties: { ...readDocument(former.properties), ...draft.properties },
    relations: { ...readDocument(former.relations), ...draft.relations },
  };
}

function teamOf({ team }: Entity): Json {
  return team === undefined ? null : [...readTexts(team)];
}

function textOrNull(value: Json | undefined): string | null | undefined {
  return typeof value === 'string' || value === null ? value : undefined;
}

/** Says whether a value is a query that stands for entities, rather than their identifiers. */
export function isQuery(value: Json | undefined): value is JsonObject {
  return isObject(value) && isList(value.rules);
}
