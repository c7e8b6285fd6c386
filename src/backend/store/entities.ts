import { type Connection, inParts } from './connection';
import { type Stamp, toStamp, toStampColumns } from './stamp';
import type { EntityRow } from './tables';

/**
 * A stored entity. `team`, `properties` and `relations` are JSON text as written; relations hold identifiers, and
 * `links` the same relations by id, so that a target can be renamed or found from its own side.
 */
export interface Entity extends Stamp {
  readonly id: string;
  readonly blueprintId: string;
  readonly identifier: string;
  readonly title: string;
  readonly icon: string | undefined;
  readonly team: string | undefined;
  readonly properties: string;
  readonly relations: string;
}

export interface EntityLinks {
  readonly relations: readonly { readonly relation: string; readonly targetId: string }[];
  /** Owning teams: the text as written and the team it stood for. */
  readonly teams: readonly { readonly value: string; readonly teamId: string }[];
}

/** Narrows a list of entities; what is undefined does not narrow, an empty list matches nothing. */
export interface EntityFilter {
  readonly blueprintIds?: readonly string[];
  readonly identifiers?: readonly string[];
  readonly titles?: readonly string[];
  /** Only entities after this id, for paging. */
  readonly after?: string;
  readonly limit?: number;
}

export interface Entities {
  find(blueprintId: string, identifier: string): Promise<Entity | undefined>;
  findByIds(ids: readonly string[]): Promise<readonly Entity[]>;
  /** Oldest first. */
  list(filter: EntityFilter): Promise<readonly Entity[]>;
  count(blueprintId: string): Promise<number>;
  insert(entity: Entity, links: EntityLinks): Promise<void>;
  update(entity: Entity, links: EntityLinks): Promise<void>;
  /** Writes the entity's own columns; its links stay as they are. */
  updateText(entity: Entity): Promise<void>;
  removeMany(ids: readonly string[]): Promise<void>;
  /** Drops the links of these relations for every entity of a blueprint. */
  removeRelations(blueprintId: string, relations: readonly string[]): Promise<void>;
  /** Who relates to these entities, and by which relation. */
  listLinksTo(targetIds: readonly string[]): Promise<readonly EntityLink[]>;
  /** Ids of the entities that name a team as owner, with the text they name it by. */
  listOwnedBy(teamId: string): Promise<readonly { readonly entityId: string; readonly value: string }[]>;
}

export interface EntityLink {
  readonly sourceId: string;
  readonly relation: string;
  readonly targetId: string;
}

/** The entities of one organization, inside one transaction. */
export function createEntities({ db, org }: Connection): Entities {
  const all = () => db.selectFrom('entities').selectAll().where('org_id', '=', org);

  const removeLinks = async (ids: readonly string[]) => {
    for (const part of inParts(ids)) {
      await db.deleteFrom('entity_relations').where('org_id', '=', org).where('source_id', 'in', part).execute();
      await db.deleteFrom('entity_teams').where('org_id', '=', org).where('entity_id', 'in', part).execute();
    }
  };

  const insertLinks = async (id: string, { relations, teams }: EntityLinks) => {
    const relationRows = relations.map(({ relation, targetId }) => ({
      org_id: org,
      source_id: id,
      relation,
      target_id: targetId,
    }));
    for (const part of inParts(relationRows, 4)) await db.insertInto('entity_relations').values(part).execute();
    const teamRows = teams.map(({ value, teamId }) => ({ org_id: org, entity_id: id, value, team_id: teamId }));
    for (const part of inParts(teamRows, 4)) await db.insertInto('entity_teams').values(part).execute();
  };

  const updateText = async (entity: Entity) => {
    await db
      .updateTable('entities')
      .set(toColumns(entity))
      .where('org_id', '=', org)
      .where('id', '=', entity.id)
      .execute();
  };

  return {
    updateText,

    async find(blueprintId, identifier) {
      const row = await all()
        .where('blueprint_id', '=', blueprintId)
        .where('identifier', '=', identifier)
        .executeTakeFirst();
      return row && toEntity(row);
    },

    async findByIds(ids) {
      const found: Entity[] = [];
      for (const part of inParts(ids)) found.push(...(await all().where('id', 'in', part).execute()).map(toEntity));
      return found;
    },

    async list({ blueprintIds, identifiers, titles, after, limit }) {
      let query = all().orderBy('id');
      if (blueprintIds) query = query.where('blueprint_id', 'in', blueprintIds);
      if (identifiers) query = query.where('identifier', 'in', identifiers);
      if (titles) query = query.where('title', 'in', titles);
      if (after) query = query.where('id', '>', after);
      if (limit !== undefined) query = query.limit(limit);
      return (await query.execute()).map(toEntity);
    },

    async count(blueprintId) {
      const row = await db
        .selectFrom('entities')
        .select((select) => select.fn.countAll().as('count'))
        .where('org_id', '=', org)
        .where('blueprint_id', '=', blueprintId)
        .executeTakeFirst();
      return Number(row?.count ?? 0);
    },

    async insert(entity, links) {
      await db
        .insertInto('entities')
        .values({ org_id: org, ...toColumns(entity) })
        .execute();
      await insertLinks(entity.id, links);
    },

    async update(entity, links) {
      await updateText(entity);
      await removeLinks([entity.id]);
      await insertLinks(entity.id, links);
    },

    async removeMany(ids) {
      await removeLinks(ids);
      for (const part of inParts(ids)) {
        await db.deleteFrom('entity_relations').where('org_id', '=', org).where('target_id', 'in', part).execute();
        await db.deleteFrom('entities').where('org_id', '=', org).where('id', 'in', part).execute();
      }
    },

    async removeRelations(blueprintId, relations) {
      if (relations.length === 0) return;
      await db
        .deleteFrom('entity_relations')
        .where('org_id', '=', org)
        .where('relation', 'in', relations)
        .where('source_id', 'in', (from) =>
          from.selectFrom('entities').select('id').where('org_id', '=', org).where('blueprint_id', '=', blueprintId),
        )
        .execute();
    },

    async listLinksTo(targetIds) {
      const found: EntityLink[] = [];
      for (const part of inParts(targetIds)) {
        const rows = await db
          .selectFrom('entity_relations')
          .select(['source_id', 'relation', 'target_id'])
          .where('org_id', '=', org)
          .where('target_id', 'in', part)
          .execute();
        found.push(
          ...rows.map((row) => ({ sourceId: row.source_id, relation: row.relation, targetId: row.target_id })),
        );
      }
      return found;
    },

    async listOwnedBy(teamId) {
      const rows = db.selectFrom('entity_teams').select(['entity_id as entityId', 'value']);
      return rows.where('org_id', '=', org).where('team_id', '=', teamId).execute();
    },
  };
}

function toEntity(row: EntityRow): Entity {
  return {
    id: row.id,
    blueprintId: row.blueprint_id,
    identifier: row.identifier,
    title: row.title,
    icon: row.icon ?? undefined,
    team: row.team ?? undefined,
    properties: row.properties,
    relations: row.relations,
    ...toStamp(row),
  };
}

function toColumns(entity: Entity): Omit<EntityRow, 'org_id'> {
  return {
    id: entity.id,
    blueprint_id: entity.blueprintId,
    identifier: entity.identifier,
    title: entity.title,
    icon: entity.icon ?? null,
    team: entity.team ?? null,
    properties: entity.properties,
    relations: entity.relations,
    ...toStampColumns(entity),
  };
}
