import {
  changeEntity,
  countEntities,
  createEntity,
  deleteEntity,
  type EntityView,
  invalid,
  listEntities,
  readEntity,
  replaceEntity,
  requireBlueprint,
  requireEntity,
} from '../../operations';
import { finds } from '../gate';
import { isOn, listOf, type Query, textOf } from '../query';
import { bodySchema } from '../validate';
import type { Reading, Routes, Writing } from './routes';

interface OfBlueprint {
  readonly blueprint: string;
}

interface Named extends OfBlueprint {
  readonly entity: string;
}

/** /v1/blueprints/:blueprint/entities */
export const entitiesRoutes: Routes = async (app, { context }) => {
  const foundBlueprint = finds(context, (tx, { blueprint = '' }) => requireBlueprint(tx, blueprint));
  const found = finds(context, async (tx, { blueprint = '', entity = '' }) =>
    requireEntity(tx, await requireBlueprint(tx, blueprint), entity),
  );
  const writing = (query: Query) => ({ createMissing: isOn(query, 'create_missing_related_entities') });

  app.get<Reading<OfBlueprint>>(
    '/v1/blueprints/:blueprint/entities',
    { config: { scope: 'read:entities' } },
    async ({ params, query, caller }) => ({
      ok: true,
      entities: await listEntities(context, caller, params.blueprint, viewOf(query)),
    }),
  );

  app.get<Reading<OfBlueprint>>(
    '/v1/blueprints/:blueprint/entities-count',
    { config: { scope: 'read:entities' } },
    async ({ params, caller }) => ({ ok: true, count: await countEntities(context, caller, params.blueprint) }),
  );

  app.post<Writing<OfBlueprint>>(
    '/v1/blueprints/:blueprint/entities',
    {
      config: { scope: 'object' },
      preValidation: foundBlueprint,
      schema: { body: bodySchema('POST /v1/blueprints/:blueprint/entities') },
    },
    async ({ params, query, body, caller }, reply) => {
      refuseRun(query);
      const { entity, created } = await createEntity(context, caller, params.blueprint, body, {
        upsert: isOn(query, 'upsert'),
        merge: isOn(query, 'merge'),
        validationOnly: isOn(query, 'validation_only'),
        ...writing(query),
      });
      return reply.code(created ? 201 : 200).send({ ok: true, entity });
    },
  );

  app.get<Reading<Named>>(
    '/v1/blueprints/:blueprint/entities/:entity',
    { config: { scope: 'read:entities' } },
    async ({ params, query, caller }) => ({
      ok: true,
      entity: await readEntity(context, caller, params.blueprint, params.entity, viewOf(query)),
    }),
  );

  app.put<Writing<Named>>(
    '/v1/blueprints/:blueprint/entities/:entity',
    {
      config: { scope: 'object' },
      preValidation: found,
      schema: { body: bodySchema('PUT /v1/blueprints/:blueprint/entities/:entity') },
    },
    async ({ params, query, body, caller }) => {
      refuseRun(query);
      return { ok: true, entity: await replaceEntity(context, caller, params, body, writing(query)) };
    },
  );

  app.patch<Writing<Named>>(
    '/v1/blueprints/:blueprint/entities/:entity',
    {
      config: { scope: 'object' },
      preValidation: found,
      schema: { body: bodySchema('PATCH /v1/blueprints/:blueprint/entities/:entity') },
    },
    async ({ params, query, body, caller }) => {
      refuseRun(query);
      return { ok: true, entity: await changeEntity(context, caller, params, body, writing(query)) };
    },
  );

  app.delete<Reading<Named>>(
    '/v1/blueprints/:blueprint/entities/:entity',
    { config: { scope: 'object' }, preValidation: found },
    async ({ params, query, caller }) => {
      refuseRun(query);
      await deleteEntity(context, caller, params, { dependents: isOn(query, 'delete_dependents') });
      return { ok: true };
    },
  );
};

/** What of the entities the query asks to see. */
export function viewOf(query: Query): EntityView {
  return {
    include: listOf(query, 'include'),
    exclude: listOf(query, 'exclude'),
    storedOnly: isOn(query, 'exclude_calculated_properties'),
    relationTitles: isOn(query, 'attach_title_to_relation'),
    mirrorIdentifiers: isOn(query, 'attach_identifier_to_title_mirror_properties'),
  };
}

/** A change is tied only to a run that is in progress, and there are no runs; an empty id is none (spec P-58). */
export function refuseRun(query: Query): void {
  if (textOf(query, 'run_id') !== undefined) throw invalid('there is no such run in progress', ['run_id']);
}
