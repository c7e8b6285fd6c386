import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ledger } from './ledger';
import { Served } from './served';

/** Rounds of writing, killing and looking; writes acknowledged in each before the kill. */
const rounds = process.env.PORTCULLIS_SOAK === '1' ? 20 : 3;
const writes = 200;

jest.setTimeout(rounds * 60_000);

test(`R-51: over SQLite, ${rounds} kills lose no acknowledged write and double none`, async () => {
  const dir = mkdtempSync(join(tmpdir(), 'portcullis-crash-'));
  const ledger = new Ledger();
  let backend: Served | undefined;
  try {
    for (let round = 1; round <= rounds; round++) {
      const running = await Served.start(join(dir, 'backend.db'));
      backend = running;
      await ledger.writeUntilCrash(running, writes, () => running.kill());
      backend = await Served.start(join(dir, 'backend.db'));
      expect(await ledger.audit(backend)).toEqual({ lost: [], doubled: [], halves: [] });
      await backend.kill();
    }
  } finally {
    await backend?.kill();
    rmSync(dir, { recursive: true, force: true });
  }
  expect(ledger.count).toBeGreaterThanOrEqual(rounds * writes);
  expect(ledger.cutOff).toBeGreaterThanOrEqual(rounds);
  process.stdout.write(
    `SQLite, backend killed: ${rounds} rounds, ${ledger.count} acknowledged, ${ledger.cutOff} cut off, 0 lost, 0 doubled\n`,
  );
});

test('the audit sees a loss: an older copy of the database put back', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'portcullis-crash-'));
  const ledger = new Ledger();
  const run = async () => {
    const backend = await Served.start(join(dir, 'now', 'backend.db'));
    await ledger.writeUntilCrash(backend, 20, () => backend.kill());
  };
  mkdirSync(join(dir, 'now'));
  try {
    await run();
    cpSync(join(dir, 'now'), join(dir, 'then'), { recursive: true });
    await run();
    rmSync(join(dir, 'now'), { recursive: true });
    const backend = await Served.start(join(dir, 'then', 'backend.db'));
    const { lost, doubled } = await ledger.audit(backend).finally(() => backend.kill());
    expect(lost.length).toBeGreaterThanOrEqual(20);
    expect(doubled).toEqual([]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
