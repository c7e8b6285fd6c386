/** A query before it is printed; what is undefined is left out. */
export type Query = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/**
 * The path of a route below /v1, its segments percent-encoded, or `undefined` where a segment cannot stand in a path:
 * `.` and `..` would name another route, an empty one the list above, and half a character has no encoding.
 */
export function pathOf(segments: readonly string[]): string | undefined {
  const isUsable = segments.every((segment) => segment !== '' && !/^\.\.?$/.test(segment) && isWellFormed(segment));
  return isUsable ? `/v1/${segments.map(encodeURIComponent).join('/')}` : undefined;
}

/** A path's query; a list is a key for each entry, and what is `undefined` is left out. */
export function queryOf(query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([key, value]) => {
    const values = value === undefined ? [] : typeof value === 'object' ? value : [String(value)];
    return values.map(
      (each) => `${encodeURIComponent(key)}=${encodeURIComponent(each.replace(halfCharacter, '\ufffd'))}`,
    );
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function isWellFormed(text: string): boolean {
  return text.search(halfCharacter) < 0;
}

/** A surrogate without its other half. */
const halfCharacter = /\p{Surrogate}/gu;
