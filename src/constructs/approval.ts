import type { action } from './generated';

/** How many of the approvers have to agree. */
export enum Quorum {
  /** One of them. */
  ANY = 'ANY',
  /** Every one who is named. */
  ALL = 'ALL',
}

/** How approvers learn that a run waits for them. */
export class Notify {
  /** By e-mail to each. */
  public static email(): Notify {
    return new Notify({});
  }

  /** By an HTTP request with a JSON body. */
  public static webhook(url: string): Notify {
    return new Notify(undefined, { url, format: 'json' });
  }

  /** By a message to an incoming webhook of Slack. */
  public static slack(url: string): Notify {
    return new Notify(undefined, { url, format: 'slack' });
  }

  /** @internal */
  public readonly _email?: action.ActionApprovalEmailNotification;
  /** @internal */
  public readonly _webhook?: action.ActionApprovalWebhookNotification;

  private constructor(
    email?: action.ActionApprovalEmailNotification,
    webhook?: action.ActionApprovalWebhookNotification,
  ) {
    this._email = email;
    this._webhook = webhook;
  }
}

/** What runs of an action wait for. */
export interface Approval {
  /** @default Quorum.ANY */
  readonly quorum?: Quorum;
  /** @default - nobody is told; approvers find the run in Port. */
  readonly notify?: Notify;
}

/** Who may see the runs of an action, besides Admins. */
export enum RunViewers {
  /** Everybody who may see the action. */
  EVERYBODY = 'everybody',
  /** Each person their own, and approvers those they are asked about (spec A-40). */
  PARTICIPANTS = 'participants',
}
