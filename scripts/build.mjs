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
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { bundle, shebang } from './steps/bundle.mjs';
import { copy, keepOnly, place } from './steps/place.mjs';
import { bundleJqWorker, bundlePlugin, executable, jqWasm } from './steps/plugin.mjs';
import { root } from './steps/root.mjs';
import { run } from './steps/run.mjs';

const dist = join(root, 'dist');

const cliProgram = 'program.cjs';

/** At most so many bytes are read before the handshake, and before the first answer. */
const mostBytes = { [executable]: 40_000, 'provider.cjs': 400_000 };

/** Packages that stay packages: one has compiled code of its own, the other is optional and never installed. */
const notBundled = ['@photostructure/sqlite', 'pg-native'];

async function buildPlugin() {
  const files = [...(await bundlePlugin()), await bundleJqWorker()];
  for (const { name, text } of files) {
    const most = mostBytes[name] ?? Number.POSITIVE_INFINITY;
    if (text.length > most) throw new Error(`${name} has ${text.length} bytes, more than ${most}`);
  }
  await write('terraform', files, executable);
  console.log(`plugin: ${files.map(sizeOf).join(', ')}`);
}

/** The command line's executable only launches the program beside it: see src/cli/launch.ts. */
async function buildCli() {
  const contents = `import { main } from './src/cli/main'; void main(process.argv.slice(2));`;
  const { text } = await bundle({ contents, external: notBundled, charset: 'ascii' });
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const launcher = await bundle({
    contents: `import { launch } from './src/cli/launch'; launch('${cliProgram}');`,
    banner: shebang,
  });
  const files = [
    { name: cliProgram, text: `/*${hash}*/${text}` },
    { name: 'portcullis.cjs', text: launcher.text },
    await bundleJqWorker(),
  ];
  await write('bin', files, 'portcullis.cjs');
  console.log(`command line: ${files.map(sizeOf).join(', ')}`);
}

/** Makes a folder of dist hold these files and jq, and nothing else. */
async function write(folder, files, program) {
  const out = join(dist, folder);
  for (const { name, text } of files) await place(join(out, name), text, name === program ? 0o755 : 0o644);
  await copy(jqWasm.path, join(out, jqWasm.name));
  await keepOnly(out, [...files.map(({ name }) => name), jqWasm.name]);
}

const sizeOf = ({ name, text }) => `${name} ${Math.round(text.length / 1000)} kB`;

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
