import { compileOn } from './compile';
import { type Evaluation, evaluateOn, type Limits } from './evaluate';
import { WorkerLine } from './worker-line';

export { compileSync } from './compile';
export type { Evaluation, Limits } from './evaluate';
export { bundledWorker } from './start-worker';

const line = new WorkerLine();

/**
 * Evaluates one jq program over many inputs, in a worker that has no environment, no files, no modules and no other
 * input, and hard limits of time and memory.
 *
 * Never throws for what a program does. A limit is an error of all inputs of the call: inputs that must not spoil each
 * other are given in calls of their own.
 *
 * @param inputs JSON texts, each exactly one value.
 * @returns what the program gave, in the order of the inputs.
 * @throws {SyntaxError} an input is not one JSON text.
 * Source: spec, D-26.
 */
export function evaluate(
  program: string,
  inputs: readonly string[],
  limits: Limits = {},
): Promise<readonly Evaluation[]> {
  return evaluateOn(line, program, inputs, limits);
}

/**
 * Compiles a program and runs nothing of it; each text once.
 *
 * @returns what speaks against it: a name that may not be used, or jq's complaint; `undefined` where it compiles.
 */
export function compile(program: string): Promise<string | undefined> {
  return compileOn(line, program);
}
