import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './root.mjs';

/** What every bundle of ours is: CommonJS for Node 20, with `import()` as `require`, which starts faster. */
const settings = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  supported: { 'dynamic-import': false },
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
  metafile: true,
};

const shebang = '#!/usr/bin/env node';

/** Bundles one program into one text; `external` packages stay imports. */
export async function bundle({ contents, external }) {
  const stdin = { contents, resolveDir: root, loader: 'ts' };
  const { outputFiles, metafile } = await build({ ...settings, stdin, external, banner: { js: shebang } });
  return { text: outputFiles[0].text, inputs: Object.keys(metafile.inputs) };
}

/**
 * Bundles a program whose lazily required modules are files of their own.
 *
 * @param parts  Which modules are in which file. A part whose modules do not exist (yet) is left out, and whatever
 *   requires them fails when it does.
 * @returns the executable first, then the parts; each with its name, text and the source files that are in it.
 */
export async function bundleParts({ entry, name, parts }) {
  const present = Object.entries(parts).filter(([, modules]) => modules.every((file) => existsSync(join(root, file))));
  const absent = Object.values(parts)
    .flat()
    .filter((file) => !existsSync(join(root, file)));
  for (const file of absent) console.warn(`build: there is no ${file}; what requires it will fail`);
  const plugins = [lazyModules(Object.fromEntries(present), new Set(absent.map((file) => join(root, file))))];
  const shared = { ...settings, plugins };
  const main = build({ ...shared, entryPoints: [entry], outfile: name, banner: { js: shebang } });
  const others = present.map(([part, modules]) => {
    const contents = modules.map((file, i) => `export * as m${i} from './${file}';`).join('\n');
    return build({ ...shared, stdin: { contents, resolveDir: root, loader: 'ts' }, outfile: part });
  });
  const built = await Promise.all([main, ...others]);
  return built.map(({ outputFiles, metafile }, i) => ({
    name: i === 0 ? name : present[i - 1][0],
    text: outputFiles[0].text,
    inputs: Object.keys(metafile.inputs),
  }));
}

/** Turns `require('./module')`, where the module is in a part, into the reading of that part's file. */
function lazyModules(parts, absent) {
  const places = new Map(
    Object.entries(parts).flatMap(([part, files]) =>
      files.map((file, i) => [join(root, file), { part, key: `m${i}` }]),
    ),
  );
  return {
    name: 'lazy-modules',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /^\./ }, async ({ path, kind, resolveDir, namespace, pluginData }) => {
        if (namespace === 'lazy') return { path, external: true };
        if (kind !== 'require-call' || pluginData === 'looked-up') return undefined;
        const found = await resolve(path, { kind, resolveDir, pluginData: 'looked-up' });
        if (found.errors.length > 0 && absent.has(join(resolveDir, path, 'index.ts'))) return { path, external: true };
        return places.has(found.path) ? { path: found.path, namespace: 'lazy' } : undefined;
      });
      onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => {
        const { part, key } = places.get(path);
        return { contents: `module.exports = require('./${part}').${key};`, loader: 'js' };
      });
    },
  };
}
