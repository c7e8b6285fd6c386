import type { ConfigureProvider_Request, ConfigureProvider_Response } from '../generated/tfplugin6';
import { readObject } from '../wire/dynamic-value';
import type { Rpc } from './rpc';

/** Makes what the resources of this connection are handed. In a plan the configuration may still hold unknowns. */
export const configureProvider: Rpc<ConfigureProvider_Request, ConfigureProvider_Response> = async (
  { config, terraformVersion },
  call,
) => {
  const { provider, connection, diagnostics } = call;
  call.schema = provider.schema;
  const value = readObject(config, provider.schema);
  connection.log.addSecrets(provider.secrets?.(value) ?? []);
  connection.config = value;
  const { stopped: signal, log } = connection;
  const context = await provider.configure(value, { diagnostics, terraformVersion, signal, log });
  connection.configured = { context };
  return {};
};
