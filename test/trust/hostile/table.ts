import { appendFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Notes what became of an attack, for the table that test/hostile-reporter.js prints.
 *
 * @param what  What the server did about it, in a few words; with figures where some were measured.
 */
export function happened(attack: string, what: string): void {
  const folder = process.env.PORTCULLIS_HOSTILE_ROWS;
  if (folder === undefined) return;
  const area = basename(expect.getState().testPath ?? 'unknown', '.test.ts');
  const row = [area, attack, what].map((cell) => cell.replaceAll(/\s+/g, ' '));
  appendFileSync(join(folder, `${area}.jsonl`), `${JSON.stringify(row)}\n`);
}

/** The `share` quantile of some figures, from 0 to 1: half of them are below the quantile 0.5. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
