import { equalJson, isList, isObject, type Json, type JsonObject } from '../../contract';
import { isRecord, isSequence, type Value } from '../../cty';
import { isEmptyMap, memberOf, toJson } from '../codecs';
import { json, printText } from '../json-text';
import { toTerraformNumber } from '../numbers';
import { toRecord } from '../record';
import { type Declared, type ItemMap, itemMapOf, itemMaps, type ScalarMap, scalarMapOf, scalarMaps } from './kinds';

/** All values in one map, as the API has them. A null value is the same as none and left out. */
export function toApiProperties(properties: Value): JsonObject {
  const scalars = scalarMaps.flatMap((map) =>
    entriesOf(memberOf(properties, map)).map(([key, value]) => [key, toScalar(map, value)] as const),
  );
  const lists = itemMaps.flatMap((map) =>
    entriesOf(memberOf(memberOf(properties, 'array_props'), map)).map(
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
  const maps = new Map<ScalarMap | ItemMap, [string, Value][]>();
  const names = new Set<string>();
  const put = (map: ScalarMap | ItemMap, key: string, value: Value) =>
    maps.set(map, [...(maps.get(map) ?? []), [key, value]]);
  for (const [key, value] of Object.entries(answer)) {
    const held = mapsHolding(prior, key);
    if (value === null || (!withDefaults && held.length === 0 && isDefault(value, declared?.(key)))) continue;
    names.add(key);
    if (isList(value)) {
      const map =
        itemMapOf(
          value,
          itemMaps.filter((each) => held.includes(each)),
        ) ??
        declared?.(key).items ??
        'string_items';
      put(
        map,
        key,
        value.map((element) => fromElement(map, element, escapeHtml)),
      );
    } else put(scalarMapOf(value), key, fromScalar(value, escapeHtml));
  }
  const read = (map: ScalarMap | ItemMap, before: Value): Value => asMap(maps.get(map) ?? [], before, names);
  const arrays = memberOf(prior, 'array_props');
  const lists = toRecord(itemMaps.map((map) => [map, read(map, memberOf(arrays, map))] as const));
  const scalars = scalarMaps.map((map) => [map, read(map, memberOf(prior, map))] as const);
  return settled(
    toRecord([...scalars, ['array_props', settled(lists, arrays, hasNoList)] as const]),
    prior,
    hasNoValue,
  );
}

/** Can the answer not be read without what the blueprint says of its properties? */
export function needsDeclaration(
  answer: JsonObject,
  { prior, withDefaults }: Omit<PropertyReading, 'declared'>,
): boolean {
  return Object.entries(answer).some(([key, value]) => {
    if (value === null) return false;
    const held = mapsHolding(prior, key);
    if (!withDefaults && held.length === 0) return true;
    return (
      isList(value) &&
      itemMapOf(
        value,
        itemMaps.filter((map) => held.includes(map)),
      ) === undefined
    );
  });
}

/** The maps of state that have a value, or null, under a key. */
export function mapsHolding(properties: Value, key: string): readonly (ScalarMap | ItemMap)[] {
  const arrays = memberOf(properties, 'array_props');
  const has = (map: Value) => isRecord(map) && Object.hasOwn(map, key);
  return [
    ...scalarMaps.filter((map) => has(memberOf(properties, map))),
    ...itemMaps.filter((map) => has(memberOf(arrays, map))),
  ];
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

function fromElement(map: ItemMap, element: Json, escapeHtml: boolean): Value {
  if (element === null) return null;
  return map === 'object_items' ? printText(element, escapeHtml) : fromScalar(element, escapeHtml);
}

function isDefault(value: Json, declared: Declared | undefined): boolean {
  return declared?.default !== undefined && equalJson(value, declared.default);
}

/** A map of what was answered, with the null entries state has for what was not. */
function asMap(answered: readonly [string, Value][], prior: Value, names: ReadonlySet<string>): Value {
  const nulls = Object.entries(isRecord(prior) ? prior : {}).filter(
    ([key, value]) => value === null && !names.has(key),
  );
  const entries = [...answered, ...nulls];
  if (entries.length > 0) return toRecord(entries);
  return isRecord(prior) && Object.keys(prior).length === 0 ? prior : null;
}

/** Where nothing was answered, state's own form of nothing. */
function settled(answered: Value, prior: Value, isEmpty: (value: Value) => boolean): Value {
  return isEmpty(answered) ? (isEmpty(prior) ? prior : null) : answered;
}

const hasNoList = (arrays: Value): boolean => itemMaps.every((map) => isEmptyMap(memberOf(arrays, map)));

const hasNoValue = (properties: Value): boolean =>
  scalarMaps.every((map) => isEmptyMap(memberOf(properties, map))) && hasNoList(memberOf(properties, 'array_props'));

function entriesOf(map: Value): readonly (readonly [string, Value])[] {
  return isRecord(map) ? Object.entries(map).filter(([, value]) => value !== null) : [];
}
