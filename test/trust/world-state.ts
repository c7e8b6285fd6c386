import { canExecute, canViewAction } from '../model/actions';
import { seen, thing } from '../model/policy';
import { isOrgOrAdmin } from '../model/roles';
import { canReport, canViewRun, type ModelRun, report, type Surroundings, vote } from '../model/runs';
import type { ModelAction, ModelCaller, ModelEntity, ModelUser, World } from '../model/world';
import type {
  ActionSetup,
  Approvers,
  Command,
  Definition,
  Executors,
  Names,
  Person,
  Sequence,
  Who,
} from './world-commands';

/**
 * The second opinion over time: an organization and its runs as plain data, and what one command makes of it. Nothing
 * is decided here that test/model does not decide; this file only keeps what is there, and what runs remember.
 *
 * Source: spec 03, A-1 to A-35; 02 sections 2 and 3; 06 G-42 to G-54.
 */

/** What the things of one sequence are called, so that sequences do not meet. */
export interface Called {
  readonly team: string;
  readonly entity: string;
  readonly actions: readonly string[];
  readonly guest: string;
}

/** An action. A later one of the same name is another `instance`; `edition` is the tag of its latest edit. */
export interface LiveAction {
  readonly instance: number;
  readonly edition: string;
  readonly definition: Definition;
  readonly model: ModelAction;
}

/** A run, with what the second opinion does not ask about. `tag` is an input by which it is known again. */
export interface TrackedRun {
  readonly tag: string;
  readonly action: number;
  readonly instance: number;
  readonly entity: number | undefined;
  readonly edition: string;
  readonly backend: Definition['backend'];
  /** Whether it was ever in progress. */
  readonly started: boolean;
  /** Whether somebody, not the answer of its backend, ended it while it was in progress: it may be too late to call. */
  readonly stopped: boolean;
  readonly run: ModelRun;
}

/** Everything at one moment. */
export interface State {
  readonly called: Called;
  /** How many things there have been, for their numbers. */
  readonly made: number;
  /** How many guests; the latest is the one that may be there. */
  readonly guests: number;
  readonly users: readonly ModelUser[];
  /** E-mail addresses of those whose token died when they were disabled, and who have bought no other since. */
  readonly signedOut: readonly string[];
  readonly hasTeam: boolean;
  readonly actions: readonly (LiveAction | undefined)[];
  readonly setups: readonly ActionSetup[];
  readonly entity: { readonly instance: number; readonly model: ModelEntity } | undefined;
  readonly runs: readonly TrackedRun[];
}

/** What a command comes to: the status code, how the run that is answered shows itself, and what is so afterwards. */
export interface Effect {
  readonly status: number;
  readonly shows?: string;
  readonly state: State;
}

/** The edition that every action of a sequence begins with. */
export const firstEdition = 'first';

/** A team that everybody is always in. */
export const everybody = 'everybody';

/** E-mail address of somebody. */
export const emailOf = (called: Called, who: Exclude<Who, 'tok'>): string =>
  who === 'guest' ? called.guest : `${who}@acme.test`;

/** What a guest is called once gone, so that a later one is not taken for that one. */
const goneName = (number: number): string => `gone-guest-${number}`;

/** A name in votes, as it can be told from others of the same address. */
export function label({ called, guests }: State, name: string): string {
  return name === called.guest ? goneName(guests) : name;
}

const user = (email: string, roles: readonly string[], teams: readonly string[]): ModelUser => ({
  email,
  status: 'ACTIVE',
  roles,
  teams,
  isServiceAccount: false,
  properties: {},
});

/** The beginning of a sequence. */
export function begin(called: Called, { hasGuest, members, actions }: Sequence): State {
  const cast: readonly (Person | 'ada')[] = [
    'ada',
    'eve',
    'bob',
    'mia',
    'sam',
    ...(hasGuest ? ['guest' as const] : []),
  ];
  const empty: State = {
    called,
    made: 10,
    guests: 1,
    users: cast.map((who) =>
      user(
        emailOf(called, who),
        [who === 'ada' || who === 'eve' ? 'Admin' : 'Member'],
        who !== 'ada' && members.includes(who) ? [everybody, called.team] : [everybody],
      ),
    ),
    signedOut: [],
    hasTeam: true,
    actions: [],
    setups: actions,
    entity: { instance: 0, model: entityOf(called, [called.team]) },
    runs: [],
  };
  return { ...empty, actions: actions.map((setup, i) => bornAction(empty, i, i + 1, setup)) };
}

function bornAction(state: State, place: number, instance: number, setup: ActionSetup): LiveAction {
  const bare = defined({ instance, edition: firstEdition, definition: setup.definition, model: blank(state, place) });
  const named = {
    ...bare.model,
    execute: executeOf(state, setup.executors),
    approve: approveOf(state, setup.approvers),
  };
  return { ...bare, model: named };
}

const nobody = { users: [], roles: [], teams: [] };

function blank({ called, setups }: State, place: number): ModelAction {
  const isAbout = setups[place]?.about === 'entity';
  return {
    identifier: called.actions[place] ?? '',
    published: true,
    trigger: 'self-service',
    operation: isAbout ? 'DAY-2' : 'CREATE',
    blueprint: isAbout ? 'svc' : undefined,
    execute: { ...nobody, roles: ['Admin', 'Member'], ownedByTeam: false },
    approve: { ...nobody, roles: ['Admin'] },
    requiredApproval: false,
    allowAnyoneToViewRuns: undefined,
  };
}

function defined(action: LiveAction): LiveAction {
  const { requirement, anyoneMayView, published } = action.definition;
  const requiredApproval = typeof requirement === 'boolean' ? requirement : { type: requirement };
  return { ...action, model: { ...action.model, requiredApproval, published, allowAnyoneToViewRuns: anyoneMayView } };
}

const listsOf = ({ called }: State, { users, roles, team }: Names) => ({
  users: users.map((who) => emailOf(called, who)),
  roles,
  teams: team ? [called.team] : [],
});

function executeOf(state: State, grant: Executors): ModelAction['execute'] {
  return { ...listsOf(state, grant), ownedByTeam: grant.ownedByTeam };
}

function approveOf(state: State, grant: Approvers): ModelAction['approve'] {
  const lists = listsOf(state, grant);
  if (grant.policy === undefined) return lists;
  return { ...lists, policy: { queries: { some: teamMates(state.called) }, conditions: [grant.policy] } };
}

/** The query of every policy: whoever is in the team. */
export const teamMates = ({ team }: Called) => ({
  combinator: 'and' as const,
  rules: [
    { property: '$blueprint', operator: '=' as const, value: '_user' },
    { property: '$team', operator: 'containsAny' as const, value: [team] },
  ],
});

const entityOf = ({ entity }: Called, team: readonly string[]): ModelEntity => ({
  blueprint: 'svc',
  identifier: entity,
  title: entity,
  icon: null,
  team,
  properties: {},
  relations: {},
});

/** The organization as the second opinion takes it. */
export function toWorld({ users, hasTeam, called, entity, actions }: State): World {
  const block = { ...nobody, ownedByTeam: false };
  const teams = [everybody, ...(hasTeam ? [called.team] : [])];
  return {
    users,
    teams: teams.map((identifier) => ({ identifier, properties: {} })),
    blueprints: [
      {
        identifier: 'svc',
        ownership: 'direct',
        properties: {},
        relations: {},
        permissions: {
          read: { ...block, roles: ['Admin', 'Member'] },
          register: block,
          update: block,
          unregister: block,
          updateProperties: {},
          updateRelations: {},
        },
      },
    ],
    entities: entity ? [entity.model] : [],
    actions: actions.flatMap((action) => (action ? [action.model] : [])),
    pages: [],
    switches: {
      policyIgnoresVisibility: false,
      adminBypassesPolicy: false,
      granularDenyWins: false,
      openRunsIgnoreCatalog: false,
      forbidSelfApproval: false,
      literalIgnoreFailedQueries: false,
    },
  };
}

/** Whoever holds the token of that name; undefined where it is dead. Source: spec M-67. */
function callerOf(state: State, who: Who): ModelCaller | undefined {
  if (who === 'tok') return 'organization';
  return state.signedOut.includes(emailOf(state.called, who)) ? undefined : activeUser(state, who);
}

function activeUser({ users, called }: State, who: Exclude<Who, 'tok'>): ModelUser | undefined {
  return users.find(({ email, status }) => email === emailOf(called, who) && status === 'ACTIVE');
}

/** What a run is about, as it is now: a namesake is something else. */
export function around({ actions, entity }: State, run: TrackedRun): Surroundings {
  const action = actions[run.action];
  return {
    action: action?.instance === run.instance ? action.model : undefined,
    entity: entity?.instance === run.entity ? entity?.model : undefined,
  };
}

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

function withRun(state: State, run: TrackedRun): State {
  return { ...state, runs: state.runs.map((each) => (each.tag === run.tag ? run : each)) };
}

type Change = Exclude<Command, Touch | { do: 'ask' }>;

function change(state: State, command: Change, tag: string): Effect {
  const refused = (status: number): Effect => ({ status, state });
  const { called, users, hasTeam, entity } = state;
  switch (command.do) {
    case 'nothing':
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
