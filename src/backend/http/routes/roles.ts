import { changeProfile, listRoles, readProfile } from '../../operations';
import { pickFields } from '../fields';
import { listOf } from '../query';
import { bodySchema } from '../validate';
import type { Reading, Routes, Writing } from './routes';

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

  app.patch<Writing>(
    '/v1/profile',
    { config: { scope: 'object' }, schema: { body: bodySchema('PATCH /v1/profile') } },
    async ({ body, caller }) => ({ ok: true, profile: await changeProfile(context, caller, body) }),
  );
};
