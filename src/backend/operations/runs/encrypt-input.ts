import { createCipheriv, randomBytes } from 'node:crypto';
import { type Json, printJson } from '../../../contract';

const keyBytes = 32;
const vectorBytes = 16;

/**
 * Encrypts the value of an input for the action's backend: base64 of initialization vector (16 bytes), AES-256-GCM
 * cipher text and tag (16 bytes). A value that is no text is encrypted as its JSON.
 *
 * @param secret  At least 32 characters of a single byte; the first 32 are the key.
 * Source: spec A-74.
 */
export function encryptInput(value: Json, secret: string): string {
  const vector = randomBytes(vectorBytes);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(secret, 'utf8').subarray(0, keyBytes), vector);
  const text = cipher.update(typeof value === 'string' ? value : printJson(value), 'utf8');
  return Buffer.concat([vector, text, cipher.final(), cipher.getAuthTag()]).toString('base64');
}
