import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { place } from './place.mjs';
import { root } from './root.mjs';

/** Bundles a program that is not shipped into a file that Node finds our packages from; answers that file. */
export async function bundleTo(entry, external) {
  const file = join(root, 'node_modules', '.cache', 'portcullis', entry.replaceAll('/', '-').replace(/\.ts$/, '.cjs'));
  await place(file, (await bundle({ entry, external })).text);
  return file;
}
