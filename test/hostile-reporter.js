/**
 * Prints what became of each attack that the tests of test/trust/hostile tried, as a table, where nothing else was run;
 * and writes it to the file that PORTCULLIS_HOSTILE_TABLE names, where one is named. Tests leave their rows in a folder
 * of this run, which is named in the environment that they get.
 *
 * Source: jestjs.io, "Configuring Jest", reporters.
 */
const { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

module.exports = class HostileTable {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'portcullis-hostile-'));
    process.env.PORTCULLIS_HOSTILE_ROWS = this.folder;
  }

  onRunComplete(_, { testResults }) {
    const rows = readdirSync(this.folder)
      .sort()
      .flatMap((name) => readFileSync(join(this.folder, name), 'utf8').trim().split('\n'))
      .map((line) => JSON.parse(line));
    rmSync(this.folder, { recursive: true, force: true });
    if (rows.length === 0) return;
    const table = ['hostile-input: attack | what happened', ...rows.map((row) => row.join(' | '))].join('\n');
    const target = process.env.PORTCULLIS_HOSTILE_TABLE;
    if (target) writeFileSync(target, `${table}\n`);
    const isAll = testResults.every(({ testFilePath }) => testFilePath.includes(join('trust', 'hostile')));
    if (isAll) process.stdout.write(`\n${table}\n`);
  }
};
