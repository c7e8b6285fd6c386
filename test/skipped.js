/**
 * Says, once and at the end, which tests were skipped for want of something this machine has not: one line for each
 * thing, as `SKIPPED (no PostgreSQL): 123 tests`. A block that is skipped ends its title with the reason in brackets.
 *
 * Source: jestjs.io, "Configuring Jest", reporters.
 */
module.exports = class Skipped {
  onRunComplete(_, { testResults }) {
    const skipped = testResults.flatMap((file) => file.testResults).filter(({ status }) => status === 'pending');
    const counts = new Map();
    for (const { ancestorTitles, title } of skipped) {
      const reason = [...ancestorTitles, title].map((text) => /\((no [^()]+)\)$/.exec(text)?.[1]).find(Boolean);
      if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    for (const [reason, count] of counts) process.stdout.write(`SKIPPED (${reason}): ${count} tests\n`);
  }
};
