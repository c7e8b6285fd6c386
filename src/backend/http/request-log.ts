import type { FastifyInstance } from 'fastify';

/**
 * Logs each answered request in one line at level info: its id (the answer's X-Trace-Id, and `requestId` of an answer
 * that says no), method, route as it is defined, status, milliseconds, and who asked. Never a token, a body, or what a
 * path's parameters were.
 */
export function addRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, caller } = request;
    request.log.info(
      {
        method,
        route: routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...(caller === undefined || caller === null ? {} : { caller: caller.kind, callerId: caller.id }),
      },
      'answered',
    );
  });
}
