import type { Attempt } from './connection';

/** A key that access tokens are signed with. */
export interface TokenKey {
  /** Names the key in a token's header. */
  readonly id: string;
  readonly value: string;
  /** RFC 3339; undefined for the key that a database was born with. */
  readonly createdAt: string | undefined;
}

/** What is asked and said of the keys that access tokens are signed with; they serve every organization. */
export interface TokenKeys {
  /** Oldest first. */
  list(): Promise<readonly TokenKey[]>;
  insert(key: TokenKey): Promise<void>;
  removeMany(ids: readonly string[]): Promise<void>;
}

/** Tells them from other keys of the backend. Also the id of the first one, which every process may make. */
export const firstTokenKey = 'access-token';

/** The keys that access tokens are signed with. */
export function createTokenKeys(attempt: Attempt): TokenKeys {
  return {
    async list() {
      const rows = await attempt((db) =>
        db
          .selectFrom('signing_keys')
          .selectAll()
          .where((where) => where.or([where('name', '=', firstTokenKey), where('name', 'like', `${firstTokenKey}.%`)]))
          .orderBy('name')
          .execute(),
      );
      return rows
        .map(({ name, value, created_at }) => ({ id: name, value, createdAt: created_at ?? undefined }))
        .sort((a, b) => (a.createdAt ?? '').localeCompare(b.createdAt ?? ''));
    },

    async insert({ id, value, createdAt }) {
      await attempt((db) =>
        db
          .insertInto('signing_keys')
          .values({ name: id, value, created_at: createdAt ?? null })
          .onConflict((conflict) => conflict.column('name').doNothing())
          .execute(),
      );
    },

    async removeMany(ids) {
      if (ids.length === 0) return;
      await attempt((db) => db.deleteFrom('signing_keys').where('name', 'in', ids).execute());
    },
  };
}
