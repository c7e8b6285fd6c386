import type { JsonObject } from '../../../contract';
import { defaultLimit, requireBlueprint, searchBlueprintEntities, searchEntities } from '../../operations';
import { finds } from '../gate';
import { isOn } from '../query';
import { bodySchema } from '../validate';
import { viewOf } from './entities';
import type { Routes, Writing } from './routes';

/** The body of a search in one blueprint, as its schema has let it pass. */
interface Search {
  readonly query?: JsonObject;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly limit?: number;
  readonly from?: string;
}

const everything: JsonObject = { combinator: 'and', rules: [] };

/** /v1/entities/search and /v1/blueprints/:blueprint/entities/search */
export const entitySearchRoutes: Routes = async (app, { context }) => {
  app.post<Writing>(
    '/v1/entities/search',
    { config: { scope: 'read:entities' }, schema: { body: bodySchema('POST /v1/entities/search') } },
    async ({ body, query, caller }) => ({
      ok: true,
      ...(await searchEntities(context, caller, body, viewOf(query))),
      // A search of ours fails as a whole or not at all.
      ...(isOn(query, 'allow_partial_results') ? { failedBlueprints: [] } : {}),
    }),
  );

  app.post<{ Params: { readonly blueprint: string }; Body: Search }>(
    '/v1/blueprints/:blueprint/entities/search',
    {
      config: { scope: 'read:entities' },
      preValidation: finds(context, (tx, { blueprint = '' }) => requireBlueprint(tx, blueprint)),
      schema: { body: bodySchema('POST /v1/blueprints/:blueprint/entities/search') },
    },
    async ({ params, body, caller }) => {
      const { query = everything, include, exclude, limit = defaultLimit, from } = body;
      const page = { include, exclude, from, limit: Math.floor(limit) };
      return { ok: true, ...(await searchBlueprintEntities(context, caller, params.blueprint, query, page)) };
    },
  );
};
