/** Above so many pairs the answers of `fits` are not kept: it is asked again rather than memory taken. */
const mostRemembered = 4_000_000;

/**
 * Pairs as many rows with columns as can be paired, each at most once: where taking the first that fits would leave a
 * row without any, an earlier row moves on to another column. A row gets the column of its own number where it can.
 *
 * @param fits  May this row have this column? Always the same answer.
 * @returns     For each row its column, or undefined.
 */
export function assign(
  rows: number,
  columns: number,
  fits: (row: number, column: number) => boolean,
): readonly (number | undefined)[] {
  const mayHave = remembered(rows, columns, fits);
  const columnOf = new Array<number | undefined>(rows).fill(undefined);
  const rowOf = new Array<number | undefined>(columns).fill(undefined);
  const give = (row: number, column: number): boolean => {
    columnOf[row] = column;
    rowOf[column] = row;
    return true;
  };
  const findFree = (row: number): boolean => {
    const column = rowOf.findIndex((owner, at) => owner === undefined && mayHave(row, at));
    return column >= 0 && give(row, column);
  };
  const findTaken = (row: number, tried: Set<number>): boolean =>
    rowOf.some((owner, column) => {
      if (owner === undefined || tried.has(column) || !mayHave(row, column)) return false;
      tried.add(column);
      return (findFree(owner) || findTaken(owner, tried)) && give(row, column);
    });
  for (let row = 0; row < Math.min(rows, columns); row += 1) if (mayHave(row, row)) give(row, row);
  for (let row = 0; row < rows; row += 1) {
    if (columnOf[row] === undefined && !findFree(row)) findTaken(row, new Set());
  }
  return columnOf;
}

function remembered(rows: number, columns: number, fits: (row: number, column: number) => boolean): typeof fits {
  if (rows * columns > mostRemembered) return fits;
  const answers = new Uint8Array(rows * columns);
  return (row, column) => {
    const at = row * columns + column;
    if (answers[at] === 0) answers[at] = fits(row, column) ? 2 : 1;
    return answers[at] === 2;
  };
}
