import { gather } from '../../src/backend/operations/gather';

/** A lookup that remembers what it was asked, and finds the length of each key that is not empty. */
function lengths() {
  const asked: (readonly string[])[] = [];
  const find = gather(async (keys) => {
    asked.push(keys);
    return new Map(keys.filter((key) => key !== '').map((key) => [key, key.length]));
  });
  return { asked, find };
}

test('what is asked for at the same time is looked up together, each key once', async () => {
  const { asked, find } = lengths();
  expect(await Promise.all(['a', 'bb', 'a', ''].map(find))).toEqual([1, 2, 1, undefined]);
  expect(asked).toEqual([['a', 'bb', '']]);
});

test('M-67: what is asked for after a lookup has begun is looked up anew', async () => {
  const seen: number[] = [];
  let state = 0;
  const begun: (() => void)[] = [];
  const find = gather(async (keys) => {
    const now = state;
    await new Promise<void>((resolve) => begun.push(resolve));
    seen.push(now);
    return new Map(keys.map((key) => [key, now]));
  });
  const first = find('token');
  while (begun.length < 1) await new Promise(setImmediate);
  state = 1;
  const second = find('token');
  while (begun.length < 2) await new Promise(setImmediate);
  for (const go of begun) go();
  expect([await first, await second]).toEqual([0, 1]);
  expect(seen).toEqual([0, 1]);
});

test('a lookup that fails fails for all that share it, and for nobody after them', async () => {
  let fails = true;
  const find = gather(async (keys) => {
    if (fails) throw new Error('the database is gone');
    return new Map(keys.map((key) => [key, key]));
  });
  const both = await Promise.allSettled([find('a'), find('b')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect(await find('a')).toBe('a');
});

test('a crowd is looked up in parts', async () => {
  const { asked, find } = lengths();
  const found = await Promise.all(Array.from({ length: 1201 }, (_, i) => find(`key ${i}`)));
  expect(found).toHaveLength(1201);
  expect(found[1200]).toBe(8);
  expect(asked.map((keys) => keys.length)).toEqual([500, 500, 201]);
});
