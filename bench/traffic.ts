/**
 * Mixed traffic against the built backend over an SQLite file, and what memory it uses after collecting garbage: an
 * hour of it must not make it grow.
 *
 *   npm run bench traffic -- --minutes 60
 */
import { parseArgs } from 'node:util';
import { figure } from './figure';
import { quantile } from './rounds';
import { startPortcullis } from './server/server';
import { askMemory, type Memory, reportsMemory, slope } from './traffic/memory';
import { holdersOf, sendTraffic } from './traffic/mix';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '2' }, database: { type: 'string' } },
});
const minutes = Number(values.minutes);
const measurements = 20;

async function main(): Promise<void> {
  const server = await startPortcullis(values.database, reportsMemory);
  const seen: Memory[] = [];
  const done = new Map<string, number>();
  let wrong = 0;
  try {
    const holders = await holdersOf(server);
    await sendTraffic(server, holders, 20_000); // fills what is filled once: compiled code, statements, workers
    for (let i = 0; i < measurements; i++) {
      const tally = await sendTraffic(server, holders, (minutes * 60_000) / measurements);
      for (const [name, count] of tally.done) done.set(name, (done.get(name) ?? 0) + count);
      wrong += tally.wrong.length;
      for (const answer of tally.wrong.slice(0, 1)) console.log(answer);
      const memory = await askMemory(server.pid, server.said);
      seen.push(memory);
      const text = Object.entries(memory).map(([name, mb]) => `${name} ${mb.toFixed(1)} MB`);
      console.log(`${(((i + 1) * minutes) / measurements).toFixed(1)} min: ${text.join(', ')}`);
    }
  } finally {
    await server.stop();
  }
  for (const [name, count] of done) figure(name, count, 'times');
  const requests = [...done.values()].reduce((sum, count) => sum + count, 0);
  figure('all of it, a second', requests / (minutes * 60), 'times');
  figure('answers that were wrong', wrong, '', { atMost: 0 });
  const perHour = (of: (memory: Memory) => number) => (slope(seen.map(of)) * measurements * 60) / minutes;
  const heap = seen.map((memory) => memory.heap);
  figure('heap, the least of the first half', quantile(heap.slice(0, measurements / 2), 0), 'MB');
  figure('heap, the least of the second half', quantile(heap.slice(measurements / 2), 0), 'MB');
  figure('heap grows, of itself an hour', (100 * perHour((memory) => memory.heap)) / quantile(heap, 0.5), '%', {
    atMost: 5,
  });
  figure(
    'heap grows by',
    perHour((memory) => memory.heap),
    'MB/hour',
  );
  figure(
    'resident memory grows by',
    perHour((memory) => memory.rss),
    'MB/hour',
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
