import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Context } from '../context';
import { readablePages, requireReadablePage, toShownPage } from './page-document';

/** The pages that the caller may read, oldest first; `compact` without what is on them. Source: GET /v1/pages. */
export async function listPages(
  { store }: Context,
  caller: Caller,
  { compact }: { readonly compact: boolean },
): Promise<JsonObject[]> {
  const pages = await store.read(caller.org, async (tx) => readablePages(tx, caller, await tx.pages.list()));
  const shown = pages.map(toShownPage);
  return compact ? shown.map(({ widgets, pageFilters, ...page }) => page) : shown;
}

/** One page. @throws {Refusal} missing, also when it is hidden. Source: GET /v1/pages/{identifier}. */
export async function readPage({ store }: Context, caller: Caller, identifier: string): Promise<JsonObject> {
  return toShownPage(await store.read(caller.org, (tx) => requireReadablePage(tx, caller, identifier)));
}
