import { compileOn } from './compile';
import { type Evaluation, evaluateOn, type Limits } from './evaluate';
import { WorkerLine } from './worker-line';

export { compileSync } from './compile';
export type { Evaluation, Limits } from './evaluate';
export { bundledWorker } from './start-worker';

const line = new WorkerLine();
/** For programs that have hit a limit before, so that nobody else waits behind them. */
const slowLine = new WorkerLine();
const slow = new Set<string>();
const maxSlow = 1000;

/**
 * Evaluates one jq program over many inputs, in a worker that has no environment, no files, no modules and no other
 * input, and hard limits of time and memory.
 *
 * Never throws for what a program does. One that has hit a limit is evaluated on a worker of its own kind from then on,
 * apart from all others. A limit is an error of all inputs of the call: inputs that must not spoil each
 * other are given in calls of their own.
 *
 * @param inputs JSON texts, each exactly one value.
 * @returns what the program gave, in the order of the inputs.
 * @throws {SyntaxError} an input is not one JSON text.
 * Source: spec, D-26.
 */
export async function evaluate(
  program: string,
  inputs: readonly string[],
  limits: Limits = {},
): Promise<readonly Evaluation[]> {
  const found = await evaluateOn(slow.has(program) ? slowLine : line, program, inputs, limits);
  if (found.some(({ cause }) => cause === 'limit')) remember(program);
  return found;
}

function remember(program: string): void {
  slow.add(program);
  const [oldest] = slow;
  if (slow.size > maxSlow && oldest !== undefined) slow.delete(oldest);
}

/**
 * Compiles a program and runs nothing of it; each text once.
 *
 * @returns what speaks against it: a name that may not be used, or jq's complaint; `undefined` where it compiles.
 */
export function compile(program: string): Promise<string | undefined> {
  return compileOn(line, program);
}
