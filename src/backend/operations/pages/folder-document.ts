import { type JsonObject, textAt } from '../../../contract';
import type { Document, Transaction } from '../../store';
import { readDocument } from '../document';
import { invalid, missing } from '../refusal';

/** The one sidebar there is. */
export const catalog = 'catalog';

/** @throws {Refusal} missing for any other sidebar. */
export function requireSidebar(name: string): void {
  if (name !== catalog) throw missing('sidebar', name);
}

/** A folder as the API shows it: as it was written. */
export function toShownFolder({ identifier, document }: Document): JsonObject {
  return { identifier, ...readDocument(document), sidebarType: 'folder' };
}

/** The stored folder of that name. @throws {Refusal} missing. */
export async function requireFolder(tx: Transaction, identifier: string): Promise<Document> {
  const folder = await tx.documents.find('folder', identifier, catalog);
  if (!folder) throw missing('folder', identifier);
  return folder;
}

/** The folder that a page or folder lies in; undefined at the top. */
export function parentOf({ document }: { readonly document: string }): string | undefined {
  return textAt(readDocument(document), 'parent');
}

/**
 * Refuses a folder to lie in that is not there, or that lies in the folder itself.
 *
 * @throws {Refusal} invalid
 */
export async function refuseWrongParent(
  tx: Transaction,
  identifier: string,
  parent: string | undefined,
): Promise<void> {
  if (parent === undefined) return;
  const folders = await tx.documents.list('folder', catalog);
  const above = new Map(folders.map((folder) => [folder.identifier, parentOf(folder)]));
  if (parent !== identifier && !above.has(parent)) throw invalid(`Unknown folder: ${parent}`, ['parent']);
  const seen = new Set<string>();
  for (let at: string | undefined = parent; at !== undefined && !seen.has(at); at = above.get(at)) {
    if (at === identifier) throw invalid(`folder "${identifier}" cannot lie in itself`, ['parent']);
    seen.add(at);
  }
}
