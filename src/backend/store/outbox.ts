import { type Kysely, sql } from 'kysely';
import type { Attempt, Connection } from './connection';
import type { OutboxRow, Tables } from './tables';

/**
 * What a message asks for: that a run's backend is called, that somebody is told of a run that waits (over the web or
 * by mail), or that an automation looks at an event.
 */
export type OutboxKind = 'invocation' | 'notice' | 'email' | 'automation';

/** Something to be done outside the transaction that decided it, at least once. */
export interface OutboxMessage {
  readonly id: string;
  readonly kind: OutboxKind;
  readonly runId: string | undefined;
  /** JSON text; which keys it has is the business of whoever delivers the kind. Never a secret's value. */
  readonly payload: string;
  /** RFC 3339; not tried before. */
  readonly dueAt: string;
  readonly createdAt: string;
}

/** A message with what has become of it. */
export interface OutboxEntry extends OutboxMessage {
  readonly org: string;
  /** How often somebody has set out to deliver it. */
  readonly attempts: number;
  /** Set once nothing more will be tried. */
  readonly doneAt: string | undefined;
  /** Given up: done without being delivered. */
  readonly failed: boolean;
  readonly lastError: string | undefined;
}

/** The messages of one organization, inside one transaction. */
export interface Outbox {
  insert(message: OutboxMessage): Promise<void>;
  /** Newest first. */
  list(filter: { readonly kinds?: readonly OutboxKind[]; readonly limit: number }): Promise<readonly OutboxEntry[]>;
  /**
   * Ends a message, or has it tried again at `dueAt`. Only whoever holds its lease may: another worker may have taken
   * over after the lease ran out.
   *
   * @returns false when `owner` does not hold it; then nothing of the transaction may be kept.
   */
  settle(id: string, owner: string, end: OutboxEnd): Promise<boolean>;
}

/** What becomes of a leased message. */
export type OutboxEnd =
  | { readonly kind: 'done'; readonly at: string }
  | { readonly kind: 'failed'; readonly at: string; readonly error: string }
  | { readonly kind: 'again'; readonly dueAt: string; readonly error: string };

/** Which messages are taken, by whom, and until when nobody else may have them. Times are RFC 3339. */
export interface Lease {
  readonly owner: string;
  readonly kinds: readonly OutboxKind[];
  readonly now: string;
  readonly until: string;
  readonly limit: number;
}

/** The messages of every organization, as those who deliver them see them. */
export interface OutboxQueue {
  /** Takes messages that are due and that nobody holds; the longest due first. Two takers never get the same one. */
  lease(lease: Lease): Promise<readonly OutboxEntry[]>;
  /** Removes what was done before a time. */
  forget(before: string): Promise<void>;
  /** Calls `listener` after each commit of this process that added a message. @returns what ends that. */
  onInsert(listener: () => void): () => void;
}

/** The messages of one organization, inside one transaction; `inserted` is told of each new one. */
export function createOutbox({ db, org }: Connection, inserted: () => void): Outbox {
  return {
    async insert({ id, kind, runId, payload, dueAt, createdAt }) {
      inserted();
      await db
        .insertInto('outbox')
        .values({
          id,
          org_id: org,
          kind,
          run_id: runId ?? null,
          payload,
          due_at: dueAt,
          attempts: 0,
          lease_until: null,
          lease_owner: null,
          done_at: null,
          failed: 0,
          last_error: null,
          created_at: createdAt,
        })
        .execute();
    },

    async list({ kinds, limit }) {
      if (kinds?.length === 0) return [];
      let query = db.selectFrom('outbox').selectAll().where('org_id', '=', org).orderBy('id', 'desc').limit(limit);
      if (kinds) query = query.where('kind', 'in', kinds);
      return (await query.execute()).map(toEntry);
    },

    async settle(id, owner, end) {
      const { numUpdatedRows } = await db
        .updateTable('outbox')
        .set({ lease_until: null, lease_owner: null, ...endColumns(end) })
        .where('org_id', '=', org)
        .where('id', '=', id)
        .where('lease_owner', '=', owner)
        .where('done_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function endColumns(end: OutboxEnd): Partial<OutboxRow> {
  if (end.kind === 'again') return { due_at: end.dueAt, last_error: end.error };
  if (end.kind === 'failed') return { done_at: end.at, failed: 1, last_error: end.error };
  return { done_at: end.at, last_error: null };
}

/** The messages of every organization. `listeners` are those that `onInsert` adds. */
export function createOutboxQueue(
  attempt: Attempt,
  kind: 'sqlite' | 'postgres',
  listeners: Set<() => void>,
): OutboxQueue {
  return {
    async lease({ owner, kinds, now, until, limit }) {
      if (kinds.length === 0) return [];
      // Most looks find nothing, and need not wait for writers.
      const isAnyDue = await attempt((db) =>
        db
          .selectFrom('outbox')
          .select('id')
          .where('done_at', 'is', null)
          .where('due_at', '<=', now)
          .where('kind', 'in', kinds)
          .limit(1)
          .executeTakeFirst(),
      );
      if (!isAnyDue) return [];
      const rows = await attempt((db) =>
        db
          .updateTable('outbox')
          .set({ lease_until: until, lease_owner: owner, attempts: sql`attempts + 1` })
          .where('id', 'in', (from) => {
            const due = from
              .selectFrom('outbox')
              .select('id')
              .where('done_at', 'is', null)
              .where('due_at', '<=', now)
              .where((is) => is.or([is('lease_until', 'is', null), is('lease_until', '<', now)]))
              .where('kind', 'in', kinds)
              .orderBy('due_at')
              .orderBy('id')
              .limit(limit);
            // SQLite has one writer at a time, so nobody else can be taking the same rows.
            return kind === 'postgres' ? due.forUpdate().skipLocked() : due;
          })
          .returningAll()
          .execute(),
      );
      return rows.map(toEntry).sort((a, b) => (a.id < b.id ? -1 : 1));
    },

    async forget(before) {
      await attempt((db: Kysely<Tables>) =>
        db.deleteFrom('outbox').where('done_at', 'is not', null).where('done_at', '<', before).execute(),
      );
    },

    onInsert(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const kinds: readonly OutboxKind[] = ['invocation', 'notice', 'email', 'automation'];

function toEntry(row: OutboxRow): OutboxEntry {
  const kind = kinds.find((each) => each === row.kind);
  if (kind === undefined) throw new Error(`an outbox message has the unknown kind ${row.kind}`);
  return {
    id: row.id,
    org: row.org_id,
    kind,
    runId: row.run_id ?? undefined,
    payload: row.payload,
    dueAt: row.due_at,
    createdAt: row.created_at,
    attempts: row.attempts,
    doneAt: row.done_at ?? undefined,
    failed: row.failed === 1,
    lastError: row.last_error ?? undefined,
  };
}
