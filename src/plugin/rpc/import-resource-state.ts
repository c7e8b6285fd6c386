import { checkAnswer } from '../answer';
import { fill } from '../fill';
import type { ImportResourceState_Request, ImportResourceState_Response } from '../generated/tfplugin6';
import { writeValue } from '../wire/dynamic-value';
import { resourceCall, resourceNamed } from './resource-call';
import type { Rpc } from './rpc';

/**
 * Turns the id that the user gave into enough of a state to read the rest. Terraform calls ReadResource next; a mark in
 * the private state tells it that this state came from an import, and is gone after that one read.
 *
 * Source: OpenTofu docs, "Resource Instance Change Lifecycle", section "Importing".
 */
export const importResourceState: Rpc<ImportResourceState_Request, ImportResourceState_Response> = async (
  { typeName, id },
  call,
) => {
  const { resource, schema } = resourceNamed(typeName, call);
  const { diagnostics } = call;
  if (!resource.import) {
    diagnostics.error('Import not supported', `Instances of ${typeName} cannot be imported. Create one instead.`);
    return {};
  }
  const own = resourceCall(call, new Uint8Array(0));
  const given: unknown = await resource.import(id, own);
  if (diagnostics.hasErrors) return {};
  const state = checkAnswer(schema, fill(schema, given), null, diagnostics);
  own.privateState.imported = true;
  return { importedResources: [{ typeName, state: writeValue(state, schema), private: own.privateState.bytes() }] };
};
