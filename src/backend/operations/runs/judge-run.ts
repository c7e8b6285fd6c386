import {
  type ActionFacts,
  askApprovers,
  type Caller,
  type Decision,
  decideRunView,
  forApprover,
  type NamedByPolicy,
  needsPolicy,
  type Person,
  type PolicyFault,
  personOf,
  type RunFacts,
  readPolicyContext,
} from '../../../access';
import type { Action, Run, Transaction, User, Vote } from '../../store';
import { leavesRunsToAll, toActionFacts } from '../actions/action-facts';
import { loadCatalog } from '../blueprints/catalog';
import type { Context } from '../context';
import { readableOf } from '../entities/entity-rights';
import type { Grounds } from '../on-facts';
import { loadUserFacts } from '../people/user-facts';
import { missing } from '../refusal';
import { callerNow } from '../write-as';

/** A run with what decisions about it rest on. */
export interface KnownRun {
  readonly run: Run;
  readonly facts: RunFacts;
  readonly votes: readonly Vote[];
}

/** A run that the caller may see. */
export interface JudgedRun extends KnownRun {
  readonly revision: number;
  /** The caller with the roles and teams of this moment. */
  readonly caller: Caller;
  readonly named: NamedByPolicy;
  /** What the author of the approve policy should know. */
  readonly trace: readonly PolicyFault[];
}

/**
 * The run of that id, or else the one run that its backend calls so.
 *
 * Source: spec A-0d.
 */
async function findRun(tx: Transaction, id: string): Promise<Run | undefined> {
  const run = await tx.runs.find(id);
  if (run) return run;
  const [only, ...others] = await tx.runs.list({ externalId: id, limit: 2 });
  return others.length > 0 ? undefined : only;
}

/** Runs with what decisions of one caller about them rest on, in the same order. */
export async function knowRuns(
  tx: Transaction,
  context: Context,
  caller: Caller,
  runs: readonly Run[],
): Promise<readonly KnownRun[]> {
  const actions = await liveActions(tx, runs);
  const votes = await tx.votes.list(runs.map(({ id }) => id));
  const entities = await tx.entities.findByIds([...new Set(runs.flatMap(({ document }) => document.entityId ?? []))]);
  const readable = new Set((await readableOf(tx, context, caller).readable(entities)).map(({ id }) => id));
  return runs.map((run) => {
    const live = actions.get(run.actionId);
    const mine = votes.filter(({ runId }) => runId === run.id);
    const facts: RunFacts = {
      id: run.id,
      creator: run.createdBy,
      requirement: run.document.requirement,
      votes: mine,
      action: live?.facts,
      anyoneMayView: live ? leavesRunsToAll(live.action) : run.document.anyoneMayView,
      readsEntity: run.entity === undefined ? undefined : readable.has(run.document.entityId ?? ''),
    };
    return { run, facts, votes: mine };
  });
}

async function liveActions(
  tx: Transaction,
  runs: readonly Run[],
): Promise<ReadonlyMap<string, { readonly action: Action; readonly facts: ActionFacts }>> {
  const actions = await tx.actions.findByIds([...new Set(runs.map(({ actionId }) => actionId))]);
  const grants = await tx.grants.findMany(actions.map(({ id }) => id));
  return new Map(
    actions.map((action) => [action.id, { action, facts: toActionFacts(action, grants.get(action.id) ?? []) }]),
  );
}

/**
 * Looks up a run and whether the caller may see it, by the permissions and memberships of this moment.
 *
 * @param asks  Whether it matters for more than seeing the run if an approve policy names the caller.
 * @throws {Refusal} missing, in the same words whether it is hidden or not there; unauthorized for somebody who is no
 * longer active.
 * Source: spec A-41, P-37, D-30.
 */
export async function judgeRun(
  context: Context,
  grounds: Grounds,
  asker: Caller,
  id: string,
  asks: 'view' | 'approval',
): Promise<JudgedRun> {
  const { caller, known, user, revision } = await grounds.read(async (tx) => {
    const live = await callerNow(tx, asker);
    const run = await findRun(tx, id);
    if (!run) throw missing('run', id);
    const [found] = await knowRuns(tx, context, live.caller, [run]);
    if (!found) throw missing('run', id);
    return { ...live, known: found, revision: await tx.revision() };
  });
  const bare = decideRunView(caller, known.facts, undefined, context.switches);
  const wanted = needsPolicy(caller, known.facts) && (asks === 'approval' || !bare.allowed);
  const { named, trace } = wanted
    ? await isNamed(context, grounds, caller, known, user)
    : { named: undefined, trace: [] };
  const view = named === undefined ? bare : decideRunView(caller, known.facts, named, context.switches);
  if (!view.allowed) throw missing('run', id);
  return { ...known, caller, revision, named, trace };
}

/** Says of each run whether the caller may see it. Source: spec A-43. */
export async function decideViews(
  context: Context,
  grounds: Grounds,
  caller: Caller,
  runs: readonly KnownRun[],
): Promise<readonly Decision[]> {
  const person = personOf(caller);
  const user = person && (await grounds.read((tx) => tx.users.findByIds([person.id]))).at(0);
  const views: Decision[] = [];
  for (const known of runs) {
    const bare = decideRunView(caller, known.facts, undefined, context.switches);
    if (bare.allowed || !needsPolicy(caller, known.facts)) {
      views.push(bare);
      continue;
    }
    const { named } = await isNamed(context, grounds, caller, known, user);
    views.push(decideRunView(caller, known.facts, named, context.switches));
  }
  return views;
}

/** Whether the approve policy names the caller as an approver of a run. Source: spec P-34, D-29. */
async function isNamed(
  context: Context,
  grounds: Grounds,
  caller: Caller,
  known: KnownRun,
  user: User | undefined,
): Promise<{ readonly named: boolean; readonly trace: readonly PolicyFault[] }> {
  const person = personOf(caller);
  if (!person || !user) return { named: false, trace: [] };
  const { emails, trace } = await approversByPolicy(context, grounds, known, { person, user });
  return { named: emails.includes(person.email.toLowerCase()), trace };
}

/**
 * The approvers that a run's approve policy names at this moment, over what was frozen when the run was asked for.
 *
 * @param approver  Who the policy sees as the approver; nobody where all of them are asked for (spec D-29).
 * @returns `isPartial` when some may be missing.
 */
export async function approversByPolicy(
  context: Context,
  grounds: Grounds,
  { run, facts }: KnownRun,
  approver: { readonly person: Person; readonly user: User } | undefined,
): Promise<{
  readonly emails: readonly string[];
  readonly trace: readonly PolicyFault[];
  readonly isPartial: boolean;
}> {
  const policy = facts.action?.approve.policy;
  const frozen = run.document.context && readPolicyContext(run.document.context);
  if (policy === undefined || !frozen) return { emails: [], trace: [], isPartial: true };
  const seen =
    approver &&
    (await grounds.read(async (tx) => loadUserFacts(tx, context.now(), await loadCatalog(tx), approver.user)));
  return grounds.decide(askApprovers(policy, forApprover(frozen, seen), approver?.person, context.switches));
}
