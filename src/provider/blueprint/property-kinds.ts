import { isRecord, Path, type Value } from '../../cty';
import type { Diagnostics } from '../../plugin';
import { memberOf } from '../codecs';
import { type Kind, kinds } from './vocabulary';

/** Under which kinds each property stands, by key. What is not known yet says nothing. */
function kindsByKey(properties: Value): ReadonlyMap<string, readonly Kind[]> {
  const found = new Map<string, Kind[]>();
  for (const kind of kinds) {
    const map = memberOf(properties, `${kind}_props`);
    if (!isRecord(map)) continue;
    for (const [key, property] of Object.entries(map)) {
      if (property !== null) found.set(key, [...(found.get(key) ?? []), kind]);
    }
  }
  return found;
}

type TypeChange = { readonly key: string; readonly from: Kind; readonly to: Kind };

/** The properties that the plan gives another type than they have. */
export function typeChanges(prior: Value, planned: Value): readonly TypeChange[] {
  const before = kindsByKey(prior);
  return [...kindsByKey(planned)].flatMap(([key, [to]]) => {
    const from = before.get(key)?.[0];
    return from === undefined || to === undefined || from === to ? [] : [{ key, from, to }];
  });
}

/** The API has one map of all properties: a key can stand under one kind only. */
export function checkKeptApart(properties: Value, diagnostics: Diagnostics): void {
  for (const [key, [first, second]] of kindsByKey(properties)) {
    if (first === undefined || second === undefined) continue;
    const detail = `Property "${key}" stands under ${first}_props and under ${second}_props. Remove one of the two.`;
    diagnostics.error('Property with two types', detail, placeOf(second, key));
  }
}

/**
 * Refuses to change a property's type, which loses the property's value in every entity.
 *
 * Source: the Go provider's attribute `blueprint_property_type_change_protection`.
 */
export function refuseTypeChanges(changes: readonly TypeChange[], diagnostics: Diagnostics): void {
  for (const { key, from, to } of changes) {
    const detail =
      'Changing it deletes the value that each entity has for it. Give the new property another key and move the values ' +
      'first, or set blueprint_property_type_change_protection = false in the provider block to delete them.';
    diagnostics.error(
      `The type of property "${key}" changed from ${JSON.stringify(from)} to "${to}"`,
      detail,
      placeOf(to, key),
    );
  }
}

function placeOf(kind: Kind, key: string): Path {
  return Path.root.attribute('properties').attribute(`${kind}_props`).key(key);
}
