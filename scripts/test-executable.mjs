#!/usr/bin/env node
/** Builds the plugin as an executable and runs the acceptance tests on it. Arguments are the tests: `test/e2e` alone. */
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { install } from './steps/install.mjs';
import { root } from './steps/root.mjs';
import { programStep, step } from './steps/run.mjs';
import { findTerraform } from './steps/terraform.mjs';

const tests = process.argv.length > 2 ? process.argv.slice(2) : ['test/e2e', 'test/examples.test.ts'];
const folder = `${platform() === 'win32' ? 'windows' : platform()}_${arch() === 'x64' ? 'amd64' : arch()}`;

const terraform = findTerraform();
await step('install', async () => void install());
await programStep('build', process.execPath, ['scripts/build.mjs']);
await programStep('executable', process.execPath, ['scripts/build-executable.mjs']);
await programStep('tests', 'jest', tests, {
  env: {
    PORTCULLIS_PLUGIN: join(root, 'dist', 'executables', folder),
    PORTCULLIS_TERRAFORM: terraform,
    CHECKPOINT_DISABLE: '1',
  },
});
