import type { Caller } from '../../../access';
import { type JsonObject, textAt } from '../../../contract';
import type { Transaction } from '../../store';
import { record } from '../audit/record';
import { type Context, madeBy } from '../context';
import { documentText } from '../document';
import { pageDefaults } from '../grants/default-grants';
import { taken } from '../refusal';
import { writeAs } from '../write-as';
import { bindPage, homePage, toShownPage } from './page-document';

/**
 * Makes a page with its default permissions.
 *
 * @throws {Refusal} invalid when the name is taken, or its blueprint or folder is not there.
 * Source: POST /v1/pages; spec P-61.
 */
export async function createPage(context: Context, caller: Caller, body: JsonObject): Promise<JsonObject> {
  return writeAs(context, caller, async (tx, caller) => {
    const blueprintId = await bindPage(tx, body);
    const identifier = textAt(body, 'identifier') ?? '';
    if (await tx.pages.find(identifier)) throw taken(`page "${identifier}"`);
    return insertPage(context, caller, tx, identifier, body, blueprintId);
  });
}

/** Makes sure that there is the page everybody starts on. Source: spec P-63. */
export async function prepareHomePage(context: Context, caller: Caller, tx: Transaction): Promise<void> {
  if (await hasHomePage(tx)) return;
  await insertPage(context, caller, tx, homePage, { identifier: homePage, type: 'home', title: 'Home', widgets: [] });
}

/** Says whether the organization has its home page. */
export async function hasHomePage(tx: Transaction): Promise<boolean> {
  return (await tx.pages.find(homePage)) !== undefined;
}

/** Stores a new page with its default permissions. */
export async function insertPage(
  context: Context,
  caller: Caller,
  tx: Transaction,
  identifier: string,
  body: JsonObject,
  blueprintId?: string,
): Promise<JsonObject> {
  const page = {
    id: context.newId(),
    identifier,
    blueprintId,
    document: documentText(body),
    ...madeBy(context, caller),
  };
  await tx.pages.insert(page);
  await tx.grants.save(page.id, pageDefaults);
  const after = toShownPage(page);
  await record(context, caller, tx, { resourceType: 'page', identifier, action: 'CREATE', after });
  return after;
}
