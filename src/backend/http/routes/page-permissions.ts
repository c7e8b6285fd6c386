import { readPagePermissions, requireChangeablePage, updatePagePermissions } from '../../operations';
import { finds } from '../gate';
import { bodySchema } from '../validate';
import type { Reading, Routes, Writing } from './routes';

interface Named {
  readonly page: string;
}

/** /v1/pages/:page/permissions */
export const pagePermissionsRoutes: Routes = async (app, { context }) => {
  app.get<Reading<Named>>(
    '/v1/pages/:page/permissions',
    { config: { scope: 'object' } },
    async ({ params, caller }) => ({
      ok: true,
      permissions: await readPagePermissions(context, caller, params.page),
    }),
  );

  app.patch<Writing<Named>>(
    '/v1/pages/:page/permissions',
    {
      config: { scope: 'object' },
      preValidation: finds(context, (tx, { page = '' }, caller) => requireChangeablePage(tx, caller, page)),
      schema: { body: bodySchema('PATCH /v1/pages/:page/permissions') },
    },
    async ({ params, body, caller }) => ({
      ok: true,
      permissions: await updatePagePermissions(context, caller, params.page, body),
    }),
  );
};
