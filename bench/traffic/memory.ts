import { join } from 'node:path';
import { median } from '../rounds';

/** A server's memory once garbage is collected, in MB (10^6 bytes). */
export interface Memory {
  readonly rss: number;
  readonly heap: number;
  readonly external: number;
}

/** Options of Node that make a server say what memory it uses: see askMemory. */
export const reportsMemory = ['--require', join(__dirname, 'report-memory.cjs')];

/** Asks a server that was started with `reportsMemory`. @param said what it has printed so far. */
export async function askMemory(pid: number, said: () => string): Promise<Memory> {
  const known = reports(said()).length;
  process.kill(pid, 'SIGUSR2');
  for (let waited = 0; waited < 30_000; waited += 20) {
    const memory = reports(said())[known];
    if (memory !== undefined) return memory;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the server did not say what memory it uses within 30 s');
}

function reports(said: string): Memory[] {
  return [...said.matchAll(/^memory (\{.*\})\n/gm)].map(([, json = '']) => JSON.parse(json));
}

/**
 * How much grows from one of evenly spaced measurements to the next: the median of the slopes between all pairs, which
 * single peaks do not move.
 *
 * Source: P. K. Sen, "Estimates of the Regression Coefficient Based on Kendall's Tau", 1968.
 */
export function slope(numbers: readonly number[]): number {
  const slopes = numbers.flatMap((later, j) => numbers.slice(0, j).map((earlier, i) => (later - earlier) / (j - i)));
  return slopes.length === 0 ? 0 : median(slopes);
}
