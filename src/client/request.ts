import { printJson } from '../contract';
import { ApiError, type ApiFailure } from './api-error';
import type { Outgoing } from './exchange';
import { pathOf, type Query, queryOf } from './url';

/** The API takes no longer body. Spec H-2. */
const maxBodyBytes = 1024 * 1024;
const maxAnswerBytes = 64 * 1024 * 1024;

/** What every call takes besides its arguments. */
export interface CallOptions {
  /** Gives up: what waits or reads at once, a write that was sent after it had its time to finish. */
  readonly signal?: AbortSignal;
}

/** What a call that lists takes, where the list is also read for others to share. */
export type ListOptions = CallOptions & Pick<ApiRequest, 'maxAnswerBytes'>;

/** The query by which an answer leaves out what nobody can write: mirror, calculation and aggregation properties. */
export const withoutCalculated = { exclude_calculated_properties: true };

/** One request of the API, before it is printed. */
export interface ApiRequest extends CallOptions {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Plain segments below /v1; they are percent-encoded here. */
  readonly path: readonly string[];
  readonly query?: Query;
  /** Printed as JSON; keys that are `undefined` are left out. */
  readonly body?: unknown;
  /** Whether it only reads: default for GET. */
  readonly reads?: boolean;
  /** Whether doing it twice does no more than once: default for reads, PUT and DELETE. */
  readonly isRepeatable?: boolean;
  /** A longer answer is not read to its end; 64 MiB by default. */
  readonly maxAnswerBytes?: number;
}

/** Says whether a request may change something. */
export function isWrite({ method, reads = method === 'GET' }: ApiRequest): boolean {
  return !reads;
}

/** Says whether doing a request twice does no more than doing it once. */
export function isRepeatable(request: ApiRequest): boolean {
  return request.isRepeatable ?? (!isWrite(request) || ['PUT', 'DELETE'].includes(request.method));
}

/**
 * Prints a request: its address and its body.
 *
 * @throws {ApiError} `invalid_identifier`, `payload_too_large`; nothing was sent then.
 */
export function prepare(request: ApiRequest, baseUrl: string): Omit<Outgoing, 'signal' | 'onSent' | 'headers'> {
  const path = pathOf(request.path);
  if (path === undefined) {
    const name = request.path.find((segment) => pathOf([segment]) === undefined) ?? '';
    throw failed(request, { code: 'invalid_identifier', message: `${JSON.stringify(name)} cannot name anything` });
  }
  const body = request.body === undefined ? undefined : printJson(request.body);
  const sizeBytes = Buffer.byteLength(body ?? '');
  if (sizeBytes > maxBodyBytes) {
    const message = `the request's body has ${sizeBytes} bytes, and the API takes at most ${maxBodyBytes}`;
    throw failed(request, { code: 'payload_too_large', message });
  }
  const url = baseUrl.replace(/\/+$/, '') + path + queryOf(request.query);
  const limit = request.maxAnswerBytes ?? maxAnswerBytes;
  return { method: request.method, url, maxAnswerBytes: limit, ...(body !== undefined && { body }) };
}

/** An error of a request; its path is as sent, without the query. */
export function failed(request: ApiRequest, failure: Omit<ApiFailure, 'method' | 'path'>, cause?: unknown): ApiError {
  const path = pathOf(request.path) ?? `/v1/${request.path.join('/')}`;
  return new ApiError({ method: request.method, path, ...failure }, { cause });
}
