import type { Sink } from '../backend/outbox/sink';

/** What one run's backend was sent. */
export interface Delivered {
  /** One for each request that was meant; a repeated one has the key of the first. */
  readonly keys: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
  readonly count: number;
}

const nothing: Delivered = { keys: new Set(), paths: new Set(), count: 0 };

/** What a sink was sent, by the id of the run that the body names. */
export class Deliveries {
  private readonly byRun = new Map<string, Delivered>();
  private read = 0;

  constructor(private readonly sink: Sink) {}

  /** What has come for a run so far. */
  of(run: string): Delivered {
    this.catchUp();
    return this.byRun.get(run) ?? nothing;
  }

  /** Every run that something has come for. */
  runs(): readonly string[] {
    this.catchUp();
    return [...this.byRun.keys()];
  }

  /** All requests so far. */
  get total(): number {
    this.catchUp();
    return this.read;
  }

  private catchUp(): void {
    for (; this.read < this.sink.received.length; this.read++) {
      const received = this.sink.received[this.read];
      if (received === undefined) continue;
      const { run }: { run: string } = JSON.parse(received.text);
      const { keys, paths, count } = this.byRun.get(run) ?? nothing;
      const key = String(received.headers['idempotency-key']);
      this.byRun.set(run, {
        keys: new Set([...keys, key]),
        paths: new Set([...paths, received.path]),
        count: count + 1,
      });
    }
  }
}
