import { checkAnswer } from '../answer';
import type { ReadResource_Request, ReadResource_Response } from '../generated/tfplugin6';
import { keepSpelling } from '../spelling';
import { nullMessage, readObject, writeValue } from '../wire/dynamic-value';
import { resourceCall, resourceNamed } from './resource-call';
import type { Rpc } from './rpc';

/**
 * Refreshes state: what drifted is taken from the other end, what is only spelled otherwise there stays as it is in
 * state. Null when the object is gone.
 *
 * Source: OpenTofu docs, "Resource Instance Change Lifecycle", section "ReadResource".
 */
export const readResource: Rpc<ReadResource_Request, ReadResource_Response> = async (request, call) => {
  const { resource, schema } = resourceNamed(request.typeName, call);
  const state = readObject(request.currentState, schema);
  const { privateState, ...rest } = resourceCall(call, request.private);
  const answered = await resource.read(state, { ...rest, privateState, imported: privateState.imported });
  if (call.diagnostics.hasErrors) return { newState: request.currentState, private: request.private };
  privateState.imported = false;
  if (answered === undefined) return { newState: nullMessage };
  const read = keepSpelling(schema, state, checkAnswer(schema, answered, state, call.diagnostics));
  return {
    newState: read === state ? request.currentState : writeValue(read, schema),
    private: privateState.bytes(),
  };
};
