import { timingSafeEqual } from 'node:crypto';
import type { onRequestAsyncHookHandler } from 'fastify';
import { Refusal } from '../../operations';

/** The header that carries the control token, in lower case. */
export const controlHeader = 'x-portcullis-control';

/**
 * Lets in whoever runs the server: with a control token, whoever knows it; without one, whoever reaches the server at
 * all, which only listens on the machine itself then (see startBackend). A web page that the same machine has open is
 * kept out either way: browsers say where a request comes from.
 *
 * @throws {Refusal} unauthorized, denied
 */
export function createControlGuard(token: string | undefined): onRequestAsyncHookHandler {
  return async ({ headers }) => {
    const { origin, host } = headers;
    if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) {
      throw new Refusal('denied', 'forbidden', 'the control routes are not for pages of other sites');
    }
    if (token !== undefined && !isEqual(headers[controlHeader], token)) {
      throw new Refusal('unauthorized', 'unauthorized', `send the control token in the header ${controlHeader}`);
    }
  };
}

function isEqual(given: string | readonly string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
