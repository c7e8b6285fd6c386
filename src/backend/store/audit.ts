import { type Connection, inParts, matchesNothing } from './connection';
import type { AuditRow } from './tables';

/** What a stored entry of the audit log is found by. Source: spec. */
export interface AuditEntry {
  readonly id: string;
  /** RFC 3339. */
  readonly at: string;
  readonly resourceType: string;
  /** Identifier of the resource. */
  readonly identifier: string;
  readonly action: 'CREATE' | 'UPDATE' | 'DELETE';
  readonly status: 'SUCCESS' | 'FAILURE';
  readonly origin: string;
  /** User id or client id. */
  readonly actor: string;
  readonly blueprint: string | undefined;
  readonly entity: string | undefined;
  readonly runId: string | undefined;
}

/** An entry together with the whole of it as JSON text; that can be megabytes. */
export interface AuditRecord extends AuditEntry {
  readonly document: string;
}

/** Narrows the log; what is undefined does not narrow, an empty list matches nothing. */
export interface AuditFilter {
  /** Of the resource, or of one entry itself. */
  readonly identifier?: string;
  readonly resourceTypes?: readonly string[];
  readonly action?: string;
  readonly status?: string;
  readonly origins?: readonly string[];
  readonly blueprint?: string;
  readonly entity?: string;
  readonly runId?: string;
  /** RFC 3339, both ends included. */
  readonly from?: string;
  readonly to?: string;
  /** Only entries older than the one with this id. */
  readonly before?: string;
  readonly limit: number;
}

/** What is asked and said of the audit log; entries are never changed. */
export interface AuditLog {
  insert(entry: AuditRecord): Promise<void>;
  /** Newest first. */
  list(filter: AuditFilter): Promise<readonly AuditEntry[]>;
  /** The whole of some entries, as JSON text, by id. */
  documents(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

const keys = [
  'id',
  'at',
  'resource_type',
  'identifier',
  'action',
  'status',
  'origin',
  'actor',
  'blueprint',
  'entity',
  'run_id',
] as const;

/** The audit log of one organization, inside one transaction. */
export function createAudit({ db, org }: Connection): AuditLog {
  return {
    async insert(entry) {
      await db
        .insertInto('audit')
        .values({ org_id: org, ...toColumns(entry) })
        .execute();
    },

    async list(filter) {
      if (matchesNothing(filter)) return [];
      let query = db.selectFrom('audit').select(keys).where('org_id', '=', org).orderBy('id', 'desc');
      const { identifier } = filter;
      if (identifier !== undefined) {
        query = query.where((is) => is.or([is('identifier', '=', identifier), is('id', '=', identifier)]));
      }
      if (filter.resourceTypes) query = query.where('resource_type', 'in', filter.resourceTypes);
      if (filter.action !== undefined) query = query.where('action', '=', filter.action);
      if (filter.status !== undefined) query = query.where('status', '=', filter.status);
      if (filter.origins) query = query.where('origin', 'in', filter.origins);
      if (filter.blueprint !== undefined) query = query.where('blueprint', '=', filter.blueprint);
      if (filter.entity !== undefined) query = query.where('entity', '=', filter.entity);
      if (filter.runId !== undefined) query = query.where('run_id', '=', filter.runId);
      if (filter.from !== undefined) query = query.where('at', '>=', filter.from);
      if (filter.to !== undefined) query = query.where('at', '<=', filter.to);
      if (filter.before !== undefined) query = query.where('id', '<', filter.before);
      return (await query.limit(filter.limit).execute()).map(toEntry);
    },

    async documents(ids) {
      const found = new Map<string, string>();
      for (const part of inParts(ids)) {
        const rows = db.selectFrom('audit').select(['id', 'document']).where('org_id', '=', org);
        for (const { id, document } of await rows.where('id', 'in', part).execute()) found.set(id, document);
      }
      return found;
    },
  };
}

function toEntry(row: Pick<AuditRow, (typeof keys)[number]>): AuditEntry {
  return {
    id: row.id,
    at: row.at,
    resourceType: row.resource_type,
    identifier: row.identifier,
    action: row.action === 'CREATE' || row.action === 'DELETE' ? row.action : 'UPDATE',
    status: row.status === 'FAILURE' ? 'FAILURE' : 'SUCCESS',
    origin: row.origin,
    actor: row.actor,
    blueprint: row.blueprint ?? undefined,
    entity: row.entity ?? undefined,
    runId: row.run_id ?? undefined,
  };
}

function toColumns(entry: AuditRecord): Omit<AuditRow, 'org_id'> {
  return {
    id: entry.id,
    at: entry.at,
    resource_type: entry.resourceType,
    identifier: entry.identifier,
    action: entry.action,
    status: entry.status,
    origin: entry.origin,
    actor: entry.actor,
    blueprint: entry.blueprint ?? null,
    entity: entry.entity ?? null,
    run_id: entry.runId ?? null,
    document: entry.document,
  };
}
