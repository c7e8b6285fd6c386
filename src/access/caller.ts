/** A person or service account, as decisions see them. Source: spec 01 sections 2, 3 and 7. */
export interface Person {
  readonly id: string;
  /** As it was first given; compared without regard to case (spec M-20). */
  readonly email: string;
  readonly status: 'STAGED' | 'INVITED' | 'ACTIVE' | 'DISABLED';
  /** Principals of the roles given to them directly; what follows from those is `holdsRole`. */
  readonly roles: readonly string[];
  /** Principals (ids) of the teams they are in. */
  readonly teams: readonly string[];
}

/** What e-mail addresses are compared by. Source: spec M-20. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

/** Where a request came from. Source: spec A-0b, A-82. */
export type Origin = 'UI' | 'API' | 'AUTOMATION';

interface Holder {
  /** The one organization the token is good for. */
  readonly org: string;
  /** What `createdBy` says of what the caller makes: client id of an organization token, otherwise the user's id. */
  readonly id: string;
  /** `API` where nothing is said. */
  readonly origin?: Origin;
  /** How many automations stand between the caller and whoever began it all; none where nothing is said (spec A-65). */
  readonly depth?: number;
}

/** Holds credentials of the organization itself: full rights, nobody in particular (spec M-62, M-64). */
export interface OrganizationCaller extends Holder {
  readonly kind: 'organization';
}

/** Holds a token of one person or service account. */
export interface PersonCaller extends Holder {
  readonly kind: 'person';
  readonly person: Person;
  readonly isServiceAccount: boolean;
}

/** Whoever holds a token. */
export type Caller = OrganizationCaller | PersonCaller;

/** Whoever would act, as their token would have it; nobody in particular is the organization itself. */
export function asCaller(org: string, person: Person | undefined): Caller {
  if (person === undefined) return { kind: 'organization', org, id: '' };
  return { kind: 'person', org, id: person.id, person, isServiceAccount: false };
}

/** The person who acts; nobody for an organization token. */
export function personOf(caller: Caller): Person | undefined {
  return caller.kind === 'person' ? caller.person : undefined;
}
