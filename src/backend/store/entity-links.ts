import { type Connection, inParts } from './connection';

/** What an entity points at, by id. */
export interface EntityLinks {
  readonly relations: readonly { readonly relation: string; readonly targetId: string }[];
  /** Owning teams: the text as written and the team it stood for. */
  readonly teams: readonly { readonly value: string; readonly teamId: string }[];
}

/** That one entity relates to another. */
export interface EntityLink {
  readonly sourceId: string;
  readonly relation: string;
  readonly targetId: string;
}

/** A relation between two entities, with what each is called. */
export interface NamedLink {
  readonly relation: string;
  readonly sourceId: string;
  readonly sourceBlueprintId: string;
  readonly source: string;
  readonly targetId: string;
  readonly targetBlueprintId: string;
  readonly target: string;
  readonly targetTitle: string;
}

/** The relations of entities, and the teams that own them. */
export interface Links {
  /** Replaces what an entity points at. */
  save(entityId: string, links: EntityLinks): Promise<void>;
  /** Drops whatever leads from or to these entities. */
  removeOf(entityIds: readonly string[]): Promise<void>;
  /** Drops the links of these relations for every entity of a blueprint. */
  removeRelations(blueprintId: string, relations: readonly string[]): Promise<void>;
  /** Gives a relation of a blueprint's entities another name. */
  renameRelation(blueprintId: string, from: string, to: string): Promise<void>;
  /** Every relation between two entities. */
  list(): Promise<readonly NamedLink[]>;
  /** Who relates to these entities, and by which relation. */
  listTo(targetIds: readonly string[]): Promise<readonly EntityLink[]>;
  /** The owners that entities name themselves, by the entity's id; nothing for one without any. */
  ownersOf(entityIds: readonly string[]): Promise<ReadonlyMap<string, EntityLinks['teams']>>;
  /** Ids of the entities that name a team as owner, with the text they name it by. */
  listOwnedBy(teamId: string): Promise<readonly { readonly entityId: string; readonly value: string }[]>;
  /** Respells a team in the entities that name it so. */
  renameOwner(teamId: string, from: string, to: string): Promise<void>;
  /** Takes a team out of what it owns. */
  removeOwner(teamId: string): Promise<void>;
  /** Takes the owners of a blueprint's entities away. */
  removeOwners(blueprintId: string): Promise<void>;
}

/** What the entities of one organization point at, inside one transaction. */
export function createLinks({ db, org }: Connection): Links {
  const removeFrom = async (ids: readonly string[]) => {
    for (const part of inParts(ids)) {
      await db.deleteFrom('entity_relations').where('org_id', '=', org).where('source_id', 'in', part).execute();
      await db.deleteFrom('entity_teams').where('org_id', '=', org).where('entity_id', 'in', part).execute();
    }
  };
  const ownedBy = (teamId: string) =>
    db
      .selectFrom('entity_teams')
      .select(['entity_id as entityId', 'value'])
      .where('org_id', '=', org)
      .where('team_id', '=', teamId);

  const idsOf = (blueprintId: string) =>
    db.selectFrom('entities').select('id').where('org_id', '=', org).where('blueprint_id', '=', blueprintId);

  return {
    async save(entityId, { relations, teams }) {
      await removeFrom([entityId]);
      const relationRows = relations.map(({ relation, targetId }) => ({
        org_id: org,
        source_id: entityId,
        relation,
        target_id: targetId,
      }));
      for (const part of inParts(relationRows, 4)) await db.insertInto('entity_relations').values(part).execute();
      const teamRows = teams.map(({ value, teamId }) => ({ org_id: org, entity_id: entityId, value, team_id: teamId }));
      for (const part of inParts(teamRows, 4)) await db.insertInto('entity_teams').values(part).execute();
    },

    async removeOf(entityIds) {
      await removeFrom(entityIds);
      for (const part of inParts(entityIds)) {
        await db.deleteFrom('entity_relations').where('org_id', '=', org).where('target_id', 'in', part).execute();
      }
    },

    async removeRelations(blueprintId, relations) {
      if (relations.length === 0) return;
      await db
        .deleteFrom('entity_relations')
        .where('org_id', '=', org)
        .where('relation', 'in', relations)
        .where('source_id', 'in', idsOf(blueprintId))
        .execute();
    },

    async renameRelation(blueprintId, from, to) {
      const rows = db.updateTable('entity_relations').set({ relation: to }).where('org_id', '=', org);
      await rows.where('relation', '=', from).where('source_id', 'in', idsOf(blueprintId)).execute();
    },

    list: () =>
      db
        .selectFrom('entity_relations as link')
        .innerJoin('entities as source', (join) =>
          join.onRef('source.org_id', '=', 'link.org_id').onRef('source.id', '=', 'link.source_id'),
        )
        .innerJoin('entities as target', (join) =>
          join.onRef('target.org_id', '=', 'link.org_id').onRef('target.id', '=', 'link.target_id'),
        )
        .select([
          'link.relation as relation',
          'source.id as sourceId',
          'source.blueprint_id as sourceBlueprintId',
          'source.identifier as source',
          'target.id as targetId',
          'target.blueprint_id as targetBlueprintId',
          'target.identifier as target',
          'target.title as targetTitle',
        ])
        .where('link.org_id', '=', org)
        .execute(),

    async listTo(targetIds) {
      const found: EntityLink[] = [];
      for (const part of inParts(targetIds)) {
        const rows = await db
          .selectFrom('entity_relations')
          .select(['source_id as sourceId', 'relation', 'target_id as targetId'])
          .where('org_id', '=', org)
          .where('target_id', 'in', part)
          .execute();
        found.push(...rows);
      }
      return found;
    },

    async ownersOf(entityIds) {
      const owners = new Map<string, { value: string; teamId: string }[]>();
      for (const part of inParts(entityIds)) {
        const rows = await db
          .selectFrom('entity_teams')
          .select(['entity_id as entityId', 'value', 'team_id as teamId'])
          .where('org_id', '=', org)
          .where('entity_id', 'in', part)
          .execute();
        for (const { entityId, ...owner } of rows) owners.set(entityId, [...(owners.get(entityId) ?? []), owner]);
      }
      return owners;
    },

    listOwnedBy: (teamId) => ownedBy(teamId).execute(),

    async renameOwner(teamId, from, to) {
      const held = await ownedBy(teamId).where('value', '=', from).execute();
      const rows = held.map(({ entityId }) => ({ org_id: org, entity_id: entityId, value: to, team_id: teamId }));
      const former = db.deleteFrom('entity_teams').where('org_id', '=', org).where('team_id', '=', teamId);
      await former.where('value', '=', from).execute();
      for (const part of inParts(rows, 4)) {
        const insert = db.insertInto('entity_teams').values(part);
        await insert.onConflict((conflict) => conflict.doNothing()).execute();
      }
    },

    async removeOwners(blueprintId) {
      const rows = db.deleteFrom('entity_teams').where('org_id', '=', org);
      await rows.where('entity_id', 'in', idsOf(blueprintId)).execute();
    },

    async removeOwner(teamId) {
      await db.deleteFrom('entity_teams').where('org_id', '=', org).where('team_id', '=', teamId).execute();
    },
  };
}
