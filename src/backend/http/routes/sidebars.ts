import { changeFolder, createFolder, deleteFolder, readSidebar, requireFolder, requireSidebar } from '../../operations';
import { finds } from '../gate';
import { bodySchema } from '../validate';
import type { Reading, Routes, Writing } from './routes';

interface Named {
  readonly sidebar: string;
}

interface Folder extends Named {
  readonly folder: string;
}

/** /v1/sidebars */
export const sidebarsRoutes: Routes = async (app, { context }) => {
  app.get<Reading<Named>>('/v1/sidebars/:sidebar', { config: { scope: 'object' } }, async ({ params, caller }) => ({
    ok: true,
    sidebar: await readSidebar(context, caller, params.sidebar),
  }));

  app.post<Writing<Named>>(
    '/v1/sidebars/:sidebar/folders',
    {
      config: { scope: 'create:pages' },
      preValidation: async ({ params }) => requireSidebar((params as Named).sidebar), // the names of the path
      schema: { body: bodySchema('POST /v1/sidebars/:sidebar/folders') },
    },
    async ({ params, body, caller }, reply) => {
      const folder = await createFolder(context, caller, params.sidebar, body);
      return reply.code(201).send({ ok: true, identifier: folder.identifier, folder });
    },
  );

  app.patch<Writing<Folder>>(
    '/v1/sidebars/:sidebar/folders/:folder',
    {
      config: { scope: 'update:pages' },
      preValidation: finds(context, async (tx, { sidebar = '', folder = '' }) => {
        requireSidebar(sidebar);
        await requireFolder(tx, folder);
      }),
      schema: { body: bodySchema('PATCH /v1/sidebars/:sidebar/folders/:folder') },
    },
    async ({ params, body, caller }) => ({
      ok: true,
      folder: await changeFolder(context, caller, params.sidebar, params.folder, body),
    }),
  );

  app.delete<Reading<Folder>>(
    '/v1/sidebars/:sidebar/folders/:folder',
    { config: { scope: 'delete:pages' } },
    async ({ params, caller }) => {
      await deleteFolder(context, caller, params.sidebar, params.folder);
      return { ok: true };
    },
  );
};
