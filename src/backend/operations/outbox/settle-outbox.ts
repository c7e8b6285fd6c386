import type { OutboxEnd, OutboxEntry, Transaction } from '../../store';
import type { Context } from '../context';

/** A message together with whoever holds its lease. */
export interface Held extends OutboxEntry {
  readonly owner: string;
}

/**
 * Ends a message, or puts it off, together with what follows from it, in one transaction: what a message does to the
 * database is done exactly once. Nothing is done when the lease was lost, for then another worker does it.
 *
 * @param work  What else is written; not called when the lease was lost.
 * @returns whether the lease was still held.
 */
export async function settleMessage(
  { store }: Context,
  { org, id, owner }: Held,
  end: OutboxEnd,
  work: (tx: Transaction) => Promise<void> = async () => undefined,
  keeps: 'facts' | undefined = 'facts',
): Promise<boolean> {
  return store.write(
    org,
    async (tx) => {
      if (!(await tx.outbox.settle(id, owner, end))) return false;
      await work(tx);
      return true;
    },
    keeps,
  );
}
