import type { Json } from '../contract';
import type { Person } from './caller';
import type { QueryEntity } from './policy/entity';

/** What a decision cannot find out by itself. Whoever holds the facts answers; the decision then goes on. */
export type Need =
  /** The outputs of a jq program over each of some inputs. */
  | { readonly kind: 'jq'; readonly program: string; readonly inputs: readonly Json[] }
  /**
   * The entities that match a query (templates resolved), in the order of their blueprints' and their own identifiers,
   * at most 1,000 of them (spec D-3, D-12), read with the rights of the system (spec D-11).
   */
  | { readonly kind: 'entities'; readonly query: Json; readonly acting: Person | undefined };

/** What a jq program gave for one input, or why it gave nothing that can be relied on. */
export type JqAnswer =
  | { readonly ok: true; readonly outputs: readonly Json[] }
  | {
      readonly ok: false;
      /** In jq's words, which may quote data. */
      readonly error: string;
      /** The program is none or uses what it may not, hit a limit, or ended with an error of its own. */
      readonly cause?: 'program' | 'limit' | 'raised';
    };

/** The entities found, or why the query fails as a whole (spec D-25). */
export type EntitiesAnswer =
  | { readonly ok: true; readonly entities: readonly QueryEntity[]; readonly truncated: boolean }
  | { readonly ok: false; readonly reason: string };

/** The answers to a batch of needs, in the same order. All of a batch is answered from one moment (spec D-12). */
export interface Answers {
  readonly jq: readonly (readonly JqAnswer[])[];
  readonly entities: readonly EntitiesAnswer[];
}

/** A batch of needs of each kind, answered together. */
export interface Ask {
  readonly jq: readonly Extract<Need, { kind: 'jq' }>[];
  readonly entities: readonly Extract<Need, { kind: 'entities' }>[];
}

/**
 * A decision that may ask before it answers: drive it with `next(answers)` until it is done. Pure: the same answers lead
 * to the same decision, and nothing is loaded, evaluated or timed here (spec ).
 */
export type Asking<T> = Generator<Ask, T, Answers>;
