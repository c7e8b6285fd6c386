import type { FastifyInstance } from 'fastify';
import { type Context, rotateTokenKey, signingSecret } from '../../operations';
import { isOn } from '../query';
import type { Reading } from '../routes/routes';
import type { Tokens } from '../token';

/**
 * What is signed with what, for whoever holds a token of an administrator.
 *
 * `GET /__portcullis/signing-secret`: what requests that leave are signed with.
 * `POST /__portcullis/signing-key/rotate`: a new key signs access tokens from now on, in every process over the same
 * database. Tokens of the former key live on until they expire; with `?end_former=true` they are over at once (other
 * processes see that within two seconds). For Admins and the organization, not for service accounts.
 *
 * Source: spec A-71.
 */
export function addSigningKeys(control: FastifyInstance, context: Context, tokens: Tokens): void {
  control.get('/signing-secret', { config: { scope: 'read:secrets' } }, async ({ caller }) => ({
    ok: true,
    signingSecret: await signingSecret(context, caller.org),
  }));

  control.post<Reading>('/signing-key/rotate', { config: { scope: 'update:apps' } }, async (request) => {
    const keys = await rotateTokenKey(context, request.caller, { endFormer: isOn(request.query, 'end_former') });
    tokens.forgetKeys();
    return { ok: true, keys };
  });
}
