/**
 * Where PORTCULLIS_PARITY names a file, writes which rules the tests of this run were about and how they ended, as JSON:
 * `[{ "name", "file", "status", "rules": ["A-21"] }]`, tests without a rule left out. scripts/parity.mjs reads it.
 *
 * Source: jestjs.io, "Configuring Jest", reporters.
 */
const { writeFileSync } = require('node:fs');
const { relative } = require('node:path');

module.exports = class Parity {
  constructor({ rootDir }) {
    this.rootDir = rootDir;
  }

  onRunComplete(_, { testResults }) {
    const target = process.env.PORTCULLIS_PARITY;
    if (!target) return;
    const tests = testResults.flatMap(({ testFilePath, testResults: found }) =>
      found.map(({ ancestorTitles, title, status }) => ({
        name: [...ancestorTitles, title].join(' '),
        file: relative(this.rootDir, testFilePath),
        status,
        rules: [...new Set([...ancestorTitles, title].flatMap(rulesOf))],
      })),
    );
    writeFileSync(target, JSON.stringify(tests.filter(({ rules }) => rules.length > 0)));
  }
};

/** The rules that a title begins with: "A-21, A-22: ..." is about two. */
function rulesOf(title) {
  const [start = ''] = /^(?:[A-Z]-\d+[a-z]?(?:\s*[,/+&]\s*|\s+and\s+|\s+)?)+/.exec(title) ?? [];
  return start.match(/[A-Z]-\d+[a-z]?/g) ?? [];
}
