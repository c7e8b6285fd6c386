import { type Caller, emailKey } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Transaction, User } from '../../store';
import type { Context } from '../context';
import { missing } from '../refusal';

/** All users, oldest first. Source: spec M-18; GET /v1/users. */
export async function listUsers({ store }: Context, { org }: Caller): Promise<JsonObject[]> {
  return store.read(org, async (tx) => {
    const users = await tx.users.list();
    return (await showUsers(tx, users)).map(({ teamsIdentifiers: _, ...shown }) => shown);
  });
}

/** One user, by e-mail address in any case. @throws {Refusal} missing. Source: spec M-18, M-20; GET /v1/users/{user_email}. */
export async function readUser({ store }: Context, { org }: Caller, email: string): Promise<JsonObject> {
  return store.read(org, async (tx) => {
    const [shown = {}] = await showUsers(tx, [await requireUser(tx, email)]);
    return shown;
  });
}

/**
 * Who asks: the user, or for an organization token the client id.
 *
 * Source: GET /v1/profile.
 */
export async function readProfile(context: Context, caller: Caller): Promise<JsonObject> {
  if (caller.kind === 'person') return readUser(context, caller, caller.person.email);
  return { id: caller.id, clientId: caller.id, type: 'Organization', orgs: [{ id: caller.org }] };
}

/** A user as lists and changes show it: without the identifiers of the teams. Source: spec M-18. */
export async function showUser(tx: Transaction, user: User): Promise<JsonObject> {
  const [shown = {}] = await showUsers(tx, [user]);
  const { teamsIdentifiers: _, ...rest } = shown;
  return rest;
}

/** The stored user of that e-mail address. @throws {Refusal} missing. Source: spec M-20. */
export async function requireUser(tx: Transaction, email: string): Promise<User> {
  const [user] = await tx.users.findByKeys([emailKey(email)]);
  if (!user) throw missing('user', email);
  return user;
}

async function showUsers(tx: Transaction, users: readonly User[]): Promise<JsonObject[]> {
  const teams = new Map((await tx.teams.names()).map((team) => [team.id, team]));
  const memberships = new Map<string, string[]>(users.map(({ id }) => [id, []]));
  for (const { userId, teamId } of await tx.teams.memberships([...memberships.keys()])) {
    memberships.get(userId)?.push(teamId);
  }
  return users.map((user) => {
    const mine = (memberships.get(user.id) ?? []).flatMap((id) => teams.get(id) ?? []);
    return toShownUser(user, tx.org, mine);
  });
}

function toShownUser(
  user: User,
  org: string,
  teams: readonly { readonly identifier: string; readonly name: string }[],
): JsonObject {
  const { id, email, firstName, lastName, picture, status, type, lastLoginAt, createdAt, updatedAt } = user;
  return {
    id,
    email,
    firstName,
    lastName,
    ...(picture === undefined ? {} : { picture }),
    status,
    type,
    providers: [],
    createdAt,
    updatedAt,
    orgs: [{ id: org }],
    orgMembers: lastLoginAt === undefined ? [] : [{ orgId: org, status, lastLoginAt }],
    teams: teams.map(({ name }) => name),
    roles: user.roles.map((name) => ({ name })),
    termsAccepted: lastLoginAt !== undefined,
    ...(user.managedByScim ? { managedByScim: true } : {}),
    teamsIdentifiers: teams.map(({ identifier }) => identifier),
  };
}
