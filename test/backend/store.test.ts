import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openStore } from '../../src/backend/store';
import { openDatabase } from '../../src/backend/store/database';
import { checkDurability } from '../../src/backend/store/durability';
import { migrate } from '../../src/backend/store/migrate';
import { describeWithPostgres, PostgresServer } from './postgres';
import { storeContract } from './store.contract';

const dir = mkdtempSync(join(tmpdir(), 'portcullis-store-'));
let files = 0;
const freshFile = () => join(dir, `${++files}.db`);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('SQLite in memory', () => storeContract(() => openStore({ database: 'memory' }), { isShared: false }));

describe('SQLite in a file', () => {
  let file = '';
  const open = (fresh: boolean) => {
    if (fresh) file = freshFile();
    return openStore({ database: file });
  };
  storeContract(open, { isShared: true });

  test('R-52: it runs in WAL mode with synchronous = FULL and STRICT tables', async () => {
    const database = await openDatabase(freshFile());
    await migrate(database);
    const value = async (pragma: string) => {
      const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${pragma}`).execute(database.sql);
      return Object.values(rows[0] ?? {})[0];
    };
    const lax = await sql<{ name: string }>`
      select name from pragma_table_list where type = 'table' and strict = 0 and name not like 'sqlite_%' and name <> 'schema_version'
    `.execute(database.sql);
    expect([await value('journal_mode'), await value('synchronous'), lax.rows]).toEqual(['wal', 2, []]);
    await database.sql.destroy();
  });

  test('R-56: with synchronous off it is seen that a power cut can lose writes', async () => {
    const database = await openDatabase(freshFile());
    expect(await checkDurability(database)).toEqual([]);
    await sql`pragma synchronous = off`.execute(database.sql);
    expect(await checkDurability(database)).toEqual([
      'SQLite runs with synchronous = 0; a power cut can lose acknowledged writes',
    ]);
    await database.sql.destroy();
  });

  test.each([
    ['a directory that is not there', () => join(dir, 'nowhere', 'x.db')],
    ['a directory', () => dir],
  ])('%s is refused', async (_, database) => {
    await expect(openStore({ database: database() })).rejects.toThrow();
  });

  test('a database of a later version is refused and left alone', async () => {
    const file = freshFile();
    await (await openStore({ database: file })).close();
    const database = await openDatabase(file);
    await sql`update schema_version set version = 999`.execute(database.sql);
    await database.sql.destroy();
    await expect(openStore({ database: file })).rejects.toThrow('the database is of version 999');
    expect(existsSync(file)).toBe(true);
  });
});

describeWithPostgres('PostgreSQL', () => {
  let server: PostgresServer;
  let url = '';
  beforeAll(async () => {
    server = await PostgresServer.start();
  }, 60_000);
  afterAll(() => server.stop());
  const open = async (fresh: boolean) => {
    if (fresh) url = await server.createDatabase();
    return openStore({ database: url });
  };
  storeContract(open, { isShared: true });

  test('R-55: eight processes may make the tables at the same moment', async () => {
    const database = await server.createDatabase();
    const stores = await Promise.all(Array.from({ length: 8 }, () => openStore({ database })));
    await Promise.all(stores.map((store, i) => store.organizations.save({ id: `o${i}`, name: '', createdAt: '' })));
    await Promise.all(stores.map((store) => store.close()));
    expect(stores.length).toBe(8);
  });

  test.each(['fsync', 'synchronous_commit'])(
    'R-56: a server with %s off is refused, or used with a warning',
    async (name) => {
      const lax = await PostgresServer.start([`${name}=off`]);
      try {
        const database = await lax.createDatabase();
        const warning = `PostgreSQL runs with ${name} = off; a crash can lose acknowledged writes`;
        await expect(openStore({ database })).rejects.toThrow(warning);
        const warnings: string[] = [];
        await (await openStore({ database, acceptVolatile: (text) => warnings.push(text) })).close();
        expect(warnings).toEqual([warning]);
      } finally {
        await lax.stop();
      }
    },
  );

  test('a server that goes away is an error of that moment, not of the program', async () => {
    const own = await PostgresServer.start();
    const store = await openStore({ database: await own.createDatabase() });
    try {
      await own.kill();
      await expect(store.read('org', (tx) => tx.actions.list())).rejects.toThrow();
      await own.restart();
      expect(await store.read('org', (tx) => tx.actions.list())).toEqual([]);
    } finally {
      await store.close();
      await own.stop();
    }
  });
});
