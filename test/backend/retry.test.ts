import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { openDatabase } from '../../src/backend/store/database';
import { retryTransaction } from '../../src/backend/store/retry';
import { describeWithPostgres, PostgresServer } from './postgres';

describeWithPostgres('a transaction that PostgreSQL refuses', () => {
  let server: PostgresServer;
  let db: Kysely<unknown>;
  beforeAll(async () => {
    server = await PostgresServer.start();
    const pool = new Pool({ connectionString: await server.createDatabase() });
    // The server may be stopped before a connection that is being closed has gone: that is no finding of a test.
    pool.on('error', () => undefined);
    db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  }, 60_000);
  afterAll(async () => {
    await db.destroy();
    await server.stop();
  });

  /** Tries a transaction that the server refuses so often with `code`, and says how it went. */
  async function tried(code: string, refusals: number): Promise<string> {
    let attempts = 0;
    const refuse = sql.raw(`do $$ begin raise exception 'refused' using errcode = '${code}'; end $$`);
    const outcome = await retryTransaction(async () => {
      attempts++;
      if (attempts <= refusals) await refuse.execute(db);
      return 'done';
    }).catch((error) => error.code);
    return `${outcome} after ${attempts}`;
  }

  test.each([
    ['R-55: a serialization failure is tried again', '40001', 3, 'done after 4'],
    ['R-55: a deadlock is tried again', '40P01', 3, 'done after 4'],
    ['a race for a name is tried again', '23505', 2, 'done after 3'],
    ['a name that stays taken is given up', '23505', 100, '23505 after 5'],
    ['anything else is not', '22012', 1, '22012 after 1'],
  ])('%s', async (_, code, refusals, expected) => {
    expect(await tried(code, refusals)).toBe(expected);
  });

  test('R-55: two transactions that really deadlock both get through', async () => {
    await sql`create table pair (id integer primary key, n integer not null)`.execute(db);
    await sql`insert into pair values (1, 0), (2, 0)`.execute(db);
    const add = (first: number, second: number) =>
      retryTransaction(() =>
        db.transaction().execute(async (trx) => {
          await sql`update pair set n = n + 1 where id = ${first}`.execute(trx);
          await sql`select pg_sleep(0.2)`.execute(trx);
          await sql`update pair set n = n + 1 where id = ${second}`.execute(trx);
        }),
      );
    await Promise.all([add(1, 2), add(2, 1)]);
    expect((await sql`select n from pair order by id`.execute(db)).rows).toEqual([{ n: 2 }, { n: 2 }]);
  });
});

test.each([
  ['without rows', sql`update t set x = x + 1`],
  ['that asks for rows', sql`update t set x = x + 1 returning x`],
])('R-55: a statement %s waits for another process that writes to the SQLite file', async (_, statement) => {
  const dir = mkdtempSync(join(tmpdir(), 'portcullis-retry-'));
  const [writer, other] = [await openDatabase(join(dir, 'a.db')), await openDatabase(join(dir, 'a.db'))];
  await sql`create table t (x integer)`.execute(writer.sql);
  await sql`insert into t values (1)`.execute(writer.sql);
  let attempts = 0;
  const holding = writer.sql.transaction().execute(async (trx) => {
    await sql`update t set x = 10`.execute(trx);
    while (attempts < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  });
  await retryTransaction(() => {
    attempts++;
    return statement.execute(other.sql);
  });
  await holding;
  expect((await sql`select x from t`.execute(other.sql)).rows).toEqual([{ x: 11 }]);
  await Promise.all([writer.sql.destroy(), other.sql.destroy()]);
  rmSync(dir, { recursive: true, force: true });
});
