import type { FastifyInstance } from 'fastify';
import { type Context, invalid, signIn } from '../../operations';
import type { Tokens } from '../token';
import { objectBody, optionalText } from './read-body';

/**
 * `POST /__portcullis/sign-in` with `{ "email", "organization"? }`: the token of a user without any secret, answered as
 * POST /v1/auth/access_token does. Only there when the backend was started with local sign-in.
 */
export function addSignIn(control: FastifyInstance, context: Context, tokens: Tokens): void {
  control.post('/sign-in', async ({ body }) => {
    const wish = objectBody(body, ['email', 'organization']);
    const email = optionalText(wish, 'email');
    if (email === undefined) throw invalid('is required', ['email']);
    const claims = await signIn(context, email, optionalText(wish, 'organization'));
    const expiresIn = claims.exp - Math.floor(context.now().getTime() / 1000);
    return { ok: true, accessToken: await tokens.sign(claims), expiresIn, tokenType: 'Bearer' };
  });
}
