import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { Start } from './job';

/** A worker's WebAssembly memory; jq itself needs 16 MB of it. */
const maxMemoryBytes = 64 * 1024 * 1024;

/**
 * The worker's program beside a bundle that has this room in it. Such a bundle needs two files beside it:
 * `jq-worker.cjs`, the bundle of `src/jq/worker.ts` with the package jq-web inside, and `jq.wasm`, a copy of
 * `jq-web/jq.wasm`, which the first reads from its own folder.
 */
export const bundledWorker = 'jq-worker.cjs';

/**
 * Starts a worker with no environment, which does not keep the process alive. What it writes goes nowhere, for a
 * plugin's output belongs to the protocol; nobody reads its streams, since a reader would keep the process alive.
 */
export function startWorker(answer?: SharedArrayBuffer): Worker {
  const workerData: Start = { maxMemoryBytes, ...(answer && { answer }) };
  const options = { workerData, env: {}, execArgv: [], stdout: true, stderr: true };
  const compiled = [bundledWorker, 'worker.js'].map((name) => join(__dirname, name)).find((file) => existsSync(file));
  const worker = compiled === undefined ? fromSource(options) : new Worker(compiled, options);
  worker.unref();
  return worker;
}

/** Where there are only the sources, tsx is there too. */
function fromSource(options: WorkerOptions): Worker {
  const runner = 'tsx/cjs/api';
  const [api, file] = [require.resolve(runner), join(__dirname, 'worker.ts')].map((path) => JSON.stringify(path));
  return new Worker(`require(${api}).register(); require(${file});`, { ...options, eval: true });
}
