import { eligibleSet, requiredSet } from '../model/runs';
import { type Command, people, type Sequence, type Step } from './world-commands';
import { type Delivered, Deliveries } from './world-deliveries';
import { type Call, explain } from './world-order';
import type { Stage } from './world-stage';
import {
  around,
  begin,
  type Called,
  emailOf,
  label,
  type State,
  signedIn,
  type TrackedRun,
  toWorld,
  withGuest,
} from './world-state';
import type { Answer } from './world-wire';

/** How often what happened, over all sequences of a theatre. */
export interface Counts {
  sequences: number;
  commands: number;
  refused: number;
  together: number;
  restarts: number;
  crashes: number;
  lost: number;
  runs: number;
  starts: number;
  declines: number;
  cancels: number;
  /** Times that a waiting run had the approval of somebody who is no approver any more. */
  revoked: number;
  /** Most moments that an organization may have been in, as far as its answers told. */
  moments: number;
}

/** What is read of a run after each step. */
interface SeenRun {
  readonly id: string;
  readonly status: string;
  /** "who state" of each approver; only of a run that waits. */
  readonly approvers: readonly string[] | undefined;
}

/** Plays sequences on a stage, and compares what happens with the second opinion after each step. */
export class Theatre {
  readonly counts: Counts = {
    sequences: 0,
    commands: 0,
    refused: 0,
    together: 0,
    restarts: 0,
    crashes: 0,
    lost: 0,
    runs: 0,
    starts: 0,
    declines: 0,
    cancels: 0,
    revoked: 0,
    moments: 1,
  };
  readonly deliveries: Deliveries;
  /** Whether the backend of a run may have been called; by run id. */
  private readonly callable = new Map<string, boolean>();

  constructor(private readonly stage: Stage) {
    this.deliveries = new Deliveries(stage.sink);
  }

  /** @throws when something happens that no order of the commands explains. */
  async play(sequence: Sequence): Promise<void> {
    const called = await this.stage.prepare(sequence);
    const played = new Played(this.stage, called, sequence, begin(called, sequence), this.counts);
    try {
      await played.all();
      await played.settled(this.deliveries, this.callable);
    } finally {
      await this.stage.tidy(called, sequence.hasGuest);
    }
    this.counts.sequences += 1;
  }

  /** Ends everything, and looks once more at what was sent: nothing may have come late. */
  async close(): Promise<void> {
    await this.stage.close();
    for (const run of this.deliveries.runs()) {
      // A run that is not known was made by a sequence that broke off.
      if (this.callable.get(run) === false)
        throw new Error(`the backend of ${run} was called, and the run never started`);
      if (this.callable.has(run) && this.deliveries.of(run).keys.size > 1) throw new Error(`${run} was started twice`);
    }
  }
}

/** One sequence while it is played. */
class Played {
  private states: readonly State[];
  private readonly ids = new Map<string, string>();
  private serial = 0;
  private readonly story: string[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly called: Called,
    private readonly sequence: Sequence,
    first: State,
    private readonly counts: Counts,
  ) {
    this.states = [first];
  }

  async all(): Promise<void> {
    for (const step of this.sequence.steps) {
      const calls = await this.take(step);
      this.believe(explain(this.states, calls), `no order of these explains their answers`);
      // What was refused has changed nothing: where it has, the next look finds it.
      if (calls.every(({ status = 0 }) => status >= 400)) continue;
      await this.compare();
      await this.readmit();
      await this.signInAgain();
    }
  }

  /** Sends the commands of a step. @returns them with what came back. */
  private async take({ how, commands }: Step): Promise<readonly Call[]> {
    const known = [...this.ids.keys()].sort();
    const aimed = commands.flatMap((command): readonly Aimed[] => {
      const own = `c${String(++this.serial).padStart(3, '0')}`;
      if (!('run' in command)) return [{ command, tag: own, run: '' }];
      const tag = known[command.run % Math.max(1, known.length)];
      return tag === undefined ? [] : [{ command: this.named(command, tag), tag, run: this.ids.get(tag) ?? '' }];
    });
    const { actions } = this.sequence;
    const answers = aimed.map(async ({ command, tag, run }): Promise<Call> => {
      const answer = this.stage.send(this.called, actions, command, tag, run);
      const isEnding = how === 'restart' || how === 'crash';
      return toCall(command, tag, await (isEnding ? answer.catch(() => undefined) : answer), isEnding);
    });
    if (how === 'together') this.counts.together += 1;
    if (how === 'restart' || how === 'crash') {
      await new Promise((resolve) => setTimeout(resolve, this.serial % 7));
      await this.stage.host.again(how);
      this.counts[how === 'crash' ? 'crashes' : 'restarts'] += 1;
    }
    const calls = await Promise.all(answers);
    this.counts.commands += calls.length;
    this.counts.lost += calls.filter(({ status }) => status === undefined).length;
    this.counts.refused += calls.filter(({ status = 0 }) => status >= 400).length;
    this.story.push(`${how}: ${calls.map(told).join('; ')}`);
    return calls;
  }

  /** Puts a name to somebody whose approval a run waits for. */
  private named(command: Command, tag: string): Command {
    const [state] = this.states;
    const run = state?.runs.find((each) => each.tag === tag);
    if (command.do !== 'vote' || command.awaited === undefined || !state || !run) return command;
    const open = openApprovers(state, run);
    const email = open[command.awaited % Math.max(1, open.length)];
    const who = (['ada', ...people] as const).find((each) => emailOf(this.called, each) === email);
    return who === undefined ? command : { ...command, who, awaited: undefined };
  }

  private believe(states: readonly State[], fault: string): void {
    if (states.length === 0) {
      throw this.fault(fault);
    }
    this.states = states;
    this.counts.moments = Math.max(this.counts.moments, states.length);
  }

  private setting(): string {
    const state = this.states[0];
    const runs = state?.runs.map(({ run: { frozen: _, ...run }, ...rest }) => JSON.stringify({ ...rest, ...run }));
    const people = state?.users.map(({ email, status, roles, teams }) => `${email} ${status} ${roles} ${teams}`);
    const actions = state?.actions.map((action) => JSON.stringify(action?.model));
    return [...(people ?? []), ...(actions ?? []), ...(runs ?? []), `entity ${JSON.stringify(state?.entity)}`].join(
      '\n',
    );
  }

  /** Reads every run and every waiting run's approvers, and keeps the moments at which all that is so. */
  private async compare(): Promise<void> {
    const seen = await this.read();
    this.story.push(
      `  then ${[...seen].map(([tag, run]) => `${tag} ${run.status} [${run.approvers ?? ''}]`).join('; ')}`,
    );
    const fitting = explain(this.states, []).filter((state) => isAsSeen(state, seen));
    this.believe(fitting, 'what is read afterwards is none of what it may be');
    for (const run of this.states[0]?.runs ?? []) {
      if (this.states[0] && hasRevokedApproval(this.states[0], run)) this.counts.revoked += 1;
    }
  }

  private async read(): Promise<ReadonlyMap<string, SeenRun>> {
    const seen = new Map<string, SeenRun>();
    const { runs } = (await this.stage.must('GET', `/v1/actions/runs?limit=${most}`)).body;
    for (const { id, action, status, properties } of runs) {
      if (!this.called.actions.includes(action.identifier)) continue;
      if (seen.has(properties.tag)) throw this.fault(`${properties.tag} made two runs`);
      this.ids.set(properties.tag, id);
      seen.set(properties.tag, { id, status, approvers: await this.approversOf(id, status) });
    }
    return seen;
  }

  private async approversOf(id: string, status: string): Promise<readonly string[] | undefined> {
    if (status !== 'WAITING_FOR_APPROVAL') return undefined;
    const path = `/v1/actions/runs/${id}/approvers?include_pending_approvers=true`;
    const rows: readonly { userId: string; state: string }[] = (await this.stage.must('GET', path)).body.approvers;
    return rows.map(({ userId, state }) => `${this.stage.labelOf(userId)} ${state}`).sort();
  }

  /** Now and then a guest who was deleted comes back under the same address, as somebody else. */
  private async readmit(): Promise<void> {
    const { guest } = this.called;
    const isGone = this.states.every(({ users }) => users.every(({ email }) => email !== guest));
    const [state] = this.states;
    if (!this.sequence.hasGuest || !isGone || state === undefined || this.serial % 2 === 1) return;
    await this.stage.admit('guest', guest, label(state, guest));
    this.states = this.states.map(withGuest);
    this.story.push('the guest is back');
  }

  /** Whoever was disabled and is active again buys a new token. */
  private async signInAgain(): Promise<void> {
    for (const who of people) {
      const email = emailOf(this.called, who);
      const isOut = ({ signedOut, users }: State) =>
        signedOut.includes(email) && users.some((user) => user.email === email && user.status === 'ACTIVE');
      if (!this.states.every(isOut)) continue;
      await this.stage.signIn(who);
      this.states = this.states.map((state) => signedIn(state, email));
      this.story.push(`${who} signs in again`);
    }
  }

  /** Waits for what is under way, then looks at what was sent, at the audit log and at everybody's votes. */
  async settled(deliveries: Deliveries, callable: Map<string, boolean>): Promise<void> {
    await this.until(async () => {
      await this.compare();
      return this.states.every(({ runs }) =>
        runs.every(({ backend, run }) => backend !== 'now' || run.state !== 'IN_PROGRESS'),
      );
    }, 'a backend that answers ends its run');
    for (const [tag, id] of this.ids) {
      const tracked = this.states.flatMap(({ runs }) => runs.filter((each) => each.tag === tag));
      const mayCall = tracked.some(({ backend, started }) => backend !== 'none' && started);
      const mustCall = tracked.every(({ backend, started, stopped }) => backend !== 'none' && started && !stopped);
      callable.set(id, mayCall);
      if (mustCall) await this.until(async () => deliveries.of(id).keys.size > 0, `the backend of ${tag} is called`);
      this.checkDelivered(tag, tracked[0], deliveries.of(id), mayCall);
      await this.checkTrail(tag, id, tracked[0]);
    }
  }

  private checkDelivered(
    tag: string,
    run: TrackedRun | undefined,
    { keys, paths, count }: Delivered,
    mayCall: boolean,
  ): void {
    if (!mayCall && count > 0) throw this.fault(`the backend of ${tag} was called, and it never started`);
    if (keys.size > 1) throw this.fault(`${tag} was started ${keys.size} times`);
    if (count > keys.size && !this.stage.host.mayCallAgain)
      throw this.fault(`the backend of ${tag} was called ${count} times`);
    const expected = `/${this.called.actions[run?.action ?? 0]}/${run?.edition}`;
    for (const path of paths) {
      if (path !== expected) throw this.fault(`${tag} called ${path}, and was asked for as ${expected}`);
    }
  }

  /** The audit log tells one life: each change begins where the one before ended, and there is one end at most. */
  private async checkTrail(tag: string, id: string, run: TrackedRun | undefined): Promise<void> {
    const { audits } = (await this.stage.must('GET', `/v1/audit-log?run_id=${id}&limit=100`)).body;
    const changes: readonly { before: string | undefined; after: string | undefined }[] = audits
      .filter(
        ({ status, resourceType }: { status: string; resourceType: string }) =>
          status === 'SUCCESS' && resourceType === 'run',
      )
      .map(({ diff }: { diff: { before?: { status: string } | null; after?: { status: string } | null } }) => ({
        before: diff.before?.status,
        after: diff.after?.status,
      }))
      .reverse();
    let at: string | undefined;
    let starts = 0;
    for (const { before, after } of changes) {
      if (before !== at)
        throw this.fault(`the audit log of ${tag} goes from ${at} to ${before}: ${JSON.stringify(changes)}`);
      if (before !== undefined && isOver(before))
        throw this.fault(`${tag} went on after its end: ${JSON.stringify(changes)}`);
      if (after === 'IN_PROGRESS' && before !== 'IN_PROGRESS') starts += 1;
      at = after;
    }
    if (starts > 1 || at !== run?.run.state)
      throw this.fault(`the audit log of ${tag} tells another life: ${JSON.stringify(changes)}`);
    this.counts.runs += 1;
    this.counts.starts += starts;
    if (at === 'DECLINED') this.counts.declines += 1;
    if (at === 'FAILURE' && starts === 0) this.counts.cancels += 1;
  }

  private async until(holds: () => Promise<boolean>, what: string): Promise<void> {
    const end = Date.now() + 20_000;
    while (!(await holds())) {
      if (Date.now() > end) throw this.fault(`waited in vain until ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  private fault(what: string): Error {
    return new Error(`${what}\n${this.story.join('\n')}\n${this.setting()}`);
  }
}

/** More runs than any sequence makes: twelve steps of four commands. */
const most = 50;

/** A command with the run it is about, by tag and by id. */
interface Aimed {
  readonly command: Command;
  readonly tag: string;
  readonly run: string;
}

const isOver = (status: string): boolean => status !== 'WAITING_FOR_APPROVAL' && status !== 'IN_PROGRESS';

/** @param isEnding  Whether a backend is ending, which then may say that it is. */
function toCall(command: Command, tag: string, answer: Answer | undefined, isEnding: boolean): Call {
  const status = isEnding && answer?.status === 503 ? undefined : answer?.status;
  if (status !== undefined && status >= 500)
    throw new Error(`${JSON.stringify(command)}: ${status} ${JSON.stringify(answer?.body)}`);
  return { command, tag, status, shows: answer?.body.run?.status };
}

function told({ command, tag, status, shows }: Call): string {
  const { do: what, ...rest } = command;
  return `${tag} ${what} ${JSON.stringify(rest)} -> ${status ?? 'lost'} ${shows ?? ''}`;
}

/** Whether at this moment everything would be seen as it is. */
function isAsSeen(state: State, seen: ReadonlyMap<string, SeenRun>): boolean {
  if (state.runs.length !== seen.size) return false;
  return state.runs.every((tracked) => {
    const found = seen.get(tracked.tag);
    if (found?.status !== tracked.run.state) return false;
    return found.approvers === undefined || found.approvers.join() === approversIn(state, tracked).join();
  });
}

/** The list of approvers of a run that waits. Source: spec A-28, A-29. */
function approversIn(state: State, tracked: TrackedRun): readonly string[] {
  return [
    ...tracked.run.votes.map(({ by, approves }) => `${label(state, by)} ${approves ? 'APPROVED' : 'DECLINED'}`),
    ...openApprovers(state, tracked).map((email) => `${label(state, email)} PENDING`),
  ].sort();
}

/** E-mail addresses of those who have not voted, and must or may. */
function openApprovers(state: State, tracked: TrackedRun): readonly string[] {
  const { action } = around(state, tracked);
  if (action === undefined) return [];
  const { votes, requirement } = tracked.run;
  const set = (requirement === 'ALL' ? requiredSet : eligibleSet)(toWorld(state), tracked.run, action);
  return set.map(({ email }) => email).filter((email) => votes.every(({ by }) => by !== email));
}

function hasRevokedApproval(state: State, tracked: TrackedRun): boolean {
  const { action } = around(state, tracked);
  if (tracked.run.state !== 'WAITING_FOR_APPROVAL' || action === undefined) return false;
  const able = eligibleSet(toWorld(state), tracked.run, action);
  return tracked.run.votes.some(({ by }) => by !== 'organization' && able.every(({ email }) => email !== by));
}
