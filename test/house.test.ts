import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './e2e/built';
import { eventually, startProgram } from './e2e/process';

/** A PATH on which there is Node and nothing else: no terraform, no tofu, no pg_config. */
const bare = mkdtempSync(join(tmpdir(), 'portcullis-bare-'));
symlinkSync(process.execPath, join(bare, 'node'));
afterAll(() => rmSync(bare, { recursive: true, force: true }));

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { PORTCULLIS_TERRAFORM: _, PORTCULLIS_REQUIRE_PG: __, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...rest, PATH: bare, ...env },
  });
  return { status, stdout, text: stdout + stderr };
}

test.each(['test', 'demo'])('where there is no Terraform, npm run %s says how to get one', (script) => {
  const { status, text } = run([join('scripts', `${script}.mjs`)]);
  expect(status).toBe(1);
  expect(text).toContain('Neither terraform nor tofu is on the PATH. Install Terraform 1.5 or later');
});

test('the last line of npm test counts, also when nothing could be run', () => {
  const { stdout } = run([join('scripts', 'test.mjs')]);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
});

test('a demo that is interrupted leaves nothing behind and nothing running', async () => {
  const scratch = join(bare, 'tmp');
  mkdirSync(scratch);
  const env = { ...process.env, TMPDIR: scratch };
  const { child, ended, output } = startProgram(process.execPath, [join('scripts', 'demo.mjs')], { cwd: root, env });
  const shown = () => /✓ plan refuses[\s\S]*/.exec(output().stdout) ?? undefined;
  await eventually(shown, 'the first plan of the demo', 60_000);
  const url = /http:\S+/.exec(output().stdout)?.[0] ?? '';
  child.kill('SIGINT');
  const { status, stderr } = await ended;
  expect([status, stderr]).toEqual([1, expect.stringContaining('stopped by SIGINT')]);
  expect(readdirSync(scratch)).toEqual([]);
  await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed');
}, 120_000);

describe('where there is no PostgreSQL', () => {
  const report = join(bare, 'report.json');
  const jest = [join('node_modules', 'jest', 'bin', 'jest.js'), '--json', `--outputFile=${report}`];
  const files = ['test/backend/retry.test.ts', 'test/backend/crash/postgres.test.ts'];

  test('its tests are skipped, and one line says how many', () => {
    const { status, text } = run([...jest, ...files]);
    const { numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as { numPendingTests: number };
    expect(numPendingTests).toBeGreaterThan(6);
    expect([status, text.match(/SKIPPED.*/g)]).toEqual([0, [`SKIPPED (no PostgreSQL): ${numPendingTests} tests`]]);
  });

  test('PORTCULLIS_REQUIRE_PG makes that a failure', () => {
    const { status, text } = run([...jest, ...files], { PORTCULLIS_REQUIRE_PG: '1' });
    expect(status).toBe(1);
    expect(text).toContain('PORTCULLIS_REQUIRE_PG=1, and there is no PostgreSQL: install it');
    expect(text).not.toContain('SKIPPED');
  });
});

test('no file names a folder of one machine, or where its packages were fetched from', () => {
  const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const foreign = /(^|[\s"'`(=:])\/(hom[e]|Use[r]s|roo[t]|wor[k]|tm[p])\/|npmj[s]\.|"resolve[d]":/;
  const wrong = files.flatMap((file) => {
    const text = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
    const lines = text.split('\n');
    return lines.flatMap((line, i) => (foreign.test(line) ? [`${file}:${i + 1}: ${line.slice(0, 120)}`] : []));
  });
  expect(files.length).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
});
