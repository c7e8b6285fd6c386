import { type Connection, inParts } from './connection';
import type { RunVoteRow } from './tables';

/** What somebody decided about a run. Votes are never changed or taken back (spec A-18). */
export interface Vote {
  readonly runId: string;
  /** User id, or client id of an organization token. */
  readonly voter: string;
  readonly kind: 'person' | 'organization';
  readonly state: 'APPROVED' | 'DECLINED';
  readonly description: string | undefined;
  /** RFC 3339. */
  readonly createdAt: string;
}

/** What is asked and said of votes. */
export interface Votes {
  /** Of any of these runs, oldest first. */
  list(runIds: readonly string[]): Promise<readonly Vote[]>;
  /** A second vote of the same voter for the same is an error: ask `list` first. */
  insert(vote: Vote): Promise<void>;
}

/** The votes of one organization, inside one transaction. */
export function createVotes({ db, org }: Connection): Votes {
  return {
    async list(runIds) {
      const found: Vote[] = [];
      for (const part of inParts(runIds)) {
        const rows = db.selectFrom('run_votes').selectAll().where('org_id', '=', org).where('run_id', 'in', part);
        found.push(...(await rows.orderBy('created_at').orderBy('voter').execute()).map(toVote));
      }
      return found;
    },

    async insert({ runId, voter, kind, state, description, createdAt }) {
      await db
        .insertInto('run_votes')
        .values({
          org_id: org,
          run_id: runId,
          voter,
          voter_kind: kind,
          state,
          description: description ?? null,
          created_at: createdAt,
        })
        .execute();
    },
  };
}

function toVote(row: RunVoteRow): Vote {
  return {
    runId: row.run_id,
    voter: row.voter,
    kind: row.voter_kind === 'organization' ? 'organization' : 'person',
    state: row.state === 'DECLINED' ? 'DECLINED' : 'APPROVED',
    description: row.description ?? undefined,
    createdAt: row.created_at,
  };
}
