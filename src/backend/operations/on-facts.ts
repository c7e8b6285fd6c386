import type { Asking } from '../../access';
import type { Transaction } from '../store';
import { answerAsks } from './answer-asks';
import type { Context } from './context';

/** How facts are read and decisions made, either between two transactions or inside one. */
export interface Grounds {
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Lets a decision ask what it needs to know until it is made. */
  decide<T>(asking: Asking<T>): Promise<T>;
  /** Whether a write transaction is open: nothing but these two may be waited for then. */
  readonly inside: boolean;
}

/** What was decided, and the revision of the facts that it was decided from: the first one that was read. */
interface Decided {
  readonly revision: number;
}

/** So often is a decision made again because what it rests on has changed; then everybody else waits for it. */
const maxRounds = 5;

/** Reads facts and decides by them, outside of any write. */
export function outside(context: Context, org: string): Grounds {
  return {
    read: (work) => context.store.read(org, work),
    decide: (asking) => answerAsks(context, org, asking),
    inside: false,
  };
}

/**
 * Decides, then writes what follows, if what the decision rests on is still so: otherwise decides again. So nothing
 * slow, such as jq, is waited for while a write transaction is open, and yet nothing is written on facts that are
 * gone.
 *
 * @param prepare Reads facts, and decides; a refusal ends it all.
 * @param write   Makes no change of facts: see `Store.write`.
 */
export async function writeOnFacts<D extends Decided, T>(
  context: Context,
  org: string,
  prepare: (grounds: Grounds) => Promise<D>,
  write: (tx: Transaction, decided: D) => Promise<T>,
): Promise<T> {
  for (let round = 0; round < maxRounds; round++) {
    const decided = await prepare(outside(context, org));
    const done = await context.store.write(
      org,
      async (tx) => ((await tx.revision()) === decided.revision ? { value: await write(tx, decided) } : undefined),
      'facts',
    );
    if (done) return done.value;
  }
  return context.store.write(
    org,
    async (tx) => {
      const grounds: Grounds = {
        read: (work) => work(tx),
        decide: (asking) => answerAsks(context, org, asking, { tx }),
        inside: true,
      };
      return write(tx, await prepare(grounds));
    },
    'facts',
  );
}
