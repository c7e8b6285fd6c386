import type { Construct } from 'constructs';
import { finding } from '../contract';
import { ActionBase } from './action-base';
import type { IAction } from './action-interface';
import { type Approval, Quorum, RunViewers } from './approval';
import { action } from './generated';
import type { Invocation } from './invocation';
import { whenNeeded } from './literal';
import type { PortProvider } from './port-provider';
import { validated, validatedName } from './report';
import type { Trigger } from './trigger';

/** An action. */
export interface ActionProps {
  /** Identifier; changing it renames the action, and its permissions stay. */
  readonly identifier: string;
  /** What starts it: a form (`SelfService`) or an event (`Automation`). */
  readonly trigger: Trigger;
  /** What a run does. */
  readonly invocation: Invocation;
  /** @default - the identifier. */
  readonly title?: string;
  /** @default - none. */
  readonly description?: string;
  /** @default - none. */
  readonly icon?: string;
  /** Whether it is live; one that is not is seen by Admins only. @default true */
  readonly publish?: boolean;
  /** @default - runs do not wait; see also `requireApproval`. */
  readonly approval?: Approval;
  /** @default - Port's, which is everybody. */
  readonly runViewers?: RunViewers;
  /** @default - the stack's one provider. */
  readonly provider?: PortProvider;
}

/**
 * Something that people start from a form, or that an event starts, and what then runs.
 *
 * Nothing is granted until a grant is made on it; from then on the app alone says who may do what with it.
 */
export class Action extends ActionBase {
  /** An action that the app does not make, to grant something on it. */
  public static fromIdentifier(scope: Construct, id: string, identifier: string): IAction {
    return new ForeignAction(scope, id, identifier);
  }

  /** The resource, for whatever the construct has no word for. */
  public readonly resource: action.Action;
  /** The identifier, as a reference. */
  public readonly actionIdentifier: string;

  /** @internal */
  protected readonly _provider?: PortProvider;
  private readonly approvals: Approval[] = [];

  /**
   * @param scope The construct it belongs to.
   * @param id The name of the construct there, and of the resource in Terraform.
   * @param props What starts it and what it does.
   */
  public constructor(scope: Construct, id: string, props: ActionProps) {
    super(scope, id);
    const { trigger, invocation, approval, runViewers, provider, ...same } = props;
    this._provider = provider;
    this.resource = new action.Action(this, 'Default', {
      ...same,
      ...trigger._config,
      ...invocation._method,
      provider: provider?.resource,
    });
    this.actionIdentifier = whenNeeded(() => this.resource.identifier);
    if (approval) this.requireApproval(approval);
    if (runViewers) this.runsVisibleTo(runViewers);
    validatedName(this, 'action', props.identifier, 'identifier');
    validated(this, () => this.approvals.slice(1).map(() => finding('document.shape', ['approval'], twice)));
  }

  /** Whether runs wait for approval. */
  public get requiresApproval(): boolean | undefined {
    return this.approvals.length > 0;
  }

  /** Makes every run wait until approvers agree: those named by `grantApprove`, or by a policy. */
  public requireApproval(approval: Approval = {}): void {
    const { quorum = Quorum.ANY, notify } = approval;
    this.approvals.push(approval);
    this.resource.requiredApproval = quorum;
    if (notify?._email) this.resource.putApprovalEmailNotification(notify._email);
    if (notify?._webhook) this.resource.putApprovalWebhookNotification(notify._webhook);
  }

  /** Says who may see the runs, besides Admins. */
  public runsVisibleTo(viewers: RunViewers): void {
    this.resource.allowAnyoneToViewRuns = viewers === RunViewers.EVERYBODY;
  }
}

const twice = 'is asked for twice; say once how many approvers have to agree and how they are told';

/** An action that somebody else makes: whether it requires approval is not known here. */
class ForeignAction extends ActionBase {
  public readonly actionIdentifier: string;
  public readonly requiresApproval = undefined;
  /** @internal */
  protected readonly _provider = undefined;

  public constructor(scope: Construct, id: string, identifier: string) {
    super(scope, id);
    this.actionIdentifier = identifier;
    validatedName(this, 'action', identifier, 'identifier');
  }
}
