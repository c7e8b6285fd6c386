import type { Context, Held } from '../operations';

/** How often something is tried before it is given up. Source: spec A-54, G-57. */
const maxAttempts = 3;

/** The wait before the second attempt, in milliseconds; each later one is four times as long, up to the longest. */
const firstWaitMs = 1000;
const longestWaitMs = 60_000;

/** Says whether a message that fails now is given up. */
export function isLastAttempt({ attempts }: Held): boolean {
  return attempts >= maxAttempts;
}

/** When a message that failed is tried again; spread a little, so that many do not come back at once. */
export function againAt({ now }: Context, { attempts }: Held): string {
  const wait = Math.min(longestWaitMs, firstWaitMs * 4 ** (attempts - 1));
  return new Date(now().getTime() + wait * (0.75 + Math.random() / 2)).toISOString();
}
