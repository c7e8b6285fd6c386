import type { FastifyInstance } from 'fastify';

/** A request that was answered; `path` is without the query. */
interface JournalEntry {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** Where the journal is read and emptied: outside `/v1`, so that it can never hide a route of the API. */
const journalPath = '/__portcullis/journal';

/** Requests beyond this many are not remembered. */
const maxEntries = 200_000;

/**
 * Remembers the requests to the API, for tests that must see what a client sent. `GET` answers
 * `{ ok, requests, counts }`: each request in the order it was answered, and how often each was; `DELETE` starts anew.
 */
export function addJournal(app: FastifyInstance): void {
  let requests: JournalEntry[] = [];

  app.addHook('onResponse', async ({ method, url }, { statusCode: status }) => {
    const path = url.split('?')[0] ?? '';
    if (path !== journalPath && requests.length < maxEntries) requests.push({ method, path, status });
  });

  app.get(journalPath, async () => ({ ok: true, requests, counts: countsOf(requests) }));

  app.delete(journalPath, async () => {
    requests = [];
    return { ok: true };
  });
}

function countsOf(requests: readonly JournalEntry[]): readonly (JournalEntry & { readonly count: number })[] {
  const counts = new Map<string, JournalEntry & { readonly count: number }>();
  for (const entry of requests) {
    const key = `${entry.method} ${entry.path} ${entry.status}`;
    counts.set(key, { ...entry, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
