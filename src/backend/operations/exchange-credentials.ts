import type { Context } from './context';
import { checkSecret } from './credential-secret';
import { Refusal } from './refusal';

/** What a token says of its holder; times in seconds since 1970. */
export interface TokenClaims {
  readonly sub: string;
  /** Which version of the secret bought it. */
  readonly ver: string;
  readonly iat: number;
  readonly exp: number;
}

/** How long a token lives, in seconds. Source: spec M-61. */
const tokenLifetime = 3 * 60 * 60;

/** A living token is given out again until it has less than this left, in seconds. */
const renewalMargin = 60;

/**
 * The claims of the token that a client id and secret buy. Asking again while it lives buys the same one.
 *
 * @throws {Refusal} unauthorized, in the same words and time whether the id or the secret is wrong.
 * Source: spec M-61; POST /v1/auth/access_token.
 */
export async function exchangeCredentials(
  { store, now }: Context,
  { clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string },
): Promise<TokenClaims> {
  const credential = await store.credentials.find(clientId);
  if (!(await checkSecret(clientSecret, credential)) || !credential) {
    throw new Refusal('unauthorized', 'unauthorized', 'client id or client secret is wrong');
  }
  const seconds = Math.floor(now().getTime() / 1000);
  const issued = credential.tokenIssuedAt;
  const lives = issued !== undefined && issued <= seconds && issued + tokenLifetime - renewalMargin > seconds;
  const iat = lives ? issued : seconds;
  if (!lives) await store.credentials.setTokenIssuedAt(clientId, seconds);
  return { sub: clientId, ver: credential.secretVersion, iat, exp: iat + tokenLifetime };
}
