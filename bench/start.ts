/**
 * How long Terraform waits for the plugin to start, beside `node -e 0`, which no Node program can beat.
 *
 *   npx tsx bench/start.ts [EXECUTABLE]    the built plugin of dist/terraform where none is named
 *
 * 25 rounds, interleaved so that both meet the same noise, after two that only warm the disk's cache. The number to
 * watch is the ratio of the 25th percentiles: at most 1.25 for the bundle, 0.4 for a Bun executable.
 */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { startPlugin } from '../src/plugin/testkit/process';
import { quantile } from './rounds';

const rounds = 25;
const warmUps = 2;
const executable = resolve(process.argv[2] ?? join(__dirname, '../dist/terraform/terraform-provider-port'));

type Sample = { readonly node: number; readonly start: number; readonly schema: number; readonly end: number };

async function main(): Promise<void> {
  const samples: Sample[] = [];
  for (let i = 0; i < warmUps + rounds; i++) {
    const node = await nodeMs();
    const plugin = await pluginMs();
    if (i >= warmUps) samples.push({ node, ...plugin });
  }
  print('node -e 0, to its end', of(samples, 'node'));
  print('plugin, to its handshake', of(samples, 'start'));
  print('then to its schema, encrypted', of(samples, 'schema'));
  print('then asked to end, to its end', of(samples, 'end'));
  const ratio = quantile(of(samples, 'start'), 0.25) / quantile(of(samples, 'node'), 0.25);
  console.log(`ratio of the 25th percentiles: ${ratio.toFixed(2)}`);
}

async function nodeMs(): Promise<number> {
  const began = performance.now();
  const child = spawn('node', ['-e', '0'], { stdio: 'ignore' });
  await new Promise((ended) => child.on('exit', ended));
  return performance.now() - began;
}

async function pluginMs(): Promise<Omit<Sample, 'node'>> {
  const plugin = await startPlugin({ command: [executable] });
  const connected = performance.now();
  const client = plugin.client();
  await client.call('GetProviderSchema', new Uint8Array(0));
  const answered = performance.now();
  void client.send('/plugin.GRPCController/Shutdown', [Buffer.alloc(5)]);
  await plugin.exited;
  return { start: plugin.startMs, schema: answered - connected, end: performance.now() - answered };
}

const of = (samples: readonly Sample[], part: keyof Sample): readonly number[] => samples.map((sample) => sample[part]);

function print(what: string, values: readonly number[]): void {
  const [least, p25, median] = [0, 0.25, 0.5].map((share) => quantile(values, share).toFixed(1).padStart(6));
  console.log(`${what.padEnd(32)} min ${least}   p25 ${p25}   median ${median}   ms`);
}

void main();
