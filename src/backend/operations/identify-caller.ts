import { type Caller, moderatorPrincipal, type Person, rolePrincipal } from '../../access';
import type { Transaction, User } from '../store';
import type { Context } from './context';
import { moderatorRole } from './default-grants';
import { Refusal } from './refusal';
import type { TokenClaims } from './token-claims';

/**
 * Who holds a token with these claims, judged by the credential and the person as they are now (spec M-67): a token of
 * somebody who is gone or disabled is dead at once.
 *
 * @throws {Refusal} unauthorized when the token has expired, its credential is gone or has another secret, or its
 * holder is not active.
 */
export async function identifyCaller({ store, now }: Context, claims: TokenClaims): Promise<Caller> {
  const expired = claims.exp * 1000 <= now().getTime();
  const credential = expired ? undefined : await store.credentials.find(claims.sub);
  if (credential?.secretVersion !== claims.ver) throw dead();
  const { org, kind, clientId, userId } = credential;
  if (kind === 'organization') return { kind, org, id: clientId };
  const found = await store.read(org, async (tx) => {
    const [user] = userId === undefined ? [] : await tx.users.findByIds([userId]);
    return user && { user, person: await toPerson(tx, user) };
  });
  if (found?.person.status !== 'ACTIVE') throw dead();
  const { user, person } = found;
  return { kind: 'person', org, id: user.id, person, isServiceAccount: user.type === 'Service Account' };
}

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
