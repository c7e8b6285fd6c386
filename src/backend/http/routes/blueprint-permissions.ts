import { readBlueprintPermissions, requireRegulated, updateBlueprintPermissions } from '../../operations';
import { finds } from '../gate';
import { bodySchema } from '../validate';
import type { Reading, Routes, Writing } from './routes';

interface Named {
  readonly blueprint: string;
}

/** /v1/blueprints/:blueprint/permissions */
export const blueprintPermissionsRoutes: Routes = async (app, { context }) => {
  app.get<Reading<Named>>(
    '/v1/blueprints/:blueprint/permissions',
    { config: { scope: 'read:blueprints' } },
    async ({ params, caller }) => ({
      ok: true,
      permissions: await readBlueprintPermissions(context, caller, params.blueprint),
    }),
  );

  app.patch<Writing<Named>>(
    '/v1/blueprints/:blueprint/permissions',
    {
      config: { scope: 'object' },
      preValidation: finds(context, (tx, { blueprint = '' }, caller) =>
        requireRegulated(context, caller, tx, blueprint),
      ),
      schema: { body: bodySchema('PATCH /v1/blueprints/:blueprint/permissions') },
    },
    async ({ params, body, caller }) => ({
      ok: true,
      permissions: await updateBlueprintPermissions(context, caller, params.blueprint, body),
    }),
  );
};
