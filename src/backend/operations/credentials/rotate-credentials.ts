import { type Caller, decideRotation, emailKey } from '../../../access';
import { record } from '../audit/record';
import type { Context } from '../context';
import { missing, Refusal } from '../refusal';
import { writeAs } from '../write-as';
import { generateSecret, hashSecret } from './credential-secret';
import { insertPersonalCredential } from './personal-credential';
import type { ClientCredentials } from './prepare-credentials';

/** Whose credentials, and what they are: the only time that the secret can be read. */
export interface RotatedCredentials extends ClientCredentials {
  readonly email: string;
}

/**
 * Gives a user a new client id and secret in place of the former, whose tokens are dead from then on.
 *
 * @throws {Refusal} denied unless they are the caller's own or the caller is an Admin; missing.
 * Source: spec M-62, M-67, G-84; POST /v1/rotate-credentials/{user_email}.
 */
export async function rotateCredentials(context: Context, caller: Caller, email: string): Promise<RotatedCredentials> {
  const { allowed, reason } = decideRotation(caller, email);
  if (!allowed) throw new Refusal('denied', 'forbidden', reason);
  const clientSecret = generateSecret();
  const hashed = await hashSecret(clientSecret);
  return writeAs(context, caller, async (tx, caller) => {
    const [user] = await tx.users.findByKeys([emailKey(email)]);
    if (!user) throw missing('user', email);
    await tx.credentials.removeOfUser(user.id);
    const { clientId } = await insertPersonalCredential(context, tx, user.id, hashed);
    const message = 'the credentials were rotated';
    await record(context, caller, tx, { resourceType: 'user', identifier: user.email, action: 'UPDATE', message });
    return { email: user.email, clientId, clientSecret };
  });
}
