/**
 * From exec to the first answered request of `portcullis serve`, beside `node -e 0`, which no Node program can beat.
 *
 *   npm run bench ready -- [--rounds 15]
 *
 * Interleaved rounds, so that all meet the same noise, after two that only warm up the disk's cache and leave behind
 * what a first start leaves. The number to watch is the ratio of the medians: at most 2.5.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { built } from '../test/e2e/built';
import { figure } from './figure';
import { median, quantile } from './rounds';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });
const warmUps = 2;

interface Start {
  readonly ms: number;
  /** Memory at the first answer, in MB (10^6 bytes); 0 where there is no /proc. */
  readonly memory: number;
}

async function nodeMs(): Promise<Start> {
  const began = performance.now();
  const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
  await once(child, 'exit');
  return { ms: performance.now() - began, memory: 0 };
}

/** Starts a server, asks it once, and stops it again. */
async function serveMs(database: string): Promise<Start> {
  const began = performance.now();
  const args = [built('bin', 'portcullis.cjs'), 'serve', '--database', database, '--client-id', 'bench'];
  const child = spawn(process.execPath, [...args, '--client-secret', 'the secret of the bench'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, found] = /listening on http:\S+:(\d+)\n/.exec(said) ?? [];
      if (found !== undefined) resolve(Number(found));
    });
    child.once('exit', (status) => reject(new Error(`the server ended with ${status}: ${said}`)));
  });
  await ask(port);
  const ms = performance.now() - began;
  const memory = residentMegabytes(child.pid ?? 0);
  child.kill('SIGTERM');
  await ended;
  return { ms, memory };
}

/** One request over a bare connection: what a client library needs to start is not the server's. */
async function ask(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.end('GET /health HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n\r\n');
  let answer = '';
  for await (const text of socket.setEncoding('latin1')) answer += text;
  if (!answer.startsWith('HTTP/1.1 200 ')) throw new Error(`the first answer was ${answer.slice(0, 200)}`);
}

function residentMegabytes(pid: number): number {
  try {
    return (Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024) / 1e6;
  } catch {
    return 0; // not on Linux
  }
}

async function main(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'portcullis-ready-'));
  const works = {
    'node -e 0, to its end': nodeMs,
    'serve, database in memory': () => serveMs('memory'),
    'serve, SQLite file that is there': () => serveMs(join(dir, 'there.sqlite')),
  };
  const found = new Map<string, Start[]>(Object.keys(works).map((name) => [name, []]));
  try {
    for (let round = -warmUps; round < Number(values.rounds); round++) {
      for (const [name, work] of Object.entries(works)) {
        const start = await work();
        if (round >= 0) found.get(name)?.push(start);
      }
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  const [floor = [], ...servers] = [...found.values()].map((starts) => starts.map(({ ms }) => ms));
  for (const [name, starts] of found) {
    const times = starts.map(({ ms }) => ms);
    figure(name, median(times), 'ms, median');
    figure(`${name}, a quarter of them within`, quantile(times, 0.25), 'ms');
    if (starts.some(({ memory }) => memory > 0)) figure(`${name}, memory`, median(starts.map((s) => s.memory)), 'MB');
  }
  for (const [i, times] of servers.entries()) {
    const name = [...found.keys()][i + 1] ?? '';
    figure(`${name}: ratio to node -e 0`, median(times) / median(floor), 'x', { atMost: 2.5 });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
