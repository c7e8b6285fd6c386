import type { JsonObject } from '../contract';
import { readAnswer } from './answer';
import { ApiError, type ApiFailure } from './api-error';
import { type AttemptSettings, attempt, type Outcome } from './attempt';
import type { Clock } from './clock';
import type { Outgoing } from './exchange';
import type { RateGate } from './rate-gate';
import { type ApiRequest, failed, isRepeatable, isWrite, prepare } from './request';
import { decideRetry } from './retry';
import type { TokenSource } from './token';

/** What the calls of one connection share. */
export interface Line extends AttemptSettings {
  readonly baseUrl: string;
  readonly userAgent: string;
  readonly clock: Clock;
  readonly gate: RateGate;
  readonly log: (line: string) => void;
}

type Reason = Omit<ApiFailure, 'method' | 'path' | 'mayHaveHappened'>;

/**
 * One call: attempts, each with its turn at the rate gate, until one succeeds or no more is allowed.
 *
 * A 401 is met once with a new token, which counts as no attempt.
 * Source: spec R-44.
 */
export class Call {
  private readonly outgoing: Omit<Outgoing, 'signal' | 'onSent' | 'headers'>;
  private readonly began: number;
  private attempts = 0;
  private isRenewed = false;
  /** Whether a write went out of which nobody knows how it ended. */
  private isUncertain = false;

  /** @param tokens absent for the exchange of credentials itself. */
  constructor(
    private readonly line: Line,
    private readonly request: ApiRequest,
    private readonly tokens?: TokenSource,
  ) {
    this.outgoing = prepare(request, line.baseUrl);
    this.began = line.clock.now();
  }

  /** @returns the answer, whose `ok` is true. @throws {ApiError} always that, whatever went wrong. */
  async perform(): Promise<JsonObject> {
    try {
      for (;;) {
        const body = await this.tryOnce();
        if (body) return body;
      }
    } catch (error) {
      if (error instanceof ApiError || !this.request.signal?.aborted) throw error;
      throw this.error({ code: 'aborted', message: this.abortMessage(this.isUncertain) });
    }
  }

  /** Gives the answer, or nothing when it is to be tried again. */
  private async tryOnce(): Promise<JsonObject | undefined> {
    const token = await this.tokens?.get(this.request.signal);
    const outcome = await this.inTurn(token);
    const result = outcome.end === 'answered' ? readAnswer(outcome.incoming) : { failure: this.explain(outcome) };
    if ('body' in result) return result.body;
    this.isUncertain ||= isWrite(this.request) && leavesDoubt(outcome);
    if (this.renews(outcome, token)) return undefined;
    await this.waitAfter(outcome, result.failure);
    return undefined;
  }

  private async inTurn(token: string | undefined): Promise<Outcome> {
    const { gate, userAgent } = this.line;
    const { signal } = this.request;
    const headers = {
      Accept: 'application/json',
      'User-Agent': userAgent,
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(this.outgoing.body !== undefined && { 'Content-Type': 'application/json' }),
    };
    await gate.enter(signal);
    try {
      const outcome = await attempt(
        { ...this.outgoing, headers },
        { isWrite: isWrite(this.request), signal },
        this.line,
      );
      if (outcome.end === 'answered') gate.learn(outcome.incoming.status, outcome.incoming.headers);
      return outcome;
    } finally {
      gate.leave();
    }
  }

  private renews(outcome: Outcome, token: string | undefined): boolean {
    const isRefused = outcome.end === 'answered' && outcome.incoming.status === 401;
    if (!isRefused || this.isRenewed || token === undefined || !this.tokens?.refused(token)) return false;
    this.isRenewed = true;
    return true;
  }

  private async waitAfter(outcome: Outcome, reason: Reason): Promise<void> {
    const { clock, log } = this.line;
    const { method, signal } = this.request;
    this.attempts++;
    const now = clock.now();
    const waitMs = decideRetry({
      failure: outcome.end === 'answered' ? outcome.incoming : outcome,
      attempt: this.attempts,
      elapsedMs: now - this.began,
      isRepeatable: isRepeatable(this.request),
      now,
      random: clock.random(),
    });
    if (waitMs === undefined || signal?.aborted || !isWorthwhile(outcome)) throw this.error(reason);
    const { pathname } = new URL(this.outgoing.url);
    log(`${method} ${pathname}: ${reason.message}; retry ${this.attempts} in ${Math.round(waitMs)} ms`);
    await clock.sleep(waitMs, signal);
  }

  private explain(outcome: Exclude<Outcome, { end: 'answered' }>): Reason {
    const { origin } = new URL(this.outgoing.url);
    switch (outcome.end) {
      case 'aborted':
        return { code: 'aborted', message: this.abortMessage(isWrite(this.request) && outcome.sent) };
      case 'timeout':
        return { code: 'timeout', message: `${origin} did not answer within ${this.line.timeoutMs / 1000} s` };
      case 'too-large':
        return { code: 'answer_too_large', message: `the answer has more than ${this.outgoing.maxAnswerBytes} bytes` };
      case 'dropped':
        return { code: 'connection', message: `no answer from ${origin}: ${outcome.reason}` };
    }
  }

  private abortMessage(isUncertain: boolean): string {
    return isUncertain ? 'stopped before the answer came; the change may have been made' : 'stopped';
  }

  private error(reason: Reason): ApiError {
    return failed(this.request, { ...reason, mayHaveHappened: this.isUncertain });
  }
}

/** Whether a write that ended so may nevertheless have been made: a gateway's 502 or 504 hides what is behind it. */
function leavesDoubt(outcome: Outcome): boolean {
  return outcome.end === 'answered' ? [502, 504].includes(outcome.incoming.status) : outcome.sent;
}

function isWorthwhile({ end }: Outcome): boolean {
  return end !== 'aborted' && end !== 'too-large';
}
