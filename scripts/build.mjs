#!/usr/bin/env node
/**
 * Builds what is shipped:
 *   dist/terraform/   the plugin: the executable and what it loads later, and nothing else (portcullis install copies
 *                     the whole folder; dev_overrides points at it)
 *   dist/bin/         the command line, with the backend
 *   dist/<room>/      the library: CommonJS and declarations
 *
 * `--plugin-only` and `--cli-only` build just that part. Files are put in place by a rename, so that a plugin that is
 * being started, or a second build beside this one, never sees half a file.
 */
import { join } from 'node:path';
import { bundle, bundleParts } from './steps/bundle.mjs';
import { place } from './steps/place.mjs';
import { root } from './steps/root.mjs';
import { run } from './steps/run.mjs';

const dist = join(root, 'dist');

/**
 * The plugin's parts, each a file beside the executable that is read when it is first needed. A module in a part is
 * there once: whatever loads it lazily, from any part, gets it from that file.
 */
const pluginParts = {
  'provider.cjs': ['src/plugin/server.ts', 'src/provider/provider.ts'],
  'client.cjs': ['src/client/index.ts'],
  'jq.cjs': ['src/jq/index.ts'],
};

/** At most so many bytes are read before the handshake, and before the first answer. */
const mostBytes = { 'terraform-provider-port': 40_000, 'provider.cjs': 400_000 };

async function buildPlugin() {
  const out = join(dist, 'terraform');
  const files = await bundleParts({
    entry: 'src/provider/main.ts',
    name: 'terraform-provider-port',
    parts: pluginParts,
  });
  for (const { name, text } of files) {
    await place(join(out, name), text, name === 'terraform-provider-port' ? 0o755 : 0o644);
  }
  const sizes = files.map(({ name, text }) => `${name} ${Math.round(text.length / 1000)} kB`);
  console.log(`plugin: ${sizes.join(', ')}`);
  for (const { name, text } of files) {
    const most = mostBytes[name] ?? Number.POSITIVE_INFINITY;
    if (text.length > most) throw new Error(`${name} has ${text.length} bytes, more than ${most}`);
  }
}

/** Packages that stay packages: one has compiled code of its own, the other is optional and never installed. */
const notBundled = ['@photostructure/sqlite', 'pg-native'];

async function buildCli() {
  const { text } = await bundle({
    contents: `import { main } from './src/cli/main'; void main(process.argv.slice(2));`,
    external: notBundled,
  });
  await place(join(dist, 'bin', 'portcullis.cjs'), text, 0o755);
  console.log(`command line: ${Math.round(text.length / 1000)} kB`);
}

async function buildLibrary() {
  const args = ['--project', 'tsconfig.build.json', '--incremental', '--tsBuildInfoFile', 'dist/library.tsbuildinfo'];
  const status = await run('tsc', args);
  if (status !== 0) throw new Error(`the library does not compile (exit ${status})`);
}

const wishes = process.argv.slice(2);
const unknown = wishes.filter((wish) => wish !== '--plugin-only' && wish !== '--cli-only');
if (unknown.length > 0) {
  console.error(`build: unknown option ${unknown.join(' ')}; known are --plugin-only and --cli-only`);
  process.exit(2);
}
const all = wishes.length === 0;
const steps = [
  (all || wishes.includes('--plugin-only')) && buildPlugin,
  (all || wishes.includes('--cli-only')) && buildCli,
  all && buildLibrary,
].filter(Boolean);
const results = await Promise.allSettled(steps.map((build) => build()));
for (const { reason } of results.filter(({ status }) => status === 'rejected')) {
  console.error(`build: ${reason.message}`);
  process.exitCode = 1;
}
