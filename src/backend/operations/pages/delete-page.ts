import type { Caller } from '../../../access';
import type { Page, Transaction } from '../../store';
import { record } from '../audit/record';
import type { Context } from '../context';
import { invalid } from '../refusal';
import { writeAs } from '../write-as';
import { homePage, requireReadablePage, toShownPage } from './page-document';

/**
 * Deletes a page and its permissions.
 *
 * @throws {Refusal} missing; invalid for the page everybody starts on.
 * Source: DELETE /v1/pages/{identifier}; spec P-67.
 */
export async function deletePage(context: Context, caller: Caller, identifier: string): Promise<void> {
  await writeAs(context, caller, async (tx, caller) => {
    const page = await requireReadablePage(tx, caller, identifier);
    if (identifier === homePage) throw invalid(`page "${homePage}" cannot be deleted: everybody starts on it`);
    await removePage(context, caller, tx, page);
  });
}

/** Takes a page and its permissions away. */
export async function removePage(context: Context, caller: Caller, tx: Transaction, page: Page): Promise<void> {
  const { id, identifier } = page;
  await tx.grants.removeAll(id);
  await tx.pages.remove(id);
  const before = toShownPage(page);
  await record(context, caller, tx, { resourceType: 'page', identifier, action: 'DELETE', before });
}
