import { parentPort, workerData } from 'node:worker_threads';
import { writeAnswer } from './answer-buffer';
import { loadEngine } from './engine';
import type { Job, Start } from './job';
import { capMemory } from './memory-cap';

/** The program of the worker thread: answers each job it is sent with a reply, after one message that it is ready. */
async function serve({ maxMemoryBytes, answer }: Start): Promise<void> {
  console.warn = () => undefined; // jq-web warns of whatever jq writes to stderr
  capMemory(maxMemoryBytes);
  const engine = await loadEngine();
  parentPort?.on('message', (job: Job) => {
    const reply = engine.run(job);
    if (answer) writeAnswer(answer, reply);
    else parentPort?.postMessage(reply);
  });
  if (!answer) parentPort?.postMessage('ready');
}

void serve(workerData as Start); // started by start-worker.ts only, which gives just that
