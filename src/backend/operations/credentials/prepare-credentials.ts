import type { Credential } from '../../store';
import type { Context } from '../context';
import { checkSecret, generateSecret, hashSecret } from './credential-secret';

/** What buys a token: see exchangeCredentials. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * Makes sure that somebody can ask for a token: the given credentials are stored, replacing an earlier secret of the
 * same client id; with none given and none stored, new ones are made.
 *
 * @returns the new ones, the only time their secret can be read; undefined where none were made.
 */
export async function prepareCredentials(
  context: Context,
  org: string,
  given: ClientCredentials | undefined,
): Promise<ClientCredentials | undefined> {
  const { credentials } = context.store;
  if (given) {
    // Two processes may start with the same credentials: whoever comes second must not end the tokens of the first.
    if (await isStored(credentials, org, given)) return undefined;
    const credential = await toCredential(context, org, given, false);
    await credentials.insert(credential);
    const isOurs = (await credentials.find(given.clientId))?.secretHash === credential.secretHash;
    if (!isOurs && !(await isStored(credentials, org, given))) await credentials.save(credential);
    return undefined;
  }
  if (!(await credentials.areMissing())) return undefined;
  const made = { clientId: context.newId(), clientSecret: generateSecret() };
  await credentials.insert(await toCredential(context, org, made, true));
  return made;
}

/** Makes up credentials for an organization that somebody asked for; the only time their secret can be read. */
export async function insertGeneratedCredentials(context: Context, org: string): Promise<ClientCredentials> {
  const made = { clientId: context.newId(), clientSecret: generateSecret() };
  await context.store.credentials.insert(await toCredential(context, org, made, false));
  return made;
}

async function isStored(
  credentials: Context['store']['credentials'],
  org: string,
  { clientId, clientSecret }: ClientCredentials,
): Promise<boolean> {
  const stored = await credentials.find(clientId);
  return stored?.org === org && (await checkSecret(clientSecret, stored));
}

async function toCredential(
  { now }: Context,
  org: string,
  { clientId, clientSecret }: ClientCredentials,
  generated: boolean,
): Promise<Credential> {
  const secret = await hashSecret(clientSecret);
  const createdAt = now().toISOString();
  return {
    org,
    clientId,
    kind: 'organization',
    id: clientId,
    name: 'default',
    userId: undefined,
    generated,
    ...secret,
    tokenIssuedAt: undefined,
    createdAt,
    updatedAt: createdAt,
  };
}
