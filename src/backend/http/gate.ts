import type { FastifyReply, FastifyRequest, preValidationAsyncHookHandler } from 'fastify';
import { type Caller, decideRoute, type Origin, type Scope } from '../../access';
import { type Context, createIdentifyCaller, Refusal, readAutomationPass } from '../operations';
import type { Transaction } from '../store';
import type { Query } from './query';
import type { Tokens } from './token';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a caller needs to use the route; a route without one is open to everybody. */
    readonly scope?: Scope;
  }
  interface FastifyRequest {
    /** Whoever holds the request's token. Reading it on an open route is a mistake of the program. */
    caller: Caller;
    /** The revision of the facts that said who the caller is; undefined where none did: see Transaction. */
    revision: number | undefined;
  }
}

/**
 * Lets a request in, or refuses it before its body is read or anything is looked up: 401 without a token that lives,
 * 403 when its holder may not use the route.
 *
 * Source: spec H-1, H-6, P-69.
 */
export function createGate(context: Context, tokens: Tokens) {
  const identify = createIdentifyCaller(context);
  return async (request: FastifyRequest, _reply: FastifyReply): Promise<void> => {
    const { scope } = request.routeOptions.config;
    if (scope === undefined) return;
    const token = bearerOf(request.headers.authorization);
    const automation = token === undefined ? undefined : await readAutomationPass(context, token);
    const claims = token === undefined || automation ? undefined : await tokens.read(token);
    if (automation) request.caller = automation;
    else if (claims) {
      const { caller, revision } = await identify(claims);
      request.caller = { ...caller, origin: originOf(request) };
      request.revision = revision;
    } else throw new Refusal('unauthorized', 'unauthorized', 'a valid access token is required');
    const { allowed, reason } = decideRoute(request.caller, scope);
    if (!allowed) throw new Refusal('denied', 'forbidden', reason);
  };
}

/**
 * Lets a request in once more when its body has arrived, before anything is looked up. A body may take as long as its
 * sender likes; whoever loses a right, or the token, while it is on its way does nothing with it any more.
 *
 * Source: spec M-67, H-6.
 */
export function createSecondGate(gate: ReturnType<typeof createGate>): preValidationAsyncHookHandler {
  return async (request, reply) => {
    if (request.body !== undefined) await gate(request, reply);
  };
}

/** The header by which a portal says that a person clicked there; see `originOf`. */
const originHeader = 'x-portcullis-origin';

/**
 * Where a request says it comes from: `UI` with the header `X-Portcullis-Origin: UI`, which a portal sends with every
 * request, else `API`. Runs and audit entries show it; no right depends on it, so that nobody gains by claiming it.
 *
 * Source: spec A-0b, A-82.
 */
function originOf({ headers }: FastifyRequest): Origin {
  return headers[originHeader] === 'UI' ? 'UI' : 'API';
}

/** The token of an Authorization header: after the word Bearer, or bare. */
function bearerOf(header: string | undefined): string | undefined {
  const token = header?.replace(/^Bearer\s+/i, '').trim();
  return token === '' ? undefined : token;
}

/**
 * Looks up what the path names, and whether the caller may do this with it, before the body is checked: a body cannot
 * be used to find out what is there.
 *
 * Source: spec H-6.
 */
export function finds(
  { store }: Context,
  find: (
    tx: Transaction,
    params: Readonly<Record<string, string>>,
    caller: Caller,
    request: { readonly body: unknown; readonly query: Query },
  ) => Promise<unknown>,
): preValidationAsyncHookHandler {
  return async ({ caller, params, body, query }) => {
    const named = params as Readonly<Record<string, string>>; // path parameters are text
    await store.read(caller.org, (tx) => find(tx, named, caller, { body, query: query as Query })); // as Fastify reads it
  };
}
