import { listUsers, readUser } from '../../operations';
import { pickFields } from '../fields';
import { listOf } from '../query';
import type { Reading, Routes } from './routes';

/** /v1/users */
export const usersRoutes: Routes = async (app, { context }) => {
  app.get<Reading>('/v1/users', { config: { scope: 'read:users' } }, async ({ query, caller }) => {
    const fields = listOf(query, 'fields');
    return { ok: true, users: (await listUsers(context, caller)).map((user) => pickFields(user, fields)) };
  });

  app.get<Reading<{ readonly user: string }>>(
    '/v1/users/:user',
    { config: { scope: 'read:users' } },
    async ({ params, caller }) => ({ ok: true, user: await readUser(context, caller, params.user) }),
  );
};
