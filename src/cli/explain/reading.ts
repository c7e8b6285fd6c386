import {
  answerNeeds,
  type Caller,
  type CompiledQuery,
  compileQuery,
  decideRead,
  type EntityFacts,
  personOf,
  type QueryEntity,
  readScope,
} from '../../access';
import { type Json, parseJson } from '../../contract';
import { worldOf } from './answer';
import type { Catalog } from './catalog';
import type { Situation } from './situation';

/** Says whether a caller may read an entity, by the permissions of its blueprint. */
export async function mayRead({ catalog, wish }: Situation, caller: Caller, entity: QueryEntity): Promise<boolean> {
  const scope = readScope(caller, await catalog.grants(entity.blueprint));
  const world = scope.kind === 'query' ? await worldOf(catalog, wish, personOf(caller)) : undefined;
  const edges = world ? await catalog.edges() : [];
  const facts: EntityFacts = {
    owners: await catalog.owners(entity),
    matches: (policy) => world !== undefined && holds(compileQuery(queryOf(policy), world), entity, edges),
  };
  return decideRead(caller, scope, facts).allowed;
}

/** Says whether an entity matches a query, as somebody. */
export async function matchesQuery(
  { catalog, wish }: Situation,
  caller: Caller,
  query: Json,
  entity: QueryEntity,
): Promise<boolean> {
  const compiled = compileQuery(query, await worldOf(catalog, wish, personOf(caller)));
  return holds(compiled, entity, compiled.ok && compiled.needs.length > 0 ? await catalog.edges() : []);
}

function holds(
  compiled: CompiledQuery | { readonly ok: false },
  entity: QueryEntity,
  edges: Awaited<ReturnType<Catalog['edges']>>,
): boolean {
  return compiled.ok ? compiled.matches(entity, answerNeeds(compiled.needs, edges)) : false;
}

function queryOf(policy: string): Json {
  try {
    return parseJson(policy);
  } catch {
    return null;
  }
}
