/** What a query string holds, as Fastify reads it: a repeated name is a list. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A switch of the query: anything but `true` is off, for some clients send rubbish there (spec H-11). */
export function isOn(query: Query, name: string, otherwise = false): boolean {
  const value = query[name];
  const last = typeof value === 'string' ? value : value?.at(-1);
  return last === undefined ? otherwise : last === 'true';
}

/** A list of the query, repeated or joined by commas (spec H-11); undefined where it is not named at all. */
export function listOf(query: Query, name: string): readonly string[] | undefined {
  const value = query[name] ?? query[`${name}[]`];
  if (value === undefined) return undefined;
  return [value]
    .flat()
    .flatMap((part) => part.split(','))
    .filter((part) => part !== '');
}

/** A single text of the query; the last one counts, an empty one does not (spec P-58). */
export function textOf(query: Query, name: string): string | undefined {
  const value = query[name];
  return (typeof value === 'string' ? value : value?.at(-1)) || undefined;
}
