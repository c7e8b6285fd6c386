import { isRecord, Path, type Value } from '../../cty';
import type { Diagnostics } from '../../plugin';
import { memberOf } from '../codecs';
import { entriesOf } from '../record';
import { isRelationPath } from './ownership';

/** What the rules about paths read of a blueprint's configuration; any part of it may be unknown. */
type Paths = {
  readonly relations: Value;
  readonly mirror_properties: Value;
  readonly ownership: Value;
  readonly team_inheritance: Value;
};

/**
 * Checks that paths begin with a relation of the blueprint; where they lead to is another blueprint's business.
 *
 * Nothing is said while the relations are not known, of steps such as `$team`, which every blueprint has, nor of what is
 * no path at all, which its own rule says. A path of ownership follows single relations only.
 *
 * Source: spec M-48, M-55, M-60; Port API, "Create a blueprint", `mirrorProperties`.
 */
export function checkPaths(config: Paths, diagnostics: Diagnostics): void {
  const { relations, mirror_properties: mirrors, ownership, team_inheritance: inheritance } = config;
  if (relations !== null && !isRecord(relations)) return;
  const known = relations ?? {};
  const check = (owner: Value, at: Path, over: 'any' | 'single') => {
    const place = at.attribute('path');
    const problem = problemOf(memberOf(owner, 'path'), known, over);
    if (problem) diagnostics.error(problem.summary, problem.detail, place);
  };
  for (const [key, mirror] of entriesOf(mirrors)) {
    check(mirror, Path.root.attribute('mirror_properties').key(key), 'any');
  }
  if (memberOf(ownership, 'type') === 'Inherited') check(ownership, Path.root.attribute('ownership'), 'single');
  check(inheritance, Path.root.attribute('team_inheritance'), 'single');
}

/**
 * Refuses to inherit owners and to relate to teams as well: Port would drop the relation and no longer inherit.
 *
 * Source: spec M-56.
 */
export function checkOneOwner({ relations, ownership }: Paths, diagnostics: Diagnostics): void {
  if (memberOf(ownership, 'type') !== 'Inherited') return;
  for (const [key, relation] of entriesOf(relations)) {
    if (memberOf(relation, 'target') !== '_team') continue;
    const detail =
      `Relation "${key}" leads to teams, and ownership is inherited: Port would drop the relation and the inheritance. ` +
      'Remove the relation, or write ownership = { type = "Direct" }.';
    diagnostics.error('Owners both inherited and related to', detail, Path.root.attribute('relations').key(key));
  }
}

function problemOf(
  path: Value,
  relations: { readonly [key: string]: Value },
  over: 'any' | 'single',
): { readonly summary: string; readonly detail: string } | undefined {
  if (typeof path !== 'string' || (over === 'single' && !isRelationPath(path))) return undefined;
  const first = path.split('.')[0] ?? '';
  if (first === '' || first.startsWith('$')) return undefined;
  if (!Object.hasOwn(relations, first)) {
    const names = Object.keys(relations).map((name) => `"${name}"`);
    const choice = names.length > 0 ? `It has ${names.join(', ')}.` : 'It has none.';
    const detail = `The path begins with "${first}", which is no relation of this blueprint. ${choice} Add it to relations, or correct the path.`;
    return { summary: 'Path over an unknown relation', detail };
  }
  if (over === 'any' || memberOf(memberOf(relations, first), 'many') !== true) return undefined;
  const detail = `Relation "${first}" leads to many entities, and teams are inherited from one. Choose a relation without many = true.`;
  return { summary: 'Ownership over a relation to many', detail };
}
