import { isList, isObject, type Json, type JsonObject } from '../../contract';

/** Where HCL keeps what an entity is related to. */
export const relationMaps = ['single_relations', 'many_relations'] as const;

/** Where HCL keeps a value of one property: the maps of `properties` for what is no list. */
export const scalarMaps = ['string_props', 'number_props', 'boolean_props', 'object_props'] as const;
/** Where HCL keeps a list that is the value of a property, by what its elements are. */
export const itemMaps = ['string_items', 'number_items', 'boolean_items', 'object_items'] as const;
/** One of `scalarMaps`. */
export type ScalarMap = (typeof scalarMaps)[number];
/** One of `itemMaps`. */
export type ItemMap = (typeof itemMaps)[number];

/** Which map a value that is no list belongs into. */
export function scalarMapOf(value: Json): ScalarMap {
  if (typeof value === 'string') return 'string_props';
  if (typeof value === 'boolean') return 'boolean_props';
  return isObject(value) ? 'object_props' : 'number_props';
}

/**
 * Which map a list belongs into: that which holds it in state already, if its elements fit there; else by its elements.
 * Of mixed elements each is kept as JSON text. Undefined where the elements do not say and state has none.
 */
export function itemMapOf(list: readonly Json[], prior: readonly ItemMap[]): ItemMap | undefined {
  const elements = list.filter((element) => element !== null);
  const held = prior.find((map) => elements.every((element) => fits(element, map)));
  if (held !== undefined || elements.length === 0) return held;
  return itemMaps.find((map) => elements.every((element) => fits(element, map)));
}

/** What a blueprint says of one property. */
export type Declared = {
  /** The map of a list whose elements do not say where it belongs. */
  readonly items: ItemMap;
  /** The value of entities that give none. */
  readonly default: Json | undefined;
};

/** What a blueprint says of its properties, by key; a list that does not say of what is one of texts. */
export function declaredBy(blueprint: JsonObject): (key: string) => Declared {
  const properties = isObject(blueprint.schema) ? blueprint.schema.properties : undefined;
  return (key) => {
    const property = isObject(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (!isObject(property)) return { items: 'string_items', default: undefined };
    const type = isObject(property.items) ? property.items.type : undefined;
    return {
      items: itemMaps.find((map) => map === `${String(type)}_items`) ?? 'string_items',
      default: property.default,
    };
  };
}

function fits(element: Json, map: ItemMap): boolean {
  if (map === 'object_items') return true;
  if (isList(element) || isObject(element)) return false;
  return map === scalarMapOf(element).replace('_props', '_items');
}
