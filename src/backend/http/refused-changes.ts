import type { FastifyReply, FastifyRequest } from 'fastify';
import { isObject, type Json } from '../../contract';
import { AuditedRefusal, type Context, Refusal, type RefusedChange, recordRefusedChange } from '../operations';
import { answerError } from './answer-error';
import { isOn, type Query } from './query';

/** What routes that write change, and the parameter of the path that names it. Runs have entries of their own. */
const things: readonly (readonly [RegExp, RefusedChange['resourceType'], string])[] = [
  [/^\/v1\/actions(\/:action(\/permissions)?)?$/, 'action', 'action'],
  [/^\/v1\/blueprints\/:blueprint\/scorecards/, 'scorecard', 'scorecard'],
  [
    /^\/v1\/blueprints\/:blueprint\/(entities(\/:entity|\/bulk)?|bulk\/entities\/delete|all-entities)$/,
    'entity',
    'entity',
  ],
  [/^\/v1\/blueprints(\/:blueprint(\/permissions|\/(properties|mirror|relations)\/.+)?)?$/, 'blueprint', 'blueprint'],
  [/^\/v1\/(users|rotate-credentials)/, 'user', 'user'],
  [/^\/v1\/teams/, 'team', 'team'],
  [/^\/v1\/pages/, 'page', 'page'],
  [/^\/v1\/webhooks/, 'webhook', 'webhook'],
  [/^\/v1\/integration/, 'integration', 'integration'],
  [/^\/v1\/workflows/, 'workflow', 'workflow'],
  [/^\/v1\/apps/, 'app', 'app'],
  [/^\/v1\/organization\/secrets/, 'secret', 'secret'],
  [/^\/v1\/organization$/, 'organization', 'organization'],
];

/** As long as the longest identifier there is: a path may name what cannot be there. */
const longest = 1000;

/**
 * Answers whatever was thrown, and before that writes down who tried to change something without the right to.
 *
 * Source: spec A-81.
 */
export function createErrorHandler(context: Context) {
  return async (error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const change = isDenied(error) ? toChange(request, error) : undefined;
    try {
      if (change) await recordRefusedChange(context, request.caller, change);
    } catch (failure) {
      return answerError(failure, request, reply);
    }
    return answerError(error, request, reply);
  };
}

function isDenied(error: unknown): error is Refusal {
  return error instanceof Refusal && error.kind === 'denied' && !(error instanceof AuditedRefusal);
}

/** What the request would have changed; undefined for one that changes nothing of its own, or of nobody. */
function toChange(request: FastifyRequest, { message }: Refusal): RefusedChange | undefined {
  const action = actionOf(request);
  const { caller, body, routeOptions } = request;
  if (isOn(request.query as Query, 'validation_only')) return undefined; // as Fastify reads it
  const found = things.find(([route]) => route.test(routeOptions.url ?? ''));
  if (caller === undefined || action === undefined || found === undefined) return undefined;
  const [, resourceType, named] = found;
  const params = request.params as Readonly<Record<string, string | undefined>>; // path parameters are text
  const identifier = (params[named] ?? nameIn(body)).slice(0, longest);
  const blueprint = params.blueprint?.slice(0, longest);
  return {
    resourceType,
    identifier,
    action,
    message,
    ...(blueprint === undefined ? {} : { blueprint }),
    ...(resourceType === 'entity' && identifier !== '' ? { entity: identifier } : {}),
  };
}

function actionOf({ method, routeOptions: { url = '' } }: FastifyRequest): RefusedChange['action'] | undefined {
  if (method === 'DELETE' || url.endsWith('/delete')) return 'DELETE';
  if (url.includes('/rotate-')) return 'UPDATE';
  if (method === 'POST') return 'CREATE';
  return method === 'PUT' || method === 'PATCH' ? 'UPDATE' : undefined;
}

/** The identifier that a body gives to something new; a request may be refused before there is a body. */
function nameIn(body: unknown): string {
  const value = isObject(body as Json) ? (body as Record<string, Json>).identifier : undefined; // parsed JSON
  return typeof value === 'string' ? value : '';
}
