import {
  changeWebhook,
  createWebhook,
  listWebhooks,
  readWebhook,
  removeDocument,
  replaceWebhook,
  requireDocument,
} from '../../operations';
import { pickFields } from '../fields';
import { finds } from '../gate';
import { bodySchema } from '../validate';
import { metadataFields } from './integrations';
import type { Reading, Routes, Writing } from './routes';

interface Named {
  readonly webhook: string;
}

/** /v1/webhooks */
export const webhooksRoutes: Routes = async (app, { context }) => {
  const found = finds(context, (tx, { webhook = '' }) => requireDocument(tx, 'webhook', webhook));

  app.get('/v1/webhooks', { config: { scope: 'read:integrations' } }, async ({ caller }) => ({
    ok: true,
    integrations: await listWebhooks(context, caller),
  }));

  app.get('/v1/webhooks/metadata', { config: { scope: 'read:integrations' } }, async ({ caller }) => ({
    ok: true,
    integrations: (await listWebhooks(context, caller)).map((webhook) => pickFields(webhook, metadataFields)),
  }));

  app.post<Writing>(
    '/v1/webhooks',
    { config: { scope: 'create:integrations' }, schema: { body: bodySchema('POST /v1/webhooks') } },
    async ({ body, caller }, reply) => {
      const integration = await createWebhook(context, caller, body);
      return reply.code(201).send({ ok: true, integration });
    },
  );

  app.get<Reading<Named>>(
    '/v1/webhooks/:webhook',
    { config: { scope: 'read:integrations' } },
    async ({ params, caller }) => ({ ok: true, integration: await readWebhook(context, caller, params.webhook) }),
  );

  app.put<Writing<Named>>(
    '/v1/webhooks/:webhook',
    {
      config: { scope: 'update:integrations' },
      preValidation: found,
      schema: { body: bodySchema('PUT /v1/webhooks/:webhook') },
    },
    async ({ params, body, caller }) => ({
      ok: true,
      integration: await replaceWebhook(context, caller, params.webhook, body),
    }),
  );

  app.patch<Writing<Named>>(
    '/v1/webhooks/:webhook',
    {
      config: { scope: 'update:integrations' },
      preValidation: found,
      schema: { body: bodySchema('PATCH /v1/webhooks/:webhook') },
    },
    async ({ params, body, caller }) => ({
      ok: true,
      integration: await changeWebhook(context, caller, params.webhook, body),
    }),
  );

  app.delete<Reading<Named>>(
    '/v1/webhooks/:webhook',
    { config: { scope: 'delete:integrations' } },
    async ({ params, caller }) => {
      await removeDocument(context, caller, 'webhook', params.webhook);
      return { ok: true };
    },
  );
};
