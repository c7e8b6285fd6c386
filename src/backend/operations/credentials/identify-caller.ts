import { type Caller, moderatorPrincipal, type Person, type PersonCaller, rolePrincipal } from '../../../access';
import type { Transaction, User } from '../../store';
import type { Context } from '../context';
import { gather } from '../gather';
import { moderatorRole } from '../grants/default-grants';
import { Refusal } from '../refusal';
import type { TokenClaims } from './token-claims';

/** Whoever holds a token, and the revision of the facts that said so: see Transaction. */
export interface Identified {
  readonly caller: Caller;
  readonly revision: number;
}

/** Finds out who holds a token with these claims. */
export type IdentifyCaller = (claims: TokenClaims) => Promise<Identified>;

/** As many people are remembered; more are looked up again. */
const keptPeople = 1000;

interface Remembered extends Identified {
  readonly caller: PersonCaller;
}

/**
 * Who holds a token, judged by the credential and the person as they are now (spec M-67): a token of somebody who is
 * gone or disabled is dead at once. A person is remembered for as long as nothing of the organization changes that a
 * decision reads, so that a request costs one query, which those that come at the same time share.
 *
 * The function throws a {Refusal} (unauthorized) when the token has expired, its credential is gone or has another
 * secret, or its holder is not active.
 */
export function createIdentifyCaller({ store, now }: Context): IdentifyCaller {
  const people = new Map<string, Remembered>();
  const find = gather((clientIds) => store.credentials.findAtRevision(clientIds));
  return async (claims) => {
    const expired = claims.exp * 1000 <= now().getTime();
    const found = expired ? undefined : await find(claims.sub);
    if (found?.credential.secretVersion !== claims.ver) throw dead();
    const { org, kind, clientId, userId = '' } = found.credential;
    const { revision } = found;
    if (kind === 'organization') return { caller: { kind, org, id: clientId }, revision };
    const known = people.get(userId);
    if (known?.revision === revision && known.caller.org === org) return known;
    const caller = await store.read(org, (tx) => findPerson(tx, userId));
    if (!caller) throw dead();
    const identified = { revision, caller };
    if (people.size >= keptPeople) people.clear();
    people.set(userId, identified);
    return identified;
  };
}

/** The user as a caller; undefined for somebody who is gone or not active. */
export async function findPerson(tx: Transaction, userId: string): Promise<PersonCaller | undefined> {
  const [user] = await tx.users.findByIds([userId]);
  return user && toPersonCaller(tx, user);
}

/** The user as a caller; undefined for somebody who is not active. */
export async function toPersonCaller(tx: Transaction, user: User): Promise<PersonCaller | undefined> {
  const person = await toPerson(tx, user);
  if (person.status !== 'ACTIVE') return undefined;
  return { kind: 'person', org: tx.org, id: user.id, person, isServiceAccount: user.type === serviceAccount };
}

/** The type of a user that is no person. Source: spec M-26. */
export const serviceAccount = 'Service Account';

const dead = () => new Refusal('unauthorized', 'unauthorized', 'the token is invalid or has expired');

/** A user with the roles and teams of this moment, as decisions see them. */
export async function toPerson(tx: Transaction, user: User): Promise<Person> {
  const [person] = await toPersons(tx, [user]);
  if (!person) throw new Error('one person for one user');
  return person;
}

/** The same for many users at once. */
export async function toPersons(tx: Transaction, users: readonly User[]): Promise<readonly Person[]> {
  const moderated = users.some(({ roles }) => roles.some((role) => role !== 'Admin' && role !== 'Member'));
  const names = moderated ? await tx.blueprints.names() : [];
  const principals = new Map([
    ...names.map(({ id, identifier }) => [moderatorRole(identifier), moderatorPrincipal(id)] as const),
    ['Admin', rolePrincipal('Admin')],
    ['Member', rolePrincipal('Member')],
  ]);
  const teams = new Map<string, string[]>(users.map(({ id }) => [id, []]));
  for (const { userId, teamId } of await tx.teams.memberships([...teams.keys()])) teams.get(userId)?.push(teamId);
  return users.map(({ id, email, status, roles }) => ({
    id,
    email,
    status,
    roles: roles.flatMap((role) => principals.get(role) ?? []),
    teams: teams.get(id) ?? [],
  }));
}
