import {
  addWidget,
  changePage,
  changeWidget,
  createPage,
  deletePage,
  listPages,
  readPage,
  removeWidget,
  replacePage,
  requireUpdatablePage,
} from '../../operations';
import { finds } from '../gate';
import { isOn } from '../query';
import { bodySchema } from '../validate';
import type { Reading, Routes, Writing } from './routes';

interface Named {
  readonly page: string;
}

interface Widget extends Named {
  readonly widget: string;
}

/** /v1/pages */
export const pagesRoutes: Routes = async (app, { context }) => {
  const updatable = {
    config: { scope: 'object' as const },
    preValidation: finds(context, (tx, { page = '' }, caller) => requireUpdatablePage(tx, caller, page)),
  };

  app.get<Reading>('/v1/pages', { config: { scope: 'object' } }, async ({ query, caller }) => ({
    ok: true,
    pages: await listPages(context, caller, { compact: isOn(query, 'compact') }),
  }));

  app.post<Writing>(
    '/v1/pages',
    { config: { scope: 'create:pages' }, schema: { body: bodySchema('POST /v1/pages') } },
    async ({ body, caller }, reply) => {
      const page = await createPage(context, caller, body);
      return reply.code(201).send({ ok: true, identifier: page.identifier, page });
    },
  );

  app.get<Reading<Named>>('/v1/pages/:page', { config: { scope: 'object' } }, async ({ params, caller }) => ({
    ok: true,
    page: await readPage(context, caller, params.page),
  }));

  app.put<Writing<Named>>(
    '/v1/pages/:page',
    { ...updatable, schema: { body: bodySchema('PUT /v1/pages/:page') } },
    async ({ params, body, caller }) => ({ ok: true, page: await replacePage(context, caller, params.page, body) }),
  );

  app.patch<Writing<Named>>(
    '/v1/pages/:page',
    { ...updatable, schema: { body: bodySchema('PATCH /v1/pages/:page') } },
    async ({ params, body, caller }) => ({ ok: true, page: await changePage(context, caller, params.page, body) }),
  );

  app.delete<Reading<Named>>('/v1/pages/:page', { config: { scope: 'delete:pages' } }, async ({ params, caller }) => {
    await deletePage(context, caller, params.page);
    return { ok: true };
  });

  app.post<Writing<Named>>(
    '/v1/pages/:page/widgets',
    { ...updatable, schema: { body: bodySchema('POST /v1/pages/:page/widgets') } },
    async ({ params, body, caller }, reply) => {
      const identifier = await addWidget(context, caller, params.page, body);
      return reply.code(201).send({ ok: true, identifier });
    },
  );

  app.patch<Writing<Widget>>(
    '/v1/pages/:page/widgets/:widget',
    { ...updatable, schema: { body: bodySchema('PATCH /v1/pages/:page/widgets/:widget') } },
    async ({ params, body, caller }) => {
      await changeWidget(context, caller, params.page, params.widget, body);
      return { ok: true, identifier: params.widget };
    },
  );

  app.delete<Reading<Widget>>('/v1/pages/:page/widgets/:widget', updatable, async ({ params, caller }) => {
    await removeWidget(context, caller, params.page, params.widget);
    return { ok: true };
  });
};
