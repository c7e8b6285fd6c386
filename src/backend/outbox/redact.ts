import { isList, isObject, type Json } from '../../contract';
import { secretMask } from '../operations';

/**
 * Masks the values of secrets wherever they stand in texts and keys, as they are or as a server may spell what it was
 * sent: in base64 (also in the middle of a longer text, such as a user's name before a password), in hexadecimal
 * digits, or escaped for a URL, a form, JSON or HTML.
 */
export function redact(value: Json, secrets: readonly string[]): Json {
  const spelled = secrets.filter((secret) => secret !== '').flatMap(spellingsOf);
  const known = [...new Set(spelled)].sort((a, b) => b.length - a.length);
  return known.length === 0 ? value : masked(value, known);
}

function spellingsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const hex = bytes.toString('hex');
  const url = encodeURIComponent(secret);
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    asciiJson(secret),
    ...base64(bytes),
    hex,
    hex.toUpperCase(),
    url,
    url.replaceAll('%20', '+'),
    new URLSearchParams({ '': secret }).toString().slice(1),
    html(secret, '&#39;'),
    html(secret, '&#x27;'),
  ];
}

/** JSON as some servers print it, with all but ASCII escaped. */
function asciiJson(text: string): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^ -~]/g, escaped);
}

function html(text: string, apostrophe: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign).replaceAll("'", apostrophe);
}

/** What base64 makes of the bytes wherever they begin in a group of three, without what depends on their neighbours. */
function base64(bytes: Buffer): readonly string[] {
  const whole = [bytes.toString('base64'), bytes.toString('base64url')];
  const inside = [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const first = Math.ceil((before * 4) / 3);
    const last = Math.floor(((before + bytes.length) * 8) / 6);
    const own = text.slice(first, last);
    return own.length < leastInside ? [] : [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [...whole, ...inside];
}

/** A shorter piece of base64 may be part of any word. */
const leastInside = 6;

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
