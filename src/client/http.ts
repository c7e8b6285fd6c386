import { setMaxListeners } from 'node:events';
import { isList, isObject, type JsonObject } from '../contract';
import type { ApiError } from './api-error';
import { Call, type Line } from './call';
import { type ApiRequest, failed } from './request';
import { type Credentials, createTokenSource } from './token';

/** The API's calls: token, rate limit, retries and giving up are seen to. Every call throws `ApiError` and no other. */
export interface Http {
  /** @returns the whole answer, whose `ok` is true. */
  send(request: ApiRequest): Promise<JsonObject>;
  /** @returns the object the answer has under `key`. */
  object(request: ApiRequest, key: string): Promise<JsonObject>;
  /** @returns the objects the answer lists under `key`. */
  list(request: ApiRequest, key: string): Promise<readonly JsonObject[]>;
}

/**
 * Makes the calls of one connection.
 *
 * @param signal gives up every call there is and will be.
 * Source: spec R-44; 05-api.md, section 1.
 */
export function createHttp(line: Line, credentials: Credentials, signal?: AbortSignal): Http {
  const tokens = createTokenSource(credentials, (body, shared) => issueToken(line, body, shared), line.clock);

  const send = async (request: ApiRequest): Promise<JsonObject> => {
    const both = bothOf(request.signal, signal);
    if (both) setMaxListeners(0, both); // a listener for each call under way: Node would warn of the eleventh
    return new Call(line, { ...request, signal: both }, tokens).perform();
  };
  return {
    send,
    async object(request, key) {
      const found = (await send(request))[key];
      if (isObject(found)) return found;
      throw unexpected(request, key, 'object');
    },
    async list(request, key) {
      const found = (await send(request))[key];
      if (isList(found) && found.every(isObject)) return found;
      throw unexpected(request, key, 'list of objects');
    },
  };
}

/** Repeatable although it is a POST: a second token does no harm. */
async function issueToken(line: Line, body: object, signal: AbortSignal) {
  const request: ApiRequest = { method: 'POST', path: ['auth', 'access_token'], body, signal, reads: true };
  const { accessToken, expiresIn } = await new Call(line, request).perform();
  if (typeof accessToken !== 'string' || accessToken === '') throw unexpected(request, 'accessToken', 'text');
  return { token: accessToken, expiresInSeconds: Number(expiresIn) };
}

/** An answer that says `ok` and lacks what it is for. */
export function unexpected(request: ApiRequest, key: string, kind: string): ApiError {
  return failed(request, { code: 'unexpected_answer', message: `the answer has no ${kind} under "${key}"` });
}

function bothOf(a: AbortSignal | undefined, b: AbortSignal | undefined): AbortSignal | undefined {
  return a && b ? AbortSignal.any([a, b]) : (a ?? b);
}
