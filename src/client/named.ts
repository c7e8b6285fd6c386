import type { JsonObject } from '../contract';
import { unexpected } from './http';
import type { ApiRequest } from './request';

/** What the server holds under an identifier, whole: the keys we know by name are typed, all others are kept. */
export type Identified = JsonObject & { readonly identifier: string };

/** Takes an object of an answer for a thing with an identifier. @throws {ApiError} it has none. */
export function identified(found: JsonObject, request: ApiRequest): Identified {
  const { identifier } = found;
  if (typeof identifier === 'string') return { ...found, identifier };
  throw unexpected(request, 'identifier', 'text');
}

/** Things by their identifiers; one without is left out. */
export function byIdentifier(found: readonly JsonObject[]): ReadonlyMap<string, Identified> {
  const things = new Map<string, Identified>();
  for (const thing of found) {
    const { identifier } = thing;
    if (typeof identifier === 'string') things.set(identifier, { ...thing, identifier });
  }
  return things;
}
