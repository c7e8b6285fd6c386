import type { Decimal, Dynamic, Type, Unknown, Value, ValueOf } from '../cty';
import type { Validator } from './validator';

/** What every attribute may say of itself, whatever it holds. Exactly one of required, optional, computed leads. */
type Flags = {
  readonly required?: true;
  readonly optional?: true;
  /** Filled in by the provider; with `optional` too, only where the configuration is null. */
  readonly computed?: true;
  readonly sensitive?: true;
  /** Markdown, shown by editors and in the generated reference. */
  readonly description?: string;
  /** Why not to use it any longer and what to use instead; Terraform shows it as a warning. */
  readonly deprecated?: string;
  /** Run on known values that are not null, at validate and again at plan. */
  readonly validators?: readonly Validator[];
  /** A changed value cannot be updated in place: Terraform destroys and creates. */
  readonly forcesReplacement?: true;
  /** A computed value that does not change once it is known: an update keeps it ("use state for unknown"). */
  readonly stable?: true;
  /**
   * Do two spellings mean the same? Then a plan keeps prior state's, Read keeps state's, and an answer of the
   * server is stored as it was planned. Asked of whole values first, then of the leaves of lists and maps; never of
   * null or unknown. The provider's JSON texts use it.
   */
  readonly sameMeaning?: (a: Value, b: Value) => boolean;
};

/** An attribute that holds a value of a plain type. A default makes it optional and computed on the wire. */
export type PlainAttribute = Flags & { readonly type: Type; readonly default?: Value };

/** One object, or a list, set or map of objects. */
export type Nesting = 'single' | 'list' | 'set' | 'map';

/** An attribute that holds one object, or a list, set or map of objects, with attributes of their own. */
export type NestedAttribute = Flags & {
  readonly nesting: Nesting;
  readonly attributes: Attributes;
};

/** One attribute of a schema. */
export type Attribute = PlainAttribute | NestedAttribute;
/** Attributes by name. */
export type Attributes = { readonly [name: string]: Attribute };

/** A nested block, for schemas that must be written with block syntax; new schemas use nested attributes. */
export type Block = {
  readonly nesting: Nesting;
  readonly attributes?: Attributes;
  readonly blocks?: Blocks;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly description?: string;
  readonly deprecated?: string;
};
/** Nested blocks by type name. */
export type Blocks = { readonly [name: string]: Block };

/** What a provider, a resource or a data source holds, as plain data; the types of its values are inferred from it. */
export type Schema = {
  /** Of the stored state; a higher one needs an upgrade from each lower one. 0 where left out. */
  readonly version?: number;
  readonly description?: string;
  readonly deprecated?: string;
  readonly attributes: Attributes;
  readonly blocks?: Blocks;
};

type Nested<N, T> = N extends 'single' ? T : N extends 'map' ? { readonly [key: string]: T } : readonly T[];

type Known<A> = A extends { readonly nesting: infer N; readonly attributes: infer I }
  ? Nested<N, { readonly [K in keyof I]: OrNull<I[K], Known<I[K]>> }>
  : A extends { readonly type: infer T }
    ? ValueOf<T>
    : never;

/** Required attributes and those with a default are never null in state. */
type OrNull<A, T> = A extends { readonly required: true }
  ? T
  : A extends { readonly default: infer D }
    ? D extends null
      ? T | null
      : T
    : T | null;

type BlockOf<B> = B extends { readonly nesting: infer N }
  ? N extends 'single'
    ? Members<B> | null
    : Nested<N, Members<B>>
  : never;

type Members<S> = (S extends { readonly attributes: infer A }
  ? { readonly [K in keyof A]: OrNull<A[K], Known<A[K]>> }
  : unknown) &
  (S extends { readonly blocks: infer B } ? { readonly [K in keyof B]: BlockOf<B[K]> } : unknown);

/** The stored state of a schema: everything is known; what is neither required nor defaulted may be null. */
export type StateOf<S> = Members<S>;

/** The same value when any part of it may be "(known after apply)". */
export type MaybeUnknown<T> = T extends null | boolean | string | number | Decimal | Dynamic
  ? T | Unknown
  : T extends readonly (infer E)[]
    ? readonly MaybeUnknown<E>[] | Unknown
    : T extends object
      ? { readonly [K in keyof T]: MaybeUnknown<T[K]> } | Unknown
      : T | Unknown;

/** A configuration as validate and plan see it: any attribute may be null (left out) or unknown. */
export type ConfigOf<S> = { readonly [K in keyof StateOf<S>]: MaybeUnknown<StateOf<S>[K] | null> };

/** A planned state: any value may be unknown, and is then known after apply. */
export type PlannedOf<S> = { readonly [K in keyof StateOf<S>]: MaybeUnknown<StateOf<S>[K]> };

type NotYetKnown<A> = A extends { readonly computed: true } ? undefined : never;
type AttributeAt<S, K> = S extends { readonly attributes: infer A } ? (K extends keyof A ? A[K] : never) : never;

/** What create and update get: all that the configuration says is known; `undefined` is what the answer must fill. */
export type WritableOf<S> = {
  readonly [K in keyof StateOf<S>]: StateOf<S>[K] | NotYetKnown<AttributeAt<S, K>>;
};
