import { isList, isObject, type Json } from '../../contract';
import { secretMask } from '../operations';

/**
 * Masks the values of secrets wherever they stand in texts and keys, as they are, in base64 or percent-encoded: a server
 * may answer with what it was sent.
 */
export function redact(value: Json, secrets: readonly string[]): Json {
  const spelled = secrets.filter((secret) => secret !== '').flatMap(spellingsOf);
  const known = [...new Set(spelled)].sort((a, b) => b.length - a.length);
  return known.length === 0 ? value : masked(value, known);
}

function spellingsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  return [secret, bytes.toString('base64'), bytes.toString('base64url'), encodeURIComponent(secret)];
}

function masked(value: Json, secrets: readonly string[]): Json {
  if (typeof value === 'string') return secrets.reduce((text, secret) => text.replaceAll(secret, secretMask), value);
  if (isList(value)) return value.map((entry) => masked(entry, secrets));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) =>
      entry === undefined ? [] : [[String(masked(key, secrets)), masked(entry, secrets)]],
    ),
  );
}
