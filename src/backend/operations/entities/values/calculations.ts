import type { Json } from '../../../../contract';
import { evaluate } from '../../../../jq';
import type { Store, Transaction } from '../../../store';

/** Inputs that go through jq at once. */
const inputsAtOnce = 100;
/** How long one of those batches may take, and how long all programs of one request together. */
const batchMs = 500;
const requestMs = 10_000;
/** JSON of one output. */
const maxOutputBytes = 1024 * 1024;
/** How deep lists and objects of one output may be nested. */
const maxDepth = 100;

/** Calculations that name calculations that name calculations ... are followed so far; what is beyond is null. */
const maxRounds = 8;

/**
 * The outputs of jq programs that a request needs, and which of them it has not got yet.
 *
 * What a program gives depends on its input, and the time, alone, so an output holds while the request lasts: facts are
 * read in one short transaction, jq runs outside of any, and then the facts are read again, until nothing more is wanted. What is
 * answered in the end was read in one transaction.
 */
class Calculations {
  private readonly known = new Map<string, Map<string, Json>>();
  private readonly wanted = new Map<string, Set<string>>();
  private readonly stopped = new Set<string>();
  private spentMs = 0;

  /** @param now  What jq takes the time to be. @param org  Whose request it is. */
  constructor(
    private readonly now: () => Date,
    private readonly org: string,
  ) {}

  /** The output for an input (a JSON text); undefined, and wanted from now on, while it is not known. */
  find(program: string, input: string): Json | undefined {
    const value = this.known.get(program)?.get(input);
    if (value !== undefined) return value;
    const inputs = this.wanted.get(program) ?? new Set();
    this.wanted.set(program, inputs.add(input));
    return undefined;
  }

  get isComplete(): boolean {
    return this.wanted.size === 0;
  }

  /** Has jq work out whatever is wanted: one output becomes the value; an error, none, several or a limit null. */
  async settle(): Promise<void> {
    const programs = [...this.wanted];
    this.wanted.clear();
    for (const [program, inputs] of programs) await this.run(program, [...inputs]);
  }

  private async run(program: string, inputs: readonly string[]): Promise<void> {
    const settings = { timeMs: batchMs, maxOutputBytes, now: this.now(), share: this.org };
    const outputs = this.known.get(program) ?? new Map<string, Json>();
    this.known.set(program, outputs);
    for (let at = 0; at < inputs.length; at += inputsAtOnce) {
      const batch = inputs.slice(at, at + inputsAtOnce);
      const start = performance.now();
      const found =
        this.spentMs < requestMs && !this.stopped.has(program) ? await evaluate(program, batch, settings) : [];
      // A program that has hit a limit for all of a batch is not tried again for this request.
      if (found.every(({ cause }) => cause === 'limit')) this.stopped.add(program);
      this.spentMs += performance.now() - start;
      for (const [i, input] of batch.entries()) {
        const { outputs: values = [], error } = found[i] ?? {};
        const [value = null] = values as readonly Json[]; // jq prints JSON
        outputs.set(input, error === undefined && values.length === 1 && isWithin(value, maxDepth) ? value : null);
      }
    }
  }
}

/** Which transaction works with which outputs. */
const ofTransaction = new WeakMap<Transaction, Calculations>();

/** The outputs that a transaction may look at; undefined where nobody works any out for it. */
export function calculationsOf(tx: Transaction): Calculations | undefined {
  return ofTransaction.get(tx);
}

/** Thrown to take a transaction back whose work needs to know more. */
class Incomplete extends Error {
  override readonly name = 'Incomplete';
}

/**
 * A store whose transactions may look at calculation properties: work that finds an output missing is done again, in a
 * new transaction, once jq has given it. jq never runs while a transaction is open.
 */
export function calculating(store: Store, now: () => Date): Store {
  const inRounds = async <T>(org: string, attempt: (work: Calculations, isLast: boolean) => Promise<T>): Promise<T> => {
    const calculations = new Calculations(now, org);
    for (let round = 1; ; round++) {
      try {
        return await attempt(calculations, round === maxRounds);
      } catch (error) {
        if (!(error instanceof Incomplete)) throw error;
        await calculations.settle();
      }
    }
  };
  const watched =
    <T>(work: (tx: Transaction) => Promise<T>, calculations: Calculations, isLast: boolean) =>
    async (tx: Transaction): Promise<T> => {
      ofTransaction.set(tx, calculations);
      const isIncomplete = () => !isLast && !calculations.isComplete;
      const result = await work(tx).catch((error: unknown) => {
        throw isIncomplete() ? new Incomplete() : error;
      });
      if (isIncomplete()) throw new Incomplete();
      return result;
    };
  return {
    ...store,
    read: (org, work) => inRounds(org, (known, isLast) => store.read(org, watched(work, known, isLast))),
    write: (org, work, keeps) =>
      inRounds(org, (known, isLast) => store.write(org, watched(work, known, isLast), keeps)),
  };
}

/** Whether a value is nested no deeper than `depth`. */
function isWithin(value: Json, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((entry: Json) => isWithin(entry, depth - 1));
}
