import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { severities } from '../src/contract';
import { wording } from '../src/provider/findings';

const severityOf = (code: string): string | undefined =>
  Object.entries(severities).find(([each]) => each === code)?.[1];

test('R-16: docs/reference/findings.md has every code with its severity and its title, and no other', () => {
  const page = readFileSync(resolve(__dirname, '../docs/reference/findings.md'), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
  expect(rows.map(([code, severity, title]) => [code, severity, title])).toEqual(
    Object.entries(wording).map(([code, { summary }]) => [`\`${code}\``, severityOf(code), summary]),
  );
  expect(rows).toHaveLength(Object.keys(severities).length);
  expect(rows.filter((cells) => cells.length !== 5 || cells.includes(''))).toEqual([]);
});
