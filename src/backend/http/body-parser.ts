import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Json, JsonError, parseJson } from '../../contract';

/** The largest body accepted, in bytes. Source: spec H-2. */
export const maxBodyBytes = 1024 * 1024;

/** A body that cannot be read as JSON text: answered with 400 `bad_request`. */
class UnreadableBody extends Error {
  readonly statusCode = 400;
}

/** A body in an encoding that is not offered: answered with 415. */
class UnsupportedBody extends Error {
  readonly statusCode = 415;
}

/**
 * Reads JSON bodies without losing digits, and nothing but JSON bodies: every other content type is 415.
 *
 * Source: spec R-21 (numbers by their exact decimal value); 05, 1.3.
 */
export function addBodyParser(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: maxBodyBytes },
    async (request: FastifyRequest, body: Buffer) => {
      const encoding = request.headers['content-encoding'];
      if (encoding !== undefined && encoding !== 'identity')
        throw new UnsupportedBody('Send the body without compression');
      return readJson(body);
    },
  );
}

/**
 * Reads a body's bytes.
 *
 * @returns undefined for no bytes at all: some clients name a content type although they send no body.
 * @throws {UnreadableBody} saying where it stops being JSON or UTF-8.
 */
function readJson(bytes: Buffer): Json | undefined {
  if (bytes.length === 0) return undefined;
  try {
    return parseJson(utf8.decode(bytes));
  } catch (error) {
    if (error instanceof JsonError) {
      const { offset, line, column } = error;
      throw new UnreadableBody(
        `The body is not JSON: ${problem(error)} at line ${line}, column ${column} (offset ${offset})`,
      );
    }
    if (codeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new UnreadableBody('The body is not UTF-8 text');
    throw error;
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What is wrong, without the excerpt: the text may hold a secret. */
function problem(error: JsonError): string {
  return error.message.split(' at line ')[0] ?? '';
}
