import { DecodeError, decodeJson, isRecord, type Value } from '../../cty';
import { fill } from '../fill';
import type { UpgradeResourceState_Request, UpgradeResourceState_Response } from '../generated/tfplugin6';
import type { AnyResource } from '../resource';
import type { Schema } from '../schema';
import { typeOf } from '../shape';
import { writeValue } from '../wire/dynamic-value';
import { resourceNamed } from './resource-call';
import type { Rpc, RpcCall } from './rpc';

/**
 * Reads stored state, of this schema version or an older one, as a value of today's schema. Terraform asks this for
 * every instance at every plan: attributes that the schema no longer has are dropped, new ones are null.
 *
 * Source: OpenTofu docs, "Resource Instance Change Lifecycle", section "UpgradeResourceState".
 */
export const upgradeResourceState: Rpc<UpgradeResourceState_Request, UpgradeResourceState_Response> = (
  { typeName, version, rawState },
  call,
) => {
  const { resource, schema } = resourceNamed(typeName, call);
  const json = rawState?.json ?? new Uint8Array(0);
  if (json.length === 0) return unreadable(call, 'it is stored as Terraform 0.11 or older did');
  const current = schema.version ?? 0;
  try {
    const text = version < current ? upgraded(resource, json, version, current) : json;
    return { upgradedState: writeValue(read(schema, text), schema) };
  } catch (error) {
    if (error instanceof DecodeError || error instanceof SyntaxError) return unreadable(call, error.message);
    throw error;
  }
};

function read(schema: Schema, text: string | Uint8Array): Value {
  const value = decodeJson(typeOf(schema), text, { dropUnknownKeys: true, fillMissing: true });
  return value === null ? null : fill(schema, value);
}

/** The state's JSON after every upgrade from `from` up to `to`. */
function upgraded(resource: AnyResource, json: Uint8Array, from: number, to: number): string {
  let state = parseObject(new TextDecoder().decode(json));
  for (let version = from; version < to; version += 1) {
    const upgrade = resource.upgrade?.[version];
    if (!upgrade) throw new Error(`state of version ${version} cannot be upgraded`);
    state = upgrade(state);
  }
  return JSON.stringify(state);
}

function parseObject(text: string): { readonly [name: string]: unknown } {
  const state: unknown = JSON.parse(text);
  if (!isRecord(state)) throw new SyntaxError('it is no JSON object');
  return state;
}

function unreadable({ diagnostics }: RpcCall, reason: string): Partial<UpgradeResourceState_Response> {
  diagnostics.error(
    'Stored state cannot be read',
    `The state of this instance does not fit the schema: ${reason}. Use the version of the provider that wrote it, ` +
      'or forget the instance with terraform state rm and import it again.',
  );
  return {};
}
