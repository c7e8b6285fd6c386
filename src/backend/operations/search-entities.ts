import type { Caller } from '../../access';
import type { JsonObject } from '../../contract';
import type { Context } from './context';
import { type EntityView, toShownEntity } from './entity-document';
import { findEntities } from './find-entities';
import { requireBlueprint } from './read-blueprint';
import { invalid } from './refusal';

/** What a search over all blueprints finds. */
interface Found {
  readonly matchingBlueprints: readonly string[];
  readonly entities: readonly JsonObject[];
}

/**
 * The entities of any blueprint that match a query, oldest first.
 *
 * @throws {Refusal} invalid when the query fails as a whole.
 * Source: spec D-13 to D-25; POST /v1/entities/search.
 */
export async function searchEntities(
  { store, now }: Context,
  { org }: Caller,
  query: JsonObject,
  view: EntityView,
): Promise<Found> {
  const found = await store.read(org, (tx) => findEntities(tx, now(), query));
  return {
    matchingBlueprints: [...new Set(found.map(({ blueprint }) => blueprint.identifier))],
    entities: found.map(({ entity, blueprint }) => toShownEntity(entity, blueprint, view)),
  };
}

/** One part of a search result. */
interface Part {
  /** The `next` of the part before. */
  readonly from?: string;
  readonly limit: number;
}

/** How many entities a part has where the client does not say; from 1 to 1000. Source: the `limit` of the body. */
export const defaultLimit = 200;

/**
 * The entities of one blueprint that match a query, in parts. `next` is there while there are more.
 *
 * @throws {Refusal} missing; invalid when the query fails as a whole or `from` is no `next` of ours.
 * Source: POST /v1/blueprints/{blueprint_identifier}/entities/search.
 */
export async function searchBlueprintEntities(
  { store, now }: Context,
  { org }: Caller,
  blueprint: string,
  query: JsonObject,
  { from, limit, ...view }: EntityView & Part,
): Promise<{ readonly entities: readonly JsonObject[]; readonly next?: string }> {
  const after = from === undefined ? '' : Buffer.from(from, 'base64url').toString();
  if (from !== undefined && !/^[0-9a-f-]{36}$/.test(after))
    throw invalid('"from" is not a cursor of this search', ['from']);
  const found = await store.read(org, async (tx) => {
    const of = await requireBlueprint(tx, blueprint);
    return findEntities(tx, now(), query, of);
  });
  const rest = found.filter(({ entity }) => entity.id > after);
  const part = rest.slice(0, limit);
  const last = part.at(-1)?.entity.id;
  const next = last !== undefined && rest.length > limit ? { next: Buffer.from(last).toString('base64url') } : {};
  return { entities: part.map(({ entity, blueprint: of }) => toShownEntity(entity, of, view)), ...next };
}
