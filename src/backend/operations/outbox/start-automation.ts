import { type Caller, firstStatus, toPolicyContext } from '../../../access';
import { isObject, type JsonObject, objectAt, printJson, textsOf } from '../../../contract';
import { evaluate, type Limits } from '../../../jq';
import type { Action, Run, Transaction } from '../../store';
import { toShownAction } from '../actions/action-document';
import { record } from '../audit/record';
import { type Context, madeBy } from '../context';
import { readDocument } from '../document';
import { systemOf } from '../organization/prepare-organization';
import { insertRun } from '../runs/insert-run';
import { requirementOf, toRunId } from '../runs/run-document';
import type { AutomationEvent, AutomationMessage } from './fire-automations';
import { renderPayload } from './render-payload';
import { type Held, settleMessage } from './settle-outbox';

/** So many automations may cause one another; then it is taken for a circle. Source: spec A-65. */
export const maxAutomationDepth = 10;

/** What came of handing an event to an automation. */
type AutomationOutcome = 'started' | 'unmatched' | 'stopped';

/** So often is an event looked at again because its automation was changed meanwhile. */
const maxRounds = 5;

/**
 * Hands an event to an automation: where its condition holds, a run of it is made, which goes on as runs do, waiting
 * included where the automation asks for approval.
 *
 * The automation is the one that is there when the run is: nothing starts by what it was before somebody deleted or
 * withdrew it, or had its runs wait for approval.
 *
 * @throws when the automation is changed all the time; the message is then tried again.
 * Source: spec, G-83.
 */
export async function startAutomation(
  context: Context,
  held: Held,
  message: AutomationMessage,
): Promise<AutomationOutcome> {
  for (let round = 0; round < maxRounds; round++) {
    try {
      return await attempt(context, held, message);
    } catch (error) {
      if (!(error instanceof Changed)) throw error;
    }
  }
  throw new Error(`automation "${message.automation}" is changed faster than it can be started`);
}

/** Thrown to take a run back whose automation is not what it was made from. */
class Changed extends Error {
  override readonly name = 'Changed';
}

/** @throws {Changed} */
async function attempt(
  context: Context,
  held: Held,
  { automation, event, depth }: AutomationMessage,
): Promise<AutomationOutcome> {
  const { org } = held;
  const done = { kind: 'done', at: context.now().toISOString() } as const;
  const action = await context.store.read(org, (tx) => tx.actions.find(automation));
  if (!action?.published || !(await isConditionMet(context, org, readDocument(action.document), event))) {
    await settleMessage(context, held, done);
    return 'unmatched';
  }
  const caller: Caller = { ...systemOf(org), origin: 'AUTOMATION', depth: depth + 1 };
  if (depth >= maxAutomationDepth) {
    await settleMessage(context, held, done, (tx) => recordStop(context, caller, tx, automation));
    return 'stopped';
  }
  const planned = toRun(context, caller, action, event, depth + 1);
  const payload = await renderPayload(context, org, planned);
  const run: Run = { ...planned, document: { ...planned.document, payload } };
  await settleMessage(context, held, done, async (tx) => {
    if (!isSame(await tx.actions.find(automation), action)) throw new Changed();
    await insertRun(context, caller, tx, run);
  });
  return 'started';
}

function isSame(now: Action | undefined, { id, document, published }: Action): boolean {
  return now?.id === id && now.document === document && now.published === published;
}

/** Says whether the condition of an automation, if it has one, holds for an event. Only `true` is true. */
async function isConditionMet(
  { now }: Context,
  org: string,
  definition: JsonObject,
  event: AutomationEvent,
): Promise<boolean> {
  const { condition } = objectAt(definition, 'trigger');
  if (!isObject(condition)) return true;
  const input = printJson(event);
  const expressions = textsOf(condition.expressions);
  const held = await Promise.all(expressions.map((expression) => gives(expression, input, { share: org, now: now() })));
  return condition.combinator === 'or' ? held.includes(true) : !held.includes(false);
}

async function gives(expression: string, input: string, settings: Limits): Promise<boolean> {
  const [evaluation] = await evaluate(expression, [input], { ...settings, maxOutputs: 2 });
  return evaluation?.error === undefined && evaluation?.outputs.length === 1 && evaluation.outputs[0] === true;
}

function toRun(context: Context, caller: Caller, action: Action, event: AutomationEvent, depth: number): Run {
  const definition = toShownAction(action);
  const requirement = requirementOf(definition);
  const { orgId = caller.org, userId, clientId } = objectAt(event.trigger, 'by');
  const at = context.now();
  const frozen = toPolicyContext({ inputs: {}, user: undefined, trigger: { at, user: undefined }, action: definition });
  return {
    id: toRunId(context.newId()),
    order: context.newId(),
    externalId: undefined,
    actionId: action.id,
    action: action.identifier,
    blueprint: undefined,
    entity: undefined,
    status: firstStatus(requirement),
    source: 'AUTOMATION',
    endedAt: undefined,
    document: {
      definition,
      inputs: {},
      encrypted: [],
      entity: null,
      blueprint: null,
      trigger: {
        at: at.toISOString(),
        user: null,
        by: {
          orgId: String(orgId),
          ...(typeof userId === 'string' ? { userId } : {}),
          ...(typeof clientId === 'string' ? { clientId } : {}),
        },
        origin: 'AUTOMATION',
        depth,
      },
      requirement,
      ...(requirement === false ? {} : { context: frozen }),
      anyoneMayView: definition.allowAnyoneToViewRuns !== false,
      event,
    },
    ...madeBy(context, caller),
  };
}

async function recordStop(context: Context, caller: Caller, tx: Transaction, automation: string): Promise<void> {
  await record(context, caller, tx, {
    resourceType: 'action',
    identifier: automation,
    action: 'UPDATE',
    status: 'FAILURE',
    message: `not started: ${maxAutomationDepth} automations had already caused one another`,
  });
}
