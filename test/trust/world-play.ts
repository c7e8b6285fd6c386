import { signedIn, withGuest } from './world-changes';
import { type Command, type Person, people, type Sequence, type Step } from './world-commands';
import type { Delivered, Deliveries } from './world-deliveries';
import { type Call, explain } from './world-order';
import { hasRevokedApproval, isAsSeen, openApprovers, type SeenRun } from './world-sight';
import type { Stage } from './world-stage';
import { type Called, emailOf, label, type State, type TrackedRun } from './world-state';
import type { Counts } from './world-theatre';
import type { Answer } from './world-wire';

/** One sequence while it is played. */
export class Played {
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
      if (tag === undefined) return [];
      const named = this.named(command, tag);
      // What it came to may be about no run.
      return [{ command: named, tag: 'run' in named ? tag : own, run: this.ids.get(tag) ?? '' }];
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

  /** Puts names to those whose approval a run waits for, or has. */
  private named(command: Command, tag: string): Command {
    const [state] = this.states;
    const run = state?.runs.find((each) => each.tag === tag);
    if (!state || !run) return command;
    if (command.do === 'revoke') return revocation(state, run, command.by);
    if (command.do !== 'vote' || command.awaited === undefined) return command;
    const open = openApprovers(state, run);
    const who = whoIs(state, open[command.awaited % Math.max(1, open.length)]);
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
      this.checkDelivered(tag, tracked, deliveries.of(id), mayCall);
      await this.checkTrail(tag, id, tracked[0]);
    }
  }

  private checkDelivered(
    tag: string,
    tracked: readonly TrackedRun[],
    { keys, paths, count }: Delivered,
    mayCall: boolean,
  ): void {
    if (!mayCall && count > 0) throw this.fault(`the backend of ${tag} was called, and it never started`);
    if (keys.size > 1) throw this.fault(`${tag} was started ${keys.size} times`);
    if (count > keys.size && !this.stage.host.mayCallAgain)
      throw this.fault(`the backend of ${tag} was called ${count} times`);
    // Asked for while the action was edited, it may be of either edition: each order that explains the answers counts.
    const expected = tracked.map(({ action, edition }) => `/${this.called.actions[action]}/${edition}`);
    if (paths.size > 1) throw this.fault(`${tag} called ${[...paths].join(' and ')}`);
    for (const path of paths) {
      if (!expected.includes(path)) throw this.fault(`${tag} called ${path}, and was asked for as ${expected[0]}`);
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

/** Whose address it is. */
function whoIs({ called }: State, email: string | undefined): Person | 'ada' | undefined {
  return (['ada', ...people] as const).find((each) => emailOf(called, each) === email);
}

/** A command by which somebody who has approved a run loses the right to; nothing where nobody has. */
function revocation(state: State, { run, action }: TrackedRun, by: 'lists' | 'status'): Command {
  const voters = run.votes.flatMap(({ by: email }) => whoIs(state, email) ?? []);
  const voter = people.find((each) => voters.includes(each));
  if (voter === undefined) return { do: 'nothing' };
  if (by === 'status') return { do: 'status', person: voter, to: 'DISABLED' };
  const listed = state.actions[action]?.model.approve.users.map((email) => whoIs(state, email)) ?? [];
  const users = people.filter((each) => each !== voter && listed.includes(each));
  return { do: 'approvers', who: 'tok', action, grant: { users, roles: [], team: false, policy: undefined } };
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
