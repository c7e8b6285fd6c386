import { type Connection, inParts } from './connection';
import { type Stamp, toStamp, toStampColumns } from './stamp';
import type { SecretRow } from './tables';

/** What may be shown of a stored secret: everything but its value. */
export interface Secret extends Stamp {
  readonly id: string;
  readonly name: string;
  readonly description: string | undefined;
}

/** What is asked and said of secrets. Only `values` gives values, to whoever sends them where they are meant to go. */
export interface Secrets {
  find(name: string): Promise<Secret | undefined>;
  /** Oldest first. */
  list(): Promise<readonly Secret[]>;
  insert(secret: Secret, value: string): Promise<void>;
  /** Keeps the stored value where none is given. */
  update(secret: Secret, value: string | undefined): Promise<void>;
  remove(id: string): Promise<void>;
  /** The values by name, of those of the names that are there. */
  values(names: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

const shown = ['id', 'name', 'description', 'created_at', 'updated_at', 'created_by', 'updated_by'] as const;

/** The secrets of one organization, inside one transaction. Values lie in the database as they were given. */
export function createSecrets({ db, org }: Connection): Secrets {
  const all = () => db.selectFrom('secrets').select(shown).where('org_id', '=', org).orderBy('id');
  return {
    async find(name) {
      const row = await all().where('name', '=', name).executeTakeFirst();
      return row && toSecret(row);
    },

    async list() {
      return (await all().execute()).map(toSecret);
    },

    async insert(secret, value) {
      await db
        .insertInto('secrets')
        .values({ org_id: org, value, ...toColumns(secret) })
        .execute();
    },

    async update(secret, value) {
      const columns = value === undefined ? toColumns(secret) : { ...toColumns(secret), value };
      await db.updateTable('secrets').set(columns).where('org_id', '=', org).where('id', '=', secret.id).execute();
    },

    async remove(id) {
      await db.deleteFrom('secrets').where('org_id', '=', org).where('id', '=', id).execute();
    },

    async values(names) {
      const found = new Map<string, string>();
      for (const part of inParts([...new Set(names)])) {
        const rows = db.selectFrom('secrets').select(['name', 'value']).where('org_id', '=', org);
        for (const { name, value } of await rows.where('name', 'in', part).execute()) found.set(name, value);
      }
      return found;
    },
  };
}

function toSecret(row: Pick<SecretRow, (typeof shown)[number]>): Secret {
  return { id: row.id, name: row.name, description: row.description ?? undefined, ...toStamp(row) };
}

function toColumns(secret: Secret): Omit<SecretRow, 'org_id' | 'value'> {
  const { id, name, description } = secret;
  return { id, name, description: description ?? null, ...toStampColumns(secret) };
}
