import { createApp, deleteApp, listApps, renameApp, requireApp, rotateAppSecret } from '../../operations';
import { pickFields } from '../fields';
import { finds } from '../gate';
import { listOf } from '../query';
import { bodySchema } from '../validate';
import type { Reading, Routes, Writing } from './routes';

interface Named {
  readonly app: string;
}

interface Naming<Params = unknown> extends Writing<Params> {
  readonly Body: { readonly name: string };
}

/** /v1/apps: the credentials of the organization itself */
export const appsRoutes: Routes = async (app, { context }) => {
  const found = finds(context, (tx, { app: id = '' }) => requireApp(tx, id));

  app.get<Reading>('/v1/apps', { config: { scope: 'read:apps' } }, async ({ query, caller }) => {
    const fields = listOf(query, 'fields');
    return { ok: true, apps: (await listApps(context, caller)).map((each) => pickFields(each, fields)) };
  });

  app.post<Naming>(
    '/v1/apps',
    { config: { scope: 'update:apps' }, schema: { body: bodySchema('POST /v1/apps') } },
    async ({ body, caller }) => ({ ok: true, app: await createApp(context, caller, body.name) }),
  );

  app.put<Naming<Named>>(
    '/v1/apps/:app',
    { config: { scope: 'update:apps' }, preValidation: found, schema: { body: bodySchema('PUT /v1/apps/:app') } },
    async ({ params, body, caller }) => ({ ok: true, app: await renameApp(context, caller, params.app, body.name) }),
  );

  app.delete<Reading<Named>>('/v1/apps/:app', { config: { scope: 'update:apps' } }, async ({ params, caller }) => {
    await deleteApp(context, caller, params.app);
    return { ok: true };
  });

  app.post<Reading<Named>>('/v1/apps/:app/rotate-secret', { config: { scope: 'update:apps' } }, async (request) => ({
    ok: true,
    app: await rotateAppSecret(context, request.caller, request.params.app),
  }));
};
