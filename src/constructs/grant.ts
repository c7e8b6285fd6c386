import type { actionPermissions } from './generated';
import type { Principal } from './principal';

/** What is granted. */
export enum GrantKind {
  /** Seeing and executing the action. */
  EXECUTE = 'execute',
  /** Approving its runs. */
  APPROVE = 'approve',
}

/** What came of granting something. */
export class Grant {
  /** What is granted. */
  public readonly kind: GrantKind;
  /** The resource that says so to Port. */
  public readonly resource: actionPermissions.ActionPermissions;
  /** Whom it is granted to; empty where a policy decides. */
  public readonly principals: Principal[];

  /** @internal */
  public constructor(kind: GrantKind, resource: actionPermissions.ActionPermissions, principals: Principal[]) {
    this.kind = kind;
    this.resource = resource;
    this.principals = principals;
  }
}
