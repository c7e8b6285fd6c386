#!/usr/bin/env node
/**
 * The long counts: fuzzing, planning, crashes, random configurations. Prints what each counted; takes an hour or so.
 * Arguments go to jest: `npm run soak -- test/cty` runs only those.
 */
import { install } from './steps/install.mjs';
import { programStep, run, step } from './steps/run.mjs';
import { findTerraform } from './steps/terraform.mjs';

const parts = [
  ['values: a million inputs', ['test/cty']],
  ['planning: 100,000 schemas', ['test/plugin/planning']],
  ['the plugin under hostile bytes', ['test/plugin/transport', 'test/plugin/serve']],
  ['crashes: 20 rounds each', ['test/backend/crash']],
  [
    'decisions: a million, and 200 backends, against a second opinion',
    ['test/trust/differential', 'test/trust/over-http'],
  ],
  ['interleavings: 10,000 sequences on SQLite, 1,000 on PostgreSQL', ['test/trust/interleavings']],
  ['random configurations: 200', ['test/e2e/random']],
];

const env = {
  PORTCULLIS_SOAK: '1',
  PORTCULLIS_RANDOM: '200',
  PORTCULLIS_SEED: process.env.PORTCULLIS_SEED ?? String(Date.now() % 2 ** 31),
  PORTCULLIS_TERRAFORM: findTerraform(),
  CHECKPOINT_DISABLE: '1',
};

await step('install', async () => void install());
await programStep('build', process.execPath, ['scripts/build.mjs']);
console.log(`seed ${env.PORTCULLIS_SEED}`);
const wanted = process.argv.slice(2);
for (const [name, paths] of wanted.length > 0 ? [['the tests named', wanted]] : parts) {
  await step(name, async () => {
    const status = await run('jest', ['--runInBand', '--testTimeout=7200000', '--verbose', ...paths], { env });
    if (status !== 0) process.exitCode = 1;
  });
}
