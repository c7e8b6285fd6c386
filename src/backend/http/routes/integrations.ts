import {
  changeIntegration,
  createIntegration,
  listIntegrations,
  readIntegration,
  removeDocument,
  requireIntegration,
  requireIntegrationId,
} from '../../operations';
import { pickFields } from '../fields';
import { finds } from '../gate';
import { isOn, textOf } from '../query';
import { bodySchema } from '../validate';
import type { Reading, Routes, Writing } from './routes';

interface Named {
  readonly integration: string;
}

/** What a list of integrations or webhooks says of each where only an overview is asked for. */
export const metadataFields = [
  'id',
  'identifier',
  'installationId',
  'installationAppType',
  'integrationType',
  'version',
  'title',
  'description',
  'icon',
  'enabled',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
] as const;

/** /v1/integration. What integrations would report is always empty: none runs here. */
export const integrationsRoutes: Routes = async (app, { context }) => {
  const reading = { config: { scope: 'read:integrations' as const } };
  const changing = {
    config: { scope: 'update:integrations' as const },
    preValidation: finds(context, (tx, { integration = '' }) => requireIntegration(tx, integration)),
  };

  app.get<Reading>('/v1/integration', reading, async ({ query, caller }) => ({
    ok: true,
    integrations: await listIntegrations(context, caller, { processing: isOn(query, 'actionsProcessingEnabled') }),
  }));

  app.get('/v1/integration/metadata', reading, async ({ caller }) => ({
    ok: true,
    integrations: (await listIntegrations(context, caller, { processing: false })).map((integration) =>
      pickFields(integration, metadataFields),
    ),
  }));

  app.post<Writing>(
    '/v1/integration',
    { config: { scope: 'create:integrations' }, schema: { body: bodySchema('POST /v1/integration') } },
    async ({ body, caller }, reply) => {
      const integration = await createIntegration(context, caller, body);
      return reply.code(201).send({ ok: true, integration });
    },
  );

  app.get<Reading<Named>>('/v1/integration/:integration', reading, async ({ params, query, caller }) => {
    const field = textOf(query, 'byField') === 'logIngestId' ? 'logIngestId' : 'installationId';
    return { ok: true, integration: await readIntegration(context, caller, params.integration, field) };
  });

  app.patch<Writing<Named>>(
    '/v1/integration/:integration',
    { ...changing, schema: { body: bodySchema('PATCH /v1/integration/:integration') } },
    async ({ params, body, caller }) => ({
      ok: true,
      integration: await changeIntegration(context, caller, params.integration, body),
    }),
  );

  app.patch<Writing<Named>>(
    '/v1/integration/:integration/config',
    { ...changing, schema: { body: bodySchema('PATCH /v1/integration/:integration/config') } },
    async ({ params, body, caller }) => ({
      ok: true,
      integration: await changeIntegration(context, caller, params.integration, body),
    }),
  );

  app.delete<Reading<Named>>(
    '/v1/integration/:integration',
    { config: { scope: 'delete:integrations' } },
    async ({ params, caller }) => {
      await removeDocument(context, caller, 'integration', params.integration);
      return { ok: true };
    },
  );

  app.get<Reading<Named>>('/v1/integration/:integration/logs', reading, async ({ params, caller }) => {
    await readIntegration(context, caller, params.integration, 'installationId');
    return { ok: true, data: [] };
  });

  for (const report of ['syncMetrics', 'syncsMetadata']) {
    app.get<Reading<Named>>(`/v1/integration/:integration/${report}`, reading, async ({ params, caller }) => {
      await requireIntegrationId(context, caller, params.integration);
      return { ok: true, count: 0, data: [] };
    });
  }
};
