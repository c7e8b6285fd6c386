import { isObject, type Json, type JsonObject } from '../../contract';

/** An entity as queries and policies see it: relations and teams by identifier. Source: spec D-10. */
export interface QueryEntity {
  readonly identifier: string;
  readonly title: string | null;
  readonly icon: string | null;
  readonly blueprint: string;
  /** Identifiers of the owning teams; of a `_user`, the teams the user is in. */
  readonly team: readonly string[];
  /** Set or calculated; a property that is declared and missing here counts as null. */
  readonly properties: JsonObject;
  readonly relations: Readonly<Record<string, string | null | readonly string[]>>;
  /** Titles of the related entities, where a query asks for them by `targetProperty: "$title"`. */
  readonly relatedTitles?: Readonly<Record<string, readonly string[]>>;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly createdBy: string;
  readonly updatedBy: string;
}

/** What a blueprint declares of one property; a mirror property declares no type of its own. */
export interface PropertyShape {
  readonly type?: string;
  readonly format?: string;
  readonly items?: { readonly type?: string; readonly format?: string };
}

/** What a query needs to know of a blueprint: its properties of every kind, and its relations. */
export interface BlueprintShape {
  readonly properties: Readonly<Record<string, PropertyShape>>;
  readonly relations: readonly string[];
}

/** Reads the declarations out of a blueprint in API spelling. */
export function toBlueprintShape(blueprint: JsonObject): BlueprintShape {
  const kinds = [
    at(at(blueprint, 'schema'), 'properties'),
    at(blueprint, 'mirrorProperties'),
    at(blueprint, 'calculationProperties'),
    at(blueprint, 'aggregationProperties'),
  ];
  const properties = Object.fromEntries(
    kinds.flatMap((kind) => Object.entries(kind).map(([name, declared]) => [name, toPropertyShape(declared)])),
  );
  return { properties, relations: Object.keys(at(blueprint, 'relations')) };
}

function toPropertyShape(declared: Json): PropertyShape {
  if (!isObject(declared)) return {};
  const { items } = declared;
  return { ...typeOf(declared), ...(isObject(items) && { items: typeOf(items) }) };
}

function typeOf({ type, format }: JsonObject): { type?: string; format?: string } {
  return { ...(typeof type === 'string' && { type }), ...(typeof format === 'string' && { format }) };
}

function at(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isObject(value) ? value : {};
}

/** One text for an entity: identifiers are unique only within their blueprint, and hold no line break. */
export function entityKey(blueprint: string, identifier: string): string {
  return `${blueprint}\n${identifier}`;
}
