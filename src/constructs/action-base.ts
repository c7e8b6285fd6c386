import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import type { IAction } from './action-interface';
import { ActionPermissions } from './action-permissions';
import type { Grant } from './grant';
import type { Policy } from './policy';
import type { PortProvider } from './port-provider';
import type { IGrantable } from './principal';

/** What all actions can: be granted. The first grant makes the permissions, which have the address of the action. */
export abstract class ActionBase extends Construct implements IAction {
  /** The identifier. */
  public abstract readonly actionIdentifier: string;
  /** Whether runs wait for approval, where that is known. */
  public abstract readonly requiresApproval?: boolean;

  /** @internal */
  protected abstract readonly _provider?: PortProvider;
  private granted?: ActionPermissions;

  /** Lets principals see and execute the action. */
  public grantExecute(...grantees: IGrantable[]): Grant {
    return this.permissions().grantExecute(...grantees);
  }

  /** Lets principals approve runs of the action. */
  public grantApprove(...grantees: IGrantable[]): Grant {
    return this.permissions().grantApprove(...grantees);
  }

  /** Lets a policy decide who may execute the action. */
  public executeByPolicy(policy: Policy): Grant {
    return this.permissions().executeByPolicy(policy);
  }

  /** Lets a policy name the approvers of the action's runs. */
  public approveByPolicy(policy: Policy): Grant {
    return this.permissions().approveByPolicy(policy);
  }

  private permissions(): ActionPermissions {
    if (this.granted === undefined) {
      this.granted = new ActionPermissions(this, 'Permissions', { action: this, provider: this._provider });
      this.granted.resource.overrideLogicalId(TerraformStack.of(this).getLogicalId(this.node));
    }
    return this.granted;
  }
}
