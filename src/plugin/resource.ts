import type { Path } from '../cty';
import type { Diagnostics } from './diagnostics';
import type { ConfigOf, PlannedOf, Schema, StateOf, WritableOf } from './schema';

/** What every call of a resource is handed besides its values. `C` is what the provider's `configure` returned. */
export type Call<C> = {
  readonly context: C;
  readonly diagnostics: Diagnostics;
  /** Aborts when Terraform asks to stop (Ctrl-C) or goes away. */
  readonly signal: AbortSignal;
  /** Bytes of the provider's own, stored with the instance and never shown; kept as they are unless set. */
  readonly privateState: PrivateState;
};

/** Texts by key; `undefined` takes one away. */
export type PrivateState = { get(key: string): string | undefined; set(key: string, value: string | undefined): void };

/** What `validate` is handed besides the configuration. */
export type ValidateCall<P> = {
  readonly diagnostics: Diagnostics;
  /** The provider's configuration on this connection; undefined where there is no provider block. */
  readonly providerConfig: ConfigOf<P> | undefined;
};

/** What `plan` is handed. */
export type PlanCall<S, C, P> = Call<C> & {
  readonly config: ConfigOf<S>;
  /** Undefined on create, and on the create half of a replacement. */
  readonly prior: StateOf<S> | undefined;
  /** Configuration, defaults, kept values and unknowns already put together. */
  readonly planned: PlannedOf<S>;
  /** False when the plan so far changes nothing: then say nothing either (spec R-17). */
  readonly changes: boolean;
  readonly providerConfig: ConfigOf<P> | undefined;
  /** The attribute at `path` cannot be changed in place. */
  requireReplacement(path: Path): void;
};

/** What `planDestroy` is handed. */
export type PlanDestroyCall<S, C> = Call<C> & { readonly prior: StateOf<S> };

/**
 * What a resource is: its schema and its behaviour. All but `type`, `schema`, `create` and `read` is optional; a
 * resource without `update` is replaced by any change, one without `delete` is only forgotten.
 *
 * What goes wrong at the other end is thrown and explained once, by the provider's `explain`; what is wrong in the
 * configuration is added to `diagnostics`. A create or update that throws keeps nothing; one that got half-way returns
 * the state it reached and adds an error.
 */
export type Resource<S = Schema, C = unknown, P = Schema> = {
  /** Without the provider's prefix: `action_permissions`. */
  readonly type: string;
  readonly schema: S;

  /** Rules that need more than one attribute. Values may be unknown; Terraform asks again when they are known. */
  validate?(config: ConfigOf<S>, call: ValidateCall<P>): void | Promise<void>;

  /** Adjusts a plan; returns the new planned state, or nothing to leave it. Not called for a destroy. */
  plan?(call: PlanCall<S, C, P>): PlannedOf<S> | undefined | Promise<PlannedOf<S> | undefined>;

  /** Says what a destroy will and will not do. */
  planDestroy?(call: PlanDestroyCall<S, C>): void | Promise<void>;

  create(planned: WritableOf<S>, call: Call<C>): Promise<StateOf<S>>;

  /** The state as the other end has it, or undefined when it is gone. `imported`: state holds only what import gave. */
  read(state: StateOf<S>, call: Call<C> & { readonly imported: boolean }): Promise<StateOf<S> | undefined>;

  /** The same shape as `create`, so that one function may serve as both. */
  update?(planned: WritableOf<S>, call: Call<C> & { readonly prior: StateOf<S> }): Promise<StateOf<S>>;

  delete?(state: StateOf<S>, call: Call<C>): Promise<void>;

  /** What is enough to read it: some attributes by the id the user gave. Throw or add an error for a bad id. */
  import?(id: string, call: Call<C>): Partial<StateOf<S>> | Promise<Partial<StateOf<S>>>;

  /** From each older schema version, state as its JSON object to a newer one; unknown keys are dropped afterwards. */
  readonly upgrade?: {
    readonly [version: number]: (state: { readonly [name: string]: unknown }) => { readonly [name: string]: unknown };
  };
};

/** A resource whose types the provider's tables need not know. */
// biome-ignore lint/suspicious/noExplicitAny: a list of resources of different schemas has no common element type.
export type AnyResource = Resource<any, any, any>;

/**
 * Makes the function that a provider's resources are written with: `const define = resourcesOf<Context, typeof schema>()`,
 * then `define({ type, schema, create, ... })`. The state types come from each resource's own schema.
 */
export function resourcesOf<C, P>(): <const S>(
  resource: Resource<S, C, P> & { readonly schema: Schema },
) => Resource<S, C, P> {
  return (resource) => resource;
}
