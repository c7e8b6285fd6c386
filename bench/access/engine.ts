import type { Question } from './organization';

/** Something that answers questions: one of several ways to do the same. */
export interface Engine {
  readonly name: string;
  /** How many questions are asked of it in one round; as many as it answers in some tenths of a second. */
  readonly round: number;
  answer(question: Question): boolean;
}
