import type { Transaction } from '../store';

/** The values of those of the named secrets that there are, by name. */
export async function secretValues(
  _tx: Transaction,
  _names: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  return {};
}
