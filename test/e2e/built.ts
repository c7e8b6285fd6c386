import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '../..');

/** A file that `npm run build` makes; a sentence for whoever has not run it. */
export function built(...path: readonly string[]): string {
  const file = join(root, 'dist', ...path);
  if (!existsSync(file)) throw new Error(`${join('dist', ...path)} is missing: run \`npm run build\` first.`);
  return file;
}
