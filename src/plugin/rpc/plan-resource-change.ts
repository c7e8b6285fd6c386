import { conforms, equals, type Path, type Value } from '../../cty';
import { bugSentence } from '../bug-sentence';
import { checkConfig } from '../check-config';
import { Diagnostics } from '../diagnostics';
import type { PlanResourceChange_Request, PlanResourceChange_Response } from '../generated/tfplugin6';
import type { RecordValue } from '../inside';
import { planResource } from '../plan';
import { changedPaths, replacementPaths } from '../replacement';
import type { AnyResource } from '../resource';
import type { Schema } from '../schema';
import { typeOf } from '../shape';
import { pathMessage } from '../wire/diagnostics';
import { isNull, nullMessage, readObject, readValue, writeValue } from '../wire/dynamic-value';
import { providerConfigOf, resourceCall, resourceNamed } from './resource-call';
import type { Rpc } from './rpc';

/**
 * Says what an apply will make of an instance, and whether it must be replaced for that. Asked while planning and once
 * more at apply, when all is known: what was unknown at validate is checked here. Warnings come from here only, and
 * none when nothing changes (spec R-17).
 *
 * Source: OpenTofu docs, "Resource Instance Change Lifecycle", section "PlanResourceChange".
 */
export const planResourceChange: Rpc<PlanResourceChange_Request, PlanResourceChange_Response> = async (
  request,
  call,
) => {
  const { resource, schema } = resourceNamed(request.typeName, call);
  const own = resourceCall(call, request.priorPrivate);
  const prior = readValue(request.priorState, schema);
  if (isNull(request.proposedNewState)) {
    await resource.planDestroy?.({ ...own, prior });
    return { plannedState: nullMessage, plannedPrivate: own.privateState.bytes() };
  }
  const config = readObject(request.config, schema);
  const findings = new Diagnostics();
  const hooked: Path[] = [];
  checkConfig(schema, config, findings);
  await resource.validate?.(config, { diagnostics: findings, providerConfig: providerConfigOf(call) });
  const first = planResource(schema, { config, prior });
  const planned = findings.hasErrors
    ? first
    : await adjust(resource, schema, first, {
        ...own,
        diagnostics: findings,
        config,
        prior: prior ?? undefined,
        changes: first !== prior,
        providerConfig: providerConfigOf(call),
        requireReplacement: (path: Path) => hooked.push(path),
      });
  const changes = planned !== prior && !equals(typeOf(schema), planned, prior);
  const replaces = changes && prior !== null ? replacements(resource, schema, prior, planned, hooked) : [];
  if (replaces.length > 0) await resource.planDestroy?.({ ...own, diagnostics: findings, prior });
  for (const finding of findings.list) {
    if (changes || finding.severity === 'error') call.diagnostics.add(finding);
  }
  return {
    plannedState: planned === prior ? request.priorState : writeValue(planned, schema),
    requiresReplace: replaces.map(pathMessage),
    plannedPrivate: own.privateState.bytes(),
  };
};

/** The plan after the resource's own say. */
async function adjust(
  resource: AnyResource,
  schema: Schema,
  planned: RecordValue,
  call: Omit<Parameters<NonNullable<AnyResource['plan']>>[0], 'planned'>,
): Promise<RecordValue> {
  const adjusted: RecordValue | undefined = await resource.plan?.({ ...call, planned });
  if (adjusted === undefined) return planned;
  const misfit = conforms(typeOf(schema), adjusted);
  if (!misfit) return adjusted;
  const detail = `The provider made a plan that does not fit its schema: ${misfit.message}. ${bugSentence}`;
  call.diagnostics.error('Malformed plan from the provider', detail, misfit.path);
  return planned;
}

function replacements(
  resource: AnyResource,
  schema: Schema,
  prior: Value,
  planned: Value,
  hooked: readonly Path[],
): readonly Path[] {
  if (!resource.update) return changedPaths(schema, prior, planned);
  return [...replacementPaths(schema, prior, planned), ...hooked];
}
