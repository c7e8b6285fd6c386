/**
 * What people do to a small organization whose runs wait for approval: commands as plain data, so that a sequence of
 * them can be made at random, printed, and made shorter. They name people, actions and runs by their place, and mean
 * something whatever was done before.
 */

/** People whose rights change; `guest` may be deleted. Beside them there is `ada`, an Admin for good. */
export const people = ['eve', 'bob', 'mia', 'sam', 'guest'] as const;

/** One of `people`. */
export type Person = (typeof people)[number];

/** Whoever may send a request; `tok` is the organization's token. */
export type Who = Person | 'ada' | 'tok';

/** Lists that name people, roles, and the one team. */
export interface Names {
  readonly users: readonly Person[];
  readonly roles: readonly ('Admin' | 'Member')[];
  readonly team: boolean;
}

/** Who approves; with a policy that alone decides. */
export interface Approvers extends Names {
  readonly policy: 'peers' | 'peersButRequester' | 'whoeverAsks' | undefined;
}

/** Who executes. */
export interface Executors extends Names {
  readonly ownedByTeam: boolean;
}

/** What an edit of an action changes. */
export interface Definition {
  readonly requirement: boolean | 'ANY' | 'ALL';
  readonly anyoneMayView: boolean | undefined;
  /** Whether its backend is called, and if so whether the answer ends the run. */
  readonly backend: 'none' | 'later' | 'now';
  readonly published: boolean;
}

/** One request. Actions and runs are counted from 0, and round again. */
export type Command =
  | { readonly do: 'nothing' }
  | { readonly do: 'ask'; readonly who: Who; readonly as: Person | undefined; readonly action: number }
  | {
      readonly do: 'vote';
      readonly who: Who;
      /** Instead of `who`, one of those whose approval the run waits for, counted from 0, and round again. */
      readonly awaited: number | undefined;
      readonly run: number;
      readonly approves: boolean;
    }
  /** Somebody who has approved loses the right to: by the lists, or by being disabled. */
  | { readonly do: 'revoke'; readonly run: number; readonly by: 'lists' | 'status' }
  | { readonly do: 'report'; readonly who: Who; readonly run: number; readonly says: 'SUCCESS' | 'FAILURE' | 'label' }
  | { readonly do: 'log'; readonly who: Who; readonly run: number; readonly ends: 'SUCCESS' | 'FAILURE' | undefined }
  | { readonly do: 'look'; readonly who: Who; readonly run: number }
  | { readonly do: 'status'; readonly person: Person; readonly to: 'ACTIVE' | 'DISABLED' }
  | { readonly do: 'role'; readonly person: Person; readonly to: 'Admin' | 'Member' }
  | { readonly do: 'members'; readonly people: readonly Person[] }
  | { readonly do: 'approvers'; readonly who: 'tok' | 'eve'; readonly action: number; readonly grant: Approvers }
  | { readonly do: 'executors'; readonly action: number; readonly grant: Executors }
  | { readonly do: 'edit'; readonly action: number; readonly definition: Definition }
  | { readonly do: 'delete action'; readonly action: number }
  | { readonly do: 'make action'; readonly action: number }
  | { readonly do: 'delete entity' | 'make entity' | 'delete team' | 'make team' | 'delete guest' };

/** Commands one after another, at once, or while a backend ends. */
export interface Step {
  readonly how: 'alone' | 'together' | 'restart' | 'crash';
  readonly commands: readonly Command[];
}

/** How an action is at first. */
export interface ActionSetup {
  readonly about: 'entity' | 'nothing';
  readonly definition: Definition;
  readonly approvers: Approvers;
  readonly executors: Executors;
}

/** A whole sequence. */
export interface Sequence {
  readonly hasGuest: boolean;
  readonly members: readonly Person[];
  readonly actions: readonly ActionSetup[];
  readonly steps: readonly Step[];
}
