import { createHash, timingSafeEqual } from 'node:crypto';
import type { onRequestAsyncHookHandler } from 'fastify';
import { Refusal } from '../../operations';
import { isLoopback } from '../loopback';

/** The header that carries the control token, in lower case. */
const controlHeader = 'x-portcullis-control';

/** What every webhook and notice is sent with, whatever its templates say. */
const deliveryHeader = 'idempotency-key';

/** A shorter control token could be guessed. */
const leastTokenLength = 16;

/**
 * Says what is wrong with a control token, as a clause; undefined for one that will do: long enough, of characters
 * that go into a header as they are.
 */
export function controlTokenFault(token: string): string | undefined {
  if (token.length < leastTokenLength) return `has at least ${leastTokenLength} characters`;
  return /^[!-~]([ -~]*[!-~])?$/.test(token) ? undefined : 'has only visible ASCII characters, and spaces between them';
}

/**
 * Lets in whoever runs the server: with a control token, whoever knows it; without one, whoever asks on the machine
 * itself, for the server only listens there then (see startBackend). A web page that the same machine has open is kept
 * out either way: by its origin, and by the name it would have to ask for, which no other site's name can be. And so is
 * what this server, or another one, sends out itself: an organization's webhooks are asked for on the machine, too.
 *
 * @throws {Refusal} unauthorized, denied
 */
export function createControlGuard(token: string | undefined): onRequestAsyncHookHandler {
  const expected = token === undefined ? undefined : digest(token);
  return async ({ headers, hostname }) => {
    const { origin, host } = headers;
    if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) {
      throw new Refusal('denied', 'forbidden', 'the control routes are not for pages of other sites');
    }
    if (headers[deliveryHeader] !== undefined) {
      throw new Refusal('denied', 'forbidden', 'the control routes are not for webhooks and notices');
    }
    if (expected === undefined) {
      if (isLoopback(hostname)) return;
      throw new Refusal(
        'denied',
        'forbidden',
        'without a control token the control routes are for requests to a loopback name such as 127.0.0.1',
      );
    }
    const sent = headers[controlHeader];
    if (typeof sent !== 'string' || !timingSafeEqual(digest(sent), expected)) {
      throw new Refusal('unauthorized', 'unauthorized', `send the control token in the header ${controlHeader}`);
    }
  };
}

/** Texts of any length become as long as one another, so that comparing them tells nothing of either. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
