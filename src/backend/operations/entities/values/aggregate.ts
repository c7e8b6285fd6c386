import { answerNeeds, compileQuery } from '../../../../access';
import type { JsonObject } from '../../../../contract';
import type { Entity } from '../../../store';
import type { DefinedBlueprint } from '../../blueprints/catalog';
import { loadRelations } from '../query-entities';
import type { Aggregation } from './computed-properties';
import { type Measurement, measure, type Sample } from './measure';
import { seeEntities, wantedBy } from './see-entities';
import type { ValueReader, Values } from './value-reader';

/**
 * A number worked out of what is related to each entity; of what may be read only (spec G-72). A query that fails
 * matches nothing, and then there is no number.
 */
export async function aggregate(
  values: ValueReader,
  of: DefinedBlueprint,
  entities: readonly Entity[],
  aggregation: Aggregation,
): Promise<Values> {
  const { tx, catalog, rights, now } = values.sources;
  const target = catalog.byIdentifier.get(aggregation.target);
  if (!target) return new Map();
  const reach = await values.reach();
  const related = reach.from(
    of,
    entities.map(({ id }) => id),
    aggregation,
  );
  const ids = new Set<string>();
  for (const reached of related.values()) for (const id of reached) ids.add(id);
  const found = await tx.entities.findByIds([...ids]);
  const shown = rights ? await rights.readable(found) : found;
  const matching = aggregation.query ? await matchingOf(values, shown, aggregation.query) : shown;
  if (!matching) return new Map();
  const samples = await samplesOf(values, target, matching, aggregation.measurement);
  return new Map(
    entities.map(({ id }) => {
      const own = [...(related.get(id) ?? [])].flatMap((other) => samples.get(other) ?? []);
      return [id, measure(aggregation.measurement, own, now)];
    }),
  );
}

/** What is measured of entities, by their ids. */
export async function samplesOf(
  values: ValueReader,
  of: DefinedBlueprint,
  entities: readonly Entity[],
  { property, timeBy }: Measurement,
): Promise<ReadonlyMap<string, Sample>> {
  const measured = property === undefined ? undefined : await values.property(of, entities, property);
  const times = await values.property(of, entities, timeBy);
  return new Map(entities.map(({ id }) => [id, { value: measured?.get(id) ?? null, time: times.get(id) ?? null }]));
}

/** Those of `entities` that match a query; undefined when the query fails. */
async function matchingOf(
  values: ValueReader,
  entities: readonly Entity[],
  query: JsonObject,
): Promise<readonly Entity[] | undefined> {
  const { tx, catalog, now } = values.sources;
  const compiled = compileQuery(query, { blueprints: catalog.shapes, now });
  if (!compiled.ok) return undefined;
  const answers = answerNeeds(
    compiled.needs,
    compiled.needs.length > 0 ? (await loadRelations(tx, catalog)).edges : [],
  );
  const seen = await seeEntities(values, entities, wantedBy([query]));
  return entities.filter(({ id }) => {
    const entity = seen.get(id);
    return entity !== undefined && compiled.matches(entity, answers);
  });
}
