import { sql } from 'kysely';
import type { Database } from './database';

/**
 * Reads back from the database whether an acknowledged write can be lost, and says each way it can.
 * Nothing is said of a database in memory, which promises nothing.
 *
 * Source: https://www.sqlite.org/pragma.html, "synchronous"; PostgreSQL documentation, "Asynchronous Commit" and
 * "Write Ahead Log", "Settings"; spec R-56.
 */
export async function checkDurability(database: Database): Promise<readonly string[]> {
  if (database.inMemory) return [];
  return database.kind === 'sqlite' ? checkSqlite(database) : checkPostgres(database);
}

const full = 2;

async function checkSqlite({ sql: db }: Database): Promise<readonly string[]> {
  const synchronous = await sql<{ synchronous: number }>`pragma synchronous`.execute(db);
  const journal = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db);
  const level = synchronous.rows[0]?.synchronous ?? 0;
  const mode = journal.rows[0]?.journal_mode ?? 'off';
  return [
    ...(level >= full ? [] : [`SQLite runs with synchronous = ${level}; a power cut can lose acknowledged writes`]),
    ...(mode === 'wal'
      ? []
      : [`SQLite runs with journal_mode = ${mode} instead of wal; is the file on a disk of this machine?`]),
  ];
}

async function checkPostgres({ sql: db }: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name in ('fsync', 'synchronous_commit')`.execute(db);
  return rows
    .filter(({ setting }) => setting === 'off')
    .map(({ name }) => `PostgreSQL runs with ${name} = off; a crash can lose acknowledged writes`);
}
