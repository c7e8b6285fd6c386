import { resetAfterMs, retryAfterMs } from './rate-headers';

/** Attempts of one call, the first included. */
const maxAttempts = 4;
/** No attempt begins later than this after the first. */
const budgetMs = 30_000;
const firstWaitMs = 500;
const longestWaitMs = 8_000;

/** How an attempt failed: with an answer, or without one, `sent` saying whether the server may have acted. */
export type Failure =
  | { readonly status: number; readonly headers: Readonly<Record<string, string | undefined>> }
  | { readonly sent: boolean };

/** A failed attempt, with all that decides whether there is another. */
export interface Attempt {
  readonly failure: Failure;
  /** From 1. */
  readonly attempt: number;
  /** Since the first attempt began. */
  readonly elapsedMs: number;
  /** Whether doing it twice does no more than doing it once. */
  readonly isRepeatable: boolean;
  readonly now: number;
  /** From 0 up to 1: full jitter, so that many callers do not come back together. */
  readonly random: number;
}

/**
 * Decides whether a failed attempt is made again, and how long to wait before.
 *
 * @returns milliseconds, or `undefined` to give up.
 * Source: spec R-44.
 */
export function decideRetry({ failure, attempt, elapsedMs, isRepeatable, now, random }: Attempt): number | undefined {
  if (attempt >= maxAttempts || !mayRepeat(failure, isRepeatable)) return undefined;
  const jitter = random * Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1));
  const waitMs = askedMs(failure, now) ?? jitter;
  return elapsedMs + waitMs <= budgetMs ? waitMs : undefined;
}

function mayRepeat(failure: Failure, isRepeatable: boolean): boolean {
  if ('sent' in failure) return isRepeatable || !failure.sent;
  if (failure.status === 429) return true;
  return isRepeatable && [502, 503, 504].includes(failure.status);
}

function askedMs(failure: Failure, now: number): number | undefined {
  if ('sent' in failure) return undefined;
  const { status, headers } = failure;
  return retryAfterMs(headers, now) ?? (status === 429 ? resetAfterMs(headers, now) : undefined);
}
