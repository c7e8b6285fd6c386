import type { Transaction } from '../../store';
import type { Context } from '../context';
import { Refusal } from '../refusal';

/** A refusal for lack of a right that the audit log is to know of. */
export class AuditedRefusal extends Refusal {
  /** @param write  Writes the entry, in a transaction of its own: the refused one leaves nothing behind. */
  constructor(
    reason: string,
    readonly write: (tx: Transaction) => Promise<void>,
  ) {
    super('denied', 'forbidden', reason);
  }
}

/** Does some work, and where it ends in an AuditedRefusal writes that down. Source: spec A-81. */
export async function auditing<T>({ store }: Context, org: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AuditedRefusal) await store.write(org, error.write, 'facts');
    throw error;
  }
}
