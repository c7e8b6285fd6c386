import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Host } from './world-host';
import { play, type Season } from './world-season';

const dir = mkdtempSync(join(tmpdir(), 'portcullis-interleavings-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

let files = 0;
const file = () => join(dir, `${++files}.db`);

const seasons: readonly Season[] = [
  {
    name: 'SQLite in memory',
    open: () => Host.inProcess('memory'),
    shares: { together: 20, restart: 0, crash: 0 },
    count: [60, 9_000],
  },
  {
    name: 'one SQLite file, restarted',
    open: () => Host.inProcess(file()),
    shares: { together: 15, restart: 8, crash: 0 },
    count: [12, 700],
  },
  {
    name: 'one SQLite file, killed',
    open: () => Host.processes(file()),
    shares: { together: 15, restart: 2, crash: 10 },
    count: [5, 300],
  },
];

test.each(seasons.map((season) => [season.name, season] as const))(
  'A-3, G-97, G-98: whatever people do at the same time, some order of it explains what came of it: %s',
  async (_, season) => {
    expect(await play(season)).toBeUndefined();
  },
  7_200_000,
);

test('G-50: a backend that reads one rule otherwise is found out', async () => {
  const found = await play({
    name: 'SQLite in memory, where nobody approves their own',
    open: () => Host.inProcess('memory', 1, { switches: { forbidSelfApproval: true } }),
    shares: { together: 20, restart: 0, crash: 0 },
    count: [60, 60],
  });
  expect(found).toMatch(/no order of these explains their answers[\s\S]*vote .* -> 403/);
}, 120_000);
