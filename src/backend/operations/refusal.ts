import type { Decision } from '../../access';
import type { Step } from '../../contract';

/** Why a request is not done; each kind has one HTTP status. */
export type RefusalKind = 'unauthorized' | 'denied' | 'missing' | 'conflict' | 'invalid';

/** One thing that is wrong with a request, and where. */
export interface Detail {
  readonly code: string;
  readonly path: readonly Step[];
  readonly message: string;
}

/**
 * The caller's mistake. Thrown inside a transaction it takes back what the transaction did so far, so a refused
 * request changes nothing (spec P-13).
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** @param code the word for programs, as spec 05-api.md section 1.3 lists them. */
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    message: string,
    readonly details: readonly Detail[] = [],
  ) {
    super(message);
  }
}

/** Refuses because something named in the path is not there, or not for this caller to see. */
export function missing(what: string, name: string): Refusal {
  return new Refusal('missing', 'not_found', `${what} "${name}" was not found`);
}

/** Refuses, in the words of the decision, what a decision does not allow. @throws {Refusal} denied. Source: spec R-34. */
export function refuseDenied({ allowed, reason }: Decision): void {
  if (!allowed) throw new Refusal('denied', 'forbidden', reason);
}

/** Refuses a body that says something impossible; `at` is where. */
export function invalid(message: string, at: readonly Step[] = [], code = 'invalid_request'): Refusal {
  return new Refusal('invalid', code, message, at.length > 0 ? [{ code, path: at, message }] : []);
}

/** Refuses a name that somebody has already; `whose` is that somebody, such as `action "restart"`. */
export function taken(whose: string, at: readonly Step[] = ['identifier']): Refusal {
  return invalid(`${whose} already exists`, at, 'already_exists');
}
