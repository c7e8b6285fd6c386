import type { IConstruct } from 'constructs';
import type { Grant } from './grant';
import type { Policy } from './policy';
import type { IGrantable } from './principal';

/** An action, whether this app makes it or only grants something on it. */
export interface IAction extends IConstruct {
  /** Its identifier, as a reference where the app makes it. */
  readonly actionIdentifier: string;
  /** Whether its runs wait for approval; `undefined` where that is not known here. */
  readonly requiresApproval?: boolean;

  /** Lets principals see and execute it; sorted, and each named once, whatever the order of calls. */
  grantExecute(...grantees: IGrantable[]): Grant;
  /** Lets principals approve its runs; sorted, and each named once, whatever the order of calls. */
  grantApprove(...grantees: IGrantable[]): Grant;
  /** Lets a policy decide who may execute it; grants then only say who sees it (spec P-24). */
  executeByPolicy(policy: Policy): Grant;
  /** Lets a policy name the approvers; grants to approve are then ignored (spec P-34). */
  approveByPolicy(policy: Policy): Grant;
}
