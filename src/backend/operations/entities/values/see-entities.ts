import type { Member, QueryEntity } from '../../../../access';
import type { Json } from '../../../../contract';
import type { Entity } from '../../../store';
import { findOwners } from '../find-owners';
import { type RelatedTitles, toQueryEntities } from '../query-entities';
import { propertiesNamed } from './dependencies';
import type { ValueReader } from './value-reader';

/** What is known of entities already, by their ids. */
interface Known {
  readonly owners?: ReadonlyMap<string, readonly Member[]>;
  readonly titles?: ReadonlyMap<string, RelatedTitles>;
}

/** Says which computed properties some queries look at; nothing is worked out that none of them names. */
export function wantedBy(queries: readonly Json[]): (name: string) => boolean {
  const named = queries.map(propertiesNamed);
  return (name) => named.some(({ names, any }) => any || names.has(name));
}

/**
 * Entities as queries and policies see them, by id, with those of their computed properties that are wanted,
 * or all.
 *
 * @param values  With whose eyes: see ValueSources.
 * Source: spec D-10.
 */
export async function seeEntities(
  values: ValueReader,
  entities: readonly Entity[],
  wants: (name: string) => boolean = () => true,
  known: Known = {},
): Promise<ReadonlyMap<string, QueryEntity>> {
  const { tx, catalog } = values.sources;
  const owners = known.owners ?? (await findOwners(tx, entities, catalog.byIdentifier));
  const seen = await toQueryEntities(tx, entities, catalog, owners, known.titles);
  const computed = await values.of(entities, wants);
  if (computed.size === 0) return seen;
  return new Map(
    [...seen].map(([id, entity]) => [id, { ...entity, properties: { ...entity.properties, ...computed.get(id) } }]),
  );
}
