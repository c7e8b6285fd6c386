import { named } from '../catalogue';
import type { AnyDataSource } from '../data-source';
import type { RecordValue } from '../inside';
import type { AnyResource, Call } from '../resource';
import type { Schema } from '../schema';
import { StoredPrivateState } from '../wire/private-state';
import type { RpcCall } from './rpc';

/** The resource called `typeName`; its schema is from then on the one that diagnostics are placed by. */
export function resourceNamed(
  typeName: string,
  call: RpcCall,
): { readonly resource: AnyResource; readonly schema: Schema } {
  const resource = named(call.connection.catalogue.resources, typeName);
  const schema: Schema = resource.schema;
  call.schema = schema;
  return { resource, schema };
}

/** The same of the data source called `typeName`. */
export function dataSourceNamed(
  typeName: string,
  call: RpcCall,
): { readonly source: AnyDataSource; readonly schema: Schema } {
  const source = named(call.connection.catalogue.dataSources, typeName);
  const schema: Schema = source.schema;
  call.schema = schema;
  return { source, schema };
}

/** What a resource's functions are handed: the context of this connection's configuration, and `privateState`. */
export function resourceCall(
  call: RpcCall,
  privateBytes: Uint8Array,
): Call<unknown> & { readonly privateState: StoredPrivateState } {
  const { diagnostics, controller } = call;
  const { signal } = controller;
  return { context: contextOf(call), diagnostics, signal, privateState: new StoredPrivateState(privateBytes) };
}

/** @throws {Error} the provider was not configured on this connection: Terraform always does that first. */
export function contextOf({ connection }: RpcCall): unknown {
  if (!connection.configured) throw new Error('the provider was used before it was configured');
  return connection.configured.context;
}

/** The provider's configuration on this connection, as a resource's rules see it (spec R-13). */
export function providerConfigOf({ connection }: RpcCall): RecordValue | undefined {
  return connection.config;
}
