import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { Credential } from '../../store';

/** Enough work to make guessing slow, little enough not to make a plan wait: about 10 ms. */
const cost = 4096;
const keyBytes = 32;

/** What is stored of a secret, so that the secret itself is not. */
export async function hashSecret(
  secret: string,
): Promise<Pick<Credential, 'secretSalt' | 'secretHash' | 'secretVersion'>> {
  const secretSalt = randomBytes(16).toString('base64url');
  const secretHash = (await derive(secret, secretSalt)).toString('base64url');
  return { secretSalt, secretHash, secretVersion: newVersion() };
}

/** A version of a secret that no token names yet. */
export function newVersion(): string {
  return randomBytes(9).toString('base64url');
}

/** A secret that cannot be guessed. */
export function generateSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Says whether `secret` is the one of `credential`. Takes as long when there is no credential. */
export async function checkSecret(secret: string, credential: Credential | undefined): Promise<boolean> {
  const derived = await derive(secret, credential?.secretSalt ?? 'nobody');
  const expected = credential ? Buffer.from(credential.secretHash, 'base64url') : Buffer.alloc(keyBytes);
  return expected.length === derived.length && timingSafeEqual(derived, expected) && credential !== undefined;
}

function derive(secret: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, keyBytes, { N: cost }, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
