import type { Job, Reply } from './job';

/** The part of jq-web that is used: `raw` runs jq's main with an input text. */
interface JqWeb {
  raw(input: string, program: string, flags: string[]): string | undefined;
}

/** Does jobs with jq itself. Throws nothing: whatever jq does is a reply. */
interface Engine {
  run(job: Job): Reply;
}

/** Loads jq; takes 50 ms. */
export async function loadEngine(): Promise<Engine> {
  // Not import(): what the package exports is a promise, which bundlers wrap so that it cannot be awaited.
  const jq: JqWeb = await require('jq-web');
  const attempt = (act: () => readonly string[]): Reply => {
    try {
      return { lines: act() };
    } catch (error) {
      return isExit(error) ? { refused: complaint(error) } : { broken: String(error) };
    }
  };
  const engine: Engine = {
    run: (job) => attempt(() => (job.kind === 'compile' ? compile(jq, job.program) : evaluate(jq, job))),
  };
  engine.run({ kind: 'evaluate', program: '.', inputs: ['null'], maxOutputs: 1, maxOutputBytes: 10 }); // warms up
  return engine;
}

/** Without any input jq compiles a program and runs nothing of it. */
function compile(jq: JqWeb, program: string): readonly string[] {
  jq.raw('', program, []);
  return [];
}

/**
 * Runs a program over many inputs in one go, since starting jq costs more than most programs. Each input gives a line,
 * a JSON list of `{"v": output}` and, where it failed, `{"e": error}` at the end; or `"long"`.
 */
function evaluate(jq: JqWeb, job: Extract<Job, { kind: 'evaluate' }>) {
  const output = jq.raw(job.inputs.join('\n'), wrapped(job), ['-r']) ?? '';
  return output.split('\n').filter((line) => line !== '');
}

/**
 * The line break ends a comment that the program may end with. A program's own definitions, and what it says after them,
 * see the time that is told, for a name means what was defined last before it.
 */
function wrapped({ program, maxOutputs, maxOutputBytes, now }: Extract<Job, { kind: 'evaluate' }>): string {
  const time = now === undefined ? '' : `def now: ${now}; `;
  const each = `[limit(${maxOutputs + 1}; try {v: (${time}${program}\n)} catch {e: .})] | tojson`;
  return `${each} | if utf8bytelength > ${maxOutputBytes} then "\\"long\\"" else . end`;
}

interface Exit {
  readonly exitCode: number;
  readonly stderr?: string;
}

/** jq ended by itself, with a status; anything else thrown means that it broke down. */
function isExit(error: unknown): error is Exit {
  return error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number';
}

/** jq's complaint without what only a shell's user needs. */
function complaint({ stderr = '', exitCode }: Exit): string {
  const text = stderr
    .replace(/^undefined/, '')
    .replace(/^jq: (error: )?/gm, '')
    .replace(/^\d+ compile errors?$/gm, '')
    .replace(/ \((Unix|Windows cmd) shell quoting issues\?\)/g, '')
    .replace(/ at <unknown>, line (\d+):?/g, ' (line $1)')
    .replace(/ at <[^>]*>(, line (\d+))?:?/g, (_, __, line) => (line === undefined ? '' : ` (line ${line})`))
    .trim();
  const [first = ''] = text.split('\n');
  return first === '' ? `jq ended with status ${exitCode}` : first.slice(0, 500);
}
