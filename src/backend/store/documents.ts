import type { Connection } from './connection';
import { type Stamp, toStamp, toStampColumns } from './stamp';
import type { DocumentRow } from './tables';

/** What is stored as it was written and decides nothing. */
export type DocumentKind = 'scorecard' | 'webhook' | 'integration' | 'folder' | 'workflow';

/** A stored document: JSON text, found by its kind, the thing it belongs to and its identifier. */
export interface Document extends Stamp {
  readonly id: string;
  readonly kind: DocumentKind;
  /** Id of the blueprint of a scorecard, name of the sidebar of a folder; otherwise empty. */
  readonly parent: string;
  readonly identifier: string;
  readonly document: string;
}

/** What is asked and said of documents. */
export interface Documents {
  find(kind: DocumentKind, identifier: string, parent?: string): Promise<Document | undefined>;
  /** Oldest first; of every parent where none is named. */
  list(kind: DocumentKind, parent?: string): Promise<readonly Document[]>;
  insert(document: Document): Promise<void>;
  update(document: Document): Promise<void>;
  remove(id: string): Promise<void>;
  removeOf(kind: DocumentKind, parent: string): Promise<void>;
}

/** The documents of one organization, inside one transaction. */
export function createDocuments({ db, org }: Connection): Documents {
  const all = (kind: DocumentKind) =>
    db.selectFrom('documents').selectAll().where('org_id', '=', org).where('kind', '=', kind);
  return {
    async find(kind, identifier, parent = '') {
      const row = await all(kind).where('parent', '=', parent).where('identifier', '=', identifier).executeTakeFirst();
      return row && toDocument(row);
    },

    async list(kind, parent) {
      const rows = parent === undefined ? all(kind) : all(kind).where('parent', '=', parent);
      return (await rows.orderBy('id').execute()).map(toDocument);
    },

    async insert(document) {
      await db
        .insertInto('documents')
        .values({ org_id: org, ...toColumns(document) })
        .execute();
    },

    async update(document) {
      const rows = db.updateTable('documents').set(toColumns(document)).where('org_id', '=', org);
      await rows.where('id', '=', document.id).execute();
    },

    async remove(id) {
      await db.deleteFrom('documents').where('org_id', '=', org).where('id', '=', id).execute();
    },

    async removeOf(kind, parent) {
      const rows = db.deleteFrom('documents').where('org_id', '=', org).where('kind', '=', kind);
      await rows.where('parent', '=', parent).execute();
    },
  };
}

function toDocument(row: DocumentRow): Document {
  const { id, kind, parent, identifier, document } = row;
  return { id, kind: kind as DocumentKind, parent, identifier, document, ...toStamp(row) };
}

function toColumns(value: Document): Omit<DocumentRow, 'org_id'> {
  const { id, kind, parent, identifier, document } = value;
  return { id, kind, parent, identifier, document, ...toStampColumns(value) };
}
