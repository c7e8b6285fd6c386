import type { Caller } from '../../../access';
import { type JsonObject, textAt } from '../../../contract';
import type { Document, Transaction } from '../../store';
import { type Context, changedBy, madeBy } from '../context';
import { documentText, readDocument } from '../document';
import { taken } from '../refusal';
import { writeAs } from '../write-as';
import { catalog, parentOf, refuseWrongParent, requireFolder, requireSidebar, toShownFolder } from './folder-document';

/**
 * Makes a folder of the sidebar.
 *
 * @throws {Refusal} missing for another sidebar; invalid when the name is taken or its parent is not there.
 * Source: POST /v1/sidebars/{sidebar}/folders.
 */
export async function createFolder(
  context: Context,
  caller: Caller,
  sidebar: string,
  body: JsonObject,
): Promise<JsonObject> {
  requireSidebar(sidebar);
  return writeAs(context, caller, async (tx, caller) => {
    const identifier = textAt(body, 'identifier') ?? context.newId();
    if (await tx.documents.find('folder', identifier, catalog)) throw taken(`folder "${identifier}"`);
    await refuseWrongParent(tx, identifier, textAt(body, 'parent'));
    const document = documentText({ ...body, identifier });
    const id = context.newId();
    const folder = { id, kind: 'folder' as const, parent: catalog, identifier, document, ...madeBy(context, caller) };
    await tx.documents.insert(folder);
    return toShownFolder(folder);
  });
}

/**
 * Changes the keys of a folder that are given; what lies in it follows a new name.
 *
 * @throws {Refusal} missing; invalid when the new name is taken, or its parent is not there or lies in it.
 * Source: PATCH /v1/sidebars/{sidebar}/folders/{folder}.
 */
export async function changeFolder(
  context: Context,
  caller: Caller,
  sidebar: string,
  identifier: string,
  body: JsonObject,
): Promise<JsonObject> {
  requireSidebar(sidebar);
  return writeAs(context, caller, async (tx, caller) => {
    const former = await requireFolder(tx, identifier);
    const changed = { ...readDocument(former.document), ...body };
    const name = textAt(changed, 'identifier') ?? identifier;
    await refuseWrongParent(tx, identifier, textAt(changed, 'parent'));
    const document = documentText({ ...changed, identifier: name });
    const folder = { ...former, identifier: name, document, ...changedBy(context, caller, former) };
    if (name !== identifier && (await tx.documents.find('folder', name, catalog))) throw taken(`folder "${name}"`);
    await tx.documents.update(folder);
    if (name !== identifier) await moveContents(tx, identifier, name);
    return toShownFolder(folder);
  });
}

/**
 * Deletes a folder; what lies in it moves up to where the folder lay.
 *
 * @throws {Refusal} missing
 * Source: DELETE /v1/sidebars/{sidebar}/folders/{folder}.
 */
export async function deleteFolder(
  context: Context,
  caller: Caller,
  sidebar: string,
  identifier: string,
): Promise<void> {
  requireSidebar(sidebar);
  await writeAs(context, caller, async (tx) => {
    const folder = await requireFolder(tx, identifier);
    await tx.documents.remove(folder.id);
    await moveContents(tx, identifier, parentOf(folder) ?? null);
  });
}

/** Gives everything that lies in a folder another one to lie in; null is the top. */
async function moveContents(tx: Transaction, from: string, parent: string | null): Promise<void> {
  const moved = <T extends Pick<Document, 'document'>>(item: T): T => ({
    ...item,
    document: documentText({ ...readDocument(item.document), parent }),
  });
  for (const folder of await tx.documents.list('folder', catalog)) {
    if (parentOf(folder) === from) await tx.documents.update(moved(folder));
  }
  for (const page of await tx.pages.list()) {
    if (parentOf(page) === from) await tx.pages.update(moved(page));
  }
}
