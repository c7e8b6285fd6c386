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
    isSureToFail: true,
  });
  expect(found).toMatch(/no order of these explains their answers[\s\S]*vote .* -> 403/);
}, 300_000);

test('A-3: backends that do not keep to themselves what they deliver are found out', async () => {
  const shared = file();
  const found = await play({
    name: 'one SQLite file, two backends that hold on to nothing',
    open: () => Host.inProcess(shared, 2, { allowPrivateWebhooks: true, outbox: { pollMs: 1, leaseMs: -1000 } }),
    shares: { together: 20, restart: 0, crash: 0 },
    count: [60, 60],
    isSureToFail: true,
  });
  expect(found).toMatch(/the backend of c\d+ was called \d+ times/);
}, 300_000);
