import { type Connection, inParts } from './connection';
import type { TeamRow } from './tables';

/** A stored team. `identifier` names its `_team` entity, `name` its API object and the entity's title. */
export interface Team {
  readonly id: string;
  readonly identifier: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly provider: string;
  /** In the order and spelling they were written in. */
  readonly members: readonly TeamMember[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A member, by the user and by the e-mail address as it was written. */
export interface TeamMember {
  readonly userId: string;
  readonly email: string;
}

/** That a user is in a team. */
interface Membership {
  readonly teamId: string;
  readonly userId: string;
}

/** What is asked and said of teams. */
export interface Teams {
  findByName(name: string): Promise<Team | undefined>;
  findByIds(ids: readonly string[]): Promise<readonly Team[]>;
  findByIdentifier(identifier: string): Promise<Team | undefined>;
  /** Oldest first. */
  list(): Promise<readonly Team[]>;
  insert(team: Team): Promise<void>;
  update(team: Team): Promise<void>;
  remove(id: string): Promise<void>;
  /** What every team is called, oldest first. */
  names(): Promise<readonly Pick<Team, 'id' | 'identifier' | 'name'>[]>;
  /** The teams that these users are in, as pairs. */
  memberships(userIds: readonly string[]): Promise<readonly Membership[]>;
}

/** The teams of one organization, inside one transaction. */
export function createTeams({ db, org }: Connection): Teams {
  const all = () => db.selectFrom('teams').selectAll().where('org_id', '=', org).orderBy('id');

  const withMembers = async (rows: readonly TeamRow[]): Promise<readonly Team[]> => {
    const members = new Map<string, TeamMember[]>(rows.map(({ id }) => [id, []]));
    for (const part of inParts([...members.keys()])) {
      const found = await db
        .selectFrom('team_members')
        .select(['team_id', 'user_id', 'email'])
        .where('org_id', '=', org)
        .where('team_id', 'in', part)
        .orderBy('position')
        .execute();
      for (const { team_id, user_id, email } of found) members.get(team_id)?.push({ userId: user_id, email });
    }
    return rows.map((row) => toTeam(row, members.get(row.id) ?? []));
  };

  const removeMembers = (id: string) =>
    db.deleteFrom('team_members').where('org_id', '=', org).where('team_id', '=', id).execute();

  const saveMembers = async ({ id, members }: Team) => {
    await removeMembers(id);
    const rows = members.map(({ userId, email }, position) => ({
      org_id: org,
      team_id: id,
      user_id: userId,
      email,
      position,
    }));
    for (const part of inParts(rows, 5)) await db.insertInto('team_members').values(part).execute();
  };

  return {
    async findByName(name) {
      return (await withMembers(await all().where('name', '=', name).execute()))[0];
    },

    async findByIds(ids) {
      const rows: TeamRow[] = [];
      for (const part of inParts(ids)) rows.push(...(await all().where('id', 'in', part).execute()));
      return withMembers(rows);
    },

    async findByIdentifier(identifier) {
      return (await withMembers(await all().where('identifier', '=', identifier).execute()))[0];
    },

    async list() {
      return withMembers(await all().execute());
    },

    async insert(team) {
      await db
        .insertInto('teams')
        .values({ org_id: org, ...toColumns(team) })
        .execute();
      await saveMembers(team);
    },

    async update(team) {
      await db.updateTable('teams').set(toColumns(team)).where('org_id', '=', org).where('id', '=', team.id).execute();
      await saveMembers(team);
    },

    async remove(id) {
      await removeMembers(id);
      await db.deleteFrom('teams').where('org_id', '=', org).where('id', '=', id).execute();
    },

    names: () =>
      db.selectFrom('teams').select(['id', 'identifier', 'name']).where('org_id', '=', org).orderBy('id').execute(),

    async memberships(userIds) {
      const found: Membership[] = [];
      for (const part of inParts(userIds)) {
        const rows = db.selectFrom('team_members').select(['team_id as teamId', 'user_id as userId']);
        found.push(...(await rows.where('org_id', '=', org).where('user_id', 'in', part).execute()));
      }
      return found;
    },
  };
}

function toTeam(row: TeamRow, members: readonly TeamMember[]): Team {
  return {
    id: row.id,
    identifier: row.identifier,
    name: row.name,
    description: row.description ?? undefined,
    provider: row.provider,
    members,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function toColumns(team: Team): Omit<TeamRow, 'org_id'> {
  return {
    id: team.id,
    identifier: team.identifier,
    name: team.name,
    description: team.description ?? null,
    provider: team.provider,
    created_at: team.createdAt,
    updated_at: team.updatedAt,
  };
}
