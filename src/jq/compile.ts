import { awaitAnswer, clearAnswer, createAnswerBuffer } from './answer-buffer';
import type { Reply } from './job';
import { refuse } from './refuse';
import { startWorker } from './start-worker';
import type { WorkerLine } from './worker-line';

/** So many programs' results are remembered; then the oldest is forgotten. */
const maxRemembered = 1000;
const compileLimitMs = 1000;
/** For a thread that waits in place, the start of a worker included. Spec R-23. */
const syncLimitMs = 2000;

const remembered = new Map<string, Promise<string | undefined>>();
const rememberedSync = new Map<string, string | undefined>();

/**
 * Compiles a program on a line's worker, each text once.
 *
 * @returns what speaks against it: a name that may not be used, or jq's complaint; `undefined` where it compiles.
 */
export function compileOn(line: WorkerLine, program: string, share?: string): Promise<string | undefined> {
  const known = remembered.get(program);
  if (known) return known;
  const result = compile(line, program, share);
  remember(remembered, program, result);
  return result;
}

async function compile(line: WorkerLine, program: string, share?: string): Promise<string | undefined> {
  const refusal = refuse(program);
  if (refusal !== undefined) return refusal;
  const reply = await line.run({ kind: 'compile', program }, compileLimitMs, share);
  if ('broken' in reply) remembered.delete(program);
  return complaintOf(reply);
}

/**
 * Compiles a program while the thread waits, for code that cannot: at most two seconds.
 *
 * @returns as `compile`; a program not compiled in that time is said to be so.
 */
export function compileSync(program: string): string | undefined {
  if (rememberedSync.has(program)) return rememberedSync.get(program);
  const refusal = refuse(program);
  const reply: Reply = refusal === undefined ? askWaiting(program) : { refused: refusal };
  const result = complaintOf(reply);
  if (!('broken' in reply)) remember(rememberedSync, program, result);
  return result;
}

let waiting: { readonly worker: ReturnType<typeof startWorker>; readonly answer: SharedArrayBuffer } | undefined;

function askWaiting(program: string): Reply {
  if (waiting === undefined) {
    const answer = createAnswerBuffer();
    waiting = { worker: startWorker(answer), answer };
    waiting.worker.on('error', () => {
      waiting = undefined;
    });
  }
  const { worker, answer } = waiting;
  clearAnswer(answer);
  worker.postMessage({ kind: 'compile', program });
  const reply = awaitAnswer(answer, syncLimitMs) ?? { broken: `was not compiled within ${syncLimitMs / 1000} s` };
  if ('broken' in reply) {
    void worker.terminate();
    waiting = undefined;
  }
  return reply;
}

function complaintOf(reply: Reply): string | undefined {
  if ('refused' in reply) return reply.refused;
  return 'broken' in reply ? reply.broken : undefined;
}

function remember<T>(memory: Map<string, T>, program: string, result: T): void {
  memory.set(program, result);
  const [oldest] = memory.keys();
  if (memory.size > maxRemembered && oldest !== undefined) memory.delete(oldest);
}
