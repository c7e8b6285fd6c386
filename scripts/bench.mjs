#!/usr/bin/env node
/**
 * Measures, each beside something run in the same minute; prints figures with their goals and asserts nothing.
 *
 *   npm run bench                                  every bench
 *   npm run bench access ready                     those named
 *   npm run bench traffic -- --minutes 60          one, with options of its own
 */
import { install } from './steps/install.mjs';
import { programStep, step } from './steps/run.mjs';

const programs = ['start', 'plan', 'refresh', 'access', 'ready', 'requests', 'traffic'];

/** Measures the code itself and not a server that runs it, so it is compiled the way that code is shipped. */
const compiled = 'access';

const given = process.argv.slice(2);
const firstOption = given.findIndex((argument) => argument.startsWith('--'));
const [wanted, options] = firstOption < 0 ? [given, []] : [given.slice(0, firstOption), given.slice(firstOption)];
const unknown = wanted.filter((name) => !programs.includes(name));
if (unknown.length > 0)
  throw new Error(`there is no bench of that name: ${unknown.join(', ')}; there are ${programs.join(', ')}`);
if (options.length > 0 && wanted.length !== 1) throw new Error('options are for one bench: name it before them');

await step('install', async () => void install());
await programStep('build', process.execPath, ['scripts/build.mjs']);
for (const name of wanted.length > 0 ? wanted : programs) {
  const [program, file] = name === compiled ? [process.execPath, await compile(name)] : ['tsx', `bench/${name}.ts`];
  await programStep(name, program, [file, ...options], { env: { CHECKPOINT_DISABLE: '1' } });
}

async function compile(name) {
  const { bundleTo } = await import('./steps/bundle-to.mjs');
  return bundleTo(`bench/${name}.ts`, ['casbin', '@cedar-policy/cedar-wasm']);
}
