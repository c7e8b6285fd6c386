import type { FastifyReply, FastifyRequest } from 'fastify';
import { pathText } from '../../contract';
import { Refusal, type RefusalKind } from '../operations';
import { InvalidBody } from './validate';

const statuses: Record<RefusalKind, number> = { unauthorized: 401, denied: 403, missing: 404, invalid: 422 };

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
 * (malformed JSON, a body too large) has its status; anything else is a bug of ours, logged in full and shown as such.
 */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Refusal) {
    const { code, message, details } = error;
    const more = details.length > 0 ? { details } : {};
    return reply.code(statuses[error.kind]).send({ ok: false, error: code, message, ...more });
  }
  if (error instanceof InvalidBody) {
    const { findings } = error;
    const message = findings.map((finding) => `${pathText(finding.path) || 'body'} ${finding.message}`).join('; ');
    return reply.code(422).send({ ok: false, error: 'invalid_request', message, details: findings });
  }
  const status = statusOf(error);
  if (status !== undefined && error instanceof Error) {
    return reply.code(status).send({ ok: false, error: words[status] ?? 'bad_request', message: error.message });
  }
  request.log.error({ err: error }, 'a bug in the backend');
  return reply.code(500).send({
    ok: false,
    error: 'internal_error',
    message: `This is a bug in the backend; its log tells more under trace id ${request.id}.`,
  });
}

/** The client's fault, as a status from 400 to 499, if that is what was thrown. */
function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error && 'statusCode' in error) || typeof error.statusCode !== 'number') return undefined;
  return error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : undefined;
}
