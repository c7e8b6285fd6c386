import type * as Nodemailer from 'nodemailer';
import type { SendMail } from './delivery';

/** A mail that was not taken. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';

  /** @param passing whether trying again may help. */
  constructor(
    message: string,
    readonly passing: boolean,
  ) {
    super(message);
  }
}

/** A mail server, and who the mails are from. */
export interface MailServer {
  /** `smtp://user:password@host:port` or `smtps://`. */
  readonly url: string;
  readonly from: string;
}

const timeoutMs = 10_000;

/**
 * One address and nothing else: what some mail server could read as two, as a name, or as the end of a line is not
 * handed to any, although a user may be called so.
 */
const oneAddress = /^[^\s\p{Cc}@<>()[\]\\,;:"]+@[^\s\p{Cc}@<>()[\]\\,;:"]+$/u;

/**
 * Sends mails through an SMTP server, one connection each. The same id gives the same Message-ID, so that a mail sent
 * twice can be known for one.
 *
 * @throws {Error} when the URL is not one.
 * Source: RFC 5321, section 4.2.1 (4xx may be tried again, 5xx not); spec R-32.
 */
export function createMailer({ url, from }: MailServer): SendMail {
  if (!/^smtps?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Error('the mail server must be given as smtp://host:port or smtps://host:port');
  }
  // Loaded here: most servers start without mail.
  const { createTransport }: typeof Nodemailer = require('nodemailer');
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, subject, text }, messageId) => {
    if (!oneAddress.test(to)) throw new MailRefused('the address is none that a mail can be sent to', false);
    try {
      // An object, because a text would be read as a list of addresses.
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${messageId}@portcullis>`,
      });
    } catch (error) {
      throw refusalOf(error);
    }
  };
}

function refusalOf(error: unknown): MailRefused {
  const code = typeof error === 'object' && error !== null && 'responseCode' in error ? error.responseCode : undefined;
  if (typeof code !== 'number') return new MailRefused('the mail server could not be reached', true);
  return new MailRefused(`the mail server answered ${code}`, code < 500);
}
