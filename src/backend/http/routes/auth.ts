import type { FastifyPluginAsync } from 'fastify';
import type { ClientCredentials, Context } from '../../operations';
import { exchangeCredentials } from '../../operations';
import type { Tokens } from '../token';
import { bodySchema } from '../validate';

/** POST /v1/auth/access_token: a token for a client id and its secret. */
export const authRoutes: FastifyPluginAsync<{ readonly context: Context; readonly tokens: Tokens }> = async (
  app,
  { context, tokens },
) => {
  app.post<{ Body: ClientCredentials }>(
    '/v1/auth/access_token',
    { schema: { body: bodySchema('POST /v1/auth/access_token') } },
    async ({ body }) => {
      const claims = await exchangeCredentials(context, body);
      const expiresIn = claims.exp - Math.floor(context.now().getTime() / 1000);
      return { ok: true, accessToken: await tokens.sign(claims), expiresIn, tokenType: 'Bearer' };
    },
  );
};
