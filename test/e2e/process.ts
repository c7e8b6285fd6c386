import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export type Ended = { readonly status: number; readonly stdout: string; readonly stderr: string };

type Options = {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
  /** In a process group of its own, as a shell starts it, so that a signal can be sent to all of it. */
  readonly ownGroup?: boolean;
};

/** Runs a program to its end. A status is a result; only not ending in time is an error. */
export function runProgram(command: string, args: readonly string[], options: Options): Promise<Ended> {
  const { child, ended } = startProgram(command, args, options);
  const timeoutMs = options.timeoutMs ?? 120_000;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${command} ${args.join(' ')} did not end within ${timeoutMs} ms`));
    }, timeoutMs);
    ended.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Everything that was started and has not ended yet: a test that fails leaves nothing running. */
const running = new Set<ChildProcess>();
if (typeof afterAll === 'function') {
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL');
  });
}

/** Starts a program that is to be talked to, or stopped, while it runs. */
export function startProgram(command: string, args: readonly string[], { cwd, env, ownGroup = false }: Options) {
  const child: ChildProcess = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: ownGroup });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ status: code ?? (signal ? 128 : 1), stdout, stderr }));
  });
  return { child, ended, output: () => ({ stdout, stderr }) };
}

/** Waits until `found` answers something, asking every 20 ms. */
export async function eventually<T>(
  found: () => T | undefined | Promise<T | undefined>,
  what: string,
  timeoutMs = 20_000,
): Promise<T> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const value = await found();
    if (value !== undefined) return value;
    if (Date.now() > until) throw new Error(`waited ${timeoutMs} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Ends a program without giving it a chance to do anything, and waits until it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
