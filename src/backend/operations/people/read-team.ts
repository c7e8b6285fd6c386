import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Team, Transaction, User } from '../../store';
import type { Context } from '../context';
import { missing } from '../refusal';

/** All teams, oldest first. Source: GET /v1/teams. */
export async function listTeams({ store }: Context, { org }: Caller): Promise<JsonObject[]> {
  return store.read(org, async (tx) => {
    const teams = await tx.teams.list();
    const users = await usersOf(tx, teams);
    return teams.map((team) => toShownTeam(team, users));
  });
}

/** One team, by name. @throws {Refusal} missing. Source: GET /v1/teams/{name}. */
export async function readTeam({ store }: Context, { org }: Caller, name: string): Promise<JsonObject> {
  return store.read(org, async (tx) => showTeam(tx, await requireTeam(tx, name)));
}

/** The stored team of that name. @throws {Refusal} missing. */
export async function requireTeam(tx: Transaction, name: string): Promise<Team> {
  const team = await tx.teams.findByName(name);
  if (!team) throw missing('team', name);
  return team;
}

/** A team as the API shows it. Source: spec M-33. */
export async function showTeam(tx: Transaction, team: Team): Promise<JsonObject> {
  return toShownTeam(team, await usersOf(tx, [team]));
}

async function usersOf(tx: Transaction, teams: readonly Team[]): Promise<ReadonlyMap<string, User>> {
  const ids = new Set(teams.flatMap(({ members }) => members.map(({ userId }) => userId)));
  return new Map((await tx.users.findByIds([...ids])).map((user) => [user.id, user]));
}

function toShownTeam(team: Team, users: ReadonlyMap<string, User>): JsonObject {
  const { id, name, description, provider, createdAt, updatedAt } = team;
  return {
    id,
    name,
    ...(description === undefined ? {} : { description }),
    provider,
    createdAt,
    updatedAt,
    users: team.members.map(({ userId, email }) => {
      const user = users.get(userId);
      return {
        email,
        firstName: user?.firstName ?? '',
        lastName: user?.lastName ?? '',
        ...(user?.picture === undefined ? {} : { picture: user.picture }),
        status: user?.status ?? 'DISABLED',
      };
    }),
  };
}
