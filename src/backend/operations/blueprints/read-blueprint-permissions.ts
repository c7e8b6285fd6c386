import type { Caller } from '../../../access';
import type { Json, JsonObject } from '../../../contract';
import type { GrantBlock } from '../../store';
import type { Context } from '../context';
import { toShownBlock } from '../grants/shown-block';
import { requireBlueprint } from './read-blueprint';

/**
 * Who may read, make, change and delete the entities of a blueprint, as a whole and key by key.
 *
 * @throws {Refusal} missing
 * Source: GET /v1/blueprints/{blueprint_identifier}/permissions; spec P-2, P-8, P-43.
 */
export async function readBlueprintPermissions(
  { store }: Context,
  { org }: Caller,
  blueprint: string,
): Promise<JsonObject> {
  return store.read(org, async (tx) => {
    const { id } = await requireBlueprint(tx, blueprint);
    return toShownBlueprintPermissions(await tx.grants.find(id));
  });
}

/** The maps of blocks for single properties and relations. */
export const granularMaps = ['updateProperties', 'updateRelations'] as const;

/** A blueprint's blocks as the API shows them: `read` and its like by name, the granular ones in two maps. */
export function toShownBlueprintPermissions(blocks: readonly GrantBlock[]): JsonObject {
  const entities: Record<string, Json> = {};
  const maps = new Map<string, [string, Json][]>(granularMaps.map((map) => [map, []]));
  for (const block of blocks) {
    const map = granularMaps.find((name) => block.block.startsWith(`${name}.`));
    if (map) maps.get(map)?.push([block.block.slice(map.length + 1), toShownBlock(block)]);
    else entities[block.block] = toShownBlock(block);
  }
  for (const [map, entries] of maps) entities[map] = Object.fromEntries(entries);
  return { entities };
}
