import type { Connection } from './connection';
import { type Stamp, toStamp, toStampColumns } from './stamp';
import type { PageRow } from './tables';

/** A stored page; `document` is its JSON text, `blueprintId` is set where it is the catalog page of a blueprint. */
export interface Page extends Stamp {
  readonly id: string;
  readonly identifier: string;
  readonly blueprintId: string | undefined;
  readonly document: string;
}

/** What is asked and said of pages. */
export interface Pages {
  find(identifier: string): Promise<Page | undefined>;
  /** Oldest first. */
  list(): Promise<readonly Page[]>;
  listOfBlueprint(blueprintId: string): Promise<readonly Page[]>;
  insert(page: Page): Promise<void>;
  update(page: Page): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The pages of one organization, inside one transaction. */
export function createPages({ db, org }: Connection): Pages {
  const all = () => db.selectFrom('pages').selectAll().where('org_id', '=', org).orderBy('id');
  return {
    async find(identifier) {
      const row = await all().where('identifier', '=', identifier).executeTakeFirst();
      return row && toPage(row);
    },

    async list() {
      return (await all().execute()).map(toPage);
    },

    async listOfBlueprint(blueprintId) {
      return (await all().where('blueprint_id', '=', blueprintId).execute()).map(toPage);
    },

    async insert(page) {
      await db
        .insertInto('pages')
        .values({ org_id: org, ...toColumns(page) })
        .execute();
    },

    async update(page) {
      await db.updateTable('pages').set(toColumns(page)).where('org_id', '=', org).where('id', '=', page.id).execute();
    },

    async remove(id) {
      await db.deleteFrom('pages').where('org_id', '=', org).where('id', '=', id).execute();
    },
  };
}

function toPage(row: PageRow): Page {
  const { id, identifier, document } = row;
  return { id, identifier, blueprintId: row.blueprint_id ?? undefined, document, ...toStamp(row) };
}

function toColumns(page: Page): Omit<PageRow, 'org_id'> {
  const { id, identifier, blueprintId, document } = page;
  return { id, identifier, blueprint_id: blueprintId ?? null, document, ...toStampColumns(page) };
}
