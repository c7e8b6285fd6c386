#!/usr/bin/env node
/**
 * Runs the tests of decisions and of the backend, and writes what they showed to docs/parity.md. With `--static` nothing
 * is run, and only what follows from the files is written again.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './steps/install.mjs';
import { programStep, run, step } from './steps/run.mjs';

const tests = ['test/access', 'test/trust', 'test/contract', 'test/provider', 'test/jq', 'test/backend'];
const folder = mkdtempSync(join(tmpdir(), 'portcullis-parity-'));
const recordings = join(folder, 'recordings');
const report = join(folder, 'tests.json');
mkdirSync(recordings);

try {
  await step('install', async () => void install());
  const isStatic = process.argv.includes('--static');
  if (!isStatic) {
    await step('tests', async () => {
      const env = { PORTCULLIS_PARITY: report, PORTCULLIS_PARITY_DIR: recordings };
      const status = await run('jest', tests, { env });
      if (status !== 0) process.exitCode = 1;
    });
  }
  const writer = ['scripts/generate/write-parity.ts', ...(isStatic ? [] : [recordings, report])];
  await programStep('docs/parity.md', 'tsx', writer);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
