import type { FastifyInstance } from 'fastify';
import { type Clock, invalid } from '../../operations';
import { objectBody, optionalCount, optionalText } from './read-body';

/** A hundred years, in milliseconds: a clock is never moved further at once. */
const mostMs = 100 * 365 * 24 * 60 * 60 * 1000;

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * `GET /__portcullis/clock` says the time and whether it stands still; `PUT` with `{ "at": RFC 3339 }` makes it stand
 * there; `POST .../advance` with `{ "ms": N }` (or `seconds`) moves it on; `DELETE` lets it run. One process has one clock.
 */
export function addClock(app: FastifyInstance, clock: Clock): void {
  const shown = () => ({ ok: true, clock: { now: clock.now().toISOString(), frozen: clock.frozenAt !== undefined } });

  app.get('/clock', async () => shown());

  app.put('/clock', async ({ body }) => {
    const at = optionalText(objectBody(body, ['at']), 'at') ?? '';
    const time = rfc3339.test(at) ? new Date(at) : undefined;
    if (time === undefined || Number.isNaN(time.getTime())) {
      throw invalid('must be a date and time such as "2025-01-31T10:00:00Z"', ['at']);
    }
    clock.freeze(time);
    return shown();
  });

  app.post('/clock/advance', async ({ body }) => {
    const given = objectBody(body, ['ms', 'seconds']);
    const ms = optionalCount(given, 'ms', -mostMs, mostMs) ?? 0;
    const seconds = optionalCount(given, 'seconds', -mostMs / 1000, mostMs / 1000) ?? 0;
    if (clock.frozenAt === undefined) throw invalid('the clock runs; PUT a time first, so that it stands still');
    clock.advance(ms + seconds * 1000);
    return shown();
  });

  app.delete('/clock', async () => {
    clock.release();
    return shown();
  });
}
