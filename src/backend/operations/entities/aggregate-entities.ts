import type { Caller } from '../../../access';
import { canonicalJson, isList, type Json, type JsonObject, textAt, textsOf, valueAt } from '../../../contract';
import type { Entity, Transaction } from '../../store';
import type { Context } from '../context';
import { readDocument } from '../document';
import { invalid } from '../refusal';
import { type EntityRights, readableOf } from './entity-rights';
import { findEntities } from './find-entities';
import { samplesOf } from './values/aggregate';
import { toMeasurement } from './values/computed-properties';
import { EntityValues } from './values/entity-values';
import { measure, type Sample } from './values/measure';

/** How often a value occurs. */
interface Occurrence {
  readonly value: Json;
  readonly count: number;
}

/**
 * A number worked out of the entities that match a query and that the caller may read, or how often each value of a
 * property or relation occurs among them, the most frequent first.
 *
 * @throws {Refusal} invalid when the query fails as a whole, or levels of scorecards are asked for.
 * Source: spec P-50a, G-72; POST /v1/entities/aggregate.
 */
export async function aggregateEntities(
  context: Context,
  caller: Caller,
  body: JsonObject,
): Promise<number | null | readonly Occurrence[]> {
  if (body.scorecard !== undefined) throw invalid('levels of scorecards are not worked out here', ['scorecard']);
  return context.store.read(caller.org, async (tx) => {
    const rights = readableOf(tx, context, caller);
    const entities = (await findEntities(tx, rights, body.query ?? null)).map(({ entity }) => entity);
    if (body.func !== 'countValues') return measured(tx, rights, entities, body);
    const relation = textAt(body, 'relation');
    if (relation !== undefined) {
      return occurrences(entities.map(({ relations }) => valueAt(readDocument(relations), relation) ?? null));
    }
    const property = textAt(body, 'property') ?? '';
    const samples = await sampled(tx, rights, entities, { property, func: 'countValues' });
    return occurrences(samples.map(({ value }) => value));
  });
}

async function measured(
  tx: Transaction,
  rights: EntityRights,
  entities: readonly Entity[],
  body: JsonObject,
): Promise<number | null> {
  return measure(toMeasurement(body), await sampled(tx, rights, entities, body), rights.now());
}

async function sampled(
  tx: Transaction,
  rights: EntityRights,
  entities: readonly Entity[],
  spec: JsonObject,
): Promise<readonly Sample[]> {
  const catalog = await rights.catalog();
  const values = new EntityValues({ tx, now: rights.now(), catalog, rights });
  const found: Sample[] = [];
  for (const blueprintId of new Set(entities.map((entity) => entity.blueprintId))) {
    const of = catalog.byId.get(blueprintId);
    const group = entities.filter((entity) => entity.blueprintId === blueprintId);
    if (of) found.push(...(await samplesOf(values, of, group, toMeasurement(spec))).values());
  }
  return found;
}

/** A list counts for each of its entries. */
function occurrences(values: readonly Json[]): readonly Occurrence[] {
  const counts = new Map<string, { value: Json; count: number }>();
  for (const value of values.flatMap((each) => (isList(each) ? [...new Set(textsOf(each))] : [each]))) {
    const key = canonicalJson(value);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { value, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
