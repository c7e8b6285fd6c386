import type { Credential } from '../../store';
import type { Context } from '../context';
import { logIn } from './log-in';
import { type TokenClaims, tokenLifetime } from './token-claims';

/** A living token is given out again until it has less than this left, in seconds. */
const renewalMargin = 60;

/**
 * The claims of the token that a credential stands for: the living one again, or a new one, which is a login.
 *
 * @returns undefined when the holder is gone or disabled.
 * Source: spec M-20, M-61, M-67.
 */
export async function issueToken(context: Context, credential: Credential): Promise<TokenClaims | undefined> {
  const { clientId, userId, tokenIssuedAt: issued } = credential;
  const seconds = Math.floor(context.now().getTime() / 1000);
  const lives = issued !== undefined && issued <= seconds && issued + tokenLifetime - renewalMargin > seconds;
  const iat = lives ? issued : seconds;
  if (userId !== undefined && !(await isLetIn(context, credential.org, userId, lives))) return undefined;
  if (!lives) await context.store.credentials.setTokenIssuedAt(clientId, seconds);
  return { sub: clientId, ver: credential.secretVersion, iat, exp: iat + tokenLifetime };
}

/** Being handed the living token again asks only whether its holder may still use it. */
async function isLetIn(context: Context, org: string, userId: string, lives: boolean): Promise<boolean> {
  if (!lives) return (await logIn(context, org, userId)) !== undefined;
  const [user] = await context.store.read(org, (tx) => tx.users.findByIds([userId]));
  return user?.status === 'ACTIVE' || (await logIn(context, org, userId)) !== undefined;
}
