import type { Validator } from '../plugin';

/** The rule of the attribute `base_url`: what no request could be sent to is refused at validate. */
export const isBaseUrl: Validator = {
  description: 'must be an http or https URL, without /v1 at its end',
  check({ value, path, diagnostics }) {
    const problem = typeof value === 'string' && value !== '' ? problemOfBaseUrl(value) : undefined;
    if (problem) diagnostics.error('Invalid base_url', `The base_url ${problem}.`, path);
  },
};

/**
 * Says what keeps a text from being the API's address, and the way out; undefined where nothing does. It ends a sentence
 * that begins with its name, and never repeats what may be a password.
 */
export function problemOfBaseUrl(text: string): string | undefined {
  const such = 'write it like "https://api.getport.io"';
  if (text !== text.trim()) return `has white space around it; ${such}`;
  if (!URL.canParse(text)) return `is no URL; ${such}`;
  const { protocol, username, password, search, hash, pathname } = new URL(text);
  if (protocol !== 'http:' && protocol !== 'https:') return `begins with neither http:// nor https://; ${such}`;
  if (username || password) return 'holds a user name or a password; give client_id and secret, or token, instead';
  if (search || hash) return `has a ? or a # in it; ${such}`;
  if (/\/v1\/*$/.test(pathname)) return 'ends in /v1, which is added to it; leave it out';
  return undefined;
}
