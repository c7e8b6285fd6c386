import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { Mutex } from './mutex';

/** The part of the `node:sqlite` API that is used; both the built-in module and its stand-in have it. */
export interface SqliteDatabase {
  prepare(sql: string): SqliteStatement;
  exec(sql: string): void;
  close(): void;
}

interface SqliteStatement {
  /** Absent in Node 22 before 22.16. */
  columns?(): readonly unknown[];
  all(...parameters: readonly unknown[]): unknown[];
  run(...parameters: readonly unknown[]): { readonly changes: number | bigint };
}

/**
 * kysely over one SQLite connection. Whoever holds the connection holds it alone, so a transaction whose body awaits
 * cannot mix with another request's statements; writing transactions take SQLite's write lock when they begin.
 *
 * Source: https://www.sqlite.org/lang_transaction.html, "DEFERRED, IMMEDIATE, and EXCLUSIVE transactions".
 */
export function sqliteDialect(database: SqliteDatabase): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(database),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class SqliteDriver implements Driver {
  readonly #connection: SqliteConnection;
  readonly #mutex = new Mutex();

  constructor(private readonly database: SqliteDatabase) {
    this.#connection = new SqliteConnection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#mutex.lock();
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#mutex.unlock();
  }

  async beginTransaction(_: DatabaseConnection, { accessMode }: TransactionSettings): Promise<void> {
    this.#connection.begin(accessMode === 'read only');
  }

  async commitTransaction(): Promise<void> {
    this.#connection.end('commit');
  }

  async rollbackTransaction(): Promise<void> {
    try {
      this.#connection.end('rollback');
    } catch {
      // After a full disk or an I/O error SQLite has rolled back by itself; what matters is the error before this one.
    }
  }

  async destroy(): Promise<void> {
    await this.#mutex.lock();
    this.database.close();
  }
}

const keptStatements = 500;

class SqliteConnection implements DatabaseConnection {
  readonly #statements = new Map<string, { readonly statement: SqliteStatement; readonly returnsRows: boolean }>();

  #readOnly = false;

  constructor(private readonly database: SqliteDatabase) {}

  begin(readOnly: boolean): void {
    this.#prepare(readOnly ? 'begin' : 'begin immediate').statement.run();
    this.#readOnly = readOnly;
  }

  end(how: 'commit' | 'rollback'): void {
    this.#readOnly = false;
    this.#prepare(how).statement.run();
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    // Not by `pragma query_only`, which would throw away every prepared statement each time.
    if (this.#readOnly && !/^select\b/i.test(sql)) throw new Error('a transaction that reads cannot write');
    const { statement, returnsRows } = this.#prepare(sql);
    const values = parameters.map(toSqlite);
    // The rows have the shape of the query that kysely compiled.
    if (returnsRows) return { rows: statement.all(...values) as Row[] };
    return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
  }

  // biome-ignore lint/correctness/useYield: nothing streams
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('rows are not streamed from SQLite');
  }

  #prepare(sql: string) {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    // Without a way to know, rows are asked for: a statement that has none gives an empty list.
    const prepared = { statement, returnsRows: (statement.columns?.().length ?? 1) > 0 };
    if (this.#statements.size >= keptStatements) this.#statements.clear();
    this.#statements.set(sql, prepared);
    return prepared;
  }
}

/** SQLite has no booleans, and its text ends at a NUL: the one becomes 0 or 1, the other is a bug by the time it is here. */
function toSqlite(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' && value.includes('\0')) throw new Error('text with a NUL character cannot be stored');
  return value;
}
