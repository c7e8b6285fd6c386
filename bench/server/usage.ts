import { readdirSync, readFileSync } from 'node:fs';

/** What a process has used. */
export interface Usage {
  /** Processor time of all its threads, in microseconds. */
  readonly cpu: number;
  /** Memory that is in use now, in MB (10^6 bytes). */
  readonly memory: number;
}

/** Reads from /proc what a process has used so far; only on Linux. */
export function usageOf(pid: number): Usage {
  const threads = readdirSync(`/proc/${pid}/task`).map((thread) => {
    try {
      return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      return 0; // the thread has just ended
    }
  });
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  return { cpu: threads.reduce((sum, time) => sum + time, 0) / 1000, memory: (kilobytes * 1024) / 1e6 };
}
