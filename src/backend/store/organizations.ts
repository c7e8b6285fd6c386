import type { Kysely } from 'kysely';
import type { Attempt } from './connection';
import type { Tables } from './tables';

/** The tenancy boundary: everything else belongs to exactly one (spec M-1). */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
}

/** What is asked and said of all organizations. */
export interface Organizations {
  find(id: string): Promise<Organization | undefined>;
  /** The one that was made first. */
  findFirst(): Promise<Organization | undefined>;
  /** Oldest first. */
  list(): Promise<readonly Organization[]>;
  /** Adds it, or gives the one with the same id its name. */
  save(organization: Organization): Promise<void>;
}

/** All organizations of the database. */
export function createOrganizations(attempt: Attempt): Organizations {
  const all = (db: Kysely<Tables>) => db.selectFrom('organizations').select(['id', 'name', 'created_at as createdAt']);
  return {
    find: (id) => attempt((db) => all(db).where('id', '=', id).executeTakeFirst()),

    findFirst: () => attempt((db) => all(db).orderBy('created_at').orderBy('id').limit(1).executeTakeFirst()),

    list: () => attempt((db) => all(db).orderBy('created_at').orderBy('id').execute()),

    async save({ id, name, createdAt }) {
      await attempt((db) =>
        db
          .insertInto('organizations')
          .values({ id, name, created_at: createdAt })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ name }))
          .execute(),
      );
    },
  };
}
