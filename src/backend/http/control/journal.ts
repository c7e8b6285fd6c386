import type { FastifyInstance } from 'fastify';

/** A request that was answered; `path` is without the query. */
interface JournalEntry {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** Requests beyond this many are not remembered. */
const maxEntries = 200_000;

/**
 * Remembers the requests to the API, for tests that must see what a client sent. `GET /__portcullis/journal` answers
 * `{ ok, requests, counts }`: each request in the order it was answered, and how often each was; `DELETE` starts anew.
 *
 * @param path  Where the journal itself is: it is not in it.
 * @returns what adds the routes. Requests are remembered from the moment this is called.
 */
export function createJournal(app: FastifyInstance, path: string): (control: FastifyInstance) => void {
  let requests: JournalEntry[] = [];

  app.addHook('onResponse', async ({ method, url }, { statusCode: status }) => {
    const asked = url.split('?')[0] ?? '';
    if (asked !== path && requests.length < maxEntries) requests.push({ method, path: asked, status });
  });

  return (control) => {
    control.get('/journal', async () => ({ ok: true, requests, counts: countsOf(requests) }));

    control.delete('/journal', async () => {
      requests = [];
      return { ok: true };
    });
  };
}

function countsOf(requests: readonly JournalEntry[]): readonly (JournalEntry & { readonly count: number })[] {
  const counts = new Map<string, JournalEntry & { readonly count: number }>();
  for (const entry of requests) {
    const key = `${entry.method} ${entry.path} ${entry.status}`;
    counts.set(key, { ...entry, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
