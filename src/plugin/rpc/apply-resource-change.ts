import { settle } from '../answer';
import { writable } from '../fill';
import type { ApplyResourceChange_Request, ApplyResourceChange_Response } from '../generated/tfplugin6';
import type { RecordValue } from '../inside';
import type { AnyResource } from '../resource';
import { isNull, nullMessage, readObject, readValue, writeValue } from '../wire/dynamic-value';
import { resourceCall, resourceNamed } from './resource-call';
import type { Rpc } from './rpc';

/**
 * Makes a plan true: creates, updates or deletes. What is thrown leaves Terraform with no new state, so that a create
 * leaves nothing in state and an update or a delete what was there; a resource that got half-way returns the state it
 * reached and adds an error, and that state is kept.
 *
 * Source: OpenTofu docs, "Resource Instance Change Lifecycle", section "ApplyResourceChange"; spec R-19.
 */
export const applyResourceChange: Rpc<ApplyResourceChange_Request, ApplyResourceChange_Response> = async (
  request,
  call,
) => {
  const { resource, schema } = resourceNamed(request.typeName, call);
  const own = resourceCall(call, request.plannedPrivate);
  const prior = readValue(request.priorState, schema);
  if (isNull(request.plannedState)) {
    await resource.delete?.(prior, own);
    const stays = call.diagnostics.hasErrors;
    return stays ? { newState: request.priorState, private: own.privateState.bytes() } : { newState: nullMessage };
  }
  const planned = readObject(request.plannedState, schema);
  const answered =
    prior === null ? await resource.create(writable(planned), own) : await update(resource, planned, prior, own);
  const state =
    answered === undefined && call.diagnostics.hasErrors ? prior : settle(schema, planned, answered, call.diagnostics);
  return { newState: writeValue(state, schema), private: own.privateState.bytes() };
};

function update(
  resource: AnyResource,
  planned: RecordValue,
  prior: RecordValue,
  own: ReturnType<typeof resourceCall>,
): Promise<unknown> {
  if (!resource.update) throw new Error('an update was planned for a resource that has none');
  return resource.update(writable(planned), { ...own, prior });
}
