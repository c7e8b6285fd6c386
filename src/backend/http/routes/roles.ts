import { listRoles, readProfile } from '../../operations';
import { pickFields } from '../fields';
import { listOf } from '../query';
import type { Reading, Routes } from './routes';

/** /v1/roles, and who one is */
export const rolesRoutes: Routes = async (app, { context }) => {
  app.get<Reading>('/v1/roles', { config: { scope: 'read:roles' } }, async ({ query, caller }) => {
    const fields = listOf(query, 'fields');
    return { ok: true, roles: (await listRoles(context, caller)).map((role) => pickFields(role, fields)) };
  });

  app.get('/v1/profile', { config: { scope: 'object' } }, async ({ caller }) => ({
    ok: true,
    profile: await readProfile(context, caller),
  }));
};
