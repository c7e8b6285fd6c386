import { isObject, type Json } from '../contract';

/** What went wrong where the server did not say it with a code of its own. */
export type LocalCode =
  /** Nobody answered: refused, unreachable, dropped, or a certificate that is not trusted. */
  | 'connection'
  /** No answer in time. */
  | 'timeout'
  /** The caller gave up. */
  | 'aborted'
  /** The request's body is over 1 MiB; it was not sent. */
  | 'payload_too_large'
  /** The answer is longer than anybody should read. */
  | 'answer_too_large'
  /** The answer is not JSON, or not the JSON the API documents. */
  | 'unexpected_answer'
  /** A name that cannot stand in a path: empty, `.` or `..`. */
  | 'invalid_identifier';

/** What an ApiError is made of. */
export interface ApiFailure {
  readonly method: string;
  readonly path: string;
  /** The HTTP status; absent where there was no answer. */
  readonly status?: number;
  /** The server's error code, such as `unknown_team`, or one of ours. */
  readonly code: LocalCode | (string & {});
  /** The server's reason, or what went wrong. */
  readonly message: string;
  /** By which Port's support finds the request. */
  readonly requestId?: string;
  /** Whether a change may have been made although this error says it was not seen to be. */
  readonly mayHaveHappened?: boolean;
  /** The whole answer, where it was JSON. */
  readonly body?: Json;
}

/** A call of the API that did not succeed. Known by its name where the class itself is not loaded. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly method: string;
  readonly path: string;
  readonly status: number | undefined;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly mayHaveHappened: boolean;
  readonly body: Json | undefined;

  constructor(failure: ApiFailure, options?: ErrorOptions) {
    super(failure.message, options);
    this.method = failure.method;
    this.path = failure.path;
    this.status = failure.status;
    this.code = failure.code;
    this.requestId = failure.requestId;
    this.mayHaveHappened = failure.mayHaveHappened ?? false;
    this.body = failure.body;
  }

  /** Says whether the API itself answered that there is no such thing: what else stands at a wrong address says 404 too. */
  get isMissing(): boolean {
    return this.status === 404 && isObject(this.body) && this.body.ok === false;
  }
}

/** Gives `undefined` for a thing the server says is not there, and throws every other error on. */
export async function orMissing<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ApiError && error.isMissing) return undefined;
    throw error;
  }
}
