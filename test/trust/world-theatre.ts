import type { Sequence } from './world-commands';
import { Deliveries } from './world-deliveries';
import { Played } from './world-play';
import type { Stage } from './world-stage';
import { begin } from './world-state';

/** How often what happened, over all sequences of a theatre. */
export interface Counts {
  sequences: number;
  commands: number;
  refused: number;
  together: number;
  restarts: number;
  crashes: number;
  lost: number;
  runs: number;
  starts: number;
  declines: number;
  cancels: number;
  /** Times that a waiting run had the approval of somebody who is no approver any more. */
  revoked: number;
  /** Most moments that an organization may have been in, as far as its answers told. */
  moments: number;
}
/** Plays sequences on a stage, and compares what happens with the second opinion after each step. */
export class Theatre {
  readonly counts: Counts = {
    sequences: 0,
    commands: 0,
    refused: 0,
    together: 0,
    restarts: 0,
    crashes: 0,
    lost: 0,
    runs: 0,
    starts: 0,
    declines: 0,
    cancels: 0,
    revoked: 0,
    moments: 1,
  };
  readonly deliveries: Deliveries;
  /** Whether the backend of a run may have been called; by run id. */
  private readonly callable = new Map<string, boolean>();

  constructor(private readonly stage: Stage) {
    this.deliveries = new Deliveries(stage.sink);
  }

  /** @throws when something happens that no order of the commands explains. */
  async play(sequence: Sequence): Promise<void> {
    const called = await this.stage.prepare(sequence);
    const played = new Played(this.stage, called, sequence, begin(called, sequence), this.counts);
    try {
      await played.all();
      await played.settled(this.deliveries, this.callable);
    } finally {
      await this.stage.tidy(called, sequence.hasGuest);
    }
    this.counts.sequences += 1;
  }

  /** Ends everything, and looks once more at what was sent: nothing may have come late. */
  async close(): Promise<void> {
    await this.stage.close();
    for (const run of this.deliveries.runs()) {
      // A run that is not known was made by a sequence that broke off.
      if (this.callable.get(run) === false)
        throw new Error(`the backend of ${run} was called, and the run never started`);
      if (this.callable.has(run) && this.deliveries.of(run).keys.size > 1) throw new Error(`${run} was started twice`);
    }
  }
}
