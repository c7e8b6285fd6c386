/** An input or property: the map of the resource that it goes into, and what stands there. */
export interface OfKind<Kind extends string> {
  readonly _kind: Kind;
  readonly _props: object;
}

/** Inputs or properties as a resource wants them: one map for each kind. */
export function byKind<Kind extends string>(
  all: Readonly<Record<string, OfKind<Kind>>>,
): Partial<Record<Kind, Record<string, object>>> {
  const kinds: Partial<Record<Kind, Record<string, object>>> = {};
  for (const [key, { _kind, _props }] of Object.entries(all)) kinds[_kind] = { ...kinds[_kind], [key]: _props };
  return kinds;
}
