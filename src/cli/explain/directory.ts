import { emailKey, moderatorPrincipal, type Person, rolePrincipal } from '../../access';
import type { Client, Entity, User } from '../../client';
import type { Named } from './named';

/** Everybody of an organization, and what roles and teams are called. Principals are names here: the API shows no ids. */
export interface Directory {
  readonly users: readonly User[];
  readonly teams: readonly Named[];
  /** Identifiers of all blueprints. */
  readonly blueprints: readonly string[];
  /** The entity of `_user` by e-mail address in lower case. */
  readonly userEntities: ReadonlyMap<string, Entity>;
  /** The entity of `_team` by identifier. */
  readonly teamEntities: ReadonlyMap<string, Entity>;
}

/** Reads who is there. Source: spec M-18, M-40, M-41. */
export async function loadDirectory(client: Client): Promise<Directory> {
  const [users, blueprints, userEntities, teamEntities] = await Promise.all([
    client.users.list(),
    client.blueprints.list(),
    client.entities.search(allOf('_user')),
    client.entities.search(allOf('_team')),
  ]);
  return {
    users,
    teams: teamEntities.map(({ identifier, title }) => ({
      identifier,
      name: typeof title === 'string' && title !== '' ? title : identifier,
    })),
    blueprints: blueprints.map(({ identifier }) => identifier),
    userEntities: new Map(userEntities.map((entity) => [entity.identifier.toLowerCase(), entity])),
    teamEntities: new Map(teamEntities.map((entity) => [entity.identifier, entity])),
  };
}

/** The query for every entity of a blueprint. */
export function allOf(blueprint: string) {
  return { combinator: 'and', rules: [{ property: '$blueprint', operator: '=', value: blueprint }] };
}

/** The user of an e-mail address, in any case. */
export function findUser({ users }: Directory, email: string): User | undefined {
  const key = emailKey(email);
  return users.find((user) => emailKey(user.email) === key);
}

const statuses = ['STAGED', 'INVITED', 'ACTIVE', 'DISABLED'] as const;

/** A user as decisions see one. */
export function toPerson(user: User, { teams }: Directory): Person {
  const mine = teams.filter(({ name, identifier }) => user.teams.includes(name) || user.teams.includes(identifier));
  return {
    id: emailKey(user.email),
    email: user.email,
    // Whatever is not known to be alive is cut off.
    status: statuses.find((status) => status === user.status) ?? 'DISABLED',
    roles: user.roles.map(rolePrincipalOf),
    teams: mine.map(({ identifier }) => identifier),
  };
}

const suffix = '-moderator';

/** The principal of a role by its canonical name. */
export function rolePrincipalOf(role: string): string {
  if (role === 'Admin' || role === 'Member') return rolePrincipal(role);
  return role.endsWith(suffix) ? moderatorPrincipal(role.slice(0, -suffix.length)) : `unknown:${role}`;
}
