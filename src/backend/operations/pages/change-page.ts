import type { Caller } from '../../../access';
import { type JsonObject, textAt } from '../../../contract';
import type { Page, Transaction } from '../../store';
import { record } from '../audit/record';
import { type Context, changedBy } from '../context';
import { documentText, readDocument } from '../document';
import { invalid, taken } from '../refusal';
import { writeAs } from '../write-as';
import { bindPage, homePage, requireUpdatablePage, toShownPage } from './page-document';

/**
 * Replaces a page; only its name and type stay where they are left out. Its permissions are not touched.
 *
 * @throws {Refusal} missing; denied; invalid as changePage.
 * Source: PUT /v1/pages/{identifier}.
 */
export function replacePage(
  context: Context,
  caller: Caller,
  identifier: string,
  body: JsonObject,
): Promise<JsonObject> {
  return updatePage(context, caller, identifier, (former) => ({
    identifier: former.identifier ?? identifier,
    type: former.type ?? 'dashboard',
    ...body,
  }));
}

/**
 * Changes the keys of a page that are given, such as `locked` (spec P-66).
 *
 * @throws {Refusal} missing; denied; invalid when the new name is taken, or the blueprint or folder is not there.
 * Source: PATCH /v1/pages/{identifier}.
 */
export function changePage(
  context: Context,
  caller: Caller,
  identifier: string,
  body: JsonObject,
): Promise<JsonObject> {
  return updatePage(context, caller, identifier, (former) => ({ ...former, ...body }));
}

/** Gives a page another document, made from the stored one in the same transaction. @throws {Refusal} as changePage. */
export function updatePage(
  context: Context,
  caller: Caller,
  identifier: string,
  change: (former: JsonObject) => JsonObject,
): Promise<JsonObject> {
  return writeAs(context, caller, async (tx, caller) => {
    const former = await requireUpdatablePage(tx, caller, identifier);
    const body = change(readDocument(former.document));
    const name = textAt(body, 'identifier') ?? identifier;
    if (name !== identifier) await refuseRename(tx, identifier, name);
    const page: Page = {
      ...former,
      identifier: name,
      blueprintId: await bindPage(tx, body),
      document: documentText(body),
      ...changedBy(context, caller, former),
    };
    await tx.pages.update(page);
    const after = toShownPage(page);
    const before = toShownPage(former);
    await record(context, caller, tx, { resourceType: 'page', identifier: name, action: 'UPDATE', before, after });
    return after;
  });
}

async function refuseRename(tx: Transaction, from: string, to: string): Promise<void> {
  if (from === homePage) throw invalid(`page "${homePage}" keeps its name`, ['identifier']);
  if (await tx.pages.find(to)) throw taken(`page "${to}"`);
}
