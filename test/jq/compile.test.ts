import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { bundledWorker, compileSync } from '../../src/jq';
import { compileOn } from '../../src/jq/compile';
import { WorkerLine } from '../../src/jq/worker-line';

const root = resolve(__dirname, '../..');

test('R-23: compiling 1,000 conditions of 20 texts starts one worker and compiles 20 times', async () => {
  const line = new WorkerLine();
  const run = jest.spyOn(line, 'run');
  const found = await Promise.all(Array.from({ length: 1000 }, (_, i) => compileOn(line, `.counted${i % 20} == 1`)));
  expect(found.filter((each) => each !== undefined)).toEqual([]);
  expect([line.workersStarted, run.mock.calls.length]).toEqual([1, 20]);
});

describe('R-23: compiling while the thread waits', () => {
  test('says what compiling says, and the second time at once', () => {
    expect(compileSync('.a[')).toBe('syntax error, unexpected end of file (line 1)');
    expect(compileSync('.results.q.entities | length > 0')).toBeUndefined();
    expect(compileSync('env')).toBe('env may not be used');
    const start = performance.now();
    for (let i = 0; i < 1000; i++) compileSync('.a[');
    expect(performance.now() - start).toBeLessThan(100);
  });

  test('goes on after a program that is hard to compile', () => {
    expect(compileSync('['.repeat(9999))).toBe('memory exhausted (line 1)');
    expect(compileSync('.b')).toBeUndefined();
  });

  test('what jq complains of at length is cut', () => {
    expect(compileSync(`${'x'.repeat(9000)}`)?.length).toBeLessThanOrEqual(500);
  });
});

test('R-53: a bundle with the worker and jq.wasm beside it works from anywhere, and ends when it is done', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jq-'));
  const bundle = (entry: string, outfile: string) =>
    buildSync({
      entryPoints: [join(root, entry)],
      outfile: join(folder, outfile),
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'error',
    });
  bundle('src/jq/index.ts', 'jq.cjs');
  bundle('src/jq/worker.ts', bundledWorker);
  copyFileSync(join(dirname(require.resolve('jq-web')), 'jq.wasm'), join(folder, 'jq.wasm'));
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { evaluate, compile, compileSync } = require('./jq.cjs');
     (async () => {
       const [one] = await evaluate('.a + 1', ['{"a":1}'], { timeMs: 5000 });
       const stuck = await evaluate('def f: f; f', ['1']);
       const found = [one.outputs[0], stuck[0].error, await compile('.['), compileSync('.b'), Object.keys(process.env).length];
       process.stdout.write(JSON.stringify(found));
     })();`,
  );
  const output = execFileSync(process.execPath, [join(folder, 'main.cjs')], { cwd: '/', env: {}, timeout: 20_000 });
  expect(JSON.parse(output.toString())).toEqual([
    2,
    'took longer than 250 ms',
    'syntax error, unexpected end of file (line 1)',
    null,
    0,
  ]);
  rmSync(folder, { recursive: true });
});
