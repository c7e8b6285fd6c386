import { emailKey } from '../../../access';
import type { Credential, Transaction, User } from '../../store';
import type { Context } from '../context';
import { Refusal } from '../refusal';
import { generateSecret, hashSecret } from './credential-secret';
import { issueToken } from './issue-token';
import { insertPersonalCredential } from './personal-credential';
import type { TokenClaims } from './token-claims';

/**
 * The claims of a user's token, for nothing but the e-mail address: for tests and the console of a backend that runs on
 * the machine itself. It is the token that the user's credentials buy; a user without any gets some whose secret
 * nobody knows.
 *
 * @param org  Id of the organization; by default the first one.
 * @throws {Refusal} unauthorized, in the same words for somebody unknown and somebody disabled.
 * Source: spec M-20 (the first login makes a user Active), M-61, M-62.
 */
export async function signIn(context: Context, email: string, org?: string): Promise<TokenClaims> {
  const { store } = context;
  const home = org ?? (await store.organizations.findFirst())?.id;
  const find = async (tx: Transaction): Promise<User | undefined> => (await tx.users.findByKeys([emailKey(email)]))[0];
  const user = home === undefined ? undefined : await store.read(home, find);
  if (home === undefined || !user) throw nobody();
  const hashed = await hashSecret(generateSecret());
  const credential = await store.write(home, async (tx): Promise<Credential | undefined> => {
    const still = await find(tx);
    if (!still) return undefined;
    return (await tx.credentials.findOfUser(still.id)) ?? insertPersonalCredential(context, tx, still.id, hashed);
  });
  const claims = credential && (await issueToken(context, credential));
  if (!claims) throw nobody();
  return claims;
}

const nobody = () => new Refusal('unauthorized', 'unauthorized', 'nobody with this e-mail address may sign in');
