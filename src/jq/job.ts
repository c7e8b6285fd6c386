/** What a worker is asked. */
export type Job =
  | { readonly kind: 'compile'; readonly program: string }
  | {
      readonly kind: 'evaluate';
      readonly program: string;
      /** JSON texts. */
      readonly inputs: readonly string[];
      readonly maxOutputs: number;
      readonly maxOutputBytes: number;
      /** What `now` gives, in seconds since 1970; the machine's time where nothing is said. */
      readonly now?: number;
    };

/**
 * What a worker answers: `lines` of jq's output (none for compiling), what jq has against the program, or that the
 * engine broke down and the worker must not be used again.
 */
export type Reply = { readonly lines: readonly string[] } | { readonly refused: string } | { readonly broken: string };

/** How a worker is started: with `answer` it answers one job at a time there, for a thread that waits for it. */
export interface Start {
  readonly maxMemoryBytes: number;
  readonly answer?: SharedArrayBuffer;
}
