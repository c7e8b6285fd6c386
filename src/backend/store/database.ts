import { Kysely, PostgresDialect } from 'kysely';
import { type SqliteDatabase, sqliteDialect } from './sqlite-dialect';
import type { Tables } from './tables';

/** An open database: typed queries, and which of the two kinds it is. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  readonly sql: Kysely<Tables>;
  /** True where nothing is meant to outlive the process. */
  readonly inMemory: boolean;
}

/**
 * How long a statement may wait for another process's write before the transaction is tried again. Short, because
 * nothing else is done while it waits; the retries wait without holding anything up.
 */
const busyTimeoutMs = 10;

/**
 * Opens the database at `address`: `memory`, a `postgres://` URL, or else the path of an SQLite file, made if missing.
 * The only place that knows a driver by name.
 *
 * @throws when the file cannot be opened. A PostgreSQL server is first spoken to by the first query.
 */
export async function openDatabase(address: string): Promise<Database> {
  if (/^postgres(ql)?:\/\//.test(address))
    return { kind: 'postgres', sql: await openPostgres(address), inMemory: false };
  const inMemory = address === 'memory';
  const database = await openSqlite(inMemory ? ':memory:' : address);
  database.exec(`pragma busy_timeout = ${busyTimeoutMs}`);
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  return { kind: 'sqlite', sql: new Kysely<Tables>({ dialect: sqliteDialect(database) }), inMemory };
}

interface SqliteModule {
  readonly DatabaseSync: new (path: string) => SqliteDatabase;
}

/** Node 22.13 and later bring SQLite along; before that a package with the same API does. */
async function openSqlite(path: string): Promise<SqliteDatabase> {
  const getBuiltin: ((name: string) => unknown) | undefined = process.getBuiltinModule;
  // Both modules document the class and methods that SqliteModule names.
  const { DatabaseSync } = (getBuiltin?.('node:sqlite') ?? (await import('@photostructure/sqlite'))) as SqliteModule;
  try {
    return new DatabaseSync(path);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new Error(
      `the database file ${path} cannot be opened: is its folder there, and may it be written? (${cause})`,
      {
        cause: error,
      },
    );
  }
}

async function openPostgres(connectionString: string): Promise<Kysely<Tables>> {
  const { Pool } = await import('pg');
  const pool = new Pool({ connectionString, max: 10, application_name: 'portcullis' });
  // An idle connection that the server closed is replaced by the pool; without a listener the process would end.
  pool.on('error', () => undefined);
  // The same for a connection in use: its query is refused anyway, and the event is there beside that.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
