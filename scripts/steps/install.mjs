/**
 * Installs what package-lock.json asks for, if it is not there yet. Uses nothing but Node, so that the first command
 * on a fresh clone can call it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const stamp = join(root, 'node_modules', '.portcullis-installed');

export function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  // Not `npm ci`: it insists on the optional packages of every other platform, which not every registry carries.
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('npm install failed: see above. Is the npm registry reachable?');
  writeFileSync(stamp, wanted);
  return true;
}
