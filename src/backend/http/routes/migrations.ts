import {
  cancelMigration,
  deleteAllEntities,
  listMigrations,
  migrateEntities,
  readMigration,
  requireChangeableMigration,
} from '../../operations';
import { finds } from '../gate';
import { isOn, listOf, textOf } from '../query';
import { bodySchema } from '../validate';
import type { Reading, Routes, Writing } from './routes';

interface Named {
  readonly migration: string;
}

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

  app.get<Reading>('/v1/migrations', { config: { scope: 'read:blueprints' } }, async ({ query, caller }) => ({
    ok: true,
    migrations: await listMigrations(context, caller, {
      statuses: listOf(query, 'status'),
      actor: textOf(query, 'actor'),
      blueprint: textOf(query, 'blueprint'),
    }),
  }));

  app.post<Writing>(
    '/v1/migrations',
    { config: { scope: 'object' }, schema: { body: bodySchema('POST /v1/migrations') } },
    async ({ body, caller }) => ({ ok: true, migrationId: await migrateEntities(context, caller, body) }),
  );

  app.get<Reading<Named>>(
    '/v1/migrations/:migration',
    { config: { scope: 'read:blueprints' } },
    async ({ params, caller }) => ({ ok: true, migration: await readMigration(context, caller, params.migration) }),
  );

  app.post<Writing<Named>>(
    '/v1/migrations/:migration/cancel',
    {
      config: { scope: 'object' },
      preValidation: finds(context, (tx, { migration = '' }, caller) =>
        requireChangeableMigration(tx, caller, migration),
      ),
      schema: { body: bodySchema('POST /v1/migrations/:migration/cancel') },
    },
    async ({ params, caller }) => cancelMigration(context, caller, params.migration),
  );
};
