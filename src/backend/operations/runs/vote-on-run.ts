import {
  approversByEmail,
  asksAll,
  type Caller,
  type Decision,
  decideApproval,
  findObstacle,
  isComplete,
  isOver,
  moveRun,
  type Person,
  type RunStatus,
  requiredApprovers,
} from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Run, RunApproval, Transaction } from '../../store';
import { AuditedRefusal, auditing } from '../audit/audited-refusal';
import { record } from '../audit/record';
import { recordPolicyFaults } from '../audit/record-policy-faults';
import { type Context, changedBy } from '../context';
import { toPersons } from '../credentials/identify-caller';
import { type Grounds, outside, writeOnFacts } from '../on-facts';
import { enqueueInvocation } from '../outbox/dispatch-run';
import { invalid, missing } from '../refusal';
import { approversByPolicy, type JudgedRun, judgeRun } from './judge-run';
import { recordRunChange } from './record-run-change';
import { findSurroundings, type RunVersion, toShownRun } from './run-document';

/** What somebody says about a run that waits. Source: spec. */
export interface Verdict {
  readonly status: 'APPROVE' | 'DECLINE';
  readonly description: string | undefined;
}

/**
 * Refuses a vote before its body is looked at.
 *
 * @throws {Refusal} missing or denied, as voteOnRun.
 */
export async function refuseVoter(context: Context, caller: Caller, id: string): Promise<void> {
  await auditing(context, caller.org, () => judgeVoter(context, outside(context, caller.org), caller, id));
}

/** @throws {Refusal} missing or denied. */
async function judgeVoter(context: Context, grounds: Grounds, caller: Caller, id: string): Promise<JudgedRun> {
  const judged = await judgeRun(context, grounds, caller, id, 'approval');
  const decision = decideApproval(judged.caller, judged.facts, judged.named, context.switches);
  if (!decision.allowed) throw refused(context, judged, decision);
  return judged;
}

/**
 * Approves or declines a run that waits. The vote, the count of all votes and the start of the run are one
 * transaction, so of any number of approvers at once exactly one starts it.
 *
 * @returns the run as the API shows it afterwards.
 * @throws {Refusal} missing for a run that the caller may not see; denied for somebody who is no approver at this
 * moment; invalid for a run that does not wait, a second approval, or a run that must not start.
 * Source: spec; PATCH /v1/actions/runs/{run_id}/approval.
 */
export async function voteOnRun(
  context: Context,
  caller: Caller,
  id: string,
  verdict: Verdict,
  version: RunVersion,
): Promise<JsonObject> {
  const prepare = async (grounds: Grounds) => {
    const judged = await judgeVoter(context, grounds, caller, id);
    return { ...judged, required: await requiredOf(context, grounds, judged) };
  };
  return auditing(context, caller.org, () =>
    writeOnFacts(context, caller.org, prepare, async (tx, judged) => {
      const run = await vote(context, tx, judged, verdict);
      await recordPolicyFaults(context, judged.caller, tx, { identifier: run.action }, 'approve', judged.trace);
      return toShownRun(run, await findSurroundings(tx, [run]), version);
    }),
  );
}

/** Who has to approve, where everybody does. Nobody where a policy may have left somebody out. Source: spec A-22, D-29. */
async function requiredOf(context: Context, grounds: Grounds, judged: JudgedRun): Promise<readonly Person[]> {
  const { requirement, action } = judged.facts;
  if (!asksAll(requirement) || !action) return [];
  const persons = await grounds.read(async (tx) => toPersons(tx, await tx.users.list()));
  if (action.approve.policy === undefined) return requiredApprovers(action.approve, persons);
  const { emails, isPartial } = await approversByPolicy(context, grounds, judged, undefined);
  return isPartial ? [] : approversByEmail(emails, persons);
}

async function vote(
  context: Context,
  tx: Transaction,
  judged: JudgedRun & { readonly required: readonly Person[] },
  { status, description }: Verdict,
): Promise<Run> {
  const { caller, required } = judged;
  const run = await tx.runs.find(judged.run.id);
  if (!run) throw missing('run', judged.run.id);
  const approves = status === 'APPROVE';
  const move = moveRun(run.status, approves ? 'START' : 'DECLINE');
  if (!move.ok) throw invalid(move.reason, [], move.code);
  const former = await tx.votes.list([run.id]);
  const hasVoted = former.some(({ voter }) => voter === caller.id);
  if (approves) await refuseApproval(tx, judged, run, hasVoted);

  const createdAt = context.now().toISOString();
  const state = approves ? 'APPROVED' : 'DECLINED';
  const cast = { runId: run.id, voter: caller.id, kind: caller.kind, state, description, createdAt } as const;
  await tx.votes.insert(cast);
  const votes = [...former, cast];
  const starts = approves && isComplete(run.document.requirement, required, votes);
  const approval: RunApproval = { state, description: description ?? '', userId: caller.id };
  const after = toDecided(context, caller, run, approval, starts || !approves ? move.to : run.status);
  if (!(await tx.runs.update(after, run.status, votes.length))) {
    throw invalid('somebody else decided at the same time', [], 'run_not_waiting_for_approval');
  }
  const there = await findSurroundings(tx, [run]);
  await recordRunChange(context, caller, tx, {
    run: after,
    before: toShownRun(run, there),
    after: toShownRun(after, there),
    fires: true,
    additionalData: { approval: { userId: caller.id, state, description: description ?? '' } },
  });
  if (starts) await enqueueInvocation(context, tx, after);
  return after;
}

/** @throws {Refusal} invalid for a second approval, or where nothing may start any more. Source: spec. */
async function refuseApproval(
  tx: Transaction,
  { caller, facts }: JudgedRun,
  run: Run,
  hasVoted: boolean,
): Promise<void> {
  if (hasVoted) {
    const who = caller.kind === 'person' ? caller.person.email : 'the organization token';
    throw invalid(`${who} has already approved the run`, [], 'already_approved');
  }
  const { entityId, trigger } = run.document;
  // Of a run that an automation asked for, the trigger names whoever set it off.
  const userId = trigger.by.userId === run.createdBy ? run.createdBy : undefined;
  const [requester] = userId === undefined ? [] : await tx.users.findByIds([userId]);
  const obstacle = findObstacle({
    actionExists: facts.action !== undefined,
    requesterActive: userId === undefined || requester?.status === 'ACTIVE',
    entityExists: entityId === undefined ? undefined : (await tx.entities.findByIds([entityId])).length > 0,
  });
  if (obstacle) throw invalid(obstacle.reason, [], obstacle.code);
}

function toDecided(context: Context, caller: Caller, run: Run, approval: RunApproval, status: RunStatus): Run {
  const stamp = changedBy(context, caller, run);
  return {
    ...run,
    ...stamp,
    status,
    endedAt: isOver(status) ? stamp.updatedAt : undefined,
    document: { ...run.document, approval },
  };
}

/** Says no, and who tried. Source: spec A-81. */
function refused(context: Context, { caller, run, trace }: JudgedRun, { reason }: Decision): AuditedRefusal {
  return new AuditedRefusal(reason, async (tx) => {
    await record(context, caller, tx, {
      resourceType: 'run',
      identifier: run.id,
      action: 'UPDATE',
      status: 'FAILURE',
      message: reason,
      runId: run.id,
      ...(run.blueprint === undefined ? {} : { blueprint: run.blueprint }),
      ...(run.entity === undefined ? {} : { entity: run.entity }),
    });
    await recordPolicyFaults(context, caller, tx, { identifier: run.action }, 'approve', trace);
  });
}
