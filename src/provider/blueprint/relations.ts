import { isRecord, isUnknown, Path, type Value } from '../../cty';
import type { Diagnostics } from '../../plugin';
import { memberOf } from '../codecs';

/** What the rules about paths read of a blueprint's configuration; any part of it may be unknown. */
export type Paths = { readonly relations: Value; readonly mirror_properties: Value; readonly ownership: Value };

/**
 * Checks that paths begin with a relation of the blueprint; where they lead to is another blueprint's business.
 *
 * Nothing is said while the relations are not known, nor of steps such as `$team`, which every blueprint has. A path of
 * ownership follows single relations only.
 *
 * Source: spec M-48, M-55; Port API, "Create a blueprint", `mirrorProperties`.
 */
export function checkPaths({ relations, mirror_properties, ownership }: Paths, diagnostics: Diagnostics): void {
  if (relations !== null && !isRecord(relations)) return;
  const known = relations ?? {};
  for (const [key, mirror] of Object.entries(isRecord(mirror_properties) ? mirror_properties : {})) {
    const at = Path.root.attribute('mirror_properties').key(key).attribute('path');
    checkStart(memberOf(mirror, 'path'), at, known, diagnostics);
  }
  const at = Path.root.attribute('ownership').attribute('path');
  const path = memberOf(ownership, 'path');
  if (memberOf(ownership, 'type') !== 'Inherited' || !checkStart(path, at, known, diagnostics)) return;
  const first = startOf(path);
  if (memberOf(memberOf(known, first), 'many') !== true) return;
  const detail = `Relation "${first}" leads to many entities, and ownership is inherited from one. Choose a single relation.`;
  diagnostics.error('Ownership over a relation to many', detail, at);
}

function checkStart(
  path: Value,
  at: Path,
  relations: { readonly [key: string]: Value },
  diagnostics: Diagnostics,
): boolean {
  if (path === null || isUnknown(path)) return false;
  const first = startOf(path);
  if (first === '' || first.startsWith('$')) return false;
  if (Object.hasOwn(relations, first)) return true;
  const names = Object.keys(relations).map((name) => `"${name}"`);
  const choice = names.length > 0 ? `It has ${names.join(', ')}.` : 'It has none.';
  const detail = `The path begins with "${first}", which is no relation of this blueprint. ${choice} Add it to relations, or correct the path.`;
  diagnostics.error('Path over an unknown relation', detail, at);
  return false;
}

function startOf(path: Value): string {
  return typeof path === 'string' ? (path.split('.')[0] ?? '') : '';
}
