import { canExecute } from '../model/actions';
import { seen, thing } from '../model/policy';
import { canReport, canViewRun, type ModelRun, report, vote } from '../model/runs';
import { change, type Effect } from './world-changes';
import type { Command } from './world-commands';
import { activeUser, around, callerOf, emailOf, type State, type TrackedRun, toWorld } from './world-state';

/** What becomes of an organization by one command about runs; other commands are in world-changes.ts. */

/** What a command does. @param tag  Of the run that it may make; or of the run that it is about. */
export function apply(state: State, command: Command, tag: string): Effect {
  switch (command.do) {
    case 'ask':
      return ask(state, command, tag);
    case 'vote':
    case 'report':
    case 'log':
    case 'look':
      return touch(state, command, tag);
    default:
      return change(state, command, tag);
  }
}

/** What the answer of a run's backend does; undefined where it waits for none. Source: spec section 2. */
export function answered(state: State, tag: string): State | undefined {
  const found = state.runs.find((each) => each.tag === tag);
  if (found?.backend !== 'now' || found.run.state !== 'IN_PROGRESS') return undefined;
  return withRun(state, { ...found, run: { ...found.run, state: 'SUCCESS' } });
}

function ask(state: State, { who, as, action: at }: Extract<Command, { do: 'ask' }>, tag: string): Effect {
  const refused = (status: number): Effect => ({ status, state });
  const place = at % state.actions.length;
  const caller = callerOf(state, who);
  if (caller === undefined) return refused(401);
  if (as !== undefined && caller !== 'organization') return refused(403);
  const subject = as === undefined ? caller : activeUser(state, as);
  if (subject === undefined) return refused(422);
  const live = state.actions[place];
  if (live === undefined) return refused(404);
  const world = toWorld(state);
  const isAbout = live.model.operation === 'DAY-2';
  const inputs = { tag };
  const target = isAbout ? state.called.entity : undefined;
  const request = { action: live.model, entity: target, areInputsValid: true, inputs, at: '' };
  const verdict = canExecute(
    world,
    caller,
    as === undefined ? request : { ...request, runAs: emailOf(state.called, as) },
  );
  if (verdict !== 'allow') return refused({ hidden: 404, deny: 403, invalid: 422 }[verdict]);
  const { requiredApproval, allowAnyoneToViewRuns } = live.model;
  const requirement = requiredApproval === false ? 'none' : requiredApproval === true ? 'ANY' : requiredApproval.type;
  const run: ModelRun = {
    requester: subject === 'organization' ? subject : subject.email,
    requirement,
    state: requirement === 'none' ? 'IN_PROGRESS' : 'WAITING_FOR_APPROVAL',
    votes: [],
    frozen: {
      inputs,
      trigger: { at: '', user: seen(subject) },
      entity: isAbout && state.entity ? thing(world, state.entity.model) : null,
    },
    wasOpen: allowAnyoneToViewRuns,
    hasEntity: isAbout,
  };
  const tracked: TrackedRun = {
    tag,
    action: place,
    instance: live.instance,
    entity: isAbout ? state.entity?.instance : undefined,
    edition: live.edition,
    backend: live.definition.backend,
    started: requirement === 'none',
    stopped: false,
    run,
  };
  const runs = [...state.runs, tracked].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  return { status: 202, shows: run.state, state: { ...state, runs } };
}

type Touch = Extract<Command, { do: 'vote' | 'report' | 'log' | 'look' }>;

function touch(state: State, command: Touch, tag: string): Effect {
  const refused = (status: number): Effect => ({ status, state });
  const caller = callerOf(state, command.who);
  if (caller === undefined) return refused(401);
  const found = state.runs.find((each) => each.tag === tag);
  if (found === undefined) return refused(404);
  const world = toWorld(state);
  const surroundings = around(state, found);
  if (command.do === 'vote') {
    const { status, run } = vote(world, caller, found.run, surroundings, command.approves);
    if (status !== 201) return refused(status);
    const votes = [...run.votes].sort((a, b) => (voteKey(a) < voteKey(b) ? -1 : 1));
    const started = found.started || run.state === 'IN_PROGRESS';
    return { status, shows: run.state, state: withRun(state, { ...found, started, run: { ...run, votes } }) };
  }
  if (!canViewRun(world, caller, found.run, surroundings)) return refused(404);
  if (command.do === 'look') return { status: 200, shows: found.run.state, state };
  if (!canReport(caller, found.run)) return refused(403);
  const done = command.do === 'log' ? 201 : 200;
  const says = command.do === 'log' ? command.ends : command.says;
  const shows = (run: ModelRun) => (command.do === 'log' ? {} : { shows: run.state });
  if (says === 'label' || says === undefined) {
    const isOver = found.run.state !== 'WAITING_FOR_APPROVAL' && found.run.state !== 'IN_PROGRESS';
    return isOver ? refused(422) : { status: done, ...shows(found.run), state };
  }
  const { status, run } = report(found.run, says);
  if (status !== 200) return refused(status);
  const stopped = found.run.state === 'IN_PROGRESS';
  return { status: done, ...shows(run), state: withRun(state, { ...found, stopped, run }) };
}

const voteKey = ({ by, approves }: { readonly by: string; readonly approves: boolean }) => `${by} ${approves}`;

/** The same moment with one run as it is now. */
function withRun(state: State, run: TrackedRun): State {
  return { ...state, runs: state.runs.map((each) => (each.tag === run.tag ? run : each)) };
}
