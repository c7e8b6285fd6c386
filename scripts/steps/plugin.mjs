import { join } from 'node:path';
import { bundle, bundleParts } from './bundle.mjs';
import { root } from './root.mjs';

export const executable = 'terraform-provider-port';

/**
 * The plugin's parts, each a file beside the executable that is read when it is first needed. A module in a part is
 * there once: whatever loads it lazily, from any part, gets it from that file.
 */
const parts = {
  'provider.cjs': ['src/plugin/server.ts', 'src/provider/provider.ts'],
  'client.cjs': ['src/client/index.ts'],
  'jq.cjs': ['src/jq/index.ts'],
};

/**
 * Bundles the plugin: the executable and its parts, each with its name and text.
 *
 * @param besideExecutable  Files are looked for beside `process.execPath` and not beside the module that wants them.
 */
export function bundlePlugin({ besideExecutable = false } = {}) {
  const inject = besideExecutable ? ['scripts/steps/beside-executable.mjs'] : [];
  return bundleParts({ entry: 'src/provider/main.ts', name: executable, parts, inject });
}

/** What jq needs beside any bundle that has the jq room in it: the program of its worker, and jq itself. */
export async function bundleJqWorker() {
  const { text } = await bundle({ entry: 'src/jq/worker.ts' });
  return { name: 'jq-worker.cjs', text };
}

export const jqWasm = { name: 'jq.wasm', path: join(root, 'node_modules', 'jq-web', 'jq.wasm') };
