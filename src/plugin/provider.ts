import type { AnyDataSource } from './data-source';
import type { Diagnostic, Diagnostics } from './diagnostics';
import type { Log } from './log';
import type { AnyResource } from './resource';
import type { ConfigOf, Schema } from './schema';

/** What a provider is: its configuration, its resources and data sources, and what it hands to them. */
export type Provider<P extends Schema = Schema, C = unknown> = {
  /** The prefix of its types: `port` makes `port_action_permissions`. */
  readonly name: string;
  readonly version: string;
  readonly schema: P;
  readonly resources: readonly AnyResource[];
  readonly dataSources: readonly AnyDataSource[];

  /** Rules on its own configuration; values may be unknown. */
  validate?(config: ConfigOf<P>, call: { readonly diagnostics: Diagnostics }): void | Promise<void>;

  /**
   * Makes what every resource call is handed. Must not talk to anybody: plan may configure with unknown values, and
   * some processes are configured and never asked anything.
   */
  configure(config: ConfigOf<P>, call: ConfigureCall): C | Promise<C>;

  /** Puts what a resource threw into the user's words; undefined means that it was a bug of the provider. */
  explain?(error: unknown): Diagnostic | undefined;

  /** Texts that must never be logged nor shown, such as a secret of the configuration. */
  secrets?(config: ConfigOf<P>): readonly string[];
};

/** What `configure` is handed besides the configuration. */
export type ConfigureCall = {
  readonly diagnostics: Diagnostics;
  readonly terraformVersion: string;
  /** Aborts when the connection ends. */
  readonly signal: AbortSignal;
  readonly log: Log;
};

/** Checks nothing and changes nothing: gives the provider's parts their types. */
export function defineProvider<const P extends Schema, C>(provider: Provider<P, C>): Provider<P, C> {
  return provider;
}
