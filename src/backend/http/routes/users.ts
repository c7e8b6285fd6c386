import { listUsers, readUser, rotateCredentials } from '../../operations';
import { pickFields } from '../fields';
import { listOf } from '../query';
import type { Reading, Routes } from './routes';

interface Named {
  readonly user: string;
}

/** /v1/users, and the credentials of users */
export const usersRoutes: Routes = async (app, { context }) => {
  app.get<Reading>('/v1/users', { config: { scope: 'read:users' } }, async ({ query, caller }) => {
    const fields = listOf(query, 'fields');
    return { ok: true, users: (await listUsers(context, caller)).map((user) => pickFields(user, fields)) };
  });

  app.get<Reading<Named>>('/v1/users/:user', { config: { scope: 'read:users' } }, async ({ params, caller }) => ({
    ok: true,
    user: await readUser(context, caller, params.user),
  }));

  app.post<Reading<Named>>('/v1/rotate-credentials/:user', { config: { scope: 'object' } }, async (request) => ({
    ok: true,
    user: await rotateCredentials(context, request.caller, request.params.user),
  }));
};
