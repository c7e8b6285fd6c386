import {
  type BlueprintGrants,
  type Caller,
  decideByRank,
  decideRead,
  type EntityFacts,
  type QueryEntity,
  type QueryWorld,
  type ReadScope,
  readScope,
} from '../../../access';
import type { Entity, GrantBlock, Transaction } from '../../store';
import { type Catalog, loadCatalog } from '../blueprints/catalog';
import type { Context } from '../context';
import { findOwners } from './find-owners';
import { compilePolicies, queryOf, worldOf } from './match-policies';
import type { EntityRights } from './rights';
import { EntityValues } from './values/entity-values';
import { seeEntities, wantedBy } from './values/see-entities';

export type { EntityRights } from './rights';

const noFacts: EntityFacts = { owners: [], matches: () => false };

/** The rights of a caller to entities. Source: spec P-50, P-50a (every route that returns entities asks here). */
export function readableOf(tx: Transaction, context: Context, caller: Caller): EntityRights {
  const hasRank = decideByRank(caller) !== undefined;
  const grants = new Map<string, BlueprintGrants>();
  const scopes = new Map<string, ReadScope>();
  const catalog = once(() => loadCatalog(tx));
  const world = once(async () => worldOf(tx, context, caller, await catalog()));

  const loadGrants = async (blueprintIds: readonly string[]) => {
    const missing = [...new Set(blueprintIds)].filter((id) => !grants.has(id));
    const found = hasRank || missing.length === 0 ? new Map() : await tx.grants.findMany(missing);
    for (const id of missing) grants.set(id, toGrants(found.get(id) ?? []));
  };

  const scopeOf = (blueprintId: string): ReadScope => {
    const scope = scopes.get(blueprintId) ?? readScope(caller, grants.get(blueprintId) ?? new Map());
    scopes.set(blueprintId, scope);
    return scope;
  };

  const rights: EntityRights = {
    catalog,
    world: once(async () => sightedWorld(tx, rights, await world())),
    now: context.now,

    async grantsOf(blueprintId) {
      await loadGrants([blueprintId]);
      return grants.get(blueprintId) ?? new Map();
    },

    async scopeOf(blueprintId) {
      await loadGrants([blueprintId]);
      return scopeOf(blueprintId);
    },

    async scopesOf(blueprintIds) {
      await loadGrants(blueprintIds);
      return new Map(blueprintIds.map((id) => [id, scopeOf(id)]));
    },

    async factsOf(entities) {
      if (hasRank) return new Map(entities.map(({ id }) => [id, noFacts]));
      await loadGrants(entities.map(({ blueprintId }) => blueprintId));
      const wanted = new Set(entities.flatMap(({ blueprintId }) => policiesOf(grants.get(blueprintId))));
      return loadFacts({ tx, now: context.now(), catalog: await catalog(), world }, entities, [...wanted]);
    },

    async readable(entities) {
      await loadGrants(entities.map(({ blueprintId }) => blueprintId));
      const unclear = entities.filter(({ blueprintId }) => ['owned', 'query'].includes(scopeOf(blueprintId).kind));
      const facts = unclear.length > 0 ? await rights.factsOf(unclear) : new Map<string, EntityFacts>();
      return entities.filter(
        ({ id, blueprintId }) => decideRead(caller, scopeOf(blueprintId), facts.get(id) ?? noFacts).allowed,
      );
    },

    canRead: async (entity) => (await rights.readable([entity])).length > 0,
  };
  return rights;
}

/** What facts of entities are loaded from. */
interface Surroundings {
  readonly tx: Transaction;
  readonly now: Date;
  readonly catalog: Catalog;
  readonly world: () => Promise<QueryWorld>;
}

/** Who owns some entities, and which of some policies match each of them. */
async function loadFacts(
  { tx, now, catalog, world }: Surroundings,
  entities: readonly Entity[],
  policies: readonly string[],
): Promise<ReadonlyMap<string, EntityFacts>> {
  const owners = await findOwners(tx, entities, catalog.byIdentifier);
  const ownersOf = ({ id }: Entity) => owners.get(id) ?? [];
  if (policies.length === 0) {
    return new Map(entities.map((entity) => [entity.id, { ...noFacts, owners: ownersOf(entity) }]));
  }
  const compiled = await compilePolicies(tx, catalog, await world(), policies);
  // With the eyes of the system: a policy is written by an Admin and sees what its reader may not (spec D-11).
  const values = new EntityValues({ tx, now, catalog });
  const seen = await seeEntities(values, entities, wantedBy(policies.map(queryOf)), { owners });
  return new Map(
    entities.map((entity) => {
      const sight = seen.get(entity.id);
      const matches = (policy: string) => sight !== undefined && compiled.get(policy)?.(sight) === true;
      return [entity.id, { owners: ownersOf(entity), matches }];
    }),
  );
}

/** A world in which the reader's own entities hold only what the reader may read of them. Source: spec P-50a. */
async function sightedWorld(tx: Transaction, rights: EntityRights, world: QueryWorld): Promise<QueryWorld> {
  const { user, userTeams = [], ...rest } = world;
  if (user === undefined) return rest;
  const { byIdentifier } = await rights.catalog();
  const sighted = async (entity: QueryEntity): Promise<QueryEntity> => {
    const of = byIdentifier.get(entity.blueprint)?.blueprint;
    const stored = of && (await tx.entities.find(of.id, entity.identifier));
    return stored && (await rights.canRead(stored)) ? entity : { ...entity, properties: {}, relations: {} };
  };
  const teams: QueryEntity[] = [];
  for (const team of userTeams) teams.push(await sighted(team));
  return { ...rest, user: await sighted(user), userTeams: teams };
}

function toGrants(blocks: readonly GrantBlock[]): BlueprintGrants {
  return new Map(blocks.map((block) => [block.block, block]));
}

function policiesOf(grants: BlueprintGrants | undefined): readonly string[] {
  return [...(grants?.values() ?? [])].flatMap(({ policy }) => policy ?? []);
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
