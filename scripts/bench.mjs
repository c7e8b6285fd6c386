#!/usr/bin/env node
/** Measures, each beside something run in the same minute; prints figures and asserts nothing. */
import { install } from './steps/install.mjs';
import { programStep, step } from './steps/run.mjs';

const programs = ['start', 'plan', 'refresh'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !programs.includes(name));
if (unknown.length > 0)
  throw new Error(`there is no bench of that name: ${unknown.join(', ')}; there are ${programs.join(', ')}`);

await step('install', async () => void install());
await programStep('build', process.execPath, ['scripts/build.mjs']);
for (const name of wanted.length > 0 ? wanted : programs) {
  await programStep(name, 'tsx', [`bench/${name}.ts`], { env: { CHECKPOINT_DISABLE: '1' } });
}
