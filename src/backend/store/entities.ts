import { type Connection, inParts, matchesNothing } from './connection';
import { createLinks, type EntityLinks } from './entity-links';
import { type Stamp, toStamp, toStampColumns } from './stamp';
import type { EntityRow } from './tables';

/**
 * A stored entity. `team`, `properties` and `relations` are JSON text as written; relations hold identifiers, and the
 * links beside them the same relations by id, so that a target can be renamed or found from its own side.
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
  /** The team or user that this entity shows, by id. */
  readonly mirrorOf: string | undefined;
}

/** Narrows a list of entities; what is undefined does not narrow, an empty list matches nothing. */
export interface EntityFilter {
  readonly blueprintIds?: readonly string[];
  readonly identifiers?: readonly string[];
  readonly titles?: readonly string[];
}

/** What is asked and said of entities. */
export interface Entities {
  find(blueprintId: string, identifier: string): Promise<Entity | undefined>;
  /** The entity that shows a team or user. */
  findMirror(blueprintId: string, mirrorOf: string): Promise<Entity | undefined>;
  findByIds(ids: readonly string[]): Promise<readonly Entity[]>;
  /** Oldest first. */
  list(filter: EntityFilter): Promise<readonly Entity[]>;
  count(blueprintId: string): Promise<number>;
  insert(entity: Entity, links: EntityLinks): Promise<void>;
  update(entity: Entity, links: EntityLinks): Promise<void>;
  /** Writes the entity's own columns; its links stay as they are. */
  updateText(entity: Entity): Promise<void>;
  /** Also drops whatever leads from or to them. */
  removeMany(ids: readonly string[]): Promise<void>;
}

/** The entities of one organization, inside one transaction. */
export function createEntities(connection: Connection): Entities {
  const { db, org } = connection;
  const links = createLinks(connection);
  const all = () => db.selectFrom('entities').selectAll().where('org_id', '=', org);

  const updateText = async (entity: Entity) => {
    const rows = db.updateTable('entities').set(toColumns(entity));
    await rows.where('org_id', '=', org).where('id', '=', entity.id).execute();
  };

  return {
    updateText,

    async find(blueprintId, identifier) {
      const rows = all().where('blueprint_id', '=', blueprintId);
      const row = await rows.where('identifier', '=', identifier).executeTakeFirst();
      return row && toEntity(row);
    },

    async findMirror(blueprintId, mirrorOf) {
      const rows = all().where('blueprint_id', '=', blueprintId);
      const row = await rows.where('mirror_of', '=', mirrorOf).executeTakeFirst();
      return row && toEntity(row);
    },

    async findByIds(ids) {
      const found: Entity[] = [];
      for (const part of inParts(ids)) found.push(...(await all().where('id', 'in', part).execute()).map(toEntity));
      return found;
    },

    async list(filter) {
      if (matchesNothing(filter)) return [];
      const { blueprintIds, identifiers, titles } = filter;
      const found: Entity[] = [];
      for (const part of identifiers ? inParts(identifiers) : [undefined]) {
        let query = all().orderBy('id');
        if (blueprintIds) query = query.where('blueprint_id', 'in', blueprintIds);
        if (part) query = query.where('identifier', 'in', part);
        if (titles) query = query.where('title', 'in', titles);
        found.push(...(await query.execute()).map(toEntity));
      }
      return found;
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

    async insert(entity, to) {
      await db
        .insertInto('entities')
        .values({ org_id: org, ...toColumns(entity) })
        .execute();
      if (to.relations.length + to.teams.length > 0) await links.save(entity.id, to);
    },

    async update(entity, to) {
      await updateText(entity);
      await links.save(entity.id, to);
    },

    async removeMany(ids) {
      await links.removeOf(ids);
      for (const part of inParts(ids)) {
        await db.deleteFrom('entities').where('org_id', '=', org).where('id', 'in', part).execute();
      }
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
    mirrorOf: row.mirror_of ?? undefined,
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
    mirror_of: entity.mirrorOf ?? null,
    ...toStampColumns(entity),
  };
}
