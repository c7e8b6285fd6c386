import { setMaxListeners } from 'node:events';

/**
 * One call that several callers wait for. A caller that gives up leaves the others waiting; when the last one has
 * given up, the call itself is aborted.
 */
export class SharedCall<T> {
  private readonly controller = new AbortController();
  private readonly result: Promise<T>;
  private waiting = 0;
  private isSettled = false;

  constructor(start: (signal: AbortSignal) => Promise<T>) {
    setMaxListeners(0, this.controller.signal);
    this.result = start(this.controller.signal);
    const settle = (): void => {
      this.isSettled = true;
    };
    this.result.then(settle, settle);
  }

  /** Whether everybody gave up, so that its result is only that it was aborted. */
  get isAbandoned(): boolean {
    return this.controller.signal.aborted;
  }

  /** @throws what the call throws, or the signal's reason as soon as it is aborted. */
  async join(signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    this.waiting++;
    let giveUp = (): void => undefined;
    const given = new Promise<never>((_, reject) => {
      giveUp = () => reject(signal?.reason);
      signal?.addEventListener('abort', giveUp, { once: true });
    });
    try {
      return await Promise.race([this.result, given]);
    } finally {
      signal?.removeEventListener('abort', giveUp);
      this.waiting--;
      if (this.waiting === 0 && signal?.aborted && !this.isSettled) this.controller.abort(signal.reason);
    }
  }
}
