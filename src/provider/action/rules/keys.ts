import { isUnknown } from '../../../cty';
import { known, type Place, type Trigger } from './known';

/**
 * Keys of inputs and titles: how they are written, and that no two inputs share one. In the API all kinds of inputs are
 * one map, where the second would silently take the place of the first.
 *
 * Source: Port API, "Create an action/automation", `userInputs.properties` and `titles`, `propertyNames`.
 */
export function checkKeys(trigger: Trigger, place: Place): void {
  const inputs = known(trigger.user_properties) ?? {};
  const kindOf = new Map<string, string>();
  for (const [kind, entries] of Object.entries(inputs)) {
    const at = { ...place, path: place.path.attribute('user_properties').attribute(kind) };
    for (const [key, input] of Object.entries(known(entries) ?? {})) {
      if (input === null) continue;
      checkKey(key, at);
      const other = kindOf.get(key);
      if (other !== undefined && !isUnknown(input)) refuseTwice(key, [other, kind], at);
      kindOf.set(key, kind);
    }
  }
  const titles = { ...place, path: place.path.attribute('titles') };
  for (const key of Object.keys(known(trigger.titles) ?? {})) checkKey(key, titles);
}

function checkKey(key: string, { diagnostics, path }: Place): void {
  if (/^[A-Za-z0-9@_=\\-]+$/.test(key)) return;
  const detail = `A key may hold letters from a to z, digits and @ _ = \\ - only, which ${JSON.stringify(key)} does not. Rename it; what the form shows is the title.`;
  diagnostics.error('Invalid key', detail, path.key(key));
}

function refuseTwice(key: string, kinds: readonly [string, string], { diagnostics, path }: Place): void {
  const detail = `${JSON.stringify(key)} is a key of ${kinds[0]} and of ${kinds[1]}. All inputs of a form share their keys: rename one of the two.`;
  diagnostics.error('Key used twice', detail, path.key(key));
}
