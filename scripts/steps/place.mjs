import { chmod, copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file beside its place and renames it into it, so that nobody ever reads half of it. */
export async function place(path, text, mode = 0o644) {
  const fresh = await freshName(path);
  await writeFile(fresh, text);
  await chmod(fresh, mode);
  await rename(fresh, path);
}

/** The same for a file that is there already. */
export async function copy(from, path, mode = 0o644) {
  const fresh = await freshName(path);
  await copyFile(from, fresh);
  await chmod(fresh, mode);
  await rename(fresh, path);
}

async function freshName(path) {
  await mkdir(dirname(path), { recursive: true });
  return `${path}.${process.pid}.fresh`;
}
