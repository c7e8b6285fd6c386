import type { Connection } from './connection';

/** An organization's own description of itself; `document` is JSON text of what it has set. */
export interface OwnOrganization {
  readonly id: string;
  readonly name: string;
  readonly document: string | undefined;
}

/** What an organization asks and says of itself. */
export interface Own {
  find(): Promise<OwnOrganization | undefined>;
  update(organization: OwnOrganization): Promise<void>;
}

/** The organization of a transaction. */
export function createOwn({ db, org }: Connection): Own {
  return {
    async find() {
      const rows = db.selectFrom('organizations').select(['id', 'name', 'document']).where('id', '=', org);
      const row = await rows.executeTakeFirst();
      return row && { ...row, document: row.document ?? undefined };
    },

    async update({ name, document }) {
      const rows = db.updateTable('organizations').set({ name, document: document ?? null });
      await rows.where('id', '=', org).execute();
    },
  };
}
