import {
  approversByEmail,
  askApprovers,
  type Decision,
  decideApproval,
  decideExecution,
  decideRunChange,
  decideRunView,
  findObstacle,
  forApprover,
  isComplete,
  listedApprovers,
  moveRun,
  needsPolicy,
  type PolicyContext,
  type RunFacts,
  type RunStatus,
  requiredApprovers,
  toPolicyContext,
} from '../../src/access';
import { canExecute } from '../model/actions';
import { canRead } from '../model/entities';
import { seen, thing } from '../model/policy';
import {
  canReport,
  canViewRun,
  eligibleSet,
  type ModelRun,
  report,
  requiredSet,
  type Surroundings,
  vote,
} from '../model/runs';
import {
  entityOf,
  type ModelAction,
  type ModelCaller,
  type ModelEntity,
  type ModelUser,
  type World,
} from '../model/world';
import { idOf, moment, toAction, toCaller, toEntityFacts, toPerson, toQueryEntity, toUserFacts } from './bridge';
import { settle } from './host';
import { ask, callers, nameOf, type Question } from './question';

const inputs = { env: 'production', region: 'eu' };

function contextOf(
  world: World,
  requester: ModelCaller,
  entity: ModelEntity | undefined,
  asking: boolean,
): PolicyContext {
  const user = toUserFacts(world, requester);
  return toPolicyContext({
    inputs,
    user: asking ? user : undefined,
    trigger: { at: new Date(moment), user },
    entity: entity && toQueryEntity(world, entity),
    action: { identifier: 'one' },
  });
}

/** Requests to run actions: whole, now and then malformed, and in somebody else's name. */
export function* askExecutions(world: World): Generator<Question> {
  for (const action of world.actions) {
    const target = `${action.blueprint}1`;
    const right = action.operation === 'CREATE' ? undefined : target;
    for (const caller of callers(world)) {
      yield askExecution(world, action, caller, { entity: right });
    }
    const [person, ...people] = world.users;
    for (const { email } of people) yield askExecution(world, action, 'organization', { entity: right, runAs: email });
    if (person?.status !== 'ACTIVE') continue;
    const wrong = action.identifier === 'one' ? [right ?? target, 'ghost'] : [undefined];
    for (const entity of wrong) yield askExecution(world, action, person, { entity });
    yield askExecution(world, action, person, { entity: right, areInputsValid: false });
    const runAs = action.identifier === 'one' ? 'ghost@acme.test' : person.email;
    yield askExecution(world, action, action.identifier === 'one' ? 'organization' : person, { entity: right, runAs });
  }
}

interface Request {
  readonly entity: string | undefined;
  readonly areInputsValid?: boolean;
  readonly runAs?: string;
}

function askExecution(world: World, action: ModelAction, caller: ModelCaller, request: Request): Question {
  const { areInputsValid = true, runAs } = request;
  const target = runAs === undefined ? undefined : (world.users.find(({ email }) => email === runAs) ?? 'unknown');
  const subject = target === undefined || target === 'unknown' ? caller : target;
  const entity = request.entity === undefined ? undefined : entityOf(world, action.blueprint ?? '', request.entity);
  const isReadable = entity !== undefined && canRead(world, subject, entity);
  const decision = settle(
    world,
    decideExecution({
      caller: toCaller(caller),
      runAs: target === undefined || target === 'unknown' ? target : toPerson(target),
      action: toAction(action),
      entity:
        request.entity !== undefined && !isReadable ? 'unreadable' : entity && toEntityFacts(world, entity, caller),
      inputFault: areInputsValid ? undefined : 'the inputs are wrong',
      context: contextOf(world, subject, entity, true),
      switches: { ...defaults, ...world.switches },
    }),
  );
  const about = `${nameOf(caller)} as ${runAs ?? 'themself'} runs ${action.identifier} on ${request.entity}`;
  const opinion = canExecute(world, caller, { ...request, action, areInputsValid, inputs, at: moment });
  return ask(about, opinion, decision, decision.outcome);
}

const defaults = { moderatorsManagePermissions: false, relatedToDepth: 15 };

/** The votes and reports that a run meets, one after the other, each judged by both. */
export function* askRuns(world: World): Generator<Question> {
  for (const action of world.actions) {
    for (const requester of requesters(world)) {
      for (const isGone of [false, true]) {
        const entity =
          action.operation === 'CREATE' ? undefined : entityOf(world, action.blueprint ?? '', `${action.blueprint}1`);
        const run = begin(world, action, requester, entity);
        const around = { action: isGone ? undefined : action, entity };
        yield* askLife(world, run, around);
      }
    }
  }
}

const requesters = (world: World): ModelCaller[] => ['organization', ...world.users.slice(0, 1)];

function begin(world: World, action: ModelAction, requester: ModelCaller, entity: ModelEntity | undefined): ModelRun {
  const { requiredApproval } = action;
  const requirement = requiredApproval === false ? 'none' : requiredApproval === true ? 'ANY' : requiredApproval.type;
  return {
    requester: requester === 'organization' ? 'organization' : requester.email,
    requirement,
    state: requirement === 'none' ? 'IN_PROGRESS' : 'WAITING_FOR_APPROVAL',
    votes: [],
    frozen: {
      inputs,
      trigger: { at: moment, user: seen(requester) },
      entity: entity ? thing(world, entity) : null,
    },
    wasOpen: action.allowAnyoneToViewRuns,
    hasEntity: entity !== undefined,
  };
}

function* askLife(world: World, first: ModelRun, around: Surroundings): Generator<Question> {
  let run = first;
  for (const caller of callers(world)) {
    const change = decideRunChange(toCaller(caller), toRun(world, run, around, caller));
    yield ask(`${nameOf(caller)}: report on a run of ${run.requester}`, canReport(caller, run), change);
  }
  const voters = callers(world).slice(1);
  for (const [i, caller] of [...voters, ...voters.toReversed(), 'organization' as const].entries()) {
    if (isFinished(run) && i > voters.length) break;
    const who = `${nameOf(caller)}, run of ${run.requester} (${run.requirement}, ${run.state}, ${run.votes.length} votes)`;
    const facts = toRun(world, run, around, caller);
    const named = namedByPolicy(world, run, around, caller, facts);
    const view = decideRunView(toCaller(caller), facts, named, world.switches);
    yield ask(`${who}: view`, canViewRun(world, caller, run, around), view);
    // Mostly approvals, so that runs get somewhere.
    const approves = i % 7 !== 6;
    const approval = decideApproval(toCaller(caller), facts, named, world.switches);
    const outcome = productVote(world, run, around, caller, view, approval, approves);
    const opinion = vote(world, caller, run, around, approves);
    const said = opinion.status === 201 ? opinion.run.state : String(opinion.status);
    yield ask(`${who}: ${approves ? 'approve' : 'decline'}`, said, view.allowed ? approval : view, outcome);
    if (opinion.run.state !== run.state) yield* askMoves(opinion.run);
    run = opinion.run;
  }
  if (around.action) yield* askSets(world, run, around.action);
}

/** What becomes of a run that is reported on. */
function* askMoves(run: ModelRun): Generator<Question> {
  for (const status of ['SUCCESS', 'FAILURE'] as const) {
    const moved = moveRun(run.state, status);
    const becomes = report(run, status);
    const opinion = becomes.status === 200 ? becomes.run.state : '422';
    yield ask(`${run.state}: ${status}`, opinion, settled, moved.ok ? moved.to : '422');
  }
}

const isFinished = ({ state }: ModelRun): boolean => state !== 'WAITING_FOR_APPROVAL';

const settled: Decision = { allowed: true, by: 'run', reason: 'the table of moves' };

/** Everybody who must, and everybody who could approve. */
function* askSets(world: World, run: ModelRun, action: ModelAction): Generator<Question> {
  const persons = world.users.map(toPerson);
  const names = (found: readonly { readonly email: string }[]) =>
    found
      .map(({ email }) => email)
      .sort()
      .join();
  const { approve } = toAction(action);
  const byPolicy = action.approve.policy && productApprovers(world, run, undefined, approve.policy ?? '');
  const by: Decision = { allowed: true, by: byPolicy ? 'policy' : 'nothing', reason: 'the set' };
  const required = byPolicy ?? requiredApprovers(approve, persons);
  yield ask(`required for ${action.identifier}`, names(requiredSet(world, run, action)), by, names(required));
  const eligible = byPolicy ?? listedApprovers(approve, persons);
  yield ask(`eligible for ${action.identifier}`, names(eligibleSet(world, run, action)), by, names(eligible));
}

function productApprovers(world: World, run: ModelRun, voter: ModelUser | undefined, policy: string) {
  const requester = world.users.find(({ email }) => email === run.requester) ?? 'organization';
  const entity = run.frozen.entity ? entityByName(world, run.frozen.entity.identifier) : undefined;
  const context = forApprover(contextOf(world, requester, entity, false), toUserFacts(world, voter));
  const { emails } = settle(world, askApprovers(policy, context, voter && toPerson(voter), world.switches));
  return approversByEmail(emails, world.users.map(toPerson));
}

const entityByName = (world: World, identifier: string): ModelEntity | undefined =>
  world.entities.find((entity) => entity.identifier === identifier);

function toRun(world: World, run: ModelRun, { action, entity }: Surroundings, caller: ModelCaller): RunFacts {
  const { requirement, requester } = run;
  return {
    id: 'r_1',
    creator: principalOf(requester),
    requirement: requirement === 'none' ? false : { type: requirement },
    votes: run.votes.map(({ by, approves }) => ({ voter: principalOf(by), state: approves ? 'APPROVED' : 'DECLINED' })),
    action: action && toAction(action),
    anyoneMayView: (action ? action.allowAnyoneToViewRuns : run.wasOpen) ?? true,
    readsEntity: run.hasEntity ? entity !== undefined && canRead(world, caller, entity) : undefined,
  };
}

const principalOf = (name: string): string => (name === 'organization' ? 'client' : idOf.user(name));

function namedByPolicy(
  world: World,
  run: ModelRun,
  { action }: Surroundings,
  caller: ModelCaller,
  facts: RunFacts,
): boolean | undefined {
  const { policy } = action ? toAction(action).approve : { policy: undefined };
  if (caller === 'organization' || policy === undefined || !needsPolicy(toCaller(caller), facts)) return undefined;
  return productApprovers(world, run, caller, policy).some(({ email }) => email === caller.email);
}

/** What the product makes of a vote: its parts, in the order of A-16. */
function productVote(
  world: World,
  run: ModelRun,
  { action, entity }: Surroundings,
  caller: ModelCaller,
  view: Decision,
  approval: Decision,
  approves: boolean,
): string {
  if (!view.allowed) return '404';
  if (!approval.allowed) return '403';
  const moved = moveRun(run.state, approves ? 'START' : 'DECLINE');
  if (!moved.ok) return '422';
  if (!approves) return moved.to;
  const name = caller === 'organization' ? 'organization' : caller.email;
  if (run.votes.some(({ by, approves: approved }) => by === name && approved)) return '422';
  const requester = world.users.find(({ email }) => email === run.requester);
  const obstacle = findObstacle({
    actionExists: action !== undefined,
    requesterActive: run.requester === 'organization' || requester?.status === 'ACTIVE',
    entityExists: run.hasEntity ? entity !== undefined : undefined,
  });
  if (obstacle || !action) return '422';
  const votes = [...run.votes, { by: name, approves }].map((each) => ({
    voter: principalOf(each.by),
    state: each.approves ? ('APPROVED' as const) : ('DECLINED' as const),
  }));
  const { approve } = toAction(action);
  const required =
    approve.policy === undefined
      ? requiredApprovers(approve, world.users.map(toPerson))
      : productApprovers(world, run, undefined, approve.policy);
  const requirement = run.requirement === 'none' ? false : { type: run.requirement };
  const to: RunStatus = isComplete(requirement, required, votes) ? moved.to : 'WAITING_FOR_APPROVAL';
  return to;
}
