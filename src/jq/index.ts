import { compileOn } from './compile';
import { type Evaluation, evaluateOn, type Limits } from './evaluate';
import { WorkerLine } from './worker-line';

export { compileSync } from './compile';
export type { Evaluation, Limits } from './evaluate';
export { bundledWorker } from './start-worker';

/** For programs that have done well so far, for those that nobody knows yet, and for those that hit a limit. */
const lines = { proven: new WorkerLine(), unknown: new WorkerLine(), slow: new WorkerLine() };

/** How programs did the last time; so many are remembered, then the oldest is forgotten. */
const standings = new Map<string, 'proven' | 'slow'>();
const maxStandings = 2000;

/** The last evaluation under way of each program for each share: those of one go one after the other. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Evaluates one jq program over many inputs, in a worker that has no environment, no files, no modules and no other
 * input, and hard limits of time and memory.
 *
 * Never throws for what a program does. A program that hits a limit is evaluated on another worker from then on, and so
 * is one that has never been evaluated, so that those which do well wait for neither. A limit is an error of all
 * inputs of the call: inputs that must not spoil each other are given in calls of their own.
 *
 * @param inputs JSON texts, each exactly one value.
 * @returns what the program gave, in the order of the inputs.
 * @throws {SyntaxError} an input is not one JSON text.
 * Source: spec, D-26, G-91.
 */
export async function evaluate(
  program: string,
  inputs: readonly string[],
  limits: Limits = {},
): Promise<readonly Evaluation[]> {
  const key = `${limits.share ?? ''} ${program}`;
  const former = underWay.get(key) ?? Promise.resolve();
  const mine = former.then(() => evaluateInTurn(program, inputs, limits));
  const ended = mine.catch(() => undefined);
  underWay.set(key, ended);
  try {
    return await mine;
  } finally {
    if (underWay.get(key) === ended) underWay.delete(key);
  }
}

async function evaluateInTurn(
  program: string,
  inputs: readonly string[],
  limits: Limits,
): Promise<readonly Evaluation[]> {
  const standing = standings.get(program);
  const found = await evaluateOn(lines[standing ?? 'unknown'], program, inputs, limits);
  const isStopped = found.some(({ cause }) => cause === 'limit');
  if (isStopped && standing === 'proven') {
    // It did well before, so perhaps the machine was busy; it gets a second try, where it holds nobody up.
    standings.delete(program);
    return evaluateInTurn(program, inputs, limits);
  }
  if (isStopped) remember(program, 'slow');
  else if (found.some(({ cause }) => cause !== 'program')) remember(program, 'proven');
  return found;
}

function remember(program: string, standing: 'proven' | 'slow'): void {
  standings.delete(program);
  standings.set(program, standing);
  const [oldest] = standings.keys();
  if (standings.size > maxStandings && oldest !== undefined) standings.delete(oldest);
}

/**
 * Compiles a program and runs nothing of it; each text once.
 *
 * @returns what speaks against it: a name that may not be used, or jq's complaint; `undefined` where it compiles.
 */
export function compile(program: string): Promise<string | undefined> {
  return compileOn(lines.unknown, program);
}
