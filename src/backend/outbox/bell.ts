/** Wakes somebody who waits. Rung while nobody waits, it wakes the next one at once. */
export class Bell {
  #isRung = false;
  #wake: (() => void) | undefined;

  /** Wakes whoever waits. */
  ring(): void {
    this.#isRung = true;
    this.#wake?.();
  }

  /** Resolves once the bell is rung, or after `ms` milliseconds. For one at a time. */
  async wait(ms: number): Promise<void> {
    if (!this.#isRung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#isRung = false;
    this.#wake = undefined;
  }
}
