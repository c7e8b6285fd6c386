import { type Origin, type Requirement, type RunStatus, runStatuses } from '../../access';
import { type Json, type JsonObject, parseJson, printJson } from '../../contract';
import type { Connection } from './connection';
import { type Stamp, toStamp, toStampColumns } from './stamp';
import type { RunRow } from './tables';

/** Who asked for a run, when, and how it came about. Source: spec D-7, A-65, A-82. */
export interface RunTrigger {
  /** RFC 3339 with milliseconds. */
  readonly at: string;
  /** The requester as policies see them (spec D-8); null for the organization itself. */
  readonly user: JsonObject | null;
  readonly by: { readonly orgId: string; readonly userId?: string; readonly clientId?: string };
  readonly origin: Origin;
  /** How many automations stand between this run and whoever began it all. */
  readonly depth: number;
}

/** The latest decision about a run, as the API shows it. Source: spec A-15. */
export interface RunApproval {
  readonly state: 'APPROVED' | 'DECLINED';
  readonly description: string;
  /** User id, or client id of an organization token. */
  readonly userId: string;
}

/** What is kept of a run beyond its columns. Frozen when it is asked for, apart from what its backend reports. */
export interface RunDocument {
  /** The action as the API shows it. */
  readonly definition: JsonObject;
  /** After defaults; encrypted ones as cipher text or a mask (spec ). */
  readonly inputs: JsonObject;
  /** Names of the encrypted inputs. */
  readonly encrypted: readonly string[];
  /** The inputs as they were sent, encrypted ones masked. */
  readonly sent?: JsonObject;
  /** The target as policies and templates see it; null where there is none. */
  readonly entity: JsonObject | null;
  /** Id of the target, so that a namesake is not taken for it. */
  readonly entityId?: string;
  /** The blueprint that the action is tied to, as the API shows it; null where there is none. */
  readonly blueprint: JsonObject | null;
  readonly blueprintId?: string;
  readonly trigger: RunTrigger;
  readonly requirement: Requirement;
  /** What the action said of who may see its runs (spec A-40). */
  readonly anyoneMayView: boolean;
  /** What the action's approve policy is given, of the moment of the request; there where approval is asked for. */
  readonly context?: JsonObject;
  /** The latest decision (spec A-15). */
  readonly approval?: RunApproval;
  /** The event that started it, for a run of an automation. */
  readonly event?: JsonObject;
  /** What is sent to the action's backend, secrets masked (spec A-5). */
  readonly payload?: Json;
  readonly response?: Json;
  readonly statusLabel?: string;
  readonly link?: string | readonly string[];
  readonly summary?: string;
  readonly message?: JsonObject;
  /** Client id of the organization token that asked for the run in somebody's name. */
  readonly impersonatedBy?: string;
}

/** A run of an action. `createdBy` is its requester: a user id, or the client id of an organization token (spec A-0c). */
export interface Run extends Stamp {
  /** `r_` and 16 letters or digits. */
  readonly id: string;
  /** Greater for a later run. */
  readonly order: string;
  /** What the action's backend calls it. */
  readonly externalId: string | undefined;
  readonly actionId: string;
  /** Identifiers at the time of the request. */
  readonly action: string;
  readonly blueprint: string | undefined;
  readonly entity: string | undefined;
  readonly status: RunStatus;
  readonly source: Origin;
  /** RFC 3339; undefined until it has ended. */
  readonly endedAt: string | undefined;
  readonly document: RunDocument;
}

/** Narrows a list of runs; what is undefined does not narrow. */
export interface RunFilter {
  readonly statuses?: readonly RunStatus[];
  readonly action?: string;
  readonly blueprint?: string;
  readonly entity?: string;
  readonly source?: string;
  readonly creator?: string;
  readonly externalId?: string;
  /** Only runs older than the one with this `order`. */
  readonly before?: string;
  readonly limit: number;
}

/** What is asked and said of runs. */
export interface Runs {
  find(id: string): Promise<Run | undefined>;
  /** Newest first. */
  list(filter: RunFilter): Promise<readonly Run[]>;
  insert(run: Run): Promise<void>;
  /** Writes a run if it still is in the state `from` and, where `votes` is given, has exactly so many votes. */
  update(run: Run, from: RunStatus, votes?: number): Promise<boolean>;
}

/** The runs of one organization, inside one transaction. */
export function createRuns({ db, org }: Connection): Runs {
  const all = () => db.selectFrom('runs').selectAll().where('org_id', '=', org);
  return {
    async find(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && toRun(row);
    },

    async list(filter) {
      let query = all().orderBy('seq', 'desc').limit(filter.limit);
      if (filter.statuses) query = query.where('status', 'in', filter.statuses);
      if (filter.action !== undefined) query = query.where('action', '=', filter.action);
      if (filter.blueprint !== undefined) query = query.where('blueprint', '=', filter.blueprint);
      if (filter.entity !== undefined) query = query.where('entity', '=', filter.entity);
      if (filter.source !== undefined) query = query.where('source', '=', filter.source);
      if (filter.creator !== undefined) query = query.where('creator', '=', filter.creator);
      if (filter.externalId !== undefined) query = query.where('external_id', '=', filter.externalId);
      if (filter.before !== undefined) query = query.where('seq', '<', filter.before);
      return (await query.execute()).map(toRun);
    },

    async insert(run) {
      await db
        .insertInto('runs')
        .values({ org_id: org, ...toColumns(run) })
        .execute();
    },

    async update(run, from, votes) {
      let query = db.updateTable('runs').set(toColumns(run)).where('org_id', '=', org).where('id', '=', run.id);
      query = query.where('status', '=', from);
      if (votes !== undefined) {
        query = query.where(
          (where) =>
            where
              .selectFrom('run_votes')
              .select((select) => select.fn.countAll().as('count'))
              .where('org_id', '=', org)
              .where('run_id', '=', run.id),
          '=',
          votes,
        );
      }
      return (await query.executeTakeFirst()).numUpdatedRows > 0n;
    },
  };
}

function toRun(row: RunRow): Run {
  const status = runStatuses.find((known) => known === row.status);
  if (status === undefined) throw new Error(`a stored run has the status ${row.status}`);
  return {
    id: row.id,
    order: row.seq,
    externalId: row.external_id ?? undefined,
    actionId: row.action_id,
    action: row.action,
    blueprint: row.blueprint ?? undefined,
    entity: row.entity ?? undefined,
    status,
    source: row.source === 'UI' || row.source === 'AUTOMATION' ? row.source : 'API',
    endedAt: row.ended_at ?? undefined,
    document: parseJson(row.document) as unknown as RunDocument, // written by toColumns
    ...toStamp(row),
  };
}

function toColumns(run: Run): Omit<RunRow, 'org_id'> {
  return {
    id: run.id,
    seq: run.order,
    external_id: run.externalId ?? null,
    action_id: run.actionId,
    action: run.action,
    blueprint: run.blueprint ?? null,
    entity: run.entity ?? null,
    status: run.status,
    source: run.source,
    creator: run.createdBy,
    document: printJson(run.document),
    ended_at: run.endedAt ?? null,
    ...toStampColumns(run),
  };
}
