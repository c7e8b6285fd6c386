import { type AnyProvider, type Catalogue, catalogueOf } from './catalogue';
import type { RecordValue } from './inside';
import type { Log } from './log';

/**
 * What one connection knows: the provider's configuration as it was validated and configured on it, and whether it was
 * asked to stop. Two connections of one process (reattach) share nothing but the schema.
 */
export class Connection {
  readonly catalogue: Catalogue;
  /** The provider's configuration, perhaps with unknowns; undefined while there was none. */
  config: RecordValue | undefined;
  /** What the provider's `configure` returned; undefined until then. */
  configured: { readonly context: unknown } | undefined;
  readonly #stop = new AbortController();
  readonly #calls = new Set<AbortController>();

  constructor(
    readonly provider: AnyProvider,
    readonly log: Log,
  ) {
    this.catalogue = catalogueOf(provider);
  }

  /** Aborts when Terraform asked to stop or the connection is gone. */
  get stopped(): AbortSignal {
    return this.#stop.signal;
  }

  /**
   * Begins a call, which is aborted when the connection stops; its caller aborts it when the client cancels it. Most
   * calls look at no signal, and a controller makes its signal when it is first asked for.
   *
   * @returns ends the call.
   */
  begin(call: AbortController): () => void {
    if (this.stopped.aborted) call.abort(this.stopped.reason);
    this.#calls.add(call);
    return () => this.#calls.delete(call);
  }

  stop(): void {
    const reason = new Stopped();
    this.#stop.abort(reason);
    for (const call of this.#calls) call.abort(reason);
  }
}

/** Why work was given up: Terraform asked to stop, or went away. */
export class Stopped extends Error {
  override readonly name = 'AbortError';

  constructor() {
    super('Terraform asked to stop');
  }
}
