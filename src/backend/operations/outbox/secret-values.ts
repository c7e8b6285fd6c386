import type { Transaction } from '../../store';

/** The values of those of the named secrets that there are, by name. */
export async function secretValues(
  tx: Transaction,
  names: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  return names.length === 0 ? {} : Object.fromEntries(await tx.secrets.values(names));
}
