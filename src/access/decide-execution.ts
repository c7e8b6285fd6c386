import type { Asking } from './asking';
import { asCaller, type Caller, type Person, personOf } from './caller';
import {
  type ActionFacts,
  decideActionView,
  decideStaticExecution,
  isAboutEntity,
  type OwnedEntity,
} from './decide-action';
import { allowed, type Decision, denied } from './decision';
import type { PolicyContext } from './policy/context';
import { askExecutePolicy } from './policy/execute-policy';
import type { PolicyFault } from './policy/fault';
import { isAdmin } from './roles';
import type { Switches } from './switches';

/** A request to execute an action, with all that is known about it. */
export interface ExecutionQuestion {
  readonly caller: Caller;
  /** As whom, where an organization token asks for somebody else; `unknown` where there is no such user. */
  readonly runAs?: Person | 'unknown' | undefined;
  readonly action: ActionFacts;
  /** What the action is to be run on; `unreadable` also where there is no such entity. */
  readonly entity?: OwnedEntity | 'unreadable' | undefined;
  /** What is wrong with the inputs; nothing where they are valid. */
  readonly inputFault?: string | undefined;
  /** What a policy sees; where the action has a policy and this is missing, the policy does not hold. */
  readonly context?: PolicyContext | undefined;
  readonly switches: Switches;
}

/** A request to execute before its body is known. */
type BareQuestion = Pick<ExecutionQuestion, 'caller' | 'runAs' | 'action' | 'switches'>;

/** How a request to execute ends: refused requests differ in what the caller may learn. */
export interface ExecutionDecision extends Decision {
  /** `hidden`: the action must look as if it were not there. `invalid`: the request makes no sense. */
  readonly outcome: 'allow' | 'hidden' | 'deny' | 'invalid';
  readonly trace: readonly PolicyFault[];
}

/**
 * Decides a whole request to execute an action, in the order in which its checks are made.
 *
 * Source: spec R-35; P-22 to P-26, P-28; G-3, G-4.
 */
export function* decideExecution(question: ExecutionQuestion): Asking<ExecutionDecision> {
  const subject = subjectOf(question);
  if ('outcome' in subject) return subject;
  const early = refusedEarly(question, subject);
  if (early) return early;
  const { action, switches, context, inputFault } = question;
  const { policy } = action.execute;
  if (policy === undefined) {
    if (inputFault !== undefined) return invalid(inputFault);
    return ended('allow', decideStaticExecution(subject, action, knownEntity(question)));
  }
  const view = decideActionView(subject, action);
  if (inputFault !== undefined) return view.allowed ? invalid(inputFault) : ended('hidden', view);
  const decision = yield* decideByPolicy(policy, subject, context, switches);
  const { trace, ...settled } = decision;
  if (settled.allowed) return { ...settled, outcome: 'allow', trace };
  return view.allowed ? { ...settled, outcome: 'deny', trace } : { ...view, outcome: 'hidden', trace };
}

/**
 * Decides whether a request is refused whatever its body says: neither its inputs nor its entity are known.
 *
 * @returns undefined where it depends on the body.
 * Source: spec H-6, R-35.
 */
export function decideBeforeBody(question: BareQuestion): ExecutionDecision | undefined {
  const subject = subjectOf(question);
  if ('outcome' in subject) return subject;
  return (
    refusedSight(question, subject) ?? (isAboutEntity(question.action) ? undefined : refusedByLists(question, subject))
  );
}

/**
 * Decides whether a request is refused whatever its inputs are.
 *
 * @returns undefined where it depends on the inputs, or on a policy.
 * Source: spec R-35.
 */
export function decideBeforeInputs(question: ExecutionQuestion): ExecutionDecision | undefined {
  const subject = subjectOf(question);
  return 'outcome' in subject ? subject : refusedEarly(question, subject);
}

/**
 * Decides by an execute policy, which binds Admins and organization tokens too, unless the switch lets Admins by.
 *
 * Source: spec P-24, P-25, D-31; G-4.
 */
function* decideByPolicy(
  policy: string,
  subject: Caller,
  context: PolicyContext | undefined,
  switches: Switches,
): Asking<Decision & { readonly trace: readonly PolicyFault[] }> {
  const person = personOf(subject);
  if (person && person.status !== 'ACTIVE') return { ...denied('status', `${person.email} is not active`), trace: [] };
  if (switches.adminBypassesPolicy && person && isAdmin(person)) {
    return { ...allowed('role', `${person.email} is an Admin`), trace: [] };
  }
  if (!context) return { ...denied('policy', 'what the execute policy looks at is not known'), trace: [] };
  return yield* askExecutePolicy(policy, context, person, switches);
}

/**
 * Decides whether a caller may ask in somebody else's name: only an organization token may.
 *
 * Source: spec P-26, G-21.
 */
export function decideRunAs(caller: Caller): Decision {
  return caller.kind === 'organization'
    ? allowed('token', 'organization token')
    : denied('token', 'only an organization token may run as somebody else');
}

/** Whom the checks are about: the caller, or the one the caller asks for. */
function subjectOf({ caller, runAs }: BareQuestion): Caller | ExecutionDecision {
  if (runAs === undefined) return caller;
  const may = decideRunAs(caller);
  if (!may.allowed) return ended('deny', may);
  if (runAs === 'unknown') return invalid('there is nobody of that e-mail address to run as');
  if (runAs.status !== 'ACTIVE') return invalid(`${runAs.email} is not active`);
  return asCaller(caller.org, runAs);
}

/** What ends a request before its inputs are looked at. */
function refusedEarly(question: ExecutionQuestion, subject: Caller): ExecutionDecision | undefined {
  return refusedSight(question, subject) ?? refusedTarget(question, subject) ?? refusedByLists(question, subject);
}

/** The action cannot be seen, or is none that is executed. */
function refusedSight({ action, switches }: BareQuestion, subject: Caller): ExecutionDecision | undefined {
  const view = decideActionView(subject, action);
  const isOpenToPolicy = action.published && action.trigger === 'self-service' && action.execute.policy !== undefined;
  const maySkip = switches.policyIgnoresVisibility && isOpenToPolicy && personOf(subject)?.status === 'ACTIVE';
  if (!view.allowed && !maySkip) return ended('hidden', view);
  if (action.trigger !== 'self-service') return invalid('an automation cannot be executed by hand');
  return action.published ? undefined : invalid('the action is not published');
}

function refusedTarget(question: ExecutionQuestion, subject: Caller): ExecutionDecision | undefined {
  const fault = entityFault(question);
  if (fault === undefined) return undefined;
  const view = decideActionView(subject, question.action);
  return view.allowed ? invalid(fault) : ended('hidden', view);
}

/** Where no policy decides, the lists do, and inputs are not looked at for somebody whom they do not name. */
function refusedByLists(question: ExecutionQuestion, subject: Caller): ExecutionDecision | undefined {
  if (question.action.execute.policy !== undefined) return undefined;
  const listed = decideStaticExecution(subject, question.action, knownEntity(question));
  return listed.allowed ? undefined : ended('deny', listed);
}

function entityFault({ action, entity }: ExecutionQuestion): string | undefined {
  if (entity === 'unreadable') return 'the entity was not found';
  if (isAboutEntity(action)) return entity === undefined ? 'the action is executed on an entity' : undefined;
  return entity === undefined ? undefined : 'the action is not executed on an entity';
}

function knownEntity({ entity }: ExecutionQuestion): OwnedEntity | undefined {
  return entity === 'unreadable' ? undefined : entity;
}

function ended(outcome: ExecutionDecision['outcome'], decision: Decision): ExecutionDecision {
  return { ...decision, outcome, trace: [] };
}

function invalid(reason: string): ExecutionDecision {
  return ended('invalid', denied('run', reason));
}
