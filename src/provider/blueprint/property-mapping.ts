import { isList, isObject, type Json, type JsonObject } from '../../contract';
import { type Codec, isNothing, memberOf, type Reading } from '../codecs';
import { fields, mapOf, single, via } from '../fields';
import { json, jsonList } from '../json-text';
import { type Shape, whole } from '../merge';
import { toRecord } from '../record';
import { schema } from './schema';
import { type Kind, kinds } from './vocabulary';

const { string_props, number_props, boolean_props, object_props, array_props } =
  schema.attributes.properties.attributes;
const { string_items, number_items, boolean_items, object_items } = array_props.attributes;

const shown = { title: 'title', description: 'description', icon: 'icon', required: 'required' } as const;
const authentication = fields(string_props.attributes.spec_authentication.attributes, {
  authorization_url: 'authorizationUrl',
  client_id: 'clientId',
  token_url: 'tokenUrl',
});

/** The viewer of a value; calculations have one too. */
export const viewer = { spec: 'spec', spec_authentication: via('specAuthentication', single(authentication)) } as const;

const items = {
  string: fields(string_items.attributes, {
    default: 'default',
    enum: 'enum',
    enum_colors: 'enumColors',
    format: 'format',
    pattern: 'pattern',
  }),
  number: fields(number_items.attributes, { default: 'default' }),
  boolean: fields(boolean_items.attributes, { default: 'default' }),
  object: fields(object_items.attributes, { default: via('default', jsonList), format: 'format' }),
};
type ItemKind = keyof typeof items;
const itemKinds = ['string', 'number', 'boolean', 'object'] as const satisfies readonly ItemKind[];

/**
 * One table a kind. They are tables of the flattened property (see `flatten`): the list of required properties and the
 * nesting of `items` are not where HCL has them.
 */
const tables = {
  string: fields(string_props.attributes, {
    ...shown,
    ...viewer,
    date_format: 'dateFormat',
    default: 'default',
    enum: 'enum',
    enum_colors: 'enumColors',
    format: 'format',
    max_length: 'maxLength',
    min_length: 'minLength',
    pattern: 'pattern',
  }),
  number: fields(number_props.attributes, {
    ...shown,
    default: 'default',
    enum: 'enum',
    enum_colors: 'enumColors',
    maximum: 'maximum',
    minimum: 'minimum',
  }),
  boolean: fields(boolean_props.attributes, { ...shown, default: 'default' }),
  object: fields(object_props.attributes, {
    ...shown,
    default: via('default', json),
    format: 'format',
    spec: 'spec',
  }),
  array: fields(array_props.attributes, {
    ...shown,
    max_items: 'maxItems',
    min_items: 'minItems',
    string_items: via('string', single(items.string, { presence: true })),
    number_items: via('number', single(items.number, { presence: true })),
    boolean_items: via('boolean', single(items.boolean, { presence: true })),
    object_items: via('object', single(items.object, { presence: true })),
  }),
};

const maps: Record<Kind, Codec> = {
  string: mapOf(tables.string),
  number: mapOf(tables.number),
  boolean: mapOf(tables.boolean),
  object: mapOf(tables.object),
  array: mapOf(tables.array),
};

/**
 * `properties` of HCL, one map for each kind, and `schema` of the API, one map of all with the keys of the required.
 *
 * A property of a type that HCL has no place for is not in state and survives an update.
 */
export const properties: Codec = {
  toApi(value) {
    const all = kinds.flatMap((kind) => {
      const ofKind = memberOf(value, `${kind}_props`);
      const flat = ofKind === null ? {} : maps[kind].toApi(ofKind);
      return Object.entries(isObject(flat) ? flat : {}).map(([key, entry]) => ({ key, kind, entry }));
    });
    const required = all.flatMap(({ key, entry }) => (isObject(entry) && entry.required === true ? [key] : []));
    return {
      properties: toRecord(all.map(({ key, kind, entry }) => [key, unflatten(kind, isObject(entry) ? entry : {})])),
      ...(required.length > 0 && { required }),
    };
  },

  toState(answer, { prior, escapeHtml }) {
    const { properties: all, required } = isObject(answer) ? answer : {};
    const names = isList(required) ? required : [];
    const entries = Object.entries(isObject(all) ? all : {});
    const state = toRecord(
      kinds.map((kind) => {
        const ofKind = entries.filter(([, entry]) => isObject(entry) && entry.type === kind);
        const flat = toRecord(ofKind.map(([key, entry]) => [key, flatten(entry, names.includes(key))]));
        const reading: Reading = { prior: memberOf(prior, `${kind}_props`), escapeHtml };
        return [`${kind}_props`, maps[kind].toState(flat, reading)] as const;
      }),
    );
    return isNothing(state) && (prior === null || !isNothing(prior)) ? null : state;
  },

  shape: {
    kind: 'object',
    keys: {
      properties: {
        kind: 'map',
        entry: { kind: 'choice', choose: shapeOf },
        isForeign: (entry) => isObject(entry) && !kinds.some((kind) => kind === entry.type),
      },
      required: whole,
    },
  },
};

/** A property with its being required inside it and, of a list, the elements' settings under the elements' type. */
function flatten(property: Json, required: boolean): Json {
  if (!isObject(property)) return property;
  const { items: elements, default: value, ...rest } = property;
  if (property.type !== 'array') return { ...property, required };
  const kind = itemKindOf(property);
  if (kind === undefined) return { ...rest, required };
  const settings = isObject(elements) ? elements : {};
  return { ...rest, required, [kind]: value === undefined ? settings : { ...settings, default: value } };
}

function unflatten(kind: Kind, flat: JsonObject): JsonObject {
  const { required, ...property } = flat;
  if (kind !== 'array') return { type: kind, ...property };
  const { string, number, boolean, object, ...rest } = property;
  const given = Object.entries({ string, number, boolean, object }).find(([, settings]) => isObject(settings));
  if (!given || !isObject(given[1])) return { type: kind, ...rest };
  const { default: value, ...settings } = given[1];
  return {
    type: kind,
    ...rest,
    items: { type: given[0], ...settings },
    ...(value !== undefined && { default: value }),
  };
}

/** What a list holds; where it does not say, what its default holds; undefined for what HCL has no place for. */
function itemKindOf({ items: elements, default: value }: JsonObject): ItemKind | undefined {
  const type = isObject(elements) ? elements.type : undefined;
  if (type !== undefined) return itemKinds.find((kind) => kind === type);
  if (!isList(value) || value.length === 0) return isObject(elements) ? 'string' : undefined;
  const first = value[0];
  if (typeof first === 'number' || typeof first === 'boolean') return typeof first === 'number' ? 'number' : 'boolean';
  return isObject(first) ? 'object' : 'string';
}

function shapeOf(planned: JsonObject, server: JsonObject): Shape {
  const kind = kinds.find((each) => each === planned.type);
  if (kind === undefined) return whole;
  const { required, ...keys } = tables[kind].shape.keys;
  if (kind !== 'array') return { kind: 'object', keys: { type: whole, ...keys } };
  const { string, number, boolean, object, ...rest } = keys;
  const isExpressed = planned.items !== undefined || !isObject(server.items) || itemKindOf(server) !== undefined;
  return {
    kind: 'object',
    keys: {
      type: whole,
      ...rest,
      ...(isExpressed && { default: whole, items: { kind: 'choice', choose: itemShape } }),
    },
  };
}

function itemShape(planned: JsonObject): Shape {
  const kind = itemKinds.find((each) => each === planned.type);
  if (kind === undefined) return whole;
  return { kind: 'object', keys: { type: whole, ...items[kind].shape.keys } };
}
