/** The time as the backend takes it. */
export interface Clock {
  now(): Date;
  /** Where the clock stands still, and at what; undefined while it runs. */
  readonly frozenAt: Date | undefined;
  /** Makes it stand still. */
  freeze(at: Date): void;
  /** Moves a clock that stands still on, or back with a negative number. */
  advance(milliseconds: number): void;
  /** Lets it run with the machine's time again. */
  release(): void;
}

/**
 * A clock that runs, or that stands still until it is moved: whatever depends on time (expiry of tokens, freeze windows
 * in policies, times of things that are made, when something waiting is due) follows it.
 *
 * @param frozenAt  Where it stands still from the start.
 */
export function createClock(frozenAt?: Date): Clock {
  let at = frozenAt;
  return {
    now: () => (at === undefined ? new Date() : new Date(at)),
    get frozenAt() {
      return at;
    },
    freeze(instant) {
      at = instant;
    },
    advance(milliseconds) {
      at = new Date((at ?? new Date()).getTime() + milliseconds);
    },
    release() {
      at = undefined;
    },
  };
}
