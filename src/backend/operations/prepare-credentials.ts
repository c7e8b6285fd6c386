import type { Context } from './context';
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
  { store, now, newId }: Context,
  org: string,
  given: ClientCredentials | undefined,
): Promise<ClientCredentials | undefined> {
  if (!given && !(await store.credentials.areMissing())) return undefined;
  const { clientId, clientSecret } = given ?? { clientId: newId(), clientSecret: generateSecret() };
  const stored = await store.credentials.find(clientId);
  if (stored?.org === org && (await checkSecret(clientSecret, stored))) return undefined;
  await store.credentials.save({
    org,
    clientId,
    kind: 'organization',
    generated: given === undefined,
    ...(await hashSecret(clientSecret)),
    tokenIssuedAt: undefined,
    createdAt: now().toISOString(),
  });
  return given ? undefined : { clientId, clientSecret };
}
