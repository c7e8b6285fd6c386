import type { Kysely } from 'kysely';
import { createActions } from './actions';
import { createBlueprints } from './blueprints';
import { createCredentials } from './credentials';
import { createDataMigrations } from './data-migrations';
import { type Database, openDatabase } from './database';
import { checkDurability } from './durability';
import { createEntities } from './entities';
import { createLinks } from './entity-links';
import { createGrants } from './grants';
import { migrate } from './migrate';
import { createOrganizations } from './organizations';
import { createPages } from './pages';
import { retryTransaction } from './retry';
import type { Store, Transaction } from './store';
import type { Tables } from './tables';
import { createTeams } from './teams';
import { createUsers } from './users';

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
export function createStore({ sql: db, kind }: Database): Store {
  const attempt = <T>(work: (db: Kysely<Tables>) => Promise<T>) => retryTransaction(() => work(db));
  // SQLite has one isolation level, and kysely refuses to name it.
  const isolated = (level: 'repeatable read' | 'serializable') =>
    kind === 'sqlite' ? db.transaction() : db.transaction().setIsolationLevel(level);
  return {
    read: (org, work) =>
      retryTransaction(() =>
        isolated('repeatable read')
          .setAccessMode('read only')
          .execute((trx) => work(createTransaction(trx, org))),
      ),
    write: (org, work) =>
      retryTransaction(() => isolated('serializable').execute((trx) => work(createTransaction(trx, org)))),
    credentials: createCredentials(attempt),
    organizations: createOrganizations(attempt),
    close: () => db.destroy(),
  };
}

function createTransaction(db: Kysely<Tables>, org: string): Transaction {
  const connection = { db, org };
  return {
    org,
    actions: createActions(connection),
    blueprints: createBlueprints(connection),
    entities: createEntities(connection),
    grants: createGrants(connection),
    links: createLinks(connection),
    migrations: createDataMigrations(connection),
    pages: createPages(connection),
    teams: createTeams(connection),
    users: createUsers(connection),
  };
}
