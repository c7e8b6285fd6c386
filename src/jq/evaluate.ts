import { compileOn } from './compile';
import type { WorkerLine } from './worker-line';

/** What one call may cost, and whose it is. */
export interface Limits {
  /** For all inputs of a call together, in ms; 250 by default. */
  readonly timeMs?: number;
  /** Outputs for one input; 100 by default. */
  readonly maxOutputs?: number;
  /** JSON of all outputs for one input; 16 MiB by default. Spec D-26. */
  readonly maxOutputBytes?: number;
  /** Whoever it is for, such as an organization: all who want something evaluated take turns. */
  readonly share?: string;
  /** What `now` gives; the machine's time where nothing is said. */
  readonly now?: Date;
}

/** What a program gave for one input: all its outputs, or those before its error. */
export interface Evaluation {
  /** JSON values, numbers as JavaScript numbers. */
  readonly outputs: readonly unknown[];
  /** The error it ended with: raised, not compiling, or a limit. */
  readonly error?: string;
  /** `program`: it is none, or uses what it may not; `limit`: of time, memory or output; `raised`: an error of its own. */
  readonly cause?: 'program' | 'limit' | 'raised';
}

/** Evaluates a program on a line's worker; see `evaluate` in index.ts. */
export async function evaluateOn(
  line: WorkerLine,
  program: string,
  inputs: readonly string[],
  limits: Limits,
): Promise<readonly Evaluation[]> {
  const { timeMs = 250, maxOutputs = 100, maxOutputBytes = 16 * 1024 * 1024, now, share } = limits;
  const seconds = now && { now: now.getTime() / 1000 };
  const failed = (error: string, cause: 'program' | 'limit') => inputs.map(() => ({ outputs: [], error, cause }));
  if (inputs.length === 0) return [];
  for (const input of inputs) JSON.parse(input); // a text of two values, or of none, would shift what follows it
  const complaint = await compileOn(line, program, share);
  if (complaint !== undefined) return failed(complaint, 'program');
  const job = { kind: 'evaluate', program, inputs, maxOutputs, maxOutputBytes, ...seconds } as const;
  const reply = await line.run(job, timeMs, share);
  if ('refused' in reply) return failed(reply.refused, 'limit'); // it compiles, so jq gave up for want of memory
  if ('broken' in reply) return failed(reply.broken, 'limit');
  return reply.lines.map((text) => toEvaluation(text, maxOutputs, maxOutputBytes));
}

/** Reads a line of what `engine.ts` has jq print. */
function toEvaluation(text: string, maxOutputs: number, maxOutputBytes: number): Evaluation {
  const found = JSON.parse(text) as 'long' | readonly ({ readonly v: unknown } | { readonly e: unknown })[];
  if (found === 'long') return { outputs: [], error: `gave more than ${maxOutputBytes} bytes`, cause: 'limit' };
  const outputs = found.flatMap((each) => ('v' in each ? [each.v] : []));
  if (outputs.length > maxOutputs)
    return { outputs: [], error: `gave more than ${maxOutputs} outputs`, cause: 'limit' };
  const raised = found.find((each) => 'e' in each);
  if (raised === undefined || !('e' in raised)) return { outputs };
  return { outputs, error: typeof raised.e === 'string' ? raised.e : JSON.stringify(raised.e), cause: 'raised' };
}
