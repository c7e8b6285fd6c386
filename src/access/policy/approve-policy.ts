import { isList, sortUnique } from '../../contract';
import type { Asking } from '../asking';
import type { Person } from '../caller';
import type { Switches } from '../switches';
import type { PolicyContext } from './context';
import { evaluatePolicy } from './evaluate-policy';
import { conditionPart, type PolicyFault } from './fault';

/** Who may approve, by an approve policy. */
export interface Approvers {
  /**
   * In lower case, sorted, without repeats. Whoever knows the users drops those that name nobody, or somebody who is
   * disabled (spec 04, 4.2).
   */
  readonly emails: readonly string[];
  readonly trace: readonly PolicyFault[];
  /**
   * A limit was hit or a query found too many entities, so there may be approvers who are missing here. Where everybody
   * has to approve, that must not be taken for everybody.
   */
  readonly isPartial: boolean;
}

/**
 * Finds the approvers that a policy names: all e-mail addresses that its conditions give in lists, together.
 *
 * @param policyText as it was written.
 * @param context of the request, with `user` as the approver: see `forApprover`.
 * @param approver whose teams and properties the queries read; nobody when the whole set is asked for (spec D-29).
 * Source: spec 04, 4.2; D-27 to D-29, D-33.
 */
export function* askApprovers(
  policyText: string,
  context: PolicyContext,
  approver: Person | undefined,
  switches: Pick<Switches, 'literalIgnoreFailedQueries'>,
): Asking<Approvers> {
  const { outputs, trace } = yield* evaluatePolicy({ text: policyText, context, acting: approver, switches });
  const emails: string[] = [];
  const wrong: PolicyFault[] = [];
  for (const [i, output] of outputs.entries()) {
    if (output === undefined) continue;
    if (isList(output)) emails.push(...output.filter((entry) => typeof entry === 'string'));
    else wrong.push({ kind: 'failed', part: conditionPart(i), problem: 'gave no list of e-mail addresses' });
  }
  const isPartial = trace.some(({ kind }) => kind === 'stopped' || kind === 'truncated');
  return { emails: sortUnique(emails.map((email) => email.toLowerCase())), trace: [...trace, ...wrong], isPartial };
}
