/** Lets one holder in at a time, in the order they came. */
export class Mutex {
  #held = false;
  readonly #waiting: (() => void)[] = [];

  /** Does `work` when it is its turn, and passes the turn on when it is done. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.lock();
    try {
      return await work();
    } finally {
      this.unlock();
    }
  }

  /** Resolves when it is the caller's turn. */
  async lock(): Promise<void> {
    if (!this.#held) {
      this.#held = true;
      return;
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Passes the turn on. Only for the holder. */
  unlock(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#held = false;
  }
}
