import type { Clock } from './clock';
import { SharedCall } from './shared-call';

/** How the API knows us: a client's id and secret, exchanged for a token, or a token to use as it is. */
export type Credentials = { readonly clientId: string; readonly clientSecret: string } | { readonly token: string };

/** A token is renewed this long before it expires, or a tenth of its life, whichever is less. */
const marginMs = 60_000;

/** Where requests get their token from. */
export interface TokenSource {
  /** The token to use; fetched once for all who ask, and again before it expires. */
  get(signal?: AbortSignal): Promise<string>;
  /** Says that the server refused `token`. @returns whether `get` may now give another. */
  refused(token: string): boolean;
}

/** What the exchange of credentials answers. */
interface IssuedToken {
  readonly token: string;
  /** NaN where the server does not say. */
  readonly expiresInSeconds: number;
}

/** @param issue exchanges the credentials; called again for each new token. */
export function createTokenSource(
  credentials: Credentials,
  issue: (body: object, signal: AbortSignal) => Promise<IssuedToken>,
  clock: Clock,
): TokenSource {
  if ('token' in credentials) {
    const { token } = credentials;
    return { get: async () => token, refused: () => false };
  }
  let current: SharedCall<IssuedToken> | undefined;
  let token: string | undefined;
  let renewAt = Number.POSITIVE_INFINITY;
  return {
    async get(signal) {
      if (clock.now() >= renewAt || current?.isAbandoned) current = undefined;
      if (current === undefined) {
        renewAt = Number.POSITIVE_INFINITY;
        const { clientId, clientSecret } = credentials;
        current = new SharedCall((shared) => issue({ clientId, clientSecret }, shared));
      }
      const call = current;
      try {
        const issued = await call.join(signal);
        if (call === current && issued.token !== token) {
          token = issued.token;
          renewAt = clock.now() + lifeMs(issued);
        }
        return issued.token;
      } catch (error) {
        if (call === current && !signal?.aborted) current = undefined;
        throw error;
      }
    },
    refused(refused) {
      if (refused === token) {
        current = undefined;
        token = undefined;
      }
      return true;
    },
  };
}

function lifeMs({ expiresInSeconds: seconds }: IssuedToken): number {
  if (!(seconds > 0)) return Number.POSITIVE_INFINITY;
  return seconds * 1000 - Math.min(marginMs, seconds * 100);
}
