#!/usr/bin/env node
/**
 * Everything that must hold, on a fresh clone too: installs what is missing, then format and lint, types, build,
 * generated code, and every test. Arguments go to jest: `npm test -- test/cty`.
 *
 * The last line is `N passed, N failed`, with `, N skipped` behind it where tests were skipped.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './steps/install.mjs';
import { programStep, run, step } from './steps/run.mjs';
import { findTerraform } from './steps/terraform.mjs';

const started = Date.now();
const results = mkdtempSync(join(tmpdir(), 'portcullis-test-'));
let failed = 0;
let counts = { passed: 0, failed: 0, skipped: 0 };

async function guarded(work) {
  try {
    await work();
  } catch (error) {
    failed += 1;
    console.error(`\nFAILED: ${error.message}`);
  }
}

try {
  const terraform = findTerraform();
  await step('install', async () => void install());
  await guarded(() => programStep('format and lint', 'biome', ['ci', '.', '--error-on-warnings', '--colors=off']));
  await guarded(() => programStep('types', 'tsc', ['--noEmit']));
  await programStep('build', process.execPath, ['scripts/build.mjs']);
  const { checkGenerated } = await import('./steps/generated.mjs');
  await guarded(() => step('generated code', checkGenerated));
  await guarded(() =>
    step('tests', async () => {
      const report = join(results, 'jest.json');
      const status = await run('jest', ['--json', `--outputFile=${report}`, ...process.argv.slice(2)], {
        env: { PORTCULLIS_TERRAFORM: terraform, CHECKPOINT_DISABLE: '1' },
      });
      const { numPassedTests, numFailedTests, numPendingTests, numTotalTests, testResults } = JSON.parse(
        readFileSync(report, 'utf8'),
      );
      const broken = testResults.filter(
        (file) => file.status === 'failed' && file.assertionResults.length === 0,
      ).length;
      counts = { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests };
      if (numTotalTests === 0) throw new Error('no test ran');
      if (status !== 0 && counts.failed === 0) throw new Error(`jest ended with ${status}`);
    }),
  );
} catch (error) {
  failed += 1;
  console.error(`\nFAILED: ${error.message}`);
} finally {
  rmSync(results, { recursive: true, force: true });
}

const failures = failed + counts.failed;
console.log(`\n${((Date.now() - started) / 1000).toFixed(0)} s in all`);
console.log(`${counts.passed} passed, ${failures} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`);
process.exitCode = failures > 0 ? 1 : 0;
