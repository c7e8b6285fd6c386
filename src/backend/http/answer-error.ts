import type { FastifyReply, FastifyRequest } from 'fastify';
import { pathText } from '../../contract';
import { Refusal, type RefusalKind } from '../operations';
import { isUnavailable } from '../store';
import { InvalidBody } from './validate';

/** The HTTP status of each kind of refusal. */
export const statuses: Readonly<Record<RefusalKind, number>> = {
  unauthorized: 401,
  denied: 403,
  missing: 404,
  conflict: 409,
  invalid: 422,
};

/** The word for a status that the framework, not an operation, decided on. Source: spec 05-api.md, section 1.3. */
const words: Readonly<Record<number, string>> = {
  400: 'bad_request',
  404: 'not_found',
  408: 'timeout',
  413: 'payload_too_large',
  414: 'uri_too_long',
  415: 'unsupported_media_type',
  431: 'headers_too_large',
};

/**
 * Answers whatever was thrown, in the one envelope for failures. A refusal says what it says; a fault of the framework
 * (malformed JSON, a body too large) has its status; a database that is away is 503, to be tried again (spec R-44);
 * anything else is a bug of ours, logged in full and shown as such. Each answer repeats the request's id, which the log
 * and the header X-Trace-Id have as well.
 */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { id: requestId } = request;
  if (error instanceof Refusal) {
    const { code, message, details } = error;
    const more = details.length > 0 ? { details } : {};
    return reply.code(statuses[error.kind]).send({ ok: false, error: code, message, requestId, ...more });
  }
  if (error instanceof InvalidBody) {
    const { findings } = error;
    const message = findings.map((finding) => `${pathText(finding.path) || 'body'} ${finding.message}`).join('; ');
    return reply.code(422).send({ ok: false, error: 'invalid_request', message, requestId, details: findings });
  }
  const fault = clientFault(error);
  if (fault !== undefined) {
    const { status, message } = fault;
    return reply.code(status).send({ ok: false, error: words[status] ?? 'bad_request', message, requestId });
  }
  if (isUnavailable(error)) {
    request.log.warn({ err: error }, 'the database is not available');
    const message = 'the database cannot be reached at the moment; try again';
    return reply.code(503).header('Retry-After', '1').send({ ok: false, error: 'unavailable', message, requestId });
  }
  request.log.error({ err: error }, 'a bug in the backend');
  return reply.code(500).send({
    ok: false,
    error: 'internal_error',
    message: `This is a bug in the backend; its log tells more under request id ${requestId}.`,
    requestId,
  });
}

/** The longest message of the framework's that is passed on: some repeat a whole URL. */
const maxMessageLength = 300;

/** The client's fault, with a status from 400 to 499, if that is what was thrown. Errors may come from another realm. */
function clientFault(error: unknown): { readonly status: number; readonly message: string } | undefined {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  const { statusCode: status } = error;
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  const message = 'message' in error ? String(error.message) : '';
  return { status, message: message.slice(0, maxMessageLength) || 'this request cannot be answered' };
}
