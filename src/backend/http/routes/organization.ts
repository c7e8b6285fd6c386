import { changeOrganization, readOrganization, replaceOrganization } from '../../operations';
import { bodySchema } from '../validate';
import type { Routes, Writing } from './routes';

/** /v1/organization */
export const organizationRoutes: Routes = async (app, { context }) => {
  app.get('/v1/organization', { config: { scope: 'object' } }, async ({ caller }) => ({
    ok: true,
    organization: await readOrganization(context, caller),
  }));

  app.put<Writing>(
    '/v1/organization',
    { config: { scope: 'update:organization' }, schema: { body: bodySchema('PUT /v1/organization') } },
    async ({ body, caller }) => {
      await replaceOrganization(context, caller, body);
      return { ok: true };
    },
  );

  app.patch<Writing>(
    '/v1/organization',
    { config: { scope: 'update:organization' }, schema: { body: bodySchema('PATCH /v1/organization') } },
    async ({ body, caller }) => {
      await changeOrganization(context, caller, body);
      return { ok: true };
    },
  );
};
