import {
  type Caller,
  decideBeforeBody,
  decideBeforeInputs,
  decideExecution,
  type ExecutionDecision,
  type ExecutionQuestion,
  firstStatus,
  type InputFault,
  isEncryptedByClient,
  type PolicyFault,
  settleInputs,
  toPolicyEntity,
  toPolicyUser,
  unfitEntity,
} from '../../../access';
import { isObject, type Json, type JsonObject, printJson } from '../../../contract';
import type { Run } from '../../store';
import { leavesRunsToAll } from '../actions/action-facts';
import { AuditedRefusal, auditing } from '../audit/audited-refusal';
import { record } from '../audit/record';
import { recordPolicyFaults } from '../audit/record-policy-faults';
import type { Context } from '../context';
import { readDocument } from '../document';
import { readableOf } from '../entities/entity-rights';
import { type Grounds, writeOnFacts } from '../on-facts';
import { renderPayload, secretMask } from '../outbox/render-payload';
import { signingSecret } from '../outbox/signing-secret';
import { type Detail, invalid, missing, Refusal } from '../refusal';
import { checkReferences } from './check-references';
import { encryptInput } from './encrypt-input';
import { insertRun } from './insert-run';
import {
  contextOf,
  type KnownAction,
  type KnownRequest,
  knowAction,
  knowRequest,
  type RunRequest,
  userInputsOf,
} from './know-request';
import { findSurroundings, type RunVersion, requirementOf, toRunId, toShownRun } from './run-document';

/** A request that is allowed, with its inputs after defaults. */
interface Allowed {
  readonly known: KnownRequest;
  readonly inputs: JsonObject;
  readonly trace: readonly PolicyFault[];
  /** The moment of the request, for policies and for the run. */
  readonly at: Date;
}

/**
 * Runs an action, or asks those who may approve to let it run.
 *
 * @returns the run as the API shows it.
 * @throws {Refusal} in the order of spec R-35: denied or invalid for `run_as`; missing when the requester may not see
 * the action; invalid for an automation, an action that is not published, or an entity that is not there or may not be
 * read; denied by lists, roles and ownership; invalid inputs; denied by policy.
 * Source: POST /v1/actions/{action_identifier}/runs; spec 02 section 2.2.
 */
export async function startRun(
  context: Context,
  caller: Caller,
  request: RunRequest,
  version: RunVersion,
): Promise<JsonObject> {
  const id = toRunId(context.newId());
  let rendered: { readonly of: string; readonly payload: Json } | undefined;
  let secret: string | undefined;
  const prepare = async (grounds: Grounds) => {
    const { known, inputs, trace, at } = await allow(context, grounds, caller, request);
    if (!grounds.inside && known.encrypted.length > 0) secret ??= await signingSecret(context, caller.org);
    const run = toRun(context, caller, { id, known, inputs, at, kept: encrypted(known, inputs, secret) });
    const of = printJson([known.definition, inputs, run.document.entity]);
    if (!grounds.inside) rendered = { of, payload: await renderPayload(context, caller.org, run) };
    // Rather none than one that whoever approves would take for what is going to be sent.
    const shown = rendered?.of === of ? { payload: rendered.payload } : {};
    const document = { ...run.document, ...shown };
    return { revision: known.revision, run: { ...run, document }, known, trace };
  };
  return auditing(context, caller.org, () =>
    writeOnFacts(context, caller.org, prepare, async (tx, { run, known, trace }) => {
      await insertRun(context, known.subject, tx, run);
      await recordPolicyFaults(context, known.subject, tx, known.action, 'execute', trace);
      return toShownRun(run, await findSurroundings(tx, [run]), version);
    }),
  );
}

/**
 * Refuses a request before its body is looked at: for `run_as`, because the action is not there to be seen, and for
 * lack of a right that no entity could give.
 *
 * @throws {Refusal} denied, invalid or missing, as startRun.
 */
export async function refuseHidden(context: Context, caller: Caller, action: string, runAs?: string): Promise<void> {
  const found = await context.store.read(caller.org, (tx) => knowAction(tx, caller, { action, runAs }));
  const known = { ...found, target: undefined };
  const early = decideBeforeBody(questionOf(context, known));
  await auditing(context, caller.org, async () => {
    if (early && early.outcome !== 'invalid') throw refusal(context, known, early, []);
  });
}

async function allow(context: Context, grounds: Grounds, caller: Caller, request: RunRequest): Promise<Allowed> {
  const known = await grounds.read((tx) => knowRequest(tx, context, caller, request));
  const early = decideBeforeInputs(questionOf(context, known));
  if (early) throw refusal(context, known, early, []);
  const at = context.now();
  const { inputs, faults: wrong } = await grounds.decide(
    settleInputs(userInputsOf(known.definition), known.given, contextOf(known, known.given, at)),
  );
  const lost =
    wrong.length > 0
      ? []
      : await grounds.read((tx) =>
          checkReferences(tx, readableOf(tx, context, known.subject), userInputsOf(known.definition), inputs),
        );
  const faults = [...unfit(known), ...wrong, ...lost];
  const [first] = faults;
  const decision = await grounds.decide(
    decideExecution({
      ...questionOf(context, known),
      context: contextOf(known, inputs, at),
      ...(first && { inputFault: first.message }),
    }),
  );
  if (decision.outcome !== 'allow') throw refusal(context, known, decision, faults);
  return { known, inputs, at, trace: decision.trace };
}

/** What is known of a request before its inputs. */
type Asked = KnownAction & Pick<KnownRequest, 'target'>;

function questionOf({ switches }: Context, { subject, facts, target }: Asked): ExecutionQuestion {
  return { caller: subject, action: facts, entity: target, switches };
}

/** The target must match the condition of the action's trigger. */
function unfit({ target }: KnownRequest): readonly InputFault[] {
  if (typeof target !== 'object' || target.fits) return [];
  return [unfitEntity];
}

/** The refusal that a decision stands for. One for lack of a right is written to the audit log (spec A-81). */
function refusal(
  context: Context,
  { subject, impersonatedBy, action, target }: Asked,
  { outcome, reason, trace }: ExecutionDecision,
  faults: readonly InputFault[],
): Refusal {
  if (outcome === 'hidden') return missing('action', action.identifier);
  if (outcome === 'invalid') {
    if (faults[0]?.message !== reason) return invalid(reason, reason.includes('entity') ? ['entity'] : []);
    const details = faults.map(({ path, message }): Detail => ({ code: 'invalid_request', path, message }));
    const message = faults.map((fault) => fault.message).join('; ');
    return new Refusal('invalid', 'invalid_request', message, details.slice(0, 20));
  }
  return new AuditedRefusal(reason, async (tx) => {
    await record(context, subject, tx, {
      resourceType: 'run',
      identifier: action.identifier,
      action: 'CREATE',
      status: 'FAILURE',
      message: reason,
      ...(impersonatedBy === undefined ? {} : { impersonatedBy }),
      ...(action.blueprint === undefined ? {} : { blueprint: action.blueprint }),
      ...(typeof target === 'object' ? { entity: target.entity.identifier } : {}),
    });
    await recordPolicyFaults(context, subject, tx, action, 'execute', trace);
  });
}

/**
 * The run that an allowed request makes, apart from its payload. Everything that was reviewed is frozen (spec A-31).
 * `kept` are the inputs as they may be stored.
 */
function toRun(
  context: Context,
  caller: Caller,
  { id, known, inputs, at, kept }: Omit<Allowed, 'trace'> & { readonly id: string; readonly kept: JsonObject },
): Run {
  const { subject, action, definition, blueprint, target, user } = known;
  const createdAt = at.toISOString();
  const stamp = { createdAt, updatedAt: createdAt, createdBy: subject.id, updatedBy: subject.id };
  const requirement = requirementOf(definition);
  const origin = caller.origin ?? 'API';
  const about = typeof target === 'object' ? target : undefined;
  const frozen = contextOf(known, inputs, at);
  return {
    id,
    order: context.newId(),
    externalId: undefined,
    actionId: action.id,
    action: action.identifier,
    blueprint: blueprint?.blueprint.identifier,
    entity: about?.entity.identifier,
    status: firstStatus(requirement),
    source: origin,
    endedAt: undefined,
    ...stamp,
    document: {
      definition,
      inputs: kept,
      encrypted: known.encrypted,
      sent: { ...known.given, ...masked(known.encrypted, known.given) },
      entity: about ? toPolicyEntity(about.seen) : null,
      ...(about && { entityId: about.entity.id }),
      blueprint: blueprint ? readDocument(blueprint.blueprint.document) : null,
      ...(blueprint && { blueprintId: blueprint.blueprint.id }),
      trigger: {
        at: createdAt,
        user: user ? toPolicyUser(user) : null,
        by: { orgId: subject.org, ...(subject.kind === 'person' ? { userId: subject.id } : { clientId: subject.id }) },
        origin,
        depth: caller.depth ?? 0,
      },
      requirement,
      anyoneMayView: leavesRunsToAll(action),
      ...(requirement === false ? {} : { context: { ...frozen, user: null } }),
      ...(known.impersonatedBy === undefined ? {} : { impersonatedBy: known.impersonatedBy }),
    },
  };
}

/**
 * Inputs as they are kept: those that are encrypted never as they were sent.
 *
 * @param secret  What they are encrypted with; without it they are only masked.
 * Source: spec.
 */
function encrypted(known: KnownRequest, inputs: JsonObject, secret: string | undefined): JsonObject {
  const definitions = userInputsOf(known.definition).properties;
  const open = known.encrypted.filter(
    (key) => Object.hasOwn(inputs, key) && !(isObject(definitions) && isEncryptedByClient(definitions[key])),
  );
  const hidden = open.map((key) => [
    key,
    secret === undefined ? secretMask : encryptInput(inputs[key] ?? null, secret),
  ]);
  return { ...inputs, ...Object.fromEntries(hidden) };
}

function masked(names: readonly string[], inputs: JsonObject): JsonObject {
  return Object.fromEntries(names.filter((key) => Object.hasOwn(inputs, key)).map((key) => [key, secretMask]));
}
