import type { Asking } from './asking';
import { type Caller, type Person, personOf } from './caller';
import { type ActionFacts, decideActionView, decideStaticExecution, type OwnedEntity } from './decide-action';
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
  const { action, switches, context } = question;
  const before = refusedBefore(question, subject);
  if (before) return before;
  const { policy } = action.execute;
  if (policy === undefined) {
    const listed = decideStaticExecution(subject, action, knownEntity(question));
    if (!listed.allowed) return ended('deny', listed);
    return question.inputFault === undefined ? ended('allow', listed) : invalid(question.inputFault);
  }
  const view = decideActionView(subject, action);
  if (question.inputFault !== undefined) return view.allowed ? invalid(question.inputFault) : ended('hidden', view);
  const decision = yield* decideByPolicy(policy, subject, context, switches);
  const { trace, ...settled } = decision;
  if (settled.allowed) return { ...settled, outcome: 'allow', trace };
  return view.allowed ? { ...settled, outcome: 'deny', trace } : { ...view, outcome: 'hidden', trace };
}

/**
 * Decides by an execute policy, which binds Admins and organization tokens too, unless the switch lets Admins by.
 *
 * Source: spec P-24, P-25, D-31; G-4.
 */
export function* decideByPolicy(
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
function subjectOf({ caller, runAs }: ExecutionQuestion): Caller | ExecutionDecision {
  if (runAs === undefined) return caller;
  const may = decideRunAs(caller);
  if (!may.allowed) return ended('deny', may);
  if (runAs === 'unknown') return invalid('there is nobody of that e-mail address to run as');
  if (runAs.status !== 'ACTIVE') return invalid(`${runAs.email} is not active`);
  return { kind: 'person', org: caller.org, id: runAs.id, person: runAs, isServiceAccount: false };
}

/** What ends a request before anybody's right to execute is looked at. */
function refusedBefore(question: ExecutionQuestion, subject: Caller): ExecutionDecision | undefined {
  const { action, entity, switches } = question;
  const view = decideActionView(subject, action);
  const isOpenToPolicy = action.published && action.trigger === 'self-service' && action.execute.policy !== undefined;
  const maySkip = switches.policyIgnoresVisibility && isOpenToPolicy && personOf(subject)?.status === 'ACTIVE';
  if (!view.allowed && !maySkip) return ended('hidden', view);
  if (action.trigger !== 'self-service') return invalid('an automation cannot be executed by hand');
  if (!action.published) return invalid('the action is not published');
  const isAbout = action.operation === 'DAY-2' || action.operation === 'DELETE';
  const fault = entityFault(entity, isAbout);
  if (fault === undefined) return undefined;
  return view.allowed ? invalid(fault) : ended('hidden', view);
}

function entityFault(entity: ExecutionQuestion['entity'], isAboutEntity: boolean): string | undefined {
  if (entity === 'unreadable') return 'the entity was not found';
  if (isAboutEntity) return entity === undefined ? 'the action is executed on an entity' : undefined;
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
