import type { Connection } from './connection';
import { type Credential, toColumns, toCredential } from './credentials';

/** What is asked and said of one organization's credentials, together with what they belong to. */
export interface OwnCredentials {
  /** Those of apps, oldest first. */
  listApps(): Promise<readonly Credential[]>;
  findApp(id: string): Promise<Credential | undefined>;
  /** The latest of a user. */
  findOfUser(userId: string): Promise<Credential | undefined>;
  insert(credential: Credential): Promise<void>;
  update(credential: Credential): Promise<void>;
  remove(clientId: string): Promise<void>;
  removeOfUser(userId: string): Promise<void>;
  /** Ends every token that was bought with credentials of a user; the secrets stay as they are. */
  endTokens(userId: string, secretVersion: string): Promise<void>;
}

/** The credentials of one organization, inside one transaction. */
export function createOwnCredentials({ db, org }: Connection): OwnCredentials {
  const apps = () => db.selectFrom('credentials').selectAll().where('org_id', '=', org).where('user_id', 'is', null);

  return {
    async listApps() {
      return (await apps().orderBy('created_at').orderBy('client_id').execute()).map(toCredential);
    },

    async findApp(id) {
      const row = await apps().where('id', '=', id).executeTakeFirst();
      return row && toCredential(row);
    },

    async findOfUser(userId) {
      const mine = db.selectFrom('credentials').selectAll().where('org_id', '=', org).where('user_id', '=', userId);
      const row = await mine.orderBy('created_at', 'desc').orderBy('client_id', 'desc').executeTakeFirst();
      return row && toCredential(row);
    },

    async insert(credential) {
      await db.insertInto('credentials').values(toColumns(credential)).execute();
    },

    async update(credential) {
      const { client_id, ...columns } = toColumns(credential);
      const row = db.updateTable('credentials').set(columns).where('org_id', '=', org);
      await row.where('client_id', '=', client_id).execute();
    },

    async remove(clientId) {
      await db.deleteFrom('credentials').where('org_id', '=', org).where('client_id', '=', clientId).execute();
    },

    async removeOfUser(userId) {
      await db.deleteFrom('credentials').where('org_id', '=', org).where('user_id', '=', userId).execute();
    },

    async endTokens(userId, secretVersion) {
      await db
        .updateTable('credentials')
        .set({ secret_version: secretVersion, token_issued_at: null })
        .where('org_id', '=', org)
        .where('user_id', '=', userId)
        .execute();
    },
  };
}
