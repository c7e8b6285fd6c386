import jwt from '@fastify/jwt';
import type { FastifyInstance } from 'fastify';
import type { Context, TokenClaims } from '../operations';

const issuer = 'portcullis';
const audience = 'portcullis-api';

/** A signature that was right stays right, so the claims of so many tokens are kept with their texts. */
const keptTokens = 1000;

/** Makes tokens out of claims, and reads them back. */
export interface Tokens {
  sign(claims: TokenClaims): string;
  /** The claims of a token that is ours; undefined for anything else. Whether it still lives is not judged here. */
  read(token: string): TokenClaims | undefined;
}

/**
 * Prepares the app for tokens signed with `key` (HMAC-SHA-256, and no other algorithm is believed).
 *
 * The same claims always give the same token.
 * Source: RFC 8725, "JSON Web Token Best Current Practices", sections 3.1, 3.8 and 3.9.
 */
export async function addTokens(app: FastifyInstance, key: string, { now }: Context): Promise<Tokens> {
  await app.register(jwt, {
    secret: key,
    sign: { algorithm: 'HS256', iss: issuer, aud: audience },
    verify: { algorithms: ['HS256'], allowedIss: issuer, allowedAud: audience },
  });
  const claimsOf = new Map<string, TokenClaims>();
  return {
    sign: ({ sub, ver, iat, exp }) => app.jwt.sign({ sub, ver, iat, exp }),
    read(token) {
      const known = claimsOf.get(token);
      if (known && known.exp * 1000 > now().getTime()) return known;
      const claims = verified(app, token, now());
      if (claimsOf.size >= keptTokens) claimsOf.clear();
      if (claims) claimsOf.set(token, claims);
      return claims;
    },
  };
}

function verified(app: FastifyInstance, token: string, now: Date): TokenClaims | undefined {
  try {
    return toClaims(app.jwt.verify(token, { clockTimestamp: now.getTime() }));
  } catch {
    return undefined;
  }
}

function toClaims(payload: unknown): TokenClaims | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined;
  if (!('sub' in payload && 'ver' in payload && 'iat' in payload && 'exp' in payload)) return undefined;
  const { sub, ver, iat, exp } = payload;
  if (typeof sub !== 'string' || typeof ver !== 'string' || typeof iat !== 'number' || typeof exp !== 'number')
    return undefined;
  return { sub, ver, iat, exp };
}
