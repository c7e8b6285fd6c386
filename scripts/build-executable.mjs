#!/usr/bin/env node
/**
 * Builds the plugin as one executable a platform, for hosts without Node: dist/executables/<os>_<arch>/, each folder
 * with what `portcullis install` copies. This platform's always; another's where its Bun is installed, which is the
 * package @oven/bun-<platform> (`npm install --force` of it brings a foreign one).
 *
 * The same source as the bundle, run by Bun instead of Node. It reads neither a .env nor a bunfig.toml from the folder
 * that Terraform is run in, which a compiled Bun program does unless told otherwise.
 */
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copy, keepOnly, place } from './steps/place.mjs';
import { bundleJqWorker, bundlePlugin, executable, jqWasm } from './steps/plugin.mjs';
import { root } from './steps/root.mjs';
import { run } from './steps/run.mjs';

/** Platforms as Terraform spells them, with the name of Bun's package and build target. */
const platforms = [
  { terraform: 'linux_amd64', bun: 'linux-x64' },
  { terraform: 'linux_arm64', bun: 'linux-aarch64' },
  { terraform: 'darwin_amd64', bun: 'darwin-x64' },
  { terraform: 'darwin_arm64', bun: 'darwin-aarch64' },
  { terraform: 'windows_amd64', bun: 'windows-x64' },
  { terraform: 'windows_arm64', bun: 'windows-aarch64' },
];

const here = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch === 'arm64' ? 'aarch64' : 'x64'}`;
const modules = join(root, 'node_modules');

/**
 * Bun's own executable for this platform. The platform's package has it, unless the postinstall of the package `bun` has
 * moved it there; where that did not run, what is there is a short text saying so.
 */
const bun = [join(modules, '@oven', `bun-${here}`, 'bin', 'bun'), join(modules, 'bun', 'bin', 'bun.exe')].find(
  (path) => existsSync(path) && statSync(path).size > 1_000_000,
);

const foreignBun = (platform) =>
  ['bun', 'bun.exe']
    .map((name) => join(modules, '@oven', `bun-${platform}`, 'bin', name))
    .find((path) => existsSync(path));

async function buildFor({ terraform, bun: platform }, source) {
  const foreign =
    platform === here ? [] : [`--target=bun-${platform}`, `--compile-executable-path=${foreignBun(platform)}`];
  const name = `${executable}${terraform.startsWith('windows') ? '.exe' : ''}`;
  const out = join(root, 'dist', 'executables', terraform);
  const fresh = join(source, name);
  const options = [
    '--compile',
    '--bytecode',
    '--minify',
    '--no-compile-autoload-dotenv',
    '--no-compile-autoload-bunfig',
  ];
  const status = await run(bun, ['build', ...options, ...foreign, join(source, 'main.cjs'), '--outfile', fresh], {
    cwd: source,
  });
  if (status !== 0) throw new Error(`bun could not build for ${terraform} (exit ${status})`);
  const worker = await bundleJqWorker();
  await copy(fresh, join(out, name), 0o755);
  await place(join(out, worker.name), worker.text);
  await copy(jqWasm.path, join(out, jqWasm.name));
  await keepOnly(out, [name, worker.name, jqWasm.name]);
  await rm(fresh);
  console.log(`executable: dist/executables/${terraform}/${name}`);
}

if (!bun) throw new Error('Bun is not installed: npm ci brings it');
const source = await mkdtemp(join(tmpdir(), 'executable-'));
try {
  for (const { name, text } of await bundlePlugin({ besideExecutable: true })) {
    await place(join(source, name === executable ? 'main.cjs' : name), text);
  }
  for (const platform of platforms) {
    if (platform.bun === here || foreignBun(platform.bun)) await buildFor(platform, source);
    else console.log(`executable: none for ${platform.terraform}, @oven/bun-${platform.bun} is not installed`);
  }
} finally {
  await rm(source, { recursive: true, force: true });
}
