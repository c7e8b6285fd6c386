import type { Held } from '../operations';
import type { Delivery } from './delivery';

/** How often something is tried before it is given up. Source: spec A-54, G-57. */
const maxAttempts = 3;

/** Each wait is four times as long as the one before, up to so many times the first one. */
const longestWait = 64;

/** Says whether a message that fails now is given up. */
export function isLastAttempt({ attempts }: Held): boolean {
  return attempts >= maxAttempts;
}

/** When a message that failed is tried again; spread a little, so that many do not come back at once. */
export function againAt({ context, retryMs }: Delivery, { attempts }: Held): string {
  const wait = retryMs * Math.min(longestWait, 4 ** (attempts - 1));
  return new Date(context.now().getTime() + wait * (0.75 + Math.random() / 2)).toISOString();
}
