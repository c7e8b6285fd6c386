import type { ModelRun, Surroundings } from '../model/runs';
import {
  type ModelAction,
  type ModelCaller,
  type ModelEntity,
  type ModelUser,
  switchesOff,
  type World,
} from '../model/world';
import type { ActionSetup, Approvers, Definition, Executors, Names, Person, Sequence, Who } from './world-commands';

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

/** Somebody who is active. */
export const user = (email: string, roles: readonly string[], teams: readonly string[]): ModelUser => ({
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

/** An action as it is born: everybody executes, Admins approve. */
export function blank({ called, setups }: State, place: number): ModelAction {
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

/** An action whose definition is taken in. */
export function defined(action: LiveAction): LiveAction {
  const { requirement, anyoneMayView, published } = action.definition;
  const requiredApproval = typeof requirement === 'boolean' ? requirement : { type: requirement };
  return { ...action, model: { ...action.model, requiredApproval, published, allowAnyoneToViewRuns: anyoneMayView } };
}

const listsOf = ({ called }: State, { users, roles, team }: Names) => ({
  users: users.map((who) => emailOf(called, who)),
  roles,
  teams: team ? [called.team] : [],
});

/** A grant in the words of the second opinion. */
export function executeOf(state: State, grant: Executors): ModelAction['execute'] {
  return { ...listsOf(state, grant), ownedByTeam: grant.ownedByTeam };
}

/** A grant in the words of the second opinion. */
export function approveOf(state: State, grant: Approvers): ModelAction['approve'] {
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

/** The entity of a sequence. */
export const entityOf = ({ entity }: Called, team: readonly string[]): ModelEntity => ({
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
    switches: switchesOff,
  };
}

/** Whoever holds the token of that name; undefined where it is dead. Source: spec M-67. */
export function callerOf(state: State, who: Who): ModelCaller | undefined {
  if (who === 'tok') return 'organization';
  return state.signedOut.includes(emailOf(state.called, who)) ? undefined : activeUser(state, who);
}

/** Somebody who is there and active. */
export function activeUser({ users, called }: State, who: Exclude<Who, 'tok'>): ModelUser | undefined {
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
