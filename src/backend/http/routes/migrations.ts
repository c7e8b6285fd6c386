import { deleteAllEntities, readMigration } from '../../operations';
import { isOn, textOf } from '../query';
import type { Reading, Routes } from './routes';

/** /v1/blueprints/:blueprint/all-entities and /v1/migrations */
export const migrationsRoutes: Routes = async (app, { context }) => {
  app.delete<Reading<{ readonly blueprint: string }>>(
    '/v1/blueprints/:blueprint/all-entities',
    { config: { scope: 'object' } },
    async ({ params, query, caller }) => {
      const deletion = { withBlueprint: isOn(query, 'delete_blueprint'), runId: textOf(query, 'run_id') };
      return { ok: true, migrationId: await deleteAllEntities(context, caller, params.blueprint, deletion) };
    },
  );

  app.get<Reading<{ readonly migration: string }>>(
    '/v1/migrations/:migration',
    { config: { scope: 'read:blueprints' } },
    async ({ params, caller }) => ({ ok: true, migration: await readMigration(context, caller, params.migration) }),
  );
};
