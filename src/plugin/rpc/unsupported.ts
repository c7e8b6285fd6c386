import type { GetFunctions_Request, GetFunctions_Response } from '../generated/tfplugin6';
import type { Rpc } from './rpc';

/** There are no functions. Terraform reads them from the schema and never asks this; other clients may. */
export const getFunctions: Rpc<GetFunctions_Request, GetFunctions_Response> = () => ({ functions: {} });

/**
 * What Terraform asks only of a provider whose schema or capabilities offer it; asked all the same, the answer is
 * UNIMPLEMENTED, which every core takes as "has none". Offering one of them is a handler and a row in the table.
 */
export const unsupported: ReadonlySet<string> = new Set([
  'GetResourceIdentitySchemas',
  'UpgradeResourceIdentity',
  'MoveResourceState',
  'ValidateEphemeralResourceConfig',
  'OpenEphemeralResource',
  'RenewEphemeralResource',
  'CloseEphemeralResource',
  'CallFunction',
]);
