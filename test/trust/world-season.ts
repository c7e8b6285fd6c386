import fc from 'fast-check';
import type { Sequence } from './world-commands';
import type { Host } from './world-host';
import { type Shares, sequences } from './world-sequences';
import { Stage } from './world-stage';
import { Theatre } from './world-theatre';

/** Some sequences over one kind of host. */
export interface Season {
  /** What they are played on: "SQLite in memory". */
  readonly name: string;
  readonly open: () => Promise<Host>;
  readonly shares: Shares;
  /** How many sequences in CI, and in a soak. */
  readonly count: readonly [ci: number, soak: number];
  /** Whether the first fault is enough, and no shorter sequence is looked for. */
  readonly isSureToFail?: boolean;
}

/** Sequences per database: what earlier ones leave behind slows down later ones. */
const perHost = 250;

/**
 * Plays the sequences of a season and prints what happened.
 *
 * @returns what went wrong, with the seed and the shortest sequence that still does it; undefined where all went well.
 */
export async function play({
  name,
  open,
  shares,
  count: [ci, soak],
  isSureToFail = false,
}: Season): Promise<string | undefined> {
  const wanted = process.env.PORTCULLIS_SOAK ? soak : ci;
  const { seed = 0 } = fc.readConfigureGlobal();
  const total: Record<string, number> = {};
  const began = Date.now();
  let fault: string | undefined;
  for (let round = 0; round * perHost < wanted && fault === undefined; round++) {
    const theatre = new Theatre(await Stage.open(await open()));
    try {
      const property = fc.asyncProperty(sequences(shares), (sequence) => theatre.play(sequence));
      const numRuns = Math.min(perHost, wanted - round * perHost);
      const found = await fc.check(property, { seed: seed + round, numRuns, endOnFailure: isSureToFail });
      if (found.failed) {
        const shortest = found.counterexample ? toText(found.counterexample[0]) : 'none';
        const failure =
          found.errorInstance instanceof Error ? found.errorInstance.message : String(found.errorInstance);
        fault = `${name}, seed ${found.seed}, path "${found.counterexamplePath}":\n${shortest}\n\n${failure}`;
      }
      for (const [what, many] of Object.entries(theatre.counts)) {
        total[what] = what === 'moments' ? Math.max(total[what] ?? 0, many) : (total[what] ?? 0) + many;
      }
      total.calls = (total.calls ?? 0) + theatre.deliveries.total;
      if (process.env.PORTCULLIS_SOAK) process.stdout.write(`${name}: ${total.sequences} of ${wanted} sequences\n`);
    } finally {
      await theatre.close();
    }
  }
  const seconds = (Date.now() - began) / 1000;
  const told = Object.entries(total).map(([what, many]) => `${what} ${many.toLocaleString('en')}`);
  process.stdout.write(`${name}: seed ${seed}, ${told.join(', ')}, ${seconds.toFixed(0)} s\n`);
  return fault;
}

/** A sequence without what is not needed, a line for each step. */
function toText({ steps, ...setting }: Sequence): string {
  const needed = steps
    .map(({ how, commands }) => ({ how, commands: commands.filter((command) => command.do !== 'nothing') }))
    .filter(({ how, commands }) => commands.length > 0 || how === 'restart' || how === 'crash');
  return [JSON.stringify(setting), ...needed.map((step) => JSON.stringify(step))].join('\n');
}
