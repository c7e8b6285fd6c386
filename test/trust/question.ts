import type { Decision, Ground } from '../../src/access';
import type { ModelCaller, World } from '../model/world';

/** One question with both answers; `by` is what settled it, in the product's words. */
export interface Question {
  readonly about: string;
  readonly model: string;
  readonly product: string;
  readonly by: Ground;
  readonly reason: string;
}

const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

/** A question answered by both. @param product  The product's answer, where it is more than yes or no. */
export function ask(about: string, model: boolean | string, decision: Decision, product?: string): Question {
  const answer = product ?? yesNo(decision.allowed);
  const opinion = typeof model === 'string' ? model : yesNo(model);
  return { about, model: opinion, product: answer, by: decision.by, reason: decision.reason };
}

/** Whoever asks, in words. */
export const nameOf = (caller: ModelCaller): string => (caller === 'organization' ? 'the organization' : caller.email);

/** Everybody with a token that lives (spec M-67). */
export function callers(world: World): ModelCaller[] {
  return ['organization', ...world.users.filter(({ status }) => status === 'ACTIVE')];
}

/** Of the organization one question is enough, for it may do everything; of people all. */
export const some = <T>(caller: ModelCaller, things: readonly T[]): readonly T[] =>
  caller === 'organization' ? things.slice(0, 1) : things;
