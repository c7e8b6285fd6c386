import { aggregateEntities } from '../../operations';
import { bodySchema } from '../validate';
import type { Routes, Writing } from './routes';

/** Statistics over time would need each value's history, which is not kept. Source: spec 05, section 5 (OTHER). */
const unoffered = ['/v1/entities/aggregate-over-time', '/v1/entities/properties-history'];

/** /v1/entities/aggregate */
export const aggregateRoutes: Routes = async (app, { context }) => {
  app.post<Writing>(
    '/v1/entities/aggregate',
    { config: { scope: 'read:entities' }, schema: { body: bodySchema('POST /v1/entities/aggregate') } },
    async ({ body, caller }) => ({ ok: true, result: await aggregateEntities(context, caller, body) }),
  );

  for (const path of unoffered) {
    app.post(path, { config: { scope: 'read:entities' } }, async (_request, reply) =>
      reply.code(501).send({ ok: false, error: 'not_implemented', message: 'the history of values is not kept here' }),
    );
  }
};
