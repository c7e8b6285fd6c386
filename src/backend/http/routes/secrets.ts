import { changeSecret, createSecret, deleteSecret, listSecrets, readSecret, requireSecret } from '../../operations';
import { finds } from '../gate';
import { bodySchema } from '../validate';
import type { Reading, Routes, Writing } from './routes';

interface Named {
  readonly secret: string;
}

/** /v1/organization/secrets */
export const secretsRoutes: Routes = async (app, { context }) => {
  app.get('/v1/organization/secrets', { config: { scope: 'read:secrets' } }, async ({ caller }) => ({
    ok: true,
    secrets: await listSecrets(context, caller),
  }));

  app.post<Writing>(
    '/v1/organization/secrets',
    { config: { scope: 'create:secrets' }, schema: { body: bodySchema('POST /v1/organization/secrets') } },
    async ({ body, caller }, reply) => {
      const secret = await createSecret(context, caller, body);
      return reply.code(201).send({ ok: true, secret });
    },
  );

  app.get<Reading<Named>>(
    '/v1/organization/secrets/:secret',
    { config: { scope: 'read:secrets' } },
    async ({ params, caller }) => ({ ok: true, secret: await readSecret(context, caller, params.secret) }),
  );

  app.patch<Writing<Named>>(
    '/v1/organization/secrets/:secret',
    {
      config: { scope: 'update:secrets' },
      preValidation: finds(context, (tx, { secret = '' }) => requireSecret(tx, secret)),
      schema: { body: bodySchema('PATCH /v1/organization/secrets/:secret') },
    },
    async ({ params, body, caller }) => ({
      ok: true,
      secret: await changeSecret(context, caller, params.secret, body),
    }),
  );

  app.delete<Reading<Named>>(
    '/v1/organization/secrets/:secret',
    { config: { scope: 'delete:secrets' } },
    async ({ params, caller }) => {
      await deleteSecret(context, caller, params.secret);
      return { ok: true };
    },
  );
};
