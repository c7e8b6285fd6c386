type Headers = Readonly<Record<string, string | undefined>>;

/** A header's number, where it is one and not negative. */
export function headerNumber(text: string | undefined): number | undefined {
  if (text === undefined || !/^\s*\d+(\.\d+)?\s*$/.test(text)) return undefined;
  return Number(text);
}

/** How long `Retry-After` asks to wait, in ms: seconds, or an HTTP date. Source: RFC 9110, section 10.2.3. */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const text = headers['retry-after'];
  const seconds = headerNumber(text);
  if (seconds !== undefined) return seconds * 1000;
  const date = Date.parse(text ?? '');
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** In how many ms `x-ratelimit-reset` comes: relative seconds, or, as Port's docs say, a time since 1970. Spec H-3, G-15. */
export function resetAfterMs(headers: Headers, now: number): number | undefined {
  const seconds = headerNumber(headers['x-ratelimit-reset']);
  if (seconds === undefined) return undefined;
  return seconds < 1e9 ? seconds * 1000 : Math.max(0, seconds * 1000 - now);
}
