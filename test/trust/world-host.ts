import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type BackendOptions, createLog, type RunningBackend, startBackend } from '../../src/backend';
import { built, root } from '../e2e/built';

/** One backend, which can be ended and started again over the same database. */
interface Running {
  readonly url: string;
  /** Ends it as an operator does. */
  close(): Promise<void>;
  /** Ends it giving it no chance to do anything; undefined for one that lives in this process. */
  readonly kill?: () => Promise<void>;
}

export const credentials = { clientId: 'interleavings', clientSecret: 'a secret of the interleavings' };

/** Where commands are sent: some backends over one database, which take turns. */
export class Host {
  private turn = 0;

  private constructor(
    private readonly open: () => Promise<Running>,
    private readonly running: Running[],
    /** Whether a backend may die between calling somebody and knowing that it did. */
    readonly mayCallAgain: boolean,
  ) {}

  /** Backends in this process. */
  static async inProcess(database: string, count = 1, more: Partial<BackendOptions> = {}): Promise<Host> {
    const options = { credentials, allowPrivateWebhooks: true, outbox: { pollMs: 100, retryMs: 50 }, ...more };
    const open = (): Promise<RunningBackend> => startBackend({ database, log: createLog('error'), ...options });
    return new Host(open, await openAll(open, count), false);
  }

  /** Backends as processes of their own, of the built product, which can be killed. */
  static async processes(database: string, count = 1): Promise<Host> {
    const open = () => startProcess(database);
    return new Host(open, await openAll(open, count), true);
  }

  /** The address of the backend whose turn it is. */
  next(): string {
    this.turn = (this.turn + 1) % this.running.length;
    return this.running[this.turn]?.url ?? '';
  }

  /** Ends one backend, by force where that is wanted and possible, and starts another in its place. */
  async again(by: 'restart' | 'crash'): Promise<void> {
    const place = this.turn;
    const old = this.running[place];
    if (old === undefined) throw new Error('a backend that is not there');
    if (by === 'crash' && old.kill) await old.kill();
    else await old.close();
    this.running[place] = await this.open();
  }

  async close(): Promise<void> {
    await Promise.all(this.running.map((each) => each.close()));
  }
}

/** One after the other: the first one makes the tables. */
async function openAll(open: () => Promise<Running>, count: number): Promise<Running[]> {
  const all: Running[] = [];
  for (let i = 0; i < count; i++) all.push(await open());
  return all;
}

/** Long enough for a call on a busy machine, short enough to wait for after a crash; in milliseconds. */
const [timeoutMs, leaseMs] = [2500, 3000];

async function startProcess(database: string): Promise<Running> {
  const options = {
    database,
    credentials,
    allowPrivateWebhooks: true,
    outbox: { pollMs: 50, retryMs: 50, timeoutMs, leaseMs },
  };
  const script = `
    const { createLog, startBackend } = require(${JSON.stringify(built('backend', 'index.js'))});
    startBackend({ ...${JSON.stringify(options)}, log: createLog('error') }).then((backend) => {
      process.on('SIGTERM', () => backend.close().then(() => process.exit()));
      process.stdin.resume().on('end', () => process.exit()); // whoever started it is gone
      console.log(backend.url);
    });`;
  const child: ChildProcess = spawn(process.execPath, ['-e', script], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  if (!child.stdout) throw new Error('the backend has no standard output');
  for await (const url of createInterface({ input: child.stdout })) {
    return { url, close: () => end('SIGTERM'), kill: () => end('SIGKILL') };
  }
  throw new Error('the backend ended before it listened');
}
