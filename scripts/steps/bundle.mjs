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
};

export const shebang = '#!/usr/bin/env node';

/**
 * Bundles one program, a file or a text, into one text; `external` packages stay imports, `banner` is its first line.
 * With the charset `ascii` all other characters are escaped.
 */
export async function bundle({ entry, contents, external = [], banner, charset = settings.charset }) {
  const from = entry ? { entryPoints: [entry] } : { stdin: { contents, resolveDir: root, loader: 'ts' } };
  const { outputFiles } = await build({
    ...settings,
    ...from,
    external,
    charset,
    ...(banner && { banner: { js: banner } }),
  });
  return { text: outputFiles[0].text };
}

/**
 * Bundles a program whose lazily required modules are files of their own.
 *
 * @param parts  Which modules are in which file: each part is loaded once, by whoever first requires one of them.
 * @returns the executable first, then the parts; each with its name and text.
 */
export async function bundleParts({ entry, name, parts, inject }) {
  const shared = { ...settings, inject, plugins: [lazyModules(parts)] };
  const main = build({ ...shared, entryPoints: [entry], outfile: name, banner: { js: shebang } });
  const others = Object.values(parts).map((modules) => {
    const contents = modules.map((file, i) => `export * as m${i} from './${file}';`).join('\n');
    return build({ ...shared, stdin: { contents, resolveDir: root, loader: 'ts' } });
  });
  const built = await Promise.all([main, ...others]);
  const names = [name, ...Object.keys(parts)];
  return built.map(({ outputFiles }, i) => ({ name: names[i], text: outputFiles[0].text }));
}

/** Turns `require('./module')`, where the module is in a part, into the reading of that part's file. */
function lazyModules(parts) {
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
        return places.has(found.path) ? { path: found.path, namespace: 'lazy' } : undefined;
      });
      onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => {
        const { part, key } = places.get(path);
        return { contents: `module.exports = require('./${part}').${key};`, loader: 'js' };
      });
    },
  };
}
