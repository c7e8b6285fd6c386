import type { Clock } from './clock';
import { headerNumber, resetAfterMs, retryAfterMs } from './rate-headers';

/** Requests at once while nothing is known of a limit, and at most. */
const widest = 32;
/** No server makes us wait longer than this. */
const longestPauseMs = 300_000;

/**
 * Lets requests through as fast as the server's rate limit allows, in the order in which they came.
 *
 * It knows how many are on their way, how many the server still grants (`x-ratelimit-remaining`, `-reset`), and until
 * when the server asked to wait. After a 429 everybody waits, and half as many go at once; each answer widens again.
 *
 * Source: spec R-44, H-3.
 */
export class RateGate {
  private width = widest;
  private underway = 0;
  private pausedUntil = 0;
  /** Requests the server still grants until `resetAt`; absent where it does not say. */
  private granted: number | undefined;
  private resetAt = 0;
  private readonly waiting: (() => void)[] = [];
  private alarm: AbortController | undefined;

  constructor(private readonly clock: Clock) {}

  /**
   * Waits for a turn; each turn is given back with `leave`.
   *
   * @throws the signal's reason as soon as it is aborted; there is then no turn to give back.
   */
  async enter(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const turn = (): void => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = (): void => {
        this.waiting.splice(this.waiting.indexOf(turn), 1);
        if (this.waiting.length === 0) this.alarm?.abort();
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      this.waiting.push(turn);
      this.admit();
    });
  }

  /** Gives a turn back. */
  leave(): void {
    this.underway--;
    this.admit();
  }

  /** Learns from an answer what the server grants. Call it before `leave`. */
  learn(status: number, headers: Readonly<Record<string, string | undefined>>): void {
    const now = this.clock.now();
    const reset = resetAfterMs(headers, now);
    if (status === 429) {
      const pause = Math.min(retryAfterMs(headers, now) ?? reset ?? 1000, longestPauseMs);
      if (now >= this.pausedUntil) this.width = Math.max(1, Math.floor(this.width / 2));
      this.pausedUntil = Math.max(this.pausedUntil, now + pause);
      return;
    }
    this.width = Math.min(widest, this.width + 1);
    const remaining = headerNumber(headers['x-ratelimit-remaining']);
    if (remaining === undefined || reset === undefined) return;
    this.granted = remaining - (this.underway - 1);
    this.resetAt = now + Math.min(reset, longestPauseMs);
  }

  private admit(): void {
    const now = this.clock.now();
    if (this.granted !== undefined && now >= this.resetAt) this.granted = undefined;
    while (this.waiting.length > 0 && this.underway < this.width) {
      const until = Math.max(this.pausedUntil, this.granted !== undefined && this.granted <= 0 ? this.resetAt : 0);
      if (now < until) {
        this.wakeIn(until - now);
        return;
      }
      this.underway++;
      if (this.granted !== undefined) this.granted--;
      this.waiting.shift()?.();
    }
  }

  private wakeIn(ms: number): void {
    this.alarm?.abort();
    const alarm = new AbortController();
    this.alarm = alarm;
    const wake = (): void => {
      if (this.alarm === alarm) this.admit();
    };
    this.clock.sleep(ms, alarm.signal).then(wake, () => undefined);
  }
}
