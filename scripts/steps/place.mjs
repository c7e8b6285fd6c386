import { chmod, copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a file beside its place and renames it into it, so that nobody ever reads half of it. */
export async function place(path, text, mode = 0o644) {
  const own = await freshName(path);
  await writeFile(own, text);
  await chmod(own, mode);
  await rename(own, path);
}

/** The same for a file that is there already. */
export async function copy(from, path, mode = 0o644) {
  const own = await freshName(path);
  await copyFile(from, own);
  await chmod(own, mode);
  await rename(own, path);
}

/** Removes from a folder what an older build left there; files that another build is just writing stay. */
export async function keepOnly(folder, names) {
  for (const name of await readdir(folder)) {
    if (!names.includes(name) && !name.endsWith(fresh)) await rm(join(folder, name), { recursive: true });
  }
}

const fresh = '.fresh';

async function freshName(path) {
  await mkdir(dirname(path), { recursive: true });
  return `${path}.${process.pid}${fresh}`;
}
