import type { Diagnostics } from './diagnostics';
import type { ValidateCall } from './resource';
import type { ConfigOf, Schema, StateOf } from './schema';

/** What a data source is: its schema, and how its answer is found from its configuration. */
export type DataSource<S = Schema, C = unknown, P = Schema> = {
  readonly type: string;
  readonly schema: S;
  validate?(config: ConfigOf<S>, call: ValidateCall<P>): void | Promise<void>;
  read(
    config: StateOf<S>,
    call: { readonly context: C; readonly diagnostics: Diagnostics; readonly signal: AbortSignal },
  ): Promise<StateOf<S>>;
};

/** A data source whose types the provider's tables need not know. */
// biome-ignore lint/suspicious/noExplicitAny: a list of data sources of different schemas has no common element type.
export type AnyDataSource = DataSource<any, any, any>;
