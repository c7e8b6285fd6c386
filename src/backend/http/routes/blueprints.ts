import {
  changeBlueprint,
  createBlueprint,
  deleteBlueprint,
  listBlueprints,
  readBlueprint,
  readBlueprintStructure,
  replaceBlueprint,
  requireChangeableBlueprint,
} from '../../operations';
import { finds } from '../gate';
import { isOn } from '../query';
import { bodySchema } from '../validate';
import type { Reading, Routes, Writing } from './routes';

interface Named {
  readonly blueprint: string;
}

/** /v1/blueprints */
export const blueprintsRoutes: Routes = async (app, { context }) => {
  const changeable = finds(context, (tx, { blueprint = '' }, caller) =>
    requireChangeableBlueprint(tx, caller, blueprint),
  );

  app.get('/v1/blueprints', { config: { scope: 'read:blueprints' } }, async ({ caller }) => ({
    ok: true,
    blueprints: await listBlueprints(context, caller),
  }));

  app.post<Writing>(
    '/v1/blueprints',
    { config: { scope: 'create:blueprints' }, schema: { body: bodySchema('POST /v1/blueprints') } },
    async ({ body, query, caller }, reply) => {
      const catalogPage = isOn(query, 'create_catalog_page', true);
      const blueprint = await createBlueprint(context, caller, body, { catalogPage });
      return reply.code(201).send({ ok: true, blueprint });
    },
  );

  app.get<Reading<Named>>(
    '/v1/blueprints/:blueprint',
    { config: { scope: 'read:blueprints' } },
    async ({ params, caller }) => ({ ok: true, blueprint: await readBlueprint(context, caller, params.blueprint) }),
  );

  app.get<Reading<Named>>(
    '/v1/blueprints/system/:blueprint/structure',
    { config: { scope: 'read:blueprints' } },
    async ({ params }) => ({ ok: true, blueprint: await readBlueprintStructure(params.blueprint) }),
  );

  app.put<Writing<Named>>(
    '/v1/blueprints/:blueprint',
    {
      config: { scope: 'object' },
      preValidation: changeable,
      schema: { body: bodySchema('PUT /v1/blueprints/:blueprint') },
    },
    async ({ params, body, caller }) => ({
      ok: true,
      blueprint: await replaceBlueprint(context, caller, params.blueprint, body),
    }),
  );

  app.patch<Writing<Named>>(
    '/v1/blueprints/:blueprint',
    {
      config: { scope: 'object' },
      preValidation: changeable,
      schema: { body: bodySchema('PATCH /v1/blueprints/:blueprint') },
    },
    async ({ params, body, caller }) => ({
      ok: true,
      blueprint: await changeBlueprint(context, caller, params.blueprint, body),
    }),
  );

  app.delete<Reading<Named>>(
    '/v1/blueprints/:blueprint',
    { config: { scope: 'object' } },
    async ({ params, query, caller }) => {
      await deleteBlueprint(context, caller, params.blueprint, { actions: isOn(query, 'delete_actions') });
      return { ok: true };
    },
  );
};
