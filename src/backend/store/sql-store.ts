import { type Kysely, sql } from 'kysely';
import { createActions } from './actions';
import { createAudit } from './audit';
import { createBlueprints } from './blueprints';
import { createCredentials } from './credentials';
import { createDataMigrations } from './data-migrations';
import { type Database, openDatabase } from './database';
import { createDocuments } from './documents';
import { checkDurability } from './durability';
import { createEntities } from './entities';
import { createLinks } from './entity-links';
import { createGrants } from './grants';
import { migrate } from './migrate';
import { Mutex } from './mutex';
import { createOrganizations } from './organizations';
import { createOutbox, createOutboxQueue } from './outbox';
import { createOwnCredentials } from './own-credentials';
import { createOwn } from './own-organization';
import { createPages } from './pages';
import { retryTransaction } from './retry';
import { createRunLogs } from './run-logs';
import { createVotes } from './run-votes';
import { createRuns } from './runs';
import { createSecrets } from './secrets';
import { createSnapshots } from './snapshots';
import type { Store, Transaction } from './store';
import type { Tables } from './tables';
import { createTeams } from './teams';
import { createTokenKeys } from './token-keys';
import { createUsers } from './users';
import { countWaiting } from './waiting';

/** How a store is opened. */
export interface StoreOptions {
  /** `memory`, a `postgres://` URL, or the path of an SQLite file. */
  readonly database: string;
  /** Told of each way in which the database could lose acknowledged writes. Without it such a database is refused. */
  readonly acceptVolatile?: (warning: string) => void;
}

/**
 * Opens the store and brings its tables up to date.
 *
 * @throws when the database cannot be reached, is of a later version, or could lose acknowledged writes.
 */
export async function openStore({ database: address, acceptVolatile }: StoreOptions): Promise<Store> {
  const database = await openDatabase(address);
  try {
    const warnings = await checkDurability(database);
    if (warnings.length > 0 && !acceptVolatile) throw new Error(warnings.join('; '));
    for (const warning of warnings) acceptVolatile?.(warning);
    await migrate(database);
    return createStore(database);
  } catch (error) {
    await database.sql.destroy();
    throw error;
  }
}

/** The store over an open and migrated database. */
function createStore({ sql: db, kind }: Database): Store {
  const attempt = <T>(work: (db: Kysely<Tables>) => Promise<T>) => retryTransaction(() => work(db));
  const begin = kind === 'sqlite' ? onSqlite(db) : onPostgres(db);
  const listeners = new Set<() => void>();
  return {
    read: (org, work) => retryTransaction(() => begin.reading((trx) => work(createTransaction(trx, org)))),
    async write(org, work, keeps) {
      let inserted = false;
      const result = await retryTransaction(() =>
        begin.writing(org, async (trx) => {
          inserted = false;
          await takeTurn(trx, org, keeps === 'facts' ? 0 : 1);
          return work(
            createTransaction(trx, org, () => {
              inserted = true;
            }),
          );
        }),
      );
      if (inserted) for (const listener of listeners) listener();
      return result;
    },
    outbox: createOutboxQueue(attempt, kind, listeners),
    credentials: createCredentials(attempt),
    organizations: createOrganizations(attempt),
    waiting: () => countWaiting(attempt),
    tokenKeys: createTokenKeys(attempt),
    close: () => db.destroy(),
  };
}

type Work<T> = (trx: Kysely<Tables>) => Promise<T>;

/** How transactions are begun: those that read see one moment, those that write come one after another. */
interface Begin {
  reading<T>(work: Work<T>): Promise<T>;
  writing<T>(org: string, work: Work<T>): Promise<T>;
}

/** SQLite has one writer anyway, and its driver here one connection. */
function onSqlite(db: Kysely<Tables>): Begin {
  return {
    reading: (work) => db.transaction().setAccessMode('read only').execute(work),
    writing: (_, work) => db.transaction().execute(work),
  };
}

/**
 * On PostgreSQL the writers of one organization queue for a row of their own, so that what one looked at cannot change
 * before it writes, without the retries that serializable isolation would cost. Within this process they queue before
 * they take a connection, so that waiting writers leave connections to readers.
 *
 * Source: PostgreSQL documentation, "Explicit Locking", "Row-Level Locks"; spec R-55.
 */
function onPostgres(db: Kysely<Tables>): Begin {
  const turns = new Map<string, Mutex>();
  return {
    reading: (work) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    writing(org, work) {
      const turn = turns.get(org) ?? new Mutex();
      turns.set(org, turn);
      const transaction = db.transaction().setIsolationLevel('read committed');
      return turn.run(() => transaction.execute(work));
    },
  };
}

/** Takes the organization's row, so that other writers wait for this one, and moves its revision on. */
async function takeTurn(trx: Kysely<Tables>, org: string, changes: 0 | 1): Promise<void> {
  const take = () =>
    trx
      .updateTable('writers')
      .set({ revision: sql`revision + ${changes}` })
      .where('org_id', '=', org)
      .executeTakeFirst();
  if ((await take()).numUpdatedRows > 0n) return;
  await trx
    .insertInto('writers')
    .values({ org_id: org, revision: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await take();
}

async function revisionOf(db: Kysely<Tables>, org: string): Promise<number> {
  const row = await db.selectFrom('writers').select('revision').where('org_id', '=', org).executeTakeFirst();
  return row?.revision ?? 0;
}

/** @param inserted told of each message that is added to the outbox. */
function createTransaction(db: Kysely<Tables>, org: string, inserted: () => void = () => undefined): Transaction {
  const connection = { db, org };
  return {
    org,
    revision: () => revisionOf(db, org),
    actions: createActions(connection),
    audit: createAudit(connection),
    blueprints: createBlueprints(connection),
    credentials: createOwnCredentials(connection),
    documents: createDocuments(connection),
    entities: createEntities(connection),
    grants: createGrants(connection),
    links: createLinks(connection),
    migrations: createDataMigrations(connection),
    outbox: createOutbox(connection, inserted),
    own: createOwn(connection),
    pages: createPages(connection),
    runLogs: createRunLogs(connection),
    runs: createRuns(connection),
    secrets: createSecrets(connection),
    snapshots: createSnapshots(connection),
    teams: createTeams(connection),
    tokenKeys: createTokenKeys((work) => work(db)),
    users: createUsers(connection),
    votes: createVotes(connection),
  };
}
