import type { Context } from '../context';
import { generateSecret } from '../credentials/credential-secret';

/**
 * What the requests that leave for webhooks are signed with: one secret for each organization, made when it is first
 * needed. Not the secret of a client: of those only hashes are stored.
 *
 * Source: spec.
 */
export function signingSecret({ store }: Context, org: string): Promise<string> {
  return store.credentials.signingKey(`webhook:${org}`, generateSecret());
}
