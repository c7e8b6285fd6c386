import { canViewAction } from '../model/actions';
import { isOrgOrAdmin } from '../model/roles';
import type { ModelUser } from '../model/world';
import type { Command, Person } from './world-commands';
import {
  approveOf,
  blank,
  callerOf,
  defined,
  emailOf,
  entityOf,
  everybody,
  executeOf,
  type LiveAction,
  label,
  type State,
  toWorld,
  user,
} from './world-state';

/** What becomes of an organization by one command about people, rights and things. */

/** What a command comes to: the status code, how the run that is answered shows itself, and what is so afterwards. */
export interface Effect {
  readonly status: number;
  readonly shows?: string;
  readonly state: State;
}

/** Commands that are about no run. */
export type Change = Exclude<Command, { do: 'ask' | 'vote' | 'report' | 'log' | 'look' }>;

/** What a change does. @param tag  Of the edition that it may make. */
export function change(state: State, command: Change, tag: string): Effect {
  const refused = (status: number): Effect => ({ status, state });
  const { called, users, hasTeam, entity } = state;
  switch (command.do) {
    case 'nothing':
    case 'revoke':
      return refused(0);
    case 'status':
    case 'role': {
      const email = emailOf(called, command.person);
      if (!users.some((each) => each.email === email)) return refused(404);
      const next = command.do === 'role' ? { roles: [command.to] } : { status: command.to };
      const changed = users.map((each) => (each.email === email ? { ...each, ...next } : each));
      const isOut = command.do === 'status' && command.to === 'DISABLED' && !state.signedOut.includes(email);
      const signedOut = isOut ? [...state.signedOut, email].sort() : state.signedOut;
      return { status: 200, state: { ...state, users: changed, signedOut } };
    }
    case 'members':
      if (!hasTeam) return refused(404);
      if (!areThere(state, command.people)) return refused(422);
      return { status: 200, state: { ...state, users: joined(state, command.people) } };
    case 'approvers':
    case 'executors':
    case 'edit':
    case 'delete action':
    case 'make action':
      return changeAction(state, command, tag);
    case 'delete entity':
      return entity ? { status: 200, state: { ...state, entity: undefined } } : refused(404);
    case 'make entity': {
      if (entity) return refused(422);
      const made = { instance: state.made, model: entityOf(called, [everybody]) };
      return { status: 201, state: { ...state, made: state.made + 1, entity: made } };
    }
    case 'make team':
      return hasTeam ? refused(422) : { status: 200, state: { ...state, hasTeam: true } };
    case 'delete team':
      return hasTeam ? { status: 200, state: withoutTeam(state) } : refused(404);
    case 'delete guest':
      return users.some(({ email }) => email === called.guest)
        ? { status: 200, state: withoutGuest(state) }
        : refused(404);
  }
}

function areThere({ users, called }: State, wanted: readonly Person[]): boolean {
  return wanted.every((who) => users.some(({ email }) => email === emailOf(called, who)));
}

function joined({ users, called }: State, members: readonly Person[]): readonly ModelUser[] {
  const emails = members.map((who) => emailOf(called, who));
  return users.map((each) => ({
    ...each,
    teams: emails.includes(each.email) ? [everybody, called.team] : [everybody],
  }));
}

function withoutTeam(state: State): State {
  const { team } = state.called;
  const without = (names: readonly string[]) => names.filter((name) => name !== team);
  return {
    ...state,
    hasTeam: false,
    users: joined(state, []),
    entity: state.entity && {
      ...state.entity,
      model: { ...state.entity.model, team: without(state.entity.model.team) },
    },
    actions: withoutPrincipal(state, (lists) => ({ ...lists, teams: without(lists.teams) })),
  };
}

interface ListsOf {
  readonly users: readonly string[];
  readonly teams: readonly string[];
}

/** Whatever goes is taken off every list (spec G-61). */
function withoutPrincipal({ actions }: State, prune: <T extends ListsOf>(lists: T) => T): State['actions'] {
  return actions.map(
    (action) =>
      action && {
        ...action,
        model: { ...action.model, execute: prune(action.model.execute), approve: prune(action.model.approve) },
      },
  );
}

/** The guest goes; what the guest did stays under a name that nobody has. */
function withoutGuest(state: State): State {
  const { guest } = state.called;
  const gone = label(state, guest);
  const renamed = (name: string) => (name === guest ? gone : name);
  return {
    ...state,
    guests: state.guests + 1,
    users: state.users.filter(({ email }) => email !== guest),
    signedOut: state.signedOut.filter((email) => email !== guest),
    actions: withoutPrincipal(state, (lists) => ({ ...lists, users: lists.users.filter((email) => email !== guest) })),
    runs: state.runs.map((each) => ({
      ...each,
      run: {
        ...each.run,
        requester: renamed(each.run.requester),
        votes: each.run.votes.map(({ by, approves }) => ({ by: renamed(by), approves })),
      },
    })),
  };
}

/** A new guest under the same address, who is nobody's heir. */
export function withGuest(state: State): State {
  const { users, called } = state;
  if (users.some(({ email }) => email === called.guest)) return state;
  return { ...state, users: [...users, user(called.guest, ['Member'], [everybody])] };
}

/** Somebody has bought a new token. */
export function signedIn(state: State, email: string): State {
  return { ...state, signedOut: state.signedOut.filter((each) => each !== email) };
}

type ActionChange = Extract<Change, { action: number }>;

function changeAction(state: State, command: ActionChange, tag: string): Effect {
  const refused = (status: number): Effect => ({ status, state });
  const place = command.action % state.actions.length;
  const live = state.actions[place];
  const put = (status: number, next: LiveAction | undefined, made = state.made): Effect => ({
    status,
    state: { ...state, made, actions: state.actions.map((each, i) => (i === place ? next : each)) },
  });
  if (command.do === 'make action') {
    if (live) return refused(422);
    const definition = state.setups[place]?.definition;
    if (definition === undefined) throw new Error('an action without a setup');
    const { made } = state;
    return put(201, defined({ instance: made, edition: tag, definition, model: blank(state, place) }), made + 1);
  }
  const caller = command.do === 'approvers' ? callerOf(state, command.who) : 'organization';
  if (caller === undefined) return refused(401);
  if (live === undefined) return refused(404);
  if (!isOrgOrAdmin(caller)) return refused(canViewAction(toWorld(state), caller, live.model) ? 403 : 404);
  if (command.do === 'delete action') return put(200, undefined);
  if (command.do === 'edit') {
    return put(200, defined({ ...live, edition: tag, definition: command.definition }));
  }
  const { grant } = command;
  if ((grant.team && !state.hasTeam) || !areThere(state, grant.users)) return refused(422);
  const model =
    command.do === 'approvers'
      ? { ...live.model, approve: approveOf(state, command.grant) }
      : { ...live.model, execute: executeOf(state, command.grant) };
  return put(200, { ...live, model });
}
