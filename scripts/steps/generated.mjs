/** Says which generated files change when everything is generated again. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

const isGenerated = (file) =>
  /(^|\/)generated\//.test(file) ||
  file === 'schemas/provider.schema.json' ||
  file === 'schemas/openapi.json' ||
  file.startsWith('docs/reference/');

function hashes() {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = listed.split('\n').filter((file) => isGenerated(file) && existsSync(join(root, file)));
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ]),
  );
}

export async function checkGenerated() {
  const before = hashes();
  if ((await run('tsx', ['scripts/generate.ts'])) !== 0) throw new Error('npm run generate failed: see above');
  const after = hashes();
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  if (changed.length > 0) {
    throw new Error(`generated files were not up to date; they are now, commit them: ${changed.join(', ')}`);
  }
}
