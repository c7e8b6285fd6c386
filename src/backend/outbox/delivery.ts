import type { Context, Mail } from '../operations';

/** Hands a mail to a mail server. @throws {MailRefused} when that says no. */
export type SendMail = (mail: Mail, messageId: string) => Promise<void>;

/** Where it is written down that something went wrong. */
export interface Log {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** What those who deliver messages are handed. */
export interface Delivery {
  readonly context: Context;
  readonly log: Log;
  /** The wait before a second attempt, in milliseconds. */
  readonly retryMs: number;
  /** How long a server may take to answer, in milliseconds. */
  readonly timeoutMs: number;
  /** Whether webhooks may lead into the backend's own network. */
  readonly allowPrivate: boolean;
  /** Undefined without a mail server: mails then stay where they are, to be read there. */
  readonly sendMail: SendMail | undefined;
  /** Address of this backend, for links; without a slash at the end. */
  readonly url: string;
}
