import type { JsonObject } from '../../../contract';
import { createEntities, deleteEntities, requireBlueprint } from '../../operations';
import { statuses } from '../answer-error';
import { finds } from '../gate';
import { isOn, type Query, textOf } from '../query';
import { bodySchema } from '../validate';
import { birthOf } from './entities';
import type { Routes } from './routes';

interface Many<Entry> {
  readonly Params: { readonly blueprint: string };
  readonly Querystring: Query;
  readonly Body: { readonly entities: readonly Entry[] };
}

/** /v1/blueprints/:blueprint/entities/bulk and /v1/blueprints/:blueprint/bulk/entities/delete */
export const bulkRoutes: Routes = async (app, { context }) => {
  const found = finds(context, (tx, { blueprint = '' }) => requireBlueprint(tx, blueprint));

  app.post<Many<JsonObject>>(
    '/v1/blueprints/:blueprint/entities/bulk',
    {
      config: { scope: 'object' },
      preValidation: found,
      schema: { body: bodySchema('POST /v1/blueprints/:blueprint/entities/bulk') },
    },
    async ({ params, query, body, caller }, reply) => {
      const { entities, errors } = await createEntities(
        context,
        caller,
        params.blueprint,
        body.entities,
        birthOf(query),
      );
      const refused = errors.map(({ identifier, index, refusal: { kind, code, message } }) => ({
        identifier,
        index,
        statusCode: statuses[kind],
        error: code,
        message,
      }));
      return reply.code(errors.length > 0 ? 207 : 200).send({ ok: errors.length === 0, entities, errors: refused });
    },
  );

  app.post<Many<string>>(
    '/v1/blueprints/:blueprint/bulk/entities/delete',
    {
      config: { scope: 'object' },
      preValidation: found,
      schema: { body: bodySchema('POST /v1/blueprints/:blueprint/bulk/entities/delete') },
    },
    async ({ params, query, body, caller }) => ({
      ok: true,
      deletedEntities: await deleteEntities(context, caller, params.blueprint, body.entities, {
        dependents: isOn(query, 'delete_dependents'),
        runId: textOf(query, 'run_id'),
      }),
    }),
  );
};
