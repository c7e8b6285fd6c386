import type { Context } from '../context';

/** What waits to be done, in all organizations together: messages, messages given up, runs that are not over. */
export async function countWaiting({ store }: Context): Promise<readonly { what: string; count: number }[]> {
  return [...(await store.waiting())];
}
