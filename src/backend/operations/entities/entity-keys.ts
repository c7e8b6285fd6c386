import type { EntityKey } from '../../../access';
import { equalJson, isList, type Json, type JsonObject, valueAt } from '../../../contract';
import type { Entity } from '../../store';
import { readDocument, readTexts } from '../document';
import type { EntityDraft } from './entity-document';

const property = (name: string): EntityKey => ({ map: 'updateProperties', name });
const relation = (name: string): EntityKey => ({ map: 'updateRelations', name });

/**
 * The keys that a request supplies for a new entity, apart from `$identifier`. Null supplies nothing (spec M-50), nor
 * does an empty list of owners.
 *
 * Source: spec P-47, P-47b, `canCreate`.
 */
export function suppliedKeys({
  title,
  icon,
  team,
  properties = {},
  relations = {},
}: EntityDraft): readonly EntityKey[] {
  const given = (value: Json | undefined) => value !== undefined && value !== null;
  const owned = given(team) && !(isList(team) && team.length === 0);
  const named = (values: JsonObject) => Object.entries(values).flatMap(([key, value]) => (given(value) ? [key] : []));
  return [
    ...(given(title) ? [property('$title')] : []),
    ...(owned ? [property('$team')] : []),
    ...(given(icon) ? [property('$icon')] : []),
    ...named(properties).map(property),
    ...named(relations).map(relation),
  ];
}

/**
 * The keys whose value a request really changes. What is left out of `next` counts as cleared, and changes something
 * only if there was a value; a query in place of a value always counts.
 *
 * @param next  The whole entity as it is asked for: see asWhole and asChange.
 * Source: spec P-55, P-57, `canUpdate`.
 */
export function changedKeys(next: EntityDraft, former: Entity): readonly EntityKey[] {
  const { identifier, title, icon, team, properties = {}, relations = {} } = next;
  const changed = (now: Json | undefined, was: Json | undefined) =>
    isEmpty(now) ? !isEmpty(was) : !equalJson(now ?? null, was ?? null);
  const among = (now: JsonObject, was: JsonObject) =>
    [...new Set([...Object.keys(was), ...Object.keys(now)])].filter((key) =>
      changed(valueAt(now, key), valueAt(was, key)),
    );
  return [
    ...(identifier !== undefined && identifier !== former.identifier ? [property('$identifier')] : []),
    ...(changed(title, former.title) ? [property('$title')] : []),
    ...(changed(team, former.team === undefined ? undefined : [...readTexts(former.team)]) ? [property('$team')] : []),
    ...(changed(icon, former.icon) ? [property('$icon')] : []),
    ...among(properties, readDocument(former.properties)).map(property),
    ...among(relations, readDocument(former.relations)).map(relation),
  ];
}

/** Nothing was there, and nothing is: an empty title and an empty list say as little as null. */
function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (isList(value) && value.length === 0);
}
