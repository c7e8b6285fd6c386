import { checkConfig } from '../check-config';
import type { ValidateDataResourceConfig_Request, ValidateDataResourceConfig_Response } from '../generated/tfplugin6';
import { readObject } from '../wire/dynamic-value';
import { errorsOnly } from './errors-only';
import { dataSourceNamed, providerConfigOf } from './resource-call';
import type { Rpc } from './rpc';

/** Checks the configuration of a data source, as ValidateResourceConfig does a resource's. */
export const validateDataResourceConfig: Rpc<
  ValidateDataResourceConfig_Request,
  ValidateDataResourceConfig_Response
> = async ({ typeName, config }, call) => {
  const { source, schema } = dataSourceNamed(typeName, call);
  const value = readObject(config, schema);
  await errorsOnly(call.diagnostics, async (diagnostics) => {
    checkConfig(schema, value, diagnostics);
    await source.validate?.(value, { diagnostics, providerConfig: providerConfigOf(call) });
  });
  return {};
};
