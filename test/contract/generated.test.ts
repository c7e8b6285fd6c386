import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { finding, pathText, severities } from '../../src/contract';

const root = resolve(__dirname, '../..');

test('generating the contract again changes nothing', () => {
  const target = mkdtempSync(join(tmpdir(), 'contract-'));
  const program = `require('./scripts/generate/contract.ts').generateContract(${JSON.stringify(target)})`;
  // In a process of its own: the formatter of json-schema-to-typescript imports modules in a way jest does not offer.
  execFileSync(process.execPath, [require.resolve('tsx/cli'), '-e', program], { cwd: root });
  for (const name of ['types.ts', 'schemas.ts']) {
    const committed = readFileSync(join(root, 'src/contract/generated', name), 'utf8');
    expect(readFileSync(join(target, name), 'utf8')).toBe(committed);
  }
  rmSync(target, { recursive: true });
});

test.each([
  [['permissions', 'execute', 'roles', 1], 'permissions.execute.roles[1]'],
  [['queries', 'my "query"', 'rules', 0], 'queries["my \\"query\\""].rules[0]'],
  [['$team'], '$team'],
  [[''], '[""]'],
  [[], ''],
])('the path %j reads %s', (path, text) => {
  expect(pathText(path)).toBe(text);
});

test('R-16: the severity follows from the code', () => {
  expect(finding('list.unsorted', [], '').severity).toBe('error');
  expect(finding('policy.unknown-query', [], '').severity).toBe('warning');
  const grants = Object.entries(severities).filter(([code]) => code.startsWith('grants.'));
  expect(new Set(grants.map(([, severity]) => severity))).toEqual(new Set(['warning']));
});
