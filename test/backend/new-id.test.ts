import { createNewId } from '../../src/backend/new-id';

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('RFC 9562, 5.7: an id begins with the time it was made, and says that it is of version 7', () => {
  const id = createNewId(() => new Date('2022-02-22T19:22:22.000Z'))();
  expect([id.slice(0, 13), pattern.test(id)]).toEqual(['017f22e2-79b0', true]);
});

test.each<[string, (i: number) => number]>([
  ['while the clock stands still', () => 0],
  ['while the clock goes back', (i) => -i],
  ['while the clock jumps about', (i) => (i % 7) * 1000],
])('later ids sort after earlier ones, none comes twice: %s', (_, drift) => {
  let made = 0;
  const newId = createNewId(() => new Date(1_700_000_000_000 + drift(made++)));
  const ids = Array.from({ length: 20_000 }, newId);
  expect([ids.every((id) => pattern.test(id)), [...ids].sort()]).toEqual([true, ids]);
  expect(new Set(ids).size).toBe(ids.length);
});
