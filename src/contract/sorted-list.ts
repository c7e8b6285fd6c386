import { type Finding, finding, type Step } from './finding';

/** A list as far as it is known: a hole (`undefined`) is an entry whose value is not known yet. */
export type ListWithHoles = readonly (string | undefined)[];

/**
 * Compares two texts by Unicode code point: negative, zero or positive as `a` sorts before, with or after `b`.
 *
 * Terraform's sort() orders by UTF-8 bytes, which is the same order. JavaScript's own `<` compares UTF-16 units and
 * puts an emoji before U+FF5E.
 * Source: spec R-11.
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Moves surrogates, halves of code points above U+FFFF, behind every other UTF-16 unit. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** The entries of `list` in code-point order, each once. */
export function sortUnique(list: readonly string[]): string[] {
  return [...new Set(list)].sort(compareCodePoints);
}

/** Says whether two lists hold the same entries, whatever their order and repeats. */
export function sameEntries(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a);
  const right = new Set(b);
  return left.size === right.size && [...left].every((entry) => right.has(entry));
}

/**
 * Finds the first entry of `list` that is out of order or repeated; `at` is where the list sits in its document.
 *
 * A hole neither proves nor excuses: the known entries around it must be in order by themselves. The finding carries
 * the sorted list when every entry is known.
 *
 * @returns no finding, or one on the entry to move.
 * Source: spec R-11.
 */
export function checkSorted(list: ListWithHoles, at: readonly Step[]): Finding[] {
  let previous: string | undefined;
  for (const [i, entry] of list.entries()) {
    if (entry === undefined) continue;
    const order = previous === undefined ? -1 : compareCodePoints(previous, entry);
    if (order === 0) return [finding('list.repeated', [...at, i], `${quote(entry)} is listed twice`, remedy(list))];
    if (order > 0) {
      const message = `${quote(entry)} must come before ${quote(previous ?? '')}`;
      return [finding('list.unsorted', [...at, i], message, remedy(list))];
    }
    previous = entry;
  }
  return [];
}

function remedy(list: ListWithHoles): readonly string[] | undefined {
  const known = list.filter((entry) => entry !== undefined);
  return known.length === list.length ? sortUnique(known) : undefined;
}

function quote(entry: string): string {
  return JSON.stringify(entry.length > 200 ? `${entry.slice(0, 200)}...` : entry);
}
