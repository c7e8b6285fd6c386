import { aggregateEntities } from '../../operations';
import { bodySchema } from '../validate';
import type { Routes, Writing } from './routes';

/** /v1/entities/aggregate */
export const aggregateRoutes: Routes = async (app, { context }) => {
  app.post<Writing>(
    '/v1/entities/aggregate',
    { config: { scope: 'read:entities' }, schema: { body: bodySchema('POST /v1/entities/aggregate') } },
    async ({ body, caller }) => ({ ok: true, result: await aggregateEntities(context, caller, body) }),
  );
};
