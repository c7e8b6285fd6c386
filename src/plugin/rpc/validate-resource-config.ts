import { checkConfig } from '../check-config';
import type { ValidateResourceConfig_Request, ValidateResourceConfig_Response } from '../generated/tfplugin6';
import { readObject } from '../wire/dynamic-value';
import { errorsOnly } from './errors-only';
import { providerConfigOf, resourceNamed } from './resource-call';
import type { Rpc } from './rpc';

/**
 * Checks a configuration before there is a plan. Terraform asks again once more is known, so nothing is said of what
 * is unknown; and it would show a warning each time, so warnings are left to the plan (spec R-17).
 *
 * Source: OpenTofu docs, "Resource Instance Change Lifecycle", section "ValidateResourceConfig".
 */
export const validateResourceConfig: Rpc<ValidateResourceConfig_Request, ValidateResourceConfig_Response> = async (
  { typeName, config },
  call,
) => {
  const { resource, schema } = resourceNamed(typeName, call);
  const value = readObject(config, schema);
  await errorsOnly(call.diagnostics, async (diagnostics) => {
    checkConfig(schema, value, diagnostics);
    await resource.validate?.(value, { diagnostics, providerConfig: providerConfigOf(call) });
  });
  return {};
};
