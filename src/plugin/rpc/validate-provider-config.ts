import { checkConfig } from '../check-config';
import type { ValidateProviderConfig_Request, ValidateProviderConfig_Response } from '../generated/tfplugin6';
import { readObject } from '../wire/dynamic-value';
import type { Rpc } from './rpc';

/**
 * Checks the provider block, and remembers it: what resources refuse may depend on it, and they are validated on this
 * same connection next. Not asked where there is no provider block.
 *
 * Source: spec R-13.
 */
export const validateProviderConfig: Rpc<ValidateProviderConfig_Request, ValidateProviderConfig_Response> = async (
  { config },
  call,
) => {
  const { provider, connection, diagnostics } = call;
  call.schema = provider.schema;
  const value = readObject(config, provider.schema);
  connection.config = value;
  checkConfig(provider.schema, value, diagnostics);
  await provider.validate?.(value, { diagnostics });
  return {};
};
