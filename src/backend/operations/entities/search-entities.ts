import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import { requireBlueprint } from '../blueprints/read-blueprint';
import type { Context } from '../context';
import { invalid } from '../refusal';
import type { EntityView } from './entity-document';
import { readableOf } from './entity-rights';
import { findEntities } from './find-entities';
import { showEntities } from './show-entities';

/** What a search over all blueprints finds. */
interface Found {
  readonly matchingBlueprints: readonly string[];
  readonly entities: readonly JsonObject[];
}

/**
 * The entities of any blueprint that match a query and that the caller may read, oldest first. A blueprint of which the
 * caller may read nothing is not named (spec P-50b).
 *
 * @throws {Refusal} invalid when the query fails as a whole.
 * Source: spec D-13 to D-25; POST /v1/entities/search.
 */
export async function searchEntities(
  context: Context,
  caller: Caller,
  query: JsonObject,
  view: EntityView,
): Promise<Found> {
  return context.store.read(caller.org, async (tx) => {
    const rights = readableOf(tx, context, caller);
    const found = await findEntities(tx, rights, query);
    const matchingBlueprints = [...new Set(found.map(({ blueprint }) => blueprint.identifier))];
    return { matchingBlueprints, entities: await showEntities(tx, found, view, rights) };
  });
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
 * The entities of one blueprint that match a query and that the caller may read, in parts. `next` is there while there are more.
 *
 * @throws {Refusal} missing; invalid when the query fails as a whole or `from` is no `next` of ours.
 * Source: POST /v1/blueprints/{blueprint_identifier}/entities/search.
 */
export async function searchBlueprintEntities(
  context: Context,
  caller: Caller,
  blueprint: string,
  query: JsonObject,
  { from, limit, ...view }: EntityView & Part,
): Promise<{ readonly entities: readonly JsonObject[]; readonly next?: string }> {
  const after = from === undefined ? '' : Buffer.from(from, 'base64url').toString();
  if (from !== undefined && !/^[0-9a-f-]{36}$/.test(after))
    throw invalid('"from" is not a cursor of this search', ['from']);
  return context.store.read(caller.org, async (tx) => {
    const of = await requireBlueprint(tx, blueprint);
    const rights = readableOf(tx, context, caller);
    const found = await findEntities(tx, rights, query, of);
    const rest = found.filter(({ entity }) => entity.id > after);
    const part = rest.slice(0, limit);
    const last = part.at(-1)?.entity.id;
    const next = last !== undefined && rest.length > limit ? { next: Buffer.from(last).toString('base64url') } : {};
    return { entities: await showEntities(tx, part, view, rights), ...next };
  });
}
