import { types } from 'node:util';
import { sql, type Transaction } from 'kysely';
import type { Database } from './database';
import { migrations } from './migrations';
import type { Spelling } from './migrations/migration';
import { retryTransaction, uniqueViolation } from './retry';
import type { Tables } from './tables';

const latest = migrations.at(-1)?.version ?? 0;

const spellings: Record<Database['kind'], Spelling> = {
  sqlite: { text: 'text', strict: ' strict' },
  postgres: { text: 'text collate "C"', strict: '' },
};

/**
 * Brings the tables to the newest shape. Any number of processes may do so at once: the row of `schema_version` is
 * the lock, taken by a plain update, so no advisory lock is needed (spec R-55).
 *
 * @throws when the database is of a later version than this program.
 */
export async function migrate(database: Database): Promise<void> {
  const found = await versionOf(database);
  if (found === undefined) await makeVersionTable(database);
  if (found === latest) return;
  await retryTransaction(() => database.sql.transaction().execute((trx) => forward(trx, spellings[database.kind])));
}

async function forward(trx: Transaction<Tables>, spelling: Spelling): Promise<void> {
  const { rows } = await sql<{
    version: number;
  }>`update schema_version set version = version returning version`.execute(trx);
  const from = rows[0]?.version ?? 0;
  if (from > latest) throw new Error(`the database is of version ${from}; this program knows versions up to ${latest}`);
  for (const { version, statements } of migrations.filter((migration) => migration.version > from)) {
    for (const statement of statements(spelling)) await sql.raw(statement).execute(trx);
    await sql`update schema_version set version = ${version}`.execute(trx);
  }
}

/** The version of the tables, or undefined where there are none yet. */
async function versionOf({ sql: db }: Database): Promise<number | undefined> {
  try {
    const { rows } = await sql<{ version: number }>`select version from schema_version`.execute(db);
    return rows[0]?.version;
  } catch (error) {
    if (types.isNativeError(error) && /schema_version/.test(error.message)) return undefined;
    throw error;
  }
}

const duplicateTable = '42P07';
const duplicateObject = '42710';

/** Two processes that make the same table at once can meet in PostgreSQL's catalog: the loser finds it made. */
async function makeVersionTable({ sql: db }: Database): Promise<void> {
  const make = sql`create table if not exists schema_version (id integer primary key, version integer not null)`;
  await retryTransaction(() => make.execute(db)).catch((error) => {
    if (![uniqueViolation, duplicateTable, duplicateObject].includes(error?.code)) throw error;
  });
  const fill = sql`insert into schema_version (id, version) values (1, 0) on conflict do nothing`;
  await retryTransaction(() => fill.execute(db));
}
