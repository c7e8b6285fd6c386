import type { Connection } from './connection';
import type { DataMigrationRow } from './tables';

/** Work on many entities that a client follows by its id. */
export interface DataMigration {
  readonly id: string;
  readonly status: 'COMPLETED';
  readonly blueprint: string;
  readonly actor: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Narrows a list of migrations; what is undefined does not narrow. */
export interface DataMigrationFilter {
  readonly actor?: string | undefined;
  /** Identifier of the source. */
  readonly blueprint?: string | undefined;
}

/** What is asked and said of data migrations. */
export interface DataMigrations {
  find(id: string): Promise<DataMigration | undefined>;
  /** Oldest first. */
  list(filter?: DataMigrationFilter): Promise<readonly DataMigration[]>;
  insert(migration: DataMigration): Promise<void>;
}

/** The data migrations of one organization, inside one transaction. */
export function createDataMigrations({ db, org }: Connection): DataMigrations {
  return {
    async find(id) {
      const rows = db.selectFrom('data_migrations').selectAll().where('org_id', '=', org);
      const row = await rows.where('id', '=', id).executeTakeFirst();
      return row && toDataMigration(row);
    },

    async list({ actor, blueprint } = {}) {
      let rows = db.selectFrom('data_migrations').selectAll().where('org_id', '=', org).orderBy('id');
      if (actor !== undefined) rows = rows.where('actor', '=', actor);
      if (blueprint !== undefined) rows = rows.where('blueprint', '=', blueprint);
      return (await rows.execute()).map(toDataMigration);
    },

    async insert({ id, status, blueprint, actor, createdAt, updatedAt }) {
      const row = { org_id: org, id, status, blueprint, actor, created_at: createdAt, updated_at: updatedAt };
      await db.insertInto('data_migrations').values(row).execute();
    },
  };
}

function toDataMigration({ id, blueprint, actor, created_at, updated_at }: DataMigrationRow): DataMigration {
  return { id, status: 'COMPLETED', blueprint, actor, createdAt: created_at, updatedAt: updated_at };
}
