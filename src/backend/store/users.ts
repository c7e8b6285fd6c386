import { type Connection, inParts } from './connection';
import type { UserRow } from './tables';

/** A stored person or service account. `emailKey` is what e-mail addresses are compared by. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly emailKey: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly picture: string | undefined;
  readonly status: UserStatus;
  readonly type: string;
  /** Kept by an identity provider: some of it is not written here (spec M-31). */
  readonly managedByScim: boolean;
  /** Role names in their canonical spelling, in code-point order. */
  readonly roles: readonly string[];
  /** When they last got a token of their own; RFC 3339. */
  readonly lastLoginAt: string | undefined;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** How far somebody has come into the organization. Source: spec section 3.2. */
export const userStatuses = ['STAGED', 'INVITED', 'ACTIVE', 'DISABLED'] as const;

/** One of `userStatuses`. */
export type UserStatus = (typeof userStatuses)[number];

/** What is asked and said of users. */
export interface Users {
  findByKeys(emailKeys: readonly string[]): Promise<readonly User[]>;
  findByIds(ids: readonly string[]): Promise<readonly User[]>;
  /** Oldest first. */
  list(): Promise<readonly User[]>;
  insert(user: User): Promise<void>;
  update(user: User): Promise<void>;
  setLastLogin(id: string, at: string): Promise<void>;
  /** Also takes the user out of every team. */
  remove(id: string): Promise<void>;
  /** Ids of those who hold a role directly. */
  holdersOf(role: string): Promise<readonly string[]>;
  renameRole(from: string, to: string): Promise<void>;
  removeRole(role: string): Promise<void>;
}

/** The users of one organization, inside one transaction. */
export function createUsers({ db, org }: Connection): Users {
  const withRoles = async (rows: readonly UserRow[]): Promise<readonly User[]> => {
    const roles = new Map<string, string[]>(rows.map(({ id }) => [id, []]));
    for (const part of inParts([...roles.keys()])) {
      const found = await db
        .selectFrom('user_roles')
        .select(['user_id', 'role'])
        .where('org_id', '=', org)
        .where('user_id', 'in', part)
        .orderBy('role')
        .execute();
      for (const { user_id, role } of found) roles.get(user_id)?.push(role);
    }
    return rows.map((row) => toUser(row, roles.get(row.id) ?? []));
  };

  const findBy = async (column: 'id' | 'email_key', values: readonly string[]) => {
    const rows: UserRow[] = [];
    for (const part of inParts(values)) {
      const query = db.selectFrom('users').selectAll().where('org_id', '=', org).where(column, 'in', part);
      rows.push(...(await query.execute()));
    }
    return withRoles(rows);
  };

  const saveRoles = async ({ id, roles }: User) => {
    await db.deleteFrom('user_roles').where('org_id', '=', org).where('user_id', '=', id).execute();
    const rows = roles.map((role) => ({ org_id: org, user_id: id, role }));
    if (rows.length > 0) await db.insertInto('user_roles').values(rows).execute();
  };

  return {
    findByKeys: (emailKeys) => findBy('email_key', emailKeys),
    findByIds: (ids) => findBy('id', ids),

    async list() {
      return withRoles(await db.selectFrom('users').selectAll().where('org_id', '=', org).orderBy('id').execute());
    },

    async insert(user) {
      await db
        .insertInto('users')
        .values({ org_id: org, ...toColumns(user) })
        .execute();
      await saveRoles(user);
    },

    async update(user) {
      await db.updateTable('users').set(toColumns(user)).where('org_id', '=', org).where('id', '=', user.id).execute();
      await saveRoles(user);
    },

    async setLastLogin(id, at) {
      const row = db.updateTable('users').set({ last_login_at: at }).where('org_id', '=', org);
      await row.where('id', '=', id).execute();
    },

    async remove(id) {
      await db.deleteFrom('user_roles').where('org_id', '=', org).where('user_id', '=', id).execute();
      await db.deleteFrom('team_members').where('org_id', '=', org).where('user_id', '=', id).execute();
      await db.deleteFrom('users').where('org_id', '=', org).where('id', '=', id).execute();
    },

    async holdersOf(role) {
      const rows = db.selectFrom('user_roles').select('user_id').where('org_id', '=', org).where('role', '=', role);
      return (await rows.orderBy('user_id').execute()).map(({ user_id }) => user_id);
    },

    async renameRole(from, to) {
      await db.updateTable('user_roles').set({ role: to }).where('org_id', '=', org).where('role', '=', from).execute();
    },

    async removeRole(role) {
      await db.deleteFrom('user_roles').where('org_id', '=', org).where('role', '=', role).execute();
    },
  };
}

function toUser(row: UserRow, roles: readonly string[]): User {
  return {
    id: row.id,
    email: row.email,
    emailKey: row.email_key,
    firstName: row.first_name,
    lastName: row.last_name,
    picture: row.picture ?? undefined,
    // Whatever is not known to be alive is cut off.
    status: userStatuses.find((status) => status === row.status) ?? 'DISABLED',
    type: row.type,
    managedByScim: row.managed_by_scim === 1,
    roles,
    lastLoginAt: row.last_login_at ?? undefined,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function toColumns(user: User): Omit<UserRow, 'org_id'> {
  return {
    id: user.id,
    email: user.email,
    email_key: user.emailKey,
    first_name: user.firstName,
    last_name: user.lastName,
    picture: user.picture ?? null,
    status: user.status,
    type: user.type,
    managed_by_scim: Number(user.managedByScim),
    last_login_at: user.lastLoginAt ?? null,
    created_at: user.createdAt,
    updated_at: user.updatedAt,
  };
}
