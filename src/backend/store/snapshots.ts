import type { Kysely } from 'kysely';
import { type Connection, inParts } from './connection';
import type { Tables } from './tables';

/** A snapshot, without what it holds. */
export interface SnapshotName {
  readonly name: string;
  /** RFC 3339. */
  readonly createdAt: string;
}

/** What is asked and said of snapshots: everything that an organization holds, at one moment. */
export interface Snapshots {
  /** Oldest first. */
  list(): Promise<readonly SnapshotName[]>;
  /**
   * Keeps what the organization holds now, in place of an earlier snapshot of that name. `gone` when there is no such
   * organization any more, `too large` when it holds more than fits into one value of a database; nothing is kept then.
   */
  save(snapshot: SnapshotName): Promise<'saved' | 'gone' | 'too large'>;
  /** Makes the organization hold exactly what it held then; false when there is no such snapshot. */
  restore(name: string): Promise<boolean>;
  /** False when there is no such snapshot. */
  remove(name: string): Promise<boolean>;
  /** Takes away all that the organization holds, and its snapshots. */
  removeAll(): Promise<void>;
}

/**
 * Every table with rows of organizations, apart from the row writers queue at and the snapshots themselves. Checked
 * against the database by a test, so that a new table is not forgotten.
 */
export const snapshotTables = [
  'credentials',
  'users',
  'user_roles',
  'teams',
  'team_members',
  'blueprints',
  'blueprint_relations',
  'entities',
  'entity_relations',
  'entity_teams',
  'actions',
  'grant_blocks',
  'grant_members',
  'pages',
  'data_migrations',
  'runs',
  'run_votes',
  'run_logs',
  'outbox',
  'audit',
  'documents',
  'secrets',
] as const satisfies readonly (keyof Tables)[];

/** As many columns as the widest table may have. */
const mostColumns = 40;

/** So much text is kept as one value. SQLite takes a billion bytes, PostgreSQL as many; a character may have four. */
const mostCharacters = 128 * 1024 * 1024;

/** The snapshots of one organization, inside one transaction. */
export function createSnapshots({ db, org }: Connection): Snapshots {
  const mine = () => db.selectFrom('snapshots').where('org_id', '=', org);
  return {
    list: () => mine().select(['name', 'created_at as createdAt']).orderBy('created_at').orderBy('name').execute(),

    async save({ name, createdAt }) {
      const held = await contentOf(db, org);
      if (!held.organization) return 'gone';
      if (sizeOf(held) > mostCharacters) return 'too large';
      const content = JSON.stringify(held);
      await db
        .insertInto('snapshots')
        .values({ org_id: org, name, content, created_at: createdAt })
        .onConflict((conflict) => conflict.columns(['org_id', 'name']).doUpdateSet({ content, created_at: createdAt }))
        .execute();
      return 'saved';
    },

    async restore(name) {
      const found = await mine().select('content').where('name', '=', name).executeTakeFirst();
      if (!found) return false;
      await restore(db, org, JSON.parse(found.content));
      return true;
    },

    async remove(name) {
      const gone = db.deleteFrom('snapshots').where('org_id', '=', org).where('name', '=', name);
      return (await gone.executeTakeFirst()).numDeletedRows > 0n;
    },

    async removeAll() {
      await removeRows(db, org);
      await db.deleteFrom('snapshots').where('org_id', '=', org).execute();
      await db.deleteFrom('organizations').where('id', '=', org).execute();
    },
  };
}

type Row = Readonly<Record<string, string | number | null>>;

interface Content {
  readonly organization: Row | undefined;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
}

/** Rows as any table has them: the tables are looked at by name here, not by what they mean. */
type AnyTables = Record<string, Row>;
const anyTable = (db: Kysely<Tables>) => db as unknown as Kysely<AnyTables>;

async function contentOf(db: Kysely<Tables>, org: string): Promise<Content> {
  const any = anyTable(db);
  const organization = await any.selectFrom('organizations').selectAll().where('id', '=', org).executeTakeFirst();
  const tables: Record<string, readonly Row[]> = {};
  for (const table of snapshotTables) {
    tables[table] = await any.selectFrom(table).selectAll().where('org_id', '=', org).execute();
  }
  return { organization, tables };
}

/** About as many characters as the content has as JSON, found out without making that text. */
function sizeOf({ tables }: Content): number {
  let size = 0;
  for (const rows of Object.values(tables)) {
    for (const row of rows) for (const value of Object.values(row)) size += 20 + String(value).length;
  }
  return size;
}

async function removeRows(db: Kysely<Tables>, org: string): Promise<void> {
  for (const table of snapshotTables) await anyTable(db).deleteFrom(table).where('org_id', '=', org).execute();
}

async function restore(db: Kysely<Tables>, org: string, { organization, tables }: Content): Promise<void> {
  const any = anyTable(db);
  await removeRows(db, org);
  for (const table of snapshotTables) {
    for (const part of inParts(tables[table] ?? [], mostColumns)) await any.insertInto(table).values(part).execute();
  }
  if (!organization) return;
  const { id: _, ...columns } = organization;
  await any.updateTable('organizations').set(columns).where('id', '=', org).execute();
}
