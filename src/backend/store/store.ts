import type { Actions } from './actions';
import type { AuditLog } from './audit';
import type { Blueprints } from './blueprints';
import type { Credentials } from './credentials';
import type { DataMigrations } from './data-migrations';
import type { Documents } from './documents';
import type { Entities } from './entities';
import type { Links } from './entity-links';
import type { Grants } from './grants';
import type { Organizations } from './organizations';
import type { Outbox, OutboxQueue } from './outbox';
import type { OwnCredentials } from './own-credentials';
import type { Own } from './own-organization';
import type { Pages } from './pages';
import type { RunLogs } from './run-logs';
import type { Votes } from './run-votes';
import type { Runs } from './runs';
import type { Secrets } from './secrets';
import type { Snapshots } from './snapshots';
import type { Teams } from './teams';
import type { TokenKeys } from './token-keys';
import type { Users } from './users';
import type { Waiting } from './waiting';

/**
 * What operations may ask of the database, in domain words. One transaction sees one organization only, so no
 * operation can name another's rows.
 */
export interface Store {
  /** Everything read inside `work` is of one moment. */
  read<T>(org: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * All of `work` is kept, or nothing of it; once this resolves it outlives the process and the machine's power.
   * `work` may run more than once, so it must touch nothing but `tx`.
   *
   * @param keeps `facts` where nothing is changed that a decision reads (a run, a vote, a log line): `revision` stays.
   */
  write<T>(org: string, work: (tx: Transaction) => Promise<T>, keeps?: 'facts'): Promise<T>;
  /** What is known before an organization is: credentials, keys. */
  readonly credentials: Credentials;
  readonly organizations: Organizations;
  /** What waits to be done, in all organizations together. */
  waiting(): Promise<readonly Waiting[]>;
  readonly tokenKeys: TokenKeys;
  /** What is to be done in the outside world, of all organizations. */
  readonly outbox: OutboxQueue;
  close(): Promise<void>;
}

/** One organization's data inside one transaction. */
export interface Transaction {
  readonly org: string;
  /**
   * Grows with every transaction that may change what decisions read. Facts that were read at one revision still hold
   * while it is the same, so a decision can be made between two transactions.
   */
  revision(): Promise<number>;
  readonly actions: Actions;
  readonly audit: AuditLog;
  readonly blueprints: Blueprints;
  readonly credentials: OwnCredentials;
  readonly documents: Documents;
  readonly entities: Entities;
  readonly grants: Grants;
  readonly links: Links;
  readonly migrations: DataMigrations;
  readonly outbox: Outbox;
  /** The organization itself. */
  readonly own: Own;
  readonly pages: Pages;
  readonly runLogs: RunLogs;
  readonly runs: Runs;
  readonly secrets: Secrets;
  readonly snapshots: Snapshots;
  readonly teams: Teams;
  readonly tokenKeys: TokenKeys;
  readonly users: Users;
  readonly votes: Votes;
}
