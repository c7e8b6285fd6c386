import { isUnknown, type Path, type Unknown } from '../../../cty';
import type { ConfigOf, Diagnostics } from '../../../plugin';
import type { selfServiceTrigger } from '../schema/self-service';

/** The trigger as a configuration has it. */
export type Trigger = ConfigOf<{ readonly attributes: typeof selfServiceTrigger }>;

/** Where a rule is, and where it puts what it finds. */
export type Place = { readonly diagnostics: Diagnostics; readonly path: Path };

/** The value, where there is one that is known. */
export function known<T>(value: T | Unknown | null): T | undefined {
  return value === null || isUnknown(value) ? undefined : value;
}

/** The entries of a map that are known objects, each with its key; none of a map that is null or unknown. */
export function knownEntries<T>(
  map: { readonly [key: string]: T | Unknown | null } | Unknown | null,
): readonly (readonly [string, T])[] {
  return Object.entries(known(map) ?? {}).flatMap(([key, value]) => {
    const entry = known(value);
    return entry === undefined ? [] : [[key, entry] as const];
  });
}
