import { median } from '../../bench/rounds';
import { type Portcullis, startPortcullis } from '../../bench/server/server';
import { askMemory, type Memory, reportsMemory, slope } from '../../bench/traffic/memory';
import { holdersOf, sendTraffic } from '../../bench/traffic/mix';

describe('mixed traffic for twenty seconds', () => {
  let server: Portcullis;
  beforeAll(async () => {
    server = await startPortcullis(undefined, reportsMemory);
  }, 60_000);
  afterAll(() => server?.stop());

  test('every answer is right, and what is in use after collecting garbage does not grow', async () => {
    const holders = await holdersOf(server);
    const warmUp = await sendTraffic(server, holders, 8000);
    expect(warmUp.wrong).toEqual([]);
    const seen: Memory[] = [];
    for (let round = 0; round < 4; round++) {
      const { done, wrong } = await sendTraffic(server, holders, 3000);
      expect(wrong).toEqual([]);
      expect(done.size).toBeGreaterThan(3);
      seen.push(await askMemory(server.pid, server.said));
    }
    // A round is some hundred requests: 10 kB kept of each would be more than 1 MB a round.
    expect(slope(seen.map(({ heap }) => heap))).toBeLessThan(2);
    expect(median(seen.map(({ heap }) => heap))).toBeLessThan(100);
  }, 180_000);
});

test('the slope of numbers is what they grow by, whatever single peaks say', () => {
  expect(slope([1, 2, 3, 4])).toBe(1);
  expect(slope([5, 5, 90, 5, 5])).toBe(0);
  expect(slope([10, 13, 16, 200, 22])).toBe(3);
  expect(slope([4])).toBe(0);
});
