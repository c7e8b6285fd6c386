/**
 * Something about a policy that its author should know: a query or condition that failed, a condition that was skipped
 * because of that, or a query that found more than it may give.
 *
 * It names the query or the condition, never its text nor any data (spec D-32, A-81).
 */
export interface PolicyFault {
  /** `stopped`: it hit a limit, which it might not hit another time. */
  readonly kind: 'failed' | 'stopped' | 'skipped' | 'truncated';
  /** `the policy`, `query "rota"` or `condition 2`. */
  readonly part: string;
  /** A clause that goes on from `part`: `gave several outputs`. */
  readonly problem: string;
}

/** The part of a fault that is a query. */
export const queryPart = (name: string): string => `query ${JSON.stringify(name.slice(0, 100))}`;

/** The part of a fault that is a condition. @param index from 0. */
export const conditionPart = (index: number): string => `condition ${index + 1}`;

/** A fault in words, for a log or an audit entry. */
export function faultText({ part, problem }: PolicyFault): string {
  return `${part} ${problem}`;
}
