import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Block, blocks } from './docs';
import { built } from './e2e/built';

/**
 * A page's blocks of `console` are one session in one shell: a line that begins with `$ ` is typed, one with `> ` goes
 * on with it, and every other line is what must be printed, where `...` stands for anything within the line.
 */
interface Step {
  readonly place: string;
  readonly command: string;
  readonly output: readonly string[];
}

function stepsOf(block: Block): readonly Step[] {
  const steps: { place: string; command: string; output: string[] }[] = [];
  for (const [i, line] of block.text.trimEnd().split('\n').entries()) {
    const last = steps.at(-1);
    if (line.startsWith('$ ')) {
      steps.push({ place: `${block.page}:${block.line + i + 1}`, command: line.slice(2), output: [] });
    } else if (!last) throw new Error(`${block.page}:${block.line}: the first line is no command`);
    else if (/^> ?/.test(line) && last.output.length === 0) last.command += `\n${line.replace(/^> ?/, '')}`;
    else last.output.push(line);
  }
  return steps;
}

const sessions = [...new Set(consoles().map(({ page }) => page))].map(
  (page) => [page, consoles().filter((block) => block.page === page)] as const,
);

function consoles(): readonly Block[] {
  return blocks().filter(({ language }) => language === 'console');
}

/** The port that pages name: each session gets a free one in its place. */
const namedPort = /\b4546\b/g;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}

const marker = '@@@';

/** One shell script out of all steps: each prints its number before what it prints itself. */
function scriptOf(steps: readonly Step[]): string {
  const numbered = steps.map(({ command }, i) => `printf '\\n${marker}${i}\\n'\n${command}`);
  return [
    `trap 'kill $(jobs -p) 2>/dev/null; wait' EXIT`,
    'exec 2>&1',
    ...numbered,
    `printf '\\n${marker}end\\n'`,
  ].join('\n');
}

async function run(script: string, dir: string): Promise<string> {
  const bin = join(dir, '.bin');
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'npx'),
    `#!/bin/sh\nshift\nexec "${process.execPath}" "${built('bin', 'portcullis.cjs')}" "$@"\n`,
  );
  chmodSync(join(bin, 'npx'), 0o755);
  const { PORT_CLIENT_ID: _, PORT_CLIENT_SECRET: __, PORT_BASE_URL: ___, ...env } = process.env;
  const child = spawn('bash', ['-c', script], {
    cwd: dir,
    env: { ...env, PATH: `${bin}:${process.env.PATH}`, HOME: dir, CHECKPOINT_DISABLE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  await new Promise((resolve) => child.once('close', resolve));
  return said;
}

function toPattern(line: string): RegExp {
  const parts = line.split('...').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

test('there are pages to walk through', () => {
  expect(sessions.length).toBeGreaterThan(0);
});

describe.each(sessions)('%s', (_page, found) => {
  const dir = mkdtempSync(join(tmpdir(), 'portcullis-walk-'));
  const steps = found.flatMap(stepsOf);
  let outputs: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const port = String(await freePort());
    const said = (await run(scriptOf(steps).replace(namedPort, port), dir)).replaceAll(port, '4546');
    const parts = said.split(`\n${marker}`).slice(1);
    outputs = new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)]));
  }, 120_000);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test.each(steps.map((step, i) => [step.place, i, step] as const))('%s', (_place, i, { output }) => {
    const said = outputs.get(String(i));
    if (said === undefined)
      throw new Error(`the session ended before this: ${JSON.stringify([...outputs.values()].at(-1))}`);
    const lines = said.trimEnd() === '' ? [] : said.trimEnd().split('\n');
    if (output.length === 0) return;
    const differs = output.length !== lines.length || !output.every((line, n) => toPattern(line).test(lines[n] ?? ''));
    if (differs) expect(lines).toEqual(output);
  });
});
