import jwt from '@fastify/jwt';
import type { FastifyInstance } from 'fastify';
import { acceptedTokenKeys, type Context, keyFor, type TokenClaims } from '../operations';

const issuer = 'portcullis';
const audience = 'portcullis-api';

/** Says that this is an access token and no other kind that a key might sign (RFC 9068, section 2.1). */
const type = 'at+jwt';

/** The only algorithm: HMAC with SHA-256. */
const algorithm = 'HS256';

/** Ours have about 500 characters; a longer one is refused before anything is computed of it. */
const maxTokenLength = 2048;

/** Clocks of two processes may differ by this much; in milliseconds. */
const toleranceMs = 5000;

/** A signature that was right stays right, so the claims of so many tokens are kept with their texts. */
const keptTokens = 1000;

/** How soon at the latest this process sees that another has ended a key, in milliseconds. */
const maxKeyAgeMs = 2000;

/** Makes tokens out of claims, and reads them back. */
export interface Tokens {
  sign(claims: TokenClaims): Promise<string>;
  /** The claims of a token that is ours; undefined for anything else. Whether it still lives is not judged here. */
  read(token: string): Promise<TokenClaims | undefined>;
  /** To be called when the keys have changed. */
  forgetKeys(): void;
}

/**
 * Prepares the app for tokens: signed with HMAC-SHA-256 and no other algorithm, with a key named by its id, for this
 * issuer and audience. The same claims give the same token for as long as their key is there.
 *
 * Source: RFC 8725, "JSON Web Token Best Current Practices", sections 3.1, 3.2 and 3.8 to 3.11.
 */
export async function addTokens(app: FastifyInstance, context: Context): Promise<Tokens> {
  // The plugin wants a key of its own; each call below names the one to use.
  await app.register(jwt, { secret: () => Promise.reject(new Error('no token has this key')) });
  const keys = createKeyRing(context);
  const known = new Map<string, Known>();
  return {
    forgetKeys: keys.forget,

    async sign({ sub, ver, iat, exp }) {
      const { id, value } = keyFor(await acceptedTokenKeys(context), iat);
      const signing = {
        key: value,
        algorithm,
        iss: issuer,
        aud: audience,
        kid: id,
        header: { alg: algorithm, typ: type },
      } as const;
      return app.jwt.sign({ sub, ver, iat, nbf: iat, exp }, signing);
    },

    async read(token) {
      if (token.length > maxTokenLength) return undefined;
      const kept = known.get(token);
      if (kept && kept.claims.exp * 1000 > context.now().getTime()) {
        return (await keys.find(kept.keyId)) === undefined ? undefined : kept.claims;
      }
      const keyId = keyIdOf(app, token);
      const key = keyId === undefined ? undefined : await keys.find(keyId);
      const claims = key === undefined ? undefined : verified(app, token, key, context.now());
      if (known.size >= keptTokens) known.clear();
      if (keyId !== undefined && claims) known.set(token, { keyId, claims });
      return claims;
    },
  };
}

interface Known {
  readonly keyId: string;
  readonly claims: TokenClaims;
}

/** Finds keys by id. They are read again when they are old, or somebody names one that is not among them. */
function createKeyRing(context: Context) {
  let values: ReadonlyMap<string, string> = new Map();
  let readAt = Number.NEGATIVE_INFINITY;
  const read = async () => {
    const at = performance.now();
    values = new Map((await acceptedTokenKeys(context)).map(({ id, value }) => [id, value]));
    readAt = at;
  };
  return {
    forget() {
      readAt = Number.NEGATIVE_INFINITY;
    },

    async find(id: string): Promise<string | undefined> {
      if (!values.has(id) || performance.now() - readAt > maxKeyAgeMs) await read();
      return values.get(id);
    },
  };
}

/** What a token says its key is; undefined where it is no token, or does not even claim to be one of ours. */
function keyIdOf(app: FastifyInstance, token: string): string | undefined {
  try {
    const decoded: unknown = app.jwt.decode(token, { complete: true });
    if (typeof decoded !== 'object' || decoded === null || !('header' in decoded)) return undefined;
    const { header } = decoded;
    if (typeof header !== 'object' || header === null || !('kid' in header && 'alg' in header)) return undefined;
    return header.alg === algorithm && typeof header.kid === 'string' ? header.kid : undefined;
  } catch {
    return undefined;
  }
}

function verified(app: FastifyInstance, token: string, key: string, now: Date): TokenClaims | undefined {
  try {
    return toClaims(
      app.jwt.verify(token, {
        key,
        algorithms: [algorithm],
        allowedIss: issuer,
        allowedAud: audience,
        checkTyp: type,
        requiredClaims: ['iss', 'aud', 'sub', 'ver', 'iat', 'nbf', 'exp'],
        clockTimestamp: now.getTime(),
        clockTolerance: toleranceMs,
      }),
    );
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
