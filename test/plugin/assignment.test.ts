import fc from 'fast-check';
import { assign } from '../../src/plugin/assignment';

describe('rows are paired with columns', () => {
  test.each<[string, readonly string[], readonly (number | undefined)[]]>([
    ['of their own number where they fit', ['xx', 'xx'], [0, 1]],
    ['elsewhere where they do not', ['.x', 'x.'], [1, 0]],
    ['so that a row that fits anywhere leaves the place to one that does not', ['xx', 'x.'], [1, 0]],
    ['over several moves', ['xx.', 'x.x', 'x..'], [1, 2, 0]],
    ['or stay alone', ['..', 'x.'], [undefined, 0]],
    ['or stay alone where there are too few', ['x', 'x'], [0, undefined]],
    ['without any column', ['', ''], [undefined, undefined]],
  ])('%s', (_, table, expected) => {
    const columns = table[0]?.length ?? 0;
    expect(assign(table.length, columns, (row, column) => table[row]?.[column] === 'x')).toEqual(expected);
  });

  test('as many as there can be, each once', () => {
    const tables = fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(tables, (table) => {
        const paired = assign(table.length, 4, (row, column) => table[row]?.[column] === true);
        const used = paired.filter((column) => column !== undefined);
        expect(new Set(used).size).toBe(used.length);
        expect(paired.every((column, row) => column === undefined || table[row]?.[column])).toBe(true);
        expect(used.length).toBe(mostPairs(table, new Set()));
      }),
    );
  });

  test('of which there may be thousands', () => {
    const size = 3_000;
    const paired = assign(size, size, (row, column) => row + column === size - 1);
    expect(paired.every((column, row) => column === size - 1 - row)).toBe(true);
  });
});

/** The best of all ways, tried one after the other. */
function mostPairs([row, ...rest]: readonly (readonly boolean[])[], taken: ReadonlySet<number>): number {
  if (row === undefined) return 0;
  const ways = row.flatMap((fits, column) =>
    fits && !taken.has(column) ? [1 + mostPairs(rest, new Set([...taken, column]))] : [],
  );
  return Math.max(mostPairs(rest, taken), ...ways);
}
