import { isObject, type Json } from '../../../contract';
import { string } from '../../../cty';
import { type Codec, plain } from '../../codecs';
import { type Field, via } from '../../fields';
import { whole } from '../../merge';

/**
 * A value that the API takes as a constant or as `{ jqQuery }`: the constant's attribute. It does not see the other
 * form, so that a constant somebody replaced by a query shows as removed.
 */
export function constant(key: string, codec: Codec): Field {
  const toState: Codec['toState'] = (json, reading) => codec.toState(isJqQuery(json) ? undefined : json, reading);
  return via(key, { ...codec, toState });
}

/** The attribute for the other form: the text of the query. */
export function jqQuery(key: string): Field {
  return via(key, {
    toApi: (value) => (typeof value === 'string' ? { jqQuery: value } : undefined),
    toState: (json, reading) => text.toState(isJqQuery(json) ? json.jqQuery : undefined, reading),
    shape: whole,
  });
}

const text = plain(string);

function isJqQuery(json: Json | undefined): json is { readonly jqQuery: string } {
  return isObject(json) && typeof json.jqQuery === 'string';
}
