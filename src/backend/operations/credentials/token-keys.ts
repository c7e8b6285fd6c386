import { randomBytes } from 'node:crypto';
import type { Caller } from '../../../access';
import { firstTokenKey, type TokenKey } from '../../store';
import { record } from '../audit/record';
import type { Context } from '../context';
import { writeAs } from '../write-as';
import { tokenLifetime } from './token-claims';

/** A clock of another process may be this far behind; in milliseconds. */
const toleranceMs = 60_000;

/** A key as administrators see it: never its value. */
export interface ShownTokenKey {
  readonly id: string;
  /** RFC 3339; null for the first key of a database. */
  readonly createdAt: string | null;
  /** Until when its tokens are believed; null for the one that signs. */
  readonly acceptedUntil: string | null;
}

/** Makes sure that there is a key. Several processes that do so at once make the same one. */
export async function prepareTokenKey({ store }: Context): Promise<void> {
  if ((await store.tokenKeys.list()).length > 0) return;
  await store.tokenKeys.insert({ id: firstTokenKey, value: freshValue(), createdAt: undefined });
}

/**
 * The keys whose tokens are believed at this moment, oldest first: the newest, and each that may still have signed a
 * token that lives.
 */
export async function acceptedTokenKeys({ store, now }: Context): Promise<readonly TokenKey[]> {
  const keys = await store.tokenKeys.list();
  return keys.filter((_, i) => endOf(keys, i) > now().getTime());
}

/**
 * The key for a token: the newest that was there when the token was first given out, so that the same claims give the
 * same token although a later key has come since. If that one is gone, the newest.
 *
 * @param iat  When the token was first given out, in seconds since 1970.
 */
export function keyFor(keys: readonly TokenKey[], iat: number): TokenKey {
  const then = new Date(iat * 1000).toISOString();
  const key = keys.findLast(({ createdAt = '' }) => createdAt <= then) ?? keys.at(-1);
  if (!key) throw new Error('there is no key to sign tokens with');
  return key;
}

/**
 * Makes a new key, which signs from now on. Tokens of the former key live on until they expire, unless `endFormer`
 * says that they are over now: for a key that somebody else may know.
 *
 * @returns the keys whose tokens are believed, the new one last.
 * Source: RFC 8725; spec M-61 (a token lives for three hours).
 */
export async function rotateTokenKey(
  context: Context,
  caller: Caller,
  { endFormer }: { readonly endFormer: boolean },
): Promise<readonly ShownTokenKey[]> {
  const createdAt = context.now().toISOString();
  const key = { id: `${firstTokenKey}.${context.newId()}`, value: freshValue(), createdAt };
  await writeAs(context, caller, async (tx, caller) => {
    const former = await tx.tokenKeys.list();
    const over = former.filter((_, i) => endFormer || endOf([...former, key], i) <= context.now().getTime());
    await tx.tokenKeys.removeMany(over.map(({ id }) => id));
    await tx.tokenKeys.insert(key);
    const message = endFormer
      ? 'the signing key was rotated, and every token of former keys ended'
      : 'the signing key was rotated';
    await record(context, caller, tx, {
      resourceType: 'organization',
      identifier: caller.org,
      action: 'UPDATE',
      message,
    });
  });
  const keys = await acceptedTokenKeys(context);
  return keys.map(({ id, createdAt: made = null }, i) => {
    const end = endOf(keys, i);
    return { id, createdAt: made, acceptedUntil: Number.isFinite(end) ? new Date(end).toISOString() : null };
  });
}

/** When the last token that a key may have signed has expired, in milliseconds since 1970: after its successor came. */
function endOf(keys: readonly TokenKey[], i: number): number {
  const successor = keys[i + 1]?.createdAt;
  return successor === undefined
    ? Number.POSITIVE_INFINITY
    : Date.parse(successor) + tokenLifetime * 1000 + toleranceMs;
}

/** 256 bits, as HMAC-SHA-256 asks for (RFC 7518, section 3.2). */
function freshValue(): string {
  return randomBytes(32).toString('base64url');
}
