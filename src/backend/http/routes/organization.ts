import { readOrganization } from '../../operations';
import type { Routes } from './routes';

/** /v1/organization */
export const organizationRoutes: Routes = async (app, { context }) => {
  app.get('/v1/organization', { config: { scope: 'object' } }, async ({ caller }) => ({
    ok: true,
    organization: await readOrganization(context, caller),
  }));
};
