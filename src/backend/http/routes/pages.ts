import { listPages, readPage } from '../../operations';
import type { Reading, Routes } from './routes';

/** /v1/pages */
export const pagesRoutes: Routes = async (app, { context }) => {
  app.get('/v1/pages', { config: { scope: 'read:pages' } }, async ({ caller }) => ({
    ok: true,
    pages: await listPages(context, caller),
  }));

  app.get<Reading<{ readonly page: string }>>(
    '/v1/pages/:page',
    { config: { scope: 'read:pages' } },
    async ({ params, caller }) => ({ ok: true, page: await readPage(context, caller, params.page) }),
  );
};
