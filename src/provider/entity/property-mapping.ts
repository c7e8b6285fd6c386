import { equalJson, isList, isObject, type Json, type JsonObject, sameJson } from '../../contract';
import { isRecord, isSequence, type Value } from '../../cty';
import { isEmptyMap, memberOf, toJson } from '../codecs';
import { json, printText } from '../json-text';
import { toTerraformNumber } from '../numbers';
import { entriesOf, toRecord } from '../record';
import { type Declared, type ItemMap, itemMapOf, itemMaps, type ScalarMap, scalarMapOf, scalarMaps } from './kinds';

/** All values in one map, as the API has them. A null value is the same as none and left out. */
export function toApiProperties(properties: Value): JsonObject {
  const scalars = scalarMaps.flatMap((map) =>
    valuesOf(memberOf(properties, map)).map(([key, value]) => [key, toScalar(map, value)] as const),
  );
  const lists = itemMaps.flatMap((map) =>
    valuesOf(memberOf(memberOf(properties, 'array_props'), map)).map(
      ([key, value]) => [key, isSequence(value) ? value.map((element) => toElement(map, element)) : []] as const,
    ),
  );
  return toRecord(
    [...scalars, ...lists].flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}

/** What `toStateProperties` goes by besides the answer. */
export type PropertyReading = {
  /** State's or the plan's `properties`, whose form is kept where it means the same. */
  readonly prior: Value;
  readonly escapeHtml: boolean;
  /** What the blueprint says of a property; undefined where that was not asked for. */
  readonly declared: ((key: string) => Declared) | undefined;
  /** Show also what the blueprint gives to every entity that says nothing. */
  readonly withDefaults: boolean;
};

/**
 * Values by type, as state has them. A property without a value is in state only where state says so itself, and so is
 * one whose value is merely its blueprint's default.
 */
export function toStateProperties(answer: JsonObject, reading: PropertyReading): Value {
  const { prior, escapeHtml, declared, withDefaults } = reading;
  const maps = new Map([...scalarMaps, ...itemMaps].map((map) => [map, [] as [string, Value][]]));
  const answered = new Set<string>();
  for (const [key, value] of Object.entries(answer)) {
    if (value === null) continue;
    if (!withDefaults && !isWritten(prior, key) && isDefault(value, declared?.(key))) continue;
    const map = isList(value) ? itemMap(key, value, reading) : scalarMapOf(value);
    const read = isList(value)
      ? fromList(map, value, heldIn(prior, map, key), escapeHtml)
      : fromScalar(value, escapeHtml);
    maps.get(map)?.push([key, read]);
    answered.add(key);
  }
  const read = (map: ScalarMap | ItemMap): Value => {
    const before = mapIn(prior, map);
    const silent = entriesOf(before).filter(([key, value]) => isNone(map, value) && !answered.has(key));
    const all = [...(maps.get(map) ?? []), ...silent];
    return all.length > 0 ? toRecord(all) : isEmptyMap(before) ? before : null;
  };
  const lists = toRecord(itemMaps.map((map) => [map, read(map)] as const));
  const scalars = scalarMaps.map((map) => [map, read(map)] as const);
  const array_props = settled(lists, memberOf(prior, 'array_props'), hasNoList);
  return settled(toRecord([...scalars, ['array_props', array_props] as const]), prior, hasNoValue);
}

/** Can the answer not be read without what the blueprint says of its properties? */
export function needsDeclaration(
  answer: JsonObject,
  { prior, withDefaults }: Omit<PropertyReading, 'declared'>,
): boolean {
  return Object.entries(answer).some(([key, value]) => {
    if (value === null) return false;
    if (!withDefaults && !isWritten(prior, key)) return true;
    return isList(value) && itemMapOf(value, itemMapsHolding(prior, key)) === undefined;
  });
}

function itemMap(key: string, list: readonly Json[], { prior, declared }: PropertyReading): ItemMap {
  return itemMapOf(list, itemMapsHolding(prior, key)) ?? declared?.(key).items ?? 'string_items';
}

/** One of the maps of state's `properties`, those of `array_props` among them. */
function mapIn(properties: Value, map: ScalarMap | ItemMap): Value {
  const isItems = itemMaps.some((each) => each === map);
  return memberOf(isItems ? memberOf(properties, 'array_props') : properties, map);
}

const heldIn = (properties: Value, map: ScalarMap | ItemMap, key: string): Value =>
  memberOf(mapIn(properties, map), key);

/** Does an entry of a map say nothing? An empty text is a text, but as JSON it is none. */
function isNone(map: ScalarMap | ItemMap, value: Value): boolean {
  return value === null || (map === 'object_props' && value === '');
}

/** Does state, or the plan, say a value of the property? */
function isWritten(properties: Value, key: string): boolean {
  return [...scalarMaps, ...itemMaps].some((map) => !isNone(map, heldIn(properties, map, key)));
}

/** The maps of lists that name the property, be it with null. */
function itemMapsHolding(properties: Value, key: string): readonly ItemMap[] {
  return itemMaps.filter((map) => {
    const held = mapIn(properties, map);
    return isRecord(held) && Object.hasOwn(held, key);
  });
}

function valuesOf(map: Value): readonly (readonly [string, Value])[] {
  return entriesOf(map).filter(([, value]) => value !== null);
}

function toScalar(map: ScalarMap, value: Value): Json | undefined {
  return map === 'object_props' ? json.toApi(value) : toJson(value);
}

function toElement(map: ItemMap, element: Value): Json {
  if (element === null) return null;
  return map === 'object_items' ? (json.toApi(element) ?? null) : toJson(element);
}

function fromScalar(value: Json, escapeHtml: boolean): Value {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (isObject(value)) return printText(value, escapeHtml);
  return isList(value) ? null : (toTerraformNumber(value) ?? null);
}

/** Elements as state has them. One that is null keeps state's way of saying so, which as JSON text is `null`. */
function fromList(map: ScalarMap | ItemMap, list: readonly Json[], prior: Value, escapeHtml: boolean): Value {
  const before = isSequence(prior) ? prior : [];
  return list.map((element, i) => {
    if (map !== 'object_items') return fromScalar(element, escapeHtml);
    const held = before[i];
    if (element === null) return typeof held === 'string' && sameJson(held, 'null') ? held : null;
    return printText(element, escapeHtml);
  });
}

function isDefault(value: Json, declared: Declared | undefined): boolean {
  return declared?.default !== undefined && equalJson(value, declared.default);
}

/** Where nothing was answered, state's own form of nothing. */
function settled(answered: Value, prior: Value, isEmpty: (value: Value) => boolean): Value {
  return isEmpty(answered) ? (isEmpty(prior) ? prior : null) : answered;
}

const hasNoList = (arrays: Value): boolean => itemMaps.every((map) => isEmptyMap(memberOf(arrays, map)));

const hasNoValue = (properties: Value): boolean =>
  scalarMaps.every((map) => isEmptyMap(memberOf(properties, map))) && hasNoList(memberOf(properties, 'array_props'));
