import { Path, type Value } from '../../cty';
import type { Diagnostics } from '../../plugin';
import { memberOf } from '../codecs';
import { entriesOf } from '../record';
import { itemMaps, relationMaps, scalarMaps } from './kinds';

const values = Path.root.attribute('properties');
const related = Path.root.attribute('relations');
const places: readonly Path[] = [
  ...scalarMaps.map((map) => values.attribute(map)),
  ...itemMaps.map((map) => values.attribute('array_props').attribute(map)),
];
const relationPlaces: readonly Path[] = relationMaps.map((map) => related.attribute(map));

/** What these rules read of an entity's configuration; any part of it may be unknown. */
export type Values = { readonly properties: Value; readonly relations: Value };

/** The API has one map of all properties and one of all relations: a key can stand in one of ours only. */
export function checkKeptApart(config: Values, diagnostics: Diagnostics): void {
  refuseRepeated('Property', places, config, diagnostics);
  refuseRepeated('Relation', relationPlaces, config, diagnostics);
}

function refuseRepeated(what: string, maps: readonly Path[], config: Values, diagnostics: Diagnostics): void {
  const seen = new Map<string, Path>();
  for (const map of maps) {
    const entries = at(config, map);
    for (const [key, value] of entriesOf(entries)) {
      const other = seen.get(key);
      if (other !== undefined && value !== null) {
        const detail = `${what} "${key}" stands in ${other} and in ${map}. Remove one of the two.`;
        diagnostics.error(`${what} written twice`, detail, map.key(key));
      } else if (value !== null) seen.set(key, map);
    }
  }
}

function at(config: Values, path: Path): Value {
  return path.steps.reduce<Value>(
    (value, step) => ('attribute' in step ? memberOf(value, step.attribute) : null),
    config,
  );
}
