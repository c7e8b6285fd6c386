/** What a figure is to reach. */
export interface Goal {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/**
 * Prints one figure in a line of its own: what it is, its value, and the goal with whether it was met, where it has one.
 *
 * @returns whether the goal was met; true where there is none.
 */
export function figure(what: string, value: number, unit = '', { atLeast, atMost }: Goal = {}): boolean {
  const met = (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
  const bound = atLeast !== undefined ? `at least ${atLeast}` : atMost !== undefined ? `at most ${atMost}` : undefined;
  const goal = bound === undefined ? '' : `goal ${bound}: ${met ? 'met' : 'MISSED'}`;
  console.log(`${what.padEnd(64)} ${`${rounded(value)} ${unit}`.padStart(18)}   ${goal}`.trimEnd());
  return met;
}

/** Three digits that say something, and every digit before the point. */
function rounded(value: number): string {
  const decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
