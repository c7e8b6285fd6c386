import type { JsonObject } from '../../../contract';
import {
  changeUser,
  deleteUser,
  inviteUser,
  listUsers,
  readUser,
  requireUser,
  rotateCredentials,
} from '../../operations';
import { pickFields } from '../fields';
import { finds } from '../gate';
import { isOn, listOf } from '../query';
import { bodySchema } from '../validate';
import type { Reading, Routes, Writing } from './routes';

interface Named {
  readonly user: string;
}

interface Inviting extends Writing {
  readonly Body: { readonly invitee: JsonObject };
}

/** /v1/users, and the credentials of users */
export const usersRoutes: Routes = async (app, { context }) => {
  const found = finds(context, (tx, { user = '' }) => requireUser(tx, user));

  app.get<Reading>('/v1/users', { config: { scope: 'read:users' } }, async ({ query, caller }) => {
    const fields = listOf(query, 'fields');
    return { ok: true, users: (await listUsers(context, caller)).map((user) => pickFields(user, fields)) };
  });

  app.get<Reading<Named>>(
    '/v1/users/:user',
    { config: { scope: 'read:users' } },
    async ({ params, query, caller }) => ({
      ok: true,
      user: pickFields(await readUser(context, caller, params.user), listOf(query, 'fields')),
    }),
  );

  app.post<Inviting>(
    '/v1/users/invite',
    { config: { scope: 'create:users' }, schema: { body: bodySchema('POST /v1/users/invite') } },
    async ({ body, query, caller }) => {
      await inviteUser(context, caller, body.invitee, { notify: isOn(query, 'notify', true) });
      return { ok: true };
    },
  );

  app.patch<Writing<Named>>(
    '/v1/users/:user',
    { config: { scope: 'update:users' }, preValidation: found, schema: { body: bodySchema('PATCH /v1/users/:user') } },
    async ({ params, body, caller }) => ({ ok: true, ...(await changeUser(context, caller, params.user, body)) }),
  );

  app.delete<Reading<Named>>('/v1/users/:user', { config: { scope: 'delete:users' } }, async ({ params, caller }) => {
    await deleteUser(context, caller, params.user);
    return { ok: true };
  });

  app.post<Reading<Named>>('/v1/rotate-credentials/:user', { config: { scope: 'object' } }, async (request) => ({
    ok: true,
    user: await rotateCredentials(context, request.caller, request.params.user),
  }));
};
