import { isList, type Json, textsOf, valueAt } from '../../../../contract';
import type { Entity } from '../../../store';
import type { DefinedBlueprint } from '../../blueprints/catalog';
import { readDocument, readTexts } from '../../document';
import { invalid } from '../../refusal';
import type { Mirror } from './computed-properties';
import { followSteps } from './dependencies';
import type { ValueReader, Values } from './value-reader';

/** So many entities may be mirrored for one property in one request, each counted for each that it is mirrored to. */
const maxEnds = 1_000_000;

/**
 * What is at the end of a path of relations: one value; where a relation on the way leads to many, a list of those that
 * are set. What may not be read on the way, or at its end, is as if it were not there (spec P-50c).
 *
 * @throws {Refusal} invalid when there is more at the ends than one request may look at.
 */
export async function mirror(
  values: ValueReader,
  of: DefinedBlueprint,
  entities: readonly Entity[],
  { steps, property }: Mirror,
): Promise<Values> {
  const way = followSteps(values.sources.catalog, of, steps);
  if (!way) return new Map();
  let reached: ReadonlyMap<string, readonly Entity[]> = new Map(entities.map((entity) => [entity.id, [entity]]));
  for (const [i, step] of steps.entries()) {
    const next = way.ends[i];
    if (next) reached = await followStep(values, reached, step, next);
  }
  const end = way.ends.at(-1) ?? of;
  const ends = [...new Map([...reached.values()].flat().map((entity) => [entity.id, entity])).values()];
  const found = await values.property(end, ends, property);
  return new Map(
    [...reached].map(([start, at]): [string, Json] => {
      const all = at.map(({ id }) => found.get(id) ?? null).filter((value) => value !== null);
      return [start, way.many ? all : (all[0] ?? null)];
    }),
  );
}

async function followStep(
  { sources: { tx, rights } }: ValueReader,
  reached: ReadonlyMap<string, readonly Entity[]>,
  step: string,
  { blueprint }: DefinedBlueprint,
): Promise<ReadonlyMap<string, readonly Entity[]>> {
  const teams =
    step === '$team' ? new Map((await tx.teams.names()).map((team) => [team.name, team.identifier])) : undefined;
  const namesOf = (entity: Entity): readonly string[] => {
    if (teams) return readTexts(entity.team).map((name) => teams.get(name) ?? name);
    const value = valueAt(readDocument(entity.relations), step);
    return typeof value === 'string' ? [value] : isList(value) ? textsOf(value) : [];
  };
  const named = new Map(
    [...new Map([...reached.values()].flat().map((entity) => [entity.id, entity])).values()].map((entity) => [
      entity.id,
      namesOf(entity),
    ]),
  );
  const identifiers = [...new Set([...named.values()].flat())];
  const found = await tx.entities.list({ blueprintIds: [blueprint.id], identifiers });
  const shown = rights ? await rights.readable(found) : found;
  const byName = new Map(shown.map((entity) => [entity.identifier, entity]));
  let count = 0;
  const next = new Map<string, readonly Entity[]>();
  for (const [start, at] of reached) {
    const ends = new Map<string, Entity>();
    for (const { id } of at) {
      for (const name of named.get(id) ?? []) {
        const entity = byName.get(name);
        if (entity) ends.set(entity.id, entity);
      }
    }
    count += ends.size;
    if (count > maxEnds) throw invalid('a mirror property asked for leads to more entities than one request may see');
    next.set(start, [...ends.values()]);
  }
  return next;
}
