import type { Asking } from '../asking';
import type { Person } from '../caller';
import { allowed, type Decision, denied } from '../decision';
import type { Switches } from '../switches';
import type { PolicyContext } from './context';
import { evaluatePolicy } from './evaluate-policy';
import { conditionPart, type PolicyFault } from './fault';

/** A decision by a policy, with what the policy's author should know of it. */
export interface PolicyDecision extends Decision {
  readonly trace: readonly PolicyFault[];
}

/**
 * Decides by an execute policy: yes where some condition gives exactly one output and that is `true`.
 *
 * The reason says which condition it was, never its text (spec D-32).
 *
 * @param policyText as it was written.
 * @param acting whose teams and properties the queries read; nobody for an organization token.
 * Source: spec 04, 4.1; D-27, D-31, D-33, D-34.
 */
export function* askExecutePolicy(
  policyText: string,
  context: PolicyContext,
  acting: Person | undefined,
  switches: Pick<Switches, 'literalIgnoreFailedQueries'>,
): Asking<PolicyDecision> {
  const { outputs, trace } = yield* evaluatePolicy({ text: policyText, context, acting, switches });
  const found = outputs.indexOf(true);
  const decision =
    found < 0
      ? denied('policy', 'the execute policy does not allow it')
      : allowed('policy', `${conditionPart(found)} of the execute policy holds`);
  return { ...decision, trace };
}
