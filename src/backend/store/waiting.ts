import type { Attempt } from './connection';

/** How many of something wait, in all organizations together. */
export interface Waiting {
  readonly what: string;
  readonly count: number;
}

/** Counts the messages that are not sent yet, those that were given up, and the runs that are not over. */
export async function countWaiting(attempt: Attempt): Promise<readonly Waiting[]> {
  return attempt(async (db) => {
    const many = db.fn.countAll<number | string>().as('many');
    const messages = await db
      .selectFrom('outbox')
      .select(['failed', many])
      .where((where) => where.or([where('done_at', 'is', null), where('failed', '=', 1)]))
      .groupBy('failed')
      .execute();
    const runs = await db
      .selectFrom('runs')
      .select(['status', many])
      .where('status', 'in', ['WAITING_FOR_APPROVAL', 'IN_PROGRESS'])
      .groupBy('status')
      .execute();
    return [
      { what: 'outbox', count: Number(messages.find(({ failed }) => failed === 0)?.many ?? 0) },
      { what: 'outbox_failed', count: Number(messages.find(({ failed }) => failed === 1)?.many ?? 0) },
      ...runs.map(({ status, many: count }) => ({ what: `runs_${status.toLowerCase()}`, count: Number(count) })),
    ];
  });
}
