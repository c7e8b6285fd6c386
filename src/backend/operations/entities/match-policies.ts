import {
  answerNeeds,
  type Caller,
  type CompiledQuery,
  compileQuery,
  personOf,
  type QueryEntity,
  type QueryWorld,
} from '../../../access';
import { type Json, parseJson } from '../../../contract';
import type { Entity, Transaction } from '../../store';
import { teamBlueprint, userBlueprint } from '../blueprints/blueprint-document';
import type { Catalog } from '../blueprints/catalog';
import type { Context } from '../context';
import { loadRelations } from './query-entities';
import { EntityValues } from './values/entity-values';
import { seeEntities } from './values/see-entities';

/** Says whether an entity matches; a policy that cannot be evaluated matches nothing. */
export type PolicyMatcher = (entity: QueryEntity) => boolean;

/**
 * What queries of a caller may refer to: all blueprints, the caller's own `_user` entity and the entities of their
 * teams. An organization token is nobody and has neither (spec D-14).
 */
export async function worldOf(
  tx: Transaction,
  { now, switches }: Pick<Context, 'now' | 'switches'>,
  caller: Caller,
  catalog: Catalog,
): Promise<QueryWorld> {
  const person = personOf(caller);
  const world = { blueprints: catalog.shapes, now: now(), relatedToDepth: switches.relatedToDepth };
  if (person === undefined) return world;
  const user = await mirrorOf(tx, catalog, userBlueprint, person.id);
  const teams: Entity[] = [];
  for (const id of person.teams) teams.push(...(await mirrorOf(tx, catalog, teamBlueprint, id)));
  const all = [...user, ...teams];
  const seen = await seeEntities(new EntityValues({ tx, now: world.now, catalog }), all);
  const [own] = user.flatMap(({ id }) => seen.get(id) ?? []);
  return { ...world, ...(own && { user: own }), userTeams: teams.flatMap(({ id }) => seen.get(id) ?? []) };
}

async function mirrorOf(tx: Transaction, catalog: Catalog, blueprint: string, id: string): Promise<readonly Entity[]> {
  const of = catalog.byIdentifier.get(blueprint);
  const found = of && (await tx.entities.findMirror(of.blueprint.id, id));
  return found ? [found] : [];
}

/**
 * Makes catalog policies ready to be asked of entities. What they need to know of relations is answered from all of
 * the catalog: a policy is written by an Admin and sees what its reader may not (spec D-11).
 *
 * @param policies  The texts of the blocks.
 * Source: spec P-50d, D-36, D-37.
 */
export async function compilePolicies(
  tx: Transaction,
  catalog: Catalog,
  world: QueryWorld,
  policies: readonly string[],
): Promise<ReadonlyMap<string, PolicyMatcher>> {
  const compiled = policies.map((text): readonly [string, CompiledQuery] => [text, compileQuery(queryOf(text), world)]);
  const needs = compiled.flatMap(([, query]) => (query.ok ? query.needs : []));
  const answers = answerNeeds(needs, needs.length > 0 ? (await loadRelations(tx, catalog)).edges : []);
  return new Map(
    compiled.map(([text, query]) => [text, query.ok ? (entity) => query.matches(entity, answers) : () => false]),
  );
}

/** The query of a block's policy; null where the text is none. */
export function queryOf(text: string): Json {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}
