import type { Context } from './context';
import { checkSecret } from './credential-secret';
import { logIn } from './log-in';
import { Refusal } from './refusal';
import { type TokenClaims, tokenLifetime } from './token-claims';

/** A living token is given out again until it has less than this left, in seconds. */
const renewalMargin = 60;

/**
 * The claims of the token that a client id and secret buy. Asking again while it lives buys the same one.
 *
 * @throws {Refusal} unauthorized, in the same words and time whether the id or the secret is wrong, or the account is
 * disabled.
 * Source: spec M-61; POST /v1/auth/access_token.
 */
export async function exchangeCredentials(
  context: Context,
  { clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string },
): Promise<TokenClaims> {
  const { store, now } = context;
  const credential = await store.credentials.find(clientId);
  if (!(await checkSecret(clientSecret, credential)) || !credential) {
    throw wrong();
  }
  const { userId } = credential;
  const seconds = Math.floor(now().getTime() / 1000);
  const issued = credential.tokenIssuedAt;
  const lives = issued !== undefined && issued <= seconds && issued + tokenLifetime - renewalMargin > seconds;
  const iat = lives ? issued : seconds;
  if (userId !== undefined && !(await isLetIn(context, credential.org, userId, lives))) throw wrong();
  if (!lives) await store.credentials.setTokenIssuedAt(clientId, seconds);
  return { sub: clientId, ver: credential.secretVersion, iat, exp: iat + tokenLifetime };
}

const wrong = () => new Refusal('unauthorized', 'unauthorized', 'client id or client secret is wrong');

/** A new token is a login; being handed the living one again asks only whether its holder may still use it. */
async function isLetIn(context: Context, org: string, userId: string, lives: boolean): Promise<boolean> {
  if (!lives) return (await logIn(context, org, userId)) !== undefined;
  const [user] = await context.store.read(org, (tx) => tx.users.findByIds([userId]));
  return user?.status === 'ACTIVE' || (await logIn(context, org, userId)) !== undefined;
}
