import type { JsonObject } from '../../../contract';
import {
  createScorecard,
  deleteScorecard,
  listAllScorecards,
  listScorecards,
  readScorecard,
  replaceScorecard,
  replaceScorecards,
  requireChangeableBlueprint,
  requireScorecard,
} from '../../operations';
import { finds } from '../gate';
import { bodySchema } from '../validate';
import type { Reading, Routes, Writing } from './routes';

interface OfBlueprint {
  readonly blueprint: string;
}

interface Named extends OfBlueprint {
  readonly scorecard: string;
}

/** /v1/scorecards and /v1/blueprints/:blueprint/scorecards */
export const scorecardsRoutes: Routes = async (app, { context }) => {
  const changesBlueprint = finds(context, (tx, { blueprint = '' }, caller) =>
    requireChangeableBlueprint(tx, caller, blueprint),
  );
  const changes = finds(context, async (tx, { blueprint = '', scorecard = '' }, caller) =>
    requireScorecard(tx, await requireChangeableBlueprint(tx, caller, blueprint), scorecard),
  );

  app.get('/v1/scorecards', { config: { scope: 'read:scorecards' } }, async ({ caller }) => ({
    ok: true,
    scorecards: await listAllScorecards(context, caller),
  }));

  app.get<Reading<OfBlueprint>>(
    '/v1/blueprints/:blueprint/scorecards',
    { config: { scope: 'read:scorecards' } },
    async ({ params, caller }) => ({ ok: true, scorecards: await listScorecards(context, caller, params.blueprint) }),
  );

  app.post<Writing<OfBlueprint>>(
    '/v1/blueprints/:blueprint/scorecards',
    {
      config: { scope: 'object' },
      preValidation: changesBlueprint,
      schema: { body: bodySchema('POST /v1/blueprints/:blueprint/scorecards') },
    },
    async ({ params, body, caller }, reply) => {
      const scorecard = await createScorecard(context, caller, params.blueprint, body);
      return reply.code(201).send({ ok: true, scorecard });
    },
  );

  app.put<{ Params: OfBlueprint; Body: readonly JsonObject[] }>(
    '/v1/blueprints/:blueprint/scorecards',
    {
      config: { scope: 'object' },
      preValidation: changesBlueprint,
      schema: { body: bodySchema('PUT /v1/blueprints/:blueprint/scorecards') },
    },
    async ({ params, body, caller }) => ({
      ok: true,
      scorecards: await replaceScorecards(context, caller, params.blueprint, body),
    }),
  );

  app.get<Reading<Named>>(
    '/v1/blueprints/:blueprint/scorecards/:scorecard',
    { config: { scope: 'read:scorecards' } },
    async ({ params, caller }) => ({
      ok: true,
      scorecard: await readScorecard(context, caller, params.blueprint, params.scorecard),
    }),
  );

  app.put<Writing<Named>>(
    '/v1/blueprints/:blueprint/scorecards/:scorecard',
    {
      config: { scope: 'object' },
      preValidation: changes,
      schema: { body: bodySchema('PUT /v1/blueprints/:blueprint/scorecards/:scorecard') },
    },
    async ({ params, body, caller }) => ({
      ok: true,
      scorecard: await replaceScorecard(context, caller, params, body),
    }),
  );

  app.delete<Reading<Named>>(
    '/v1/blueprints/:blueprint/scorecards/:scorecard',
    { config: { scope: 'object' }, preValidation: changes },
    async ({ params, caller }) => {
      await deleteScorecard(context, caller, params);
      return { ok: true };
    },
  );
};
