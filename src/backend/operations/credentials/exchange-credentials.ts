import type { Context } from '../context';
import { Refusal } from '../refusal';
import { checkSecret } from './credential-secret';
import { issueToken } from './issue-token';
import type { TokenClaims } from './token-claims';

/**
 * The claims of the token that a client id and secret buy. Asking again while it lives buys the same one.
 *
 * @throws {Refusal} unauthorized, in the same words whether the id or the secret is wrong, or the account is disabled;
 * a wrong id takes as long as a wrong secret.
 * Source: spec M-61; POST /v1/auth/access_token.
 */
export async function exchangeCredentials(
  context: Context,
  { clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string },
): Promise<TokenClaims> {
  const credential = await context.store.credentials.find(clientId);
  const isRight = await checkSecret(clientSecret, credential);
  const claims = credential && isRight ? await issueToken(context, credential) : undefined;
  if (!claims) throw new Refusal('unauthorized', 'unauthorized', 'client id or client secret is wrong');
  return claims;
}
