import { readdirSync, readFileSync } from 'node:fs';

/**
 * Watches every process whose command line holds `name` and keeps the highest peak of memory seen (VmHWM of Linux).
 *
 * @returns a function that ends the watch and answers the peak in MB (10^6 bytes); 0 where there is no /proc.
 */
export function watchPeakMemory(name: string): () => number {
  let peak = 0;
  const look = (): void => {
    for (const pid of processes()) {
      const text = read(`/proc/${pid}/cmdline`);
      if (!text.includes(name)) continue;
      const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
      peak = Math.max(peak, (kilobytes * 1024) / 1e6);
    }
  };
  const timer = setInterval(look, 40);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // the process has ended meanwhile
  }
}
