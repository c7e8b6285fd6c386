import type { FastifyPluginAsync } from 'fastify';
import { type Context, rotateTokenKey } from '../../operations';
import { isOn } from '../query';
import type { Tokens } from '../token';
import type { Reading } from './routes';

/**
 * POST /__portcullis/signing-key/rotate: a new key signs access tokens from now on, in every process over the same
 * database. Tokens of the former key live on until they expire; with `?end_former=true` they are over at once (other
 * processes see that within two seconds). For Admins and the organization, not for service accounts.
 */
export const signingKeyRoutes: FastifyPluginAsync<{ readonly context: Context; readonly tokens: Tokens }> = async (
  app,
  { context, tokens },
) => {
  app.post<Reading>('/__portcullis/signing-key/rotate', { config: { scope: 'update:apps' } }, async (request) => {
    const keys = await rotateTokenKey(context, request.caller, { endFormer: isOn(request.query, 'end_former') });
    tokens.forgetKeys();
    return { ok: true, keys };
  });
};
