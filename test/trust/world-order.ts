import type { Command } from './world-commands';
import { answered, apply } from './world-effects';
import type { State } from './world-state';

/** A command that was sent, and what came back; `status` is undefined where the answer was lost. */
export interface Call {
  readonly command: Command;
  /** Of the run that it makes or is about; otherwise a name of its own. */
  readonly tag: string;
  readonly status: number | undefined;
  /** The state of the run that was answered, where one was. */
  readonly shows: string | undefined;
}

/**
 * Explains commands that were under way at the same time: every moment the organization may be in afterwards, if it
 * took them one after another in some order that gives each the answer it got. A command whose answer was lost may have
 * been taken or not. None where no order explains them.
 *
 * @param states  Where it may have been before.
 */
export function explain(states: readonly State[], calls: readonly Call[]): readonly State[] {
  const found = new Map<string, State>();
  const visited = new Set<string>();
  const visit = (state: State, left: readonly Call[]): void => {
    const key = `${left.map((call) => calls.indexOf(call)).join()} ${JSON.stringify(state)}`;
    if (visited.has(key)) return;
    visited.add(key);
    if (left.every(({ status }) => status === undefined)) found.set(JSON.stringify(state), state);
    for (const call of left) {
      const { status, shows, state: next } = apply(state, call.command, call.tag);
      const isLost = call.status === undefined;
      if (!isLost && status !== call.status) continue;
      if (!isLost && shows !== undefined && call.shows !== undefined && shows !== call.shows) continue;
      visit(
        next,
        left.filter((each) => each !== call),
      );
    }
    for (const { tag } of state.runs) {
      const next = answered(state, tag);
      if (next) visit(next, left);
    }
  };
  for (const state of states) visit(state, calls);
  return [...found.values()];
}
