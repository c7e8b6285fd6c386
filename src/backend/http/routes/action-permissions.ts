import type { FastifyRequest } from 'fastify';
import { createReadPermissions, requireChangeablePermissions, updatePermissions } from '../../operations';
import { finds } from '../gate';
import { bodySchema } from '../validate';
import type { Reading, Routes, Writing } from './routes';

interface Named {
  readonly action: string;
}

/** /v1/actions/:action/permissions */
export const actionPermissionsRoutes: Routes = async (app, { context }) => {
  const readPermissions = createReadPermissions(context);
  app.get<Reading<Named>>(
    '/v1/actions/:action/permissions',
    { config: { scope: 'object' } },
    async ({ params, caller, revision }) => ({
      ok: true,
      permissions: await readPermissions(caller, params.action, revision),
    }),
  );

  app.patch<Writing<Named>>(
    '/v1/actions/:action/permissions',
    {
      config: { scope: 'object' },
      preValidation: finds(context, (tx, { action = '' }, caller) => requireChangeablePermissions(tx, caller, action)),
      schema: { body: bodySchema('PATCH /v1/actions/:action/permissions') },
    },
    async (request) => {
      const { params, body, caller } = request;
      const permissions = await updatePermissions(context, caller, params.action, body, { strict: isStrict(request) });
      return { ok: true, permissions };
    },
  );
};

/** Whether the client asks for strict handling. Source: RFC 7240, section 4.4; spec R-12. */
function isStrict({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return /(?:^|[,;\s])handling\s*=\s*"?strict\b/i.test([headers.prefer].flat().join(','));
}
