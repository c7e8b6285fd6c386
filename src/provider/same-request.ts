import { equalJson, type JsonObject } from '../contract';
import { isWhollyKnown, type Value } from '../cty';

/** The attributes that the API fills in: they are never sent. */
const answered: readonly string[] = ['id', 'created_at', 'created_by', 'updated_at', 'updated_by'];

/**
 * Would both be sent as the same body? Then an update has nothing to ask of the API, as when only an attribute changed
 * that the API knows nothing of (spec R-41). Never so while something that would be sent is not known.
 */
export function isSameRequest<T extends object>(
  toApi: (state: T) => JsonObject,
  planned: { readonly [K in keyof T]: unknown },
  prior: T,
): boolean {
  const values = planned as { readonly [name: string]: Value | undefined }; // a state's values, unknown ones among them
  const isKnown = Object.entries(values).every(
    ([name, value]) => answered.includes(name) || (value !== undefined && isWhollyKnown(value)),
  );
  return isKnown && equalJson(toApi(planned as T), toApi(prior)); // wholly known, so a state but for what is answered
}
