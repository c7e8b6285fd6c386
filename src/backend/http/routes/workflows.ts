import { createWorkflow, readWorkflow, removeDocument, replaceWorkflow, requireDocument } from '../../operations';
import { finds } from '../gate';
import { bodySchema } from '../validate';
import type { Reading, Routes, Writing } from './routes';

interface Named {
  readonly workflow: string;
}

/** /v1/workflows */
export const workflowsRoutes: Routes = async (app, { context }) => {
  app.post<Writing>(
    '/v1/workflows',
    { config: { scope: 'create:workflows' }, schema: { body: bodySchema('POST /v1/workflows') } },
    async ({ body, caller }, reply) => {
      const workflow = await createWorkflow(context, caller, body);
      return reply.code(201).send({ ok: true, workflow });
    },
  );

  app.get<Reading<Named>>(
    '/v1/workflows/:workflow',
    { config: { scope: 'read:workflows' } },
    async ({ params, caller }) => ({ ok: true, workflow: await readWorkflow(context, caller, params.workflow) }),
  );

  app.put<Writing<Named>>(
    '/v1/workflows/:workflow',
    {
      config: { scope: 'update:workflows' },
      preValidation: finds(context, (tx, { workflow = '' }) => requireDocument(tx, 'workflow', workflow)),
      schema: { body: bodySchema('PUT /v1/workflows/:workflow') },
    },
    async ({ params, body, caller }) => ({
      ok: true,
      workflow: await replaceWorkflow(context, caller, params.workflow, body),
    }),
  );

  app.delete<Reading<Named>>(
    '/v1/workflows/:workflow',
    { config: { scope: 'delete:workflows' } },
    async ({ params, caller }) => {
      await removeDocument(context, caller, 'workflow', params.workflow);
      return { ok: true };
    },
  );
};
