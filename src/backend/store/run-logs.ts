import type { Connection } from './connection';
import type { RunLogRow } from './tables';

/** A line of a run's log. */
export interface RunLog {
  /** Greater for a later line. */
  readonly id: string;
  readonly runId: string;
  readonly message: string;
  /** User id or client id; empty for the system. */
  readonly createdBy: string;
  /** RFC 3339. */
  readonly createdAt: string;
}

/** What is asked and said of the logs of runs. */
export interface RunLogs {
  /** Oldest first. */
  list(runId: string, page: { readonly limit: number; readonly offset: number }): Promise<readonly RunLog[]>;
  insert(log: RunLog): Promise<void>;
}

/** The run logs of one organization, inside one transaction. */
export function createRunLogs({ db, org }: Connection): RunLogs {
  return {
    async list(runId, { limit, offset }) {
      const rows = db.selectFrom('run_logs').selectAll().where('org_id', '=', org).where('run_id', '=', runId);
      return (await rows.orderBy('id').limit(limit).offset(offset).execute()).map(toLog);
    },

    async insert({ id, runId, message, createdBy, createdAt }) {
      await db
        .insertInto('run_logs')
        .values({ org_id: org, id, run_id: runId, message, created_by: createdBy, created_at: createdAt })
        .execute();
    },
  };
}

function toLog({ id, run_id, message, created_by, created_at }: RunLogRow): RunLog {
  return { id, runId: run_id, message, createdBy: created_by, createdAt: created_at };
}
