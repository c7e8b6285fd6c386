import type { FastifyPluginAsync } from 'fastify';
import { type Context, invalid, Refusal, signIn } from '../../operations';
import { createControlGuard } from '../control/guard';
import { objectBody, optionalText } from '../control/read-body';
import { isLoopback } from '../loopback';
import type { Tokens } from '../token';

/** How the route is guarded. */
export interface SignInOptions {
  /** Whether it may be asked for by another name than one of loopback. */
  readonly onAnyHost: boolean;
}

type SignInRoutes = FastifyPluginAsync<SignInOptions & { readonly context: Context; readonly tokens: Tokens }>;

/**
 * POST /__portcullis/sign-in with `{ "email", "organization"? }`: the token of a user without any secret, answered as
 * POST /v1/auth/access_token does. Only there when the backend was started with local sign-in. A page of another site
 * that is open on the machine is kept out: by its origin, and by the name it would have to ask for.
 */
export const signInRoutes: SignInRoutes = async (app, { context, tokens, onAnyHost }) => {
  app.post('/__portcullis/sign-in', { onRequest: createControlGuard(undefined) }, async ({ body, hostname }) => {
    if (!onAnyHost && !isLoopback(hostname)) {
      throw new Refusal('denied', 'forbidden', 'local sign-in is for requests to a loopback name such as 127.0.0.1');
    }
    const wish = objectBody(body, ['email', 'organization']);
    const email = optionalText(wish, 'email');
    if (email === undefined) throw invalid('is required', ['email']);
    const claims = await signIn(context, email, optionalText(wish, 'organization'));
    const expiresIn = claims.exp - Math.floor(context.now().getTime() / 1000);
    return { ok: true, accessToken: await tokens.sign(claims), expiresIn, tokenType: 'Bearer' };
  });
};
