import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** Runs a program of node_modules/.bin, or any other, to its end; resolves to its exit status. */
export function run(command, args, { env = {}, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const path = `${root}/node_modules/.bin:${process.env.PATH}`;
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PATH: path, ...env },
    });
    child.once('error', reject);
    child.once('exit', (status, signal) => resolve(signal ? 1 : status));
  });
}

/** Runs a named step and prints what it took; throws when it fails. */
export async function step(name, work) {
  const start = Date.now();
  console.log(`\n== ${name}`);
  await work();
  console.log(`== ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

/** The same for a program: a status other than 0 is a failure. */
export const programStep = (name, command, args, options) =>
  step(name, async () => {
    const status = await run(command, args, options);
    if (status !== 0) throw new Error(`${name} failed (exit ${status})`);
  });
