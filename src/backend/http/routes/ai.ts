import type { Routes } from './routes';

/** Routes of AI features: they exist in Port and say nothing of permissions or approvals. Source: spec 05, section 8. */
const routes: readonly (readonly [path: string, methods: readonly ('GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE')[]])[] =
  [
    ['/v1/agent/:agent/invoke', ['POST']],
    ['/v1/ai/invoke', ['POST']],
    ['/v1/ai/invoke/:invocation', ['GET']],
    ['/v1/ai/entities-auto-discovery', ['POST']],
    ['/v1/ai/entities-auto-discovery/blueprint/:blueprint/latest', ['GET']],
    ['/v1/ai/entities-auto-discovery/:discovery/review', ['POST']],
    ['/v1/ai/entities-auto-discovery/:discovery/suggestions', ['GET']],
    ['/v1/ai/entities-auto-discovery/:discovery/suggestions/:entity', ['PATCH']],
    ['/v1/llm-providers', ['GET', 'POST']],
    ['/v1/llm-providers/:provider', ['GET', 'PUT', 'DELETE']],
    ['/v1/llm-providers/defaults', ['GET', 'PUT']],
    ['/v1/memory', ['GET', 'DELETE']],
    ['/v1/memory/settings', ['GET', 'PUT']],
    ['/v1/memory/users', ['DELETE']],
    ['/v1/quota/ai-invocations', ['GET']],
  ];

/** Answers the AI routes with 501, to whoever holds a token. */
export const aiRoutes: Routes = async (app) => {
  for (const [url, method] of routes) {
    app.route({
      url,
      method: [...method],
      config: { scope: 'object' },
      handler: async (_request, reply) =>
        reply.code(501).send({ ok: false, error: 'not_implemented', message: 'AI features are not offered here' }),
    });
  }
};
