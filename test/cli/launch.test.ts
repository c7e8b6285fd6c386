import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built, root } from '../e2e/built';
import { eventually, startProgram } from '../e2e/process';

/** A copy of the built program that nobody else starts; inside the project, so that it finds the database's package. */
const cache = join(root, 'node_modules', '.cache');
let dir: string;
beforeEach(() => {
  mkdirSync(cache, { recursive: true });
  dir = mkdtempSync(join(cache, 'launch-'));
  const bin = join(built('bin', 'portcullis.cjs'), '..');
  cpSync(bin, dir, { recursive: true, filter: (file) => !file.endsWith('.kept') && !file.endsWith('.fresh') });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const kept = () => readdirSync(dir).filter((name) => name.endsWith('.kept'));
const keptFile = () => join(dir, kept()[0] ?? 'nothing is kept');

/** Starts a server, asks it once and stops it. @returns the status of its answer and of its end. */
async function serveOnce(options: readonly string[] = [], file = 'portcullis.cjs'): Promise<readonly number[]> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const args = [...options, join(dir, file), 'serve'];
  const { child, ended, output } = startProgram(process.execPath, args, { cwd: root, env });
  const url = await eventually(() => /listening on (http:\S+)/.exec(output().stdout)?.[1], 'the server');
  const { status } = await fetch(`${url}/health`);
  child.kill('SIGTERM');
  return [status, (await ended).status];
}

test('a server leaves behind what it has compiled, and the next one starts with it', async () => {
  expect(await serveOnce()).toEqual([200, 0]);
  const [name = ''] = kept();
  expect(name).toContain(process.version);
  const first = readFileSync(keptFile());
  expect(await serveOnce()).toEqual([200, 0]);
  expect(kept()).toEqual([name]);
  expect(readFileSync(keptFile()).equals(first)).toBe(true);
});

test('other commands leave nothing behind', async () => {
  const { ended } = startProgram(process.execPath, [join(dir, 'portcullis.cjs'), '--help'], {
    cwd: root,
    env: process.env,
  });
  expect((await ended).stdout).toContain('Usage: portcullis');
  expect(kept()).toEqual([]);
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, 1000)],
  ['empty', () => Buffer.alloc(0)],
  ['something else', () => Buffer.from('nothing that V8 ever wrote')],
  ['of other flags', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 8), Buffer.alloc(8), bytes.subarray(16)])],
])('what was kept and is %s is compiled and kept again', async (_, damage) => {
  await serveOnce();
  writeFileSync(keptFile(), damage(readFileSync(keptFile())));
  const damaged = readFileSync(keptFile());
  expect(await serveOnce()).toEqual([200, 0]);
  expect(readFileSync(keptFile()).equals(damaged)).toBe(false);
});

test('what was kept of another program is not looked at', async () => {
  await serveOnce();
  const [name] = kept();
  const program = join(dir, 'program.cjs');
  writeFileSync(program, readFileSync(program, 'latin1').replace(/^\/\*\w+\*\//, '/*0123456789abcdef*/'));
  expect(await serveOnce()).toEqual([200, 0]);
  expect(kept()).toHaveLength(2);
  expect(kept()).toContain(name);
});

test('a start with options of Node does not replace what plain starts use', async () => {
  await serveOnce();
  const plain = readFileSync(keptFile());
  expect(await serveOnce(['--max-lazy'])).toEqual([200, 0]);
  expect(readFileSync(keptFile()).equals(plain)).toBe(true);
});

test('where nothing can be kept, it starts all the same', async () => {
  await serveOnce();
  const [name = ''] = kept();
  rmSync(keptFile());
  // A folder in the file's place: even whoever may write anywhere cannot rename a file onto it.
  mkdirSync(join(dir, name, 'in the way'), { recursive: true });
  expect(await serveOnce()).toEqual([200, 0]);
});
