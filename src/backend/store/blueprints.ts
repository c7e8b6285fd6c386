import type { Connection } from './connection';
import { type Stamp, toStamp, toStampColumns } from './stamp';
import type { BlueprintRow } from './tables';

/** A stored blueprint. `document` is its JSON text as it was written; `relations` is read from it. */
export interface Blueprint extends Stamp {
  readonly id: string;
  readonly identifier: string;
  readonly document: string;
  /** One of those that every organization has from the start (`_user`, `_team`). */
  readonly builtin: boolean;
}

/** One relation of a blueprint, and the identifier of the blueprint it leads to. */
export interface RelationTarget {
  readonly relation: string;
  readonly target: string;
}

/** What is asked and said of blueprints. */
export interface Blueprints {
  find(identifier: string): Promise<Blueprint | undefined>;
  findMany(identifiers: readonly string[]): Promise<readonly Blueprint[]>;
  findByIds(ids: readonly string[]): Promise<readonly Blueprint[]>;
  /** Oldest first. */
  list(): Promise<readonly Blueprint[]>;
  /** What every blueprint is called, oldest first. */
  names(): Promise<readonly Pick<Blueprint, 'id' | 'identifier'>[]>;
  insert(blueprint: Blueprint, relations: readonly RelationTarget[]): Promise<void>;
  update(blueprint: Blueprint, relations: readonly RelationTarget[]): Promise<void>;
  remove(id: string): Promise<void>;
  /** The blueprints, other than the target itself, with a relation to `target`. */
  listRelatedTo(target: string): Promise<readonly Blueprint[]>;
}

/** The blueprints of one organization, inside one transaction. */
export function createBlueprints({ db, org }: Connection): Blueprints {
  const all = () =>
    db.selectFrom('blueprints').selectAll('blueprints').where('blueprints.org_id', '=', org).orderBy('blueprints.id');

  const saveRelations = async (id: string, relations: readonly RelationTarget[]) => {
    await db.deleteFrom('blueprint_relations').where('org_id', '=', org).where('blueprint_id', '=', id).execute();
    if (relations.length === 0) return;
    const rows = relations.map(({ relation, target }) => ({ org_id: org, blueprint_id: id, relation, target }));
    await db.insertInto('blueprint_relations').values(rows).execute();
  };

  return {
    async find(identifier) {
      const row = await all().where('identifier', '=', identifier).executeTakeFirst();
      return row && toBlueprint(row);
    },

    async findMany(identifiers) {
      if (identifiers.length === 0) return [];
      return (await all().where('identifier', 'in', identifiers).execute()).map(toBlueprint);
    },

    async findByIds(ids) {
      if (ids.length === 0) return [];
      return (await all().where('id', 'in', ids).execute()).map(toBlueprint);
    },

    names: () =>
      db.selectFrom('blueprints').select(['id', 'identifier']).where('org_id', '=', org).orderBy('id').execute(),

    async list() {
      return (await all().execute()).map(toBlueprint);
    },

    async insert(blueprint, relations) {
      await db
        .insertInto('blueprints')
        .values({ org_id: org, ...toColumns(blueprint) })
        .execute();
      if (relations.length > 0) await saveRelations(blueprint.id, relations);
    },

    async update(blueprint, relations) {
      const { id } = blueprint;
      await db
        .updateTable('blueprints')
        .set(toColumns(blueprint))
        .where('org_id', '=', org)
        .where('id', '=', id)
        .execute();
      await saveRelations(id, relations);
    },

    async remove(id) {
      await db.deleteFrom('blueprint_relations').where('org_id', '=', org).where('blueprint_id', '=', id).execute();
      await db.deleteFrom('blueprints').where('org_id', '=', org).where('id', '=', id).execute();
    },

    async listRelatedTo(target) {
      const rows = await all()
        .innerJoin('blueprint_relations', (join) =>
          join
            .onRef('blueprint_relations.org_id', '=', 'blueprints.org_id')
            .onRef('blueprint_relations.blueprint_id', '=', 'blueprints.id'),
        )
        .where('blueprint_relations.target', '=', target)
        .where('blueprints.identifier', '!=', target)
        .distinct()
        .execute();
      return rows.map(toBlueprint);
    },
  };
}

function toBlueprint(row: BlueprintRow): Blueprint {
  const { id, identifier, document, builtin } = row;
  return { id, identifier, document, builtin: builtin === 1, ...toStamp(row) };
}

function toColumns(blueprint: Blueprint): Omit<BlueprintRow, 'org_id'> {
  const { id, identifier, document, builtin } = blueprint;
  return { id, identifier, document, builtin: Number(builtin), ...toStampColumns(blueprint) };
}
