import { type AnyProvider, catalogueOf } from './catalogue';
import { Connection } from './connection';
import { Diagnostics } from './diagnostics';
import { explain } from './explain';
import * as wire from './generated/tfplugin6';
import { GrpcError, grpcStatus } from './grpc-error';
import { applyResourceChange } from './rpc/apply-resource-change';
import { configureProvider } from './rpc/configure-provider';
import { getMetadata } from './rpc/get-metadata';
import { getProviderSchema } from './rpc/get-provider-schema';
import { importResourceState } from './rpc/import-resource-state';
import { planResourceChange } from './rpc/plan-resource-change';
import { readDataSource } from './rpc/read-data-source';
import { readResource } from './rpc/read-resource';
import type { Rpc, RpcCall } from './rpc/rpc';
import { stopProvider } from './rpc/stop-provider';
import { getFunctions, unsupported } from './rpc/unsupported';
import { upgradeResourceState } from './rpc/upgrade-resource-state';
import { validateDataResourceConfig } from './rpc/validate-data-resource-config';
import { validateProviderConfig } from './rpc/validate-provider-config';
import { validateResourceConfig } from './rpc/validate-resource-config';
import type { CreateSession } from './session';
import { diagnosticMessages } from './wire/diagnostics';

/**
 * Makes a provider answer the protocol: what is returned makes one connection's half of it, all of it in memory.
 *
 * The one place where a throw is caught: it becomes a diagnostic of the answer, never a gRPC error, because Terraform
 * shows those with nothing the user could act on.
 */
export function sessionsOf(provider: AnyProvider): CreateSession {
  return ({ log }) => {
    const connection = new Connection(provider, log);
    return {
      call: (method, request, call) => answer(connection, method, request, call),
      stop: () => connection.stop(),
      close: () => connection.stop(),
    };
  };
}

/** One RPC from bytes to bytes. */
type Method = (request: Uint8Array, call: RpcCall) => Promise<Uint8Array>;

const methods = new Map<string, Method>([
  [
    'GetProviderSchema',
    onceAProcess(unary(wire.GetProviderSchema_Request, wire.GetProviderSchema_Response, getProviderSchema)),
  ],
  ['GetMetadata', unary(wire.GetMetadata_Request, wire.GetMetadata_Response, getMetadata)],
  ['GetFunctions', unary(wire.GetFunctions_Request, wire.GetFunctions_Response, getFunctions)],
  [
    'ValidateProviderConfig',
    unary(wire.ValidateProviderConfig_Request, wire.ValidateProviderConfig_Response, validateProviderConfig),
  ],
  ['ConfigureProvider', unary(wire.ConfigureProvider_Request, wire.ConfigureProvider_Response, configureProvider)],
  [
    'ValidateResourceConfig',
    unary(wire.ValidateResourceConfig_Request, wire.ValidateResourceConfig_Response, validateResourceConfig),
  ],
  [
    'ValidateDataResourceConfig',
    unary(
      wire.ValidateDataResourceConfig_Request,
      wire.ValidateDataResourceConfig_Response,
      validateDataResourceConfig,
    ),
  ],
  [
    'UpgradeResourceState',
    unary(wire.UpgradeResourceState_Request, wire.UpgradeResourceState_Response, upgradeResourceState),
  ],
  ['ReadResource', unary(wire.ReadResource_Request, wire.ReadResource_Response, readResource)],
  ['PlanResourceChange', unary(wire.PlanResourceChange_Request, wire.PlanResourceChange_Response, planResourceChange)],
  [
    'ApplyResourceChange',
    unary(wire.ApplyResourceChange_Request, wire.ApplyResourceChange_Response, applyResourceChange),
  ],
  [
    'ImportResourceState',
    unary(wire.ImportResourceState_Request, wire.ImportResourceState_Response, importResourceState),
  ],
  ['ReadDataSource', unary(wire.ReadDataSource_Request, wire.ReadDataSource_Response, readDataSource)],
  ['StopProvider', unary(wire.StopProvider_Request, wire.StopProvider_Response, stopProvider)],
]);

type Codec<T> = {
  decode(bytes: Uint8Array): T;
  encode(message: T): { finish(): Uint8Array };
};

function unary<Request, Response extends object>(
  request: Codec<Request>,
  response: Codec<Response>,
  rpc: Rpc<Request, Response>,
): Method {
  const empty = response.decode(new Uint8Array(0));
  return async (bytes, call) => {
    const message = decode(request, bytes);
    const result = await outcome(() => rpc(message, call), call);
    const { list } = call.diagnostics;
    const diagnostics = list.length > 0 ? { diagnostics: diagnosticMessages(list, call.schema) } : undefined;
    return response.encode({ ...empty, ...result, ...diagnostics }).finish();
  };
}

function decode<T>(codec: Codec<T>, bytes: Uint8Array): T {
  try {
    return codec.decode(bytes);
  } catch (error) {
    throw new GrpcError(grpcStatus.invalidArgument, `the request is no message: ${String(error)}`);
  }
}

/** What the RPC answers, or nothing but a diagnostic where it throws. */
async function outcome<T>(rpc: () => T | Promise<T>, call: RpcCall): Promise<T | undefined> {
  try {
    return await rpc();
  } catch (error) {
    if (error instanceof GrpcError) throw error;
    const { connection, provider, controller, diagnostics } = call;
    connection.log.write('error', 'call failed', () => ({
      error: error instanceof Error ? error.stack : String(error),
    }));
    diagnostics.add(explain(error, provider, controller.signal.aborted));
    return undefined;
  }
}

/** An answer that depends on the provider alone is encoded once. */
function onceAProcess(method: Method): Method {
  const answers = new WeakMap<object, Promise<Uint8Array>>();
  return (bytes, call) => {
    const key = catalogueOf(call.provider);
    const known = answers.get(key);
    if (known) return known;
    const made = method(bytes, call);
    answers.set(key, made);
    made.catch(() => answers.delete(key));
    return made;
  };
}

async function answer(
  connection: Connection,
  name: string,
  request: Uint8Array,
  controller: AbortController,
): Promise<Uint8Array> {
  const method = methods.get(name);
  if (method === undefined) {
    const what = unsupported.has(name) ? 'is not offered by this provider' : 'is not an RPC of protocol 6';
    throw new GrpcError(grpcStatus.unimplemented, `${name} ${what}`);
  }
  const { provider, log } = connection;
  const end = connection.begin(controller);
  const began = log.isOn('debug') ? performance.now() : 0;
  try {
    return await method(request, { connection, provider, diagnostics: new Diagnostics(), controller });
  } finally {
    end();
    log.write('debug', 'answered', () => ({ rpc: name, ms: Math.round(performance.now() - began) }));
  }
}
