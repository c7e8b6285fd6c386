import type { Worker } from 'node:worker_threads';
import type { Job, Reply } from './job';
import { startWorker } from './start-worker';

/** A worker that takes this long to load jq will not do it any more. */
const startLimitMs = 30_000;

interface Waiting {
  readonly job: Job;
  readonly timeMs: number;
  readonly settle: (reply: Reply) => void;
}

/**
 * A line of jobs before one worker, which is started with the first job, kept, and replaced when a job took too long or
 * broke the engine. It keeps the process alive only while there are jobs.
 *
 * Jobs of one share keep their order; shares take turns, so that whoever has one job waits for at most one of
 * somebody who has a thousand.
 */
export class WorkerLine {
  /** The jobs of each share, the shares in the order of their turns; none is empty. */
  private readonly waiting = new Map<string, Waiting[]>();
  private current: Waiting | undefined;
  private worker: Worker | undefined;
  private isReady = false;
  private timer: NodeJS.Timeout | undefined;
  private started = 0;

  /** How many workers there have been. */
  get workersStarted(): number {
    return this.started;
  }

  /**
   * Has a job done.
   *
   * @param timeMs how long it may take once it is its turn; `broken` tells that it took longer.
   * @param share  whoever it is for.
   */
  run(job: Job, timeMs: number, share = ''): Promise<Reply> {
    return new Promise((settle) => {
      const mine = this.waiting.get(share) ?? [];
      mine.push({ job, timeMs, settle });
      this.waiting.set(share, mine);
      this.next();
    });
  }

  private proceed(): void {
    if (this.current || this.waiting.size === 0) return;
    if (!this.worker) this.start();
    if (!this.isReady) return;
    this.current = this.take();
    if (!this.current) return;
    const { current } = this;
    const { job, timeMs } = current;
    const expire = () => this.current === current && this.fail(`took longer than ${timeMs} ms`);
    // Where it was this thread that had no time, a reply may be there already: it is read before what is put off so.
    this.timer = setTimeout(() => setImmediate(expire), timeMs);
    this.worker?.postMessage(job);
  }

  /** The first job of the share whose turn it is, which is the last to have another one. */
  private take(): Waiting | undefined {
    const [turn] = this.waiting;
    if (turn === undefined) return undefined;
    const [share, jobs] = turn;
    const job = jobs.shift();
    this.waiting.delete(share);
    if (jobs.length > 0) this.waiting.set(share, jobs);
    return job;
  }

  private start(): void {
    const worker = startWorker();
    this.worker = worker;
    this.started++;
    this.timer = setTimeout(() => this.fail('jq did not start'), startLimitMs);
    worker.on('message', (message: Reply | 'ready') => {
      if (this.worker !== worker) return;
      clearTimeout(this.timer);
      if (message === 'ready') this.isReady = true;
      else if ('broken' in message) return this.fail('needed more memory than there is, or broke jq');
      else this.settle(message);
      this.next();
    });
    worker.on('error', (error) => this.worker === worker && this.fail(`jq does not run: ${error.message}`));
    worker.on('exit', (status) => this.worker === worker && this.fail(`jq ended with status ${status}`));
  }

  /** Ends the worker and fails the job it had; without one it never started, and all who wait hear so. */
  private fail(reason: string): void {
    clearTimeout(this.timer);
    void this.worker?.terminate();
    this.worker = undefined;
    this.isReady = false;
    if (this.current) this.settle({ broken: reason });
    else for (let job = this.take(); job !== undefined; job = this.take()) job.settle({ broken: reason });
    this.next();
  }

  private settle(reply: Reply): void {
    const { current } = this;
    this.current = undefined;
    current?.settle(reply);
  }

  private next(): void {
    this.proceed();
    if (!this.current && this.waiting.size === 0) this.worker?.unref();
    else this.worker?.ref();
  }
}
