import type { FastifyInstance } from 'fastify';

/** How often a request was answered in one way. */
interface JournalEntry {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly count: number;
}

/** Where the journal is read and reset: outside `/v1`, so that it can never hide a route of the API. */
const journalPath = '/__portcullis/journal';

/** Different requests beyond this many are not remembered. */
const maxEntries = 100_000;

/**
 * Counts the requests to the API by method, path (without the query) and status, for tests that must see what a
 * client sent: `GET` answers `{ ok, requests }` in the order of first arrival, `DELETE` starts anew.
 */
export function addJournal(app: FastifyInstance): void {
  const counts = new Map<string, JournalEntry>();

  app.addHook('onResponse', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    if (path === journalPath) return;
    const { method } = request;
    const status = reply.statusCode;
    const key = `${method} ${path} ${status}`;
    const known = counts.get(key);
    if (!known && counts.size >= maxEntries) return;
    counts.set(key, { method, path, status, count: (known?.count ?? 0) + 1 });
  });

  app.get(journalPath, async () => ({ ok: true, requests: [...counts.values()] }));

  app.delete(journalPath, async () => {
    counts.clear();
    return { ok: true };
  });
}
