import { createAction, deleteAction, listActions, readAction, replaceAction, requireAction } from '../../operations';
import { finds } from '../gate';
import { isOn, listOf, textOf } from '../query';
import { bodySchema } from '../validate';
import type { Reading, Routes, Writing } from './routes';

interface Named {
  readonly action: string;
}

/** /v1/actions */
export const actionsRoutes: Routes = async (app, { context }) => {
  const found = finds(context, (tx, { action = '' }) => requireAction(tx, action));

  app.get<Reading>('/v1/actions', { config: { scope: 'read:actions' } }, async ({ query, caller }) => ({
    ok: true,
    actions: await listActions(context, caller, {
      identifiers: listOf(query, 'action_identifier'),
      blueprints: listOf(query, 'blueprint_identifier'),
      operations: listOf(query, 'operation'),
      published: textOf(query, 'published') === undefined ? undefined : isOn(query, 'published'),
      triggerType: textOf(query, 'trigger_type'),
      eventTypes: listOf(query, 'trigger_event'),
      eventActions: listOf(query, 'trigger_event_action_identifier'),
    }),
  }));

  app.post<Writing>(
    '/v1/actions',
    { config: { scope: 'create:actions' }, schema: { body: bodySchema('POST /v1/actions') } },
    async ({ body, caller }, reply) => {
      const action = await createAction(context, caller, body);
      return reply.code(201).send({ ok: true, action });
    },
  );

  app.get<Reading<Named>>('/v1/actions/:action', { config: { scope: 'read:actions' } }, async ({ params, caller }) => ({
    ok: true,
    action: await readAction(context, caller, params.action),
  }));

  app.put<Writing<Named>>(
    '/v1/actions/:action',
    {
      config: { scope: 'update:actions' },
      preValidation: found,
      schema: { body: bodySchema('PUT /v1/actions/:action') },
    },
    async ({ params, body, caller }) => ({
      ok: true,
      action: await replaceAction(context, caller, params.action, body),
    }),
  );

  app.delete<Reading<Named>>(
    '/v1/actions/:action',
    { config: { scope: 'delete:actions' } },
    async ({ params, caller }) => {
      await deleteAction(context, caller, params.action);
      return { ok: true };
    },
  );
};
