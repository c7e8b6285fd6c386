import type { Credential, Transaction } from '../../store';
import type { Context } from '../context';
import type { hashSecret } from './credential-secret';

/** What is stored of a secret: see hashSecret. */
export type HashedSecret = Awaited<ReturnType<typeof hashSecret>>;

/** Gives a user a client id with the secret that was hashed, beside those there may be. */
export async function insertPersonalCredential(
  context: Context,
  tx: Transaction,
  userId: string,
  hashed: HashedSecret,
): Promise<Credential> {
  const createdAt = context.now().toISOString();
  const credential: Credential = {
    org: tx.org,
    clientId: context.newId(),
    kind: 'person',
    id: undefined,
    name: undefined,
    userId,
    generated: false,
    ...hashed,
    tokenIssuedAt: undefined,
    createdAt,
    updatedAt: createdAt,
  };
  await tx.credentials.insert(credential);
  return credential;
}
