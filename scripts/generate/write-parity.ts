import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parityPage, recordedPart, splitPage } from './parity-page';

/** Writes docs/parity.md. Arguments: a folder of recordings and a report of the run; without them the old ones stay. */
function main([folder, report]: readonly string[]): void {
  const target = resolve(__dirname, '../../docs/parity.md');
  const old = existsSync(target) ? readFileSync(target, 'utf8') : '';
  const recorded =
    folder && report ? recordedPart(readLines(folder), JSON.parse(readFileSync(report, 'utf8'))) : undefined;
  writeFileSync(target, parityPage(recorded ?? splitPage(old).recorded));
}

function readLines(folder: string) {
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
  );
}

main(process.argv.slice(2));
