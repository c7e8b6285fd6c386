import {
  changeEntity,
  checkBirthRights,
  checkChangeRights,
  countEntities,
  createEntity,
  deleteEntity,
  type EntityBirth,
  type EntityView,
  type EntityWriting,
  listEntities,
  readEntity,
  replaceEntity,
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
  const makeable = finds(context, (tx, { blueprint = '' }, caller, { body, query }) =>
    checkBirthRights(context, caller, tx, blueprint, body, birthOf(query)),
  );
  const changeable = (method: 'PUT' | 'PATCH') =>
    finds(context, (tx, { blueprint = '', entity = '' }, caller, { body }) =>
      checkChangeRights(context, caller, tx, { blueprint, entity }, body, method),
    );

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
      preValidation: makeable,
      schema: { body: bodySchema('POST /v1/blueprints/:blueprint/entities') },
    },
    async ({ params, query, body, caller }, reply) => {
      const made = await createEntity(context, caller, params.blueprint, body, birthOf(query));
      const { entity, created, additionalData } = made;
      const more = additionalData === undefined ? {} : { additionalData };
      return reply.code(created ? 201 : 200).send({ ok: true, entity, ...more });
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
      preValidation: changeable('PUT'),
      schema: { body: bodySchema('PUT /v1/blueprints/:blueprint/entities/:entity') },
    },
    async ({ params, query, body, caller }) => ({
      ok: true,
      entity: await replaceEntity(context, caller, params, body, writingOf(query)),
    }),
  );

  app.patch<Writing<Named>>(
    '/v1/blueprints/:blueprint/entities/:entity',
    {
      config: { scope: 'object' },
      preValidation: changeable('PATCH'),
      schema: { body: bodySchema('PATCH /v1/blueprints/:blueprint/entities/:entity') },
    },
    async ({ params, query, body, caller }) => ({
      ok: true,
      entity: await changeEntity(context, caller, params, body, writingOf(query)),
    }),
  );

  app.delete<Reading<Named>>(
    '/v1/blueprints/:blueprint/entities/:entity',
    { config: { scope: 'object' } },
    async ({ params, query, caller }) => {
      await deleteEntity(context, caller, params, {
        dependents: isOn(query, 'delete_dependents'),
        runId: textOf(query, 'run_id'),
      });
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

/** How the query wants an entity to be written; an empty run id is none (spec P-58). */
function writingOf(query: Query): EntityWriting {
  return { createMissing: isOn(query, 'create_missing_related_entities'), runId: textOf(query, 'run_id') };
}

/** How the query of a POST wants an entity to be made. */
export function birthOf(query: Query): EntityBirth {
  return {
    upsert: isOn(query, 'upsert'),
    merge: isOn(query, 'merge'),
    validationOnly: isOn(query, 'validation_only'),
    ...writingOf(query),
  };
}
