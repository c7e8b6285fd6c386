import {
  approversByEmail,
  asksAll,
  type Caller,
  listedApprovers,
  type Person,
  requiredApprovers,
} from '../../../access';
import { compareCodePoints, type JsonObject } from '../../../contract';
import type { Context } from '../context';
import { toPersons } from '../credentials/identify-caller';
import { type Grounds, outside } from '../on-facts';
import { approversByPolicy, type JudgedRun, judgeRun } from './judge-run';

/** Which approvers are asked for. */
export interface ApproversView {
  /** Those too who may decide and have not. */
  readonly pending: boolean;
}

/**
 * Who decided on a run, in that order, and then who still may or must, by e-mail address.
 *
 * @throws {Refusal} missing. Source: spec, D-29; GET /v1/actions/runs/{run_id}/approvers.
 */
export async function listApprovers(
  context: Context,
  caller: Caller,
  id: string,
  { pending }: ApproversView,
): Promise<readonly JsonObject[]> {
  const grounds = outside(context, caller.org);
  const judged = await judgeRun(context, grounds, caller, id, 'view');
  const decided = judged.votes.map(({ voter, state, description }) => ({
    userId: voter,
    state,
    description: description ?? null,
  }));
  if (!pending || judged.run.status !== 'WAITING_FOR_APPROVAL') return decided;
  const voters = new Set(judged.votes.map(({ voter }) => voter));
  const open = (await awaited(context, grounds, judged)).filter(({ id: person }) => !voters.has(person));
  const sorted = [...open].sort((a, b) => compareCodePoints(a.email, b.email));
  return [...decided, ...sorted.map((person) => ({ userId: person.id, state: 'PENDING', description: null }))];
}

/** Who must approve where everybody has to, else who may. Source: spec A-29. */
async function awaited(context: Context, grounds: Grounds, judged: JudgedRun): Promise<readonly Person[]> {
  const { action, requirement } = judged.facts;
  if (!action) return [];
  const persons = await grounds.read(async (tx) => toPersons(tx, await tx.users.list()));
  if (action.approve.policy !== undefined) {
    return approversByEmail((await approversByPolicy(context, grounds, judged, undefined)).emails, persons);
  }
  return asksAll(requirement) ? requiredApprovers(action.approve, persons) : listedApprovers(action.approve, persons);
}
