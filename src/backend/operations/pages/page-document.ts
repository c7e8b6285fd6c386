import { type Caller, decidePageRead, decidePageUpdate, hasFullRights, type PageFacts } from '../../../access';
import { type JsonObject, textAt } from '../../../contract';
import type { GrantBlock, Page, Transaction } from '../../store';
import { readDocument } from '../document';
import { grantBlock } from '../grants/default-grants';
import { invalid, missing, refuseDenied } from '../refusal';
import { catalog } from './folder-document';

/** The page that everybody starts on: it cannot be deleted, renamed or hidden (spec P-63, P-67, G-75). */
export const homePage = '$home';

/** A page as the API shows it: as it was written, with what the server adds. */
export function toShownPage({ id, document, createdAt, updatedAt, createdBy, updatedBy }: Page): JsonObject {
  return { id, ...readDocument(document), createdAt, createdBy, updatedAt, updatedBy };
}

/** A page's grants, as decisions see them. */
function toPageFacts(blocks: readonly GrantBlock[]): PageFacts {
  const grant = (name: string) => blocks.find(({ block }) => block === name) ?? grantBlock(name, []);
  return { read: grant('read'), update: grant('update') };
}

/** Those of `pages` that the caller may read; for full rights no grants are loaded. Source: spec P-65. */
export async function readablePages(tx: Transaction, caller: Caller, pages: readonly Page[]): Promise<readonly Page[]> {
  if (hasFullRights(caller)) return pages;
  const grants = await tx.grants.findMany(pages.map(({ id }) => id));
  return pages.filter(({ id }) => decidePageRead(caller, toPageFacts(grants.get(id) ?? [])).allowed);
}

/** The page of that name, if the caller may read it. @throws {Refusal} missing, hidden or not there. */
export async function requireReadablePage(tx: Transaction, caller: Caller, identifier: string): Promise<Page> {
  const page = await tx.pages.find(identifier);
  const [readable] = page ? await readablePages(tx, caller, [page]) : [];
  if (!readable) throw missing('page', identifier);
  return readable;
}

/** The page of that name, if the caller may update it. @throws {Refusal} missing; denied where it can only be read. */
export async function requireUpdatablePage(tx: Transaction, caller: Caller, identifier: string): Promise<Page> {
  const page = await requireReadablePage(tx, caller, identifier);
  refuseDenied(decidePageUpdate(caller, toPageFacts(await tx.grants.find(page.id))));
  return page;
}

/**
 * The blueprint whose entities a page lists, by its id: the page is renamed and goes with it.
 *
 * @throws {Refusal} invalid when the page names a blueprint, or a folder to lie in, that is not there.
 */
export async function bindPage(tx: Transaction, body: JsonObject): Promise<string | undefined> {
  const parent = textAt(body, 'parent');
  if (parent !== undefined && !(await tx.documents.find('folder', parent, catalog))) {
    throw invalid(`Unknown folder: ${parent}`, ['parent']);
  }
  const identifier = textAt(body, 'blueprint');
  if (identifier === undefined) return undefined;
  const blueprint = await tx.blueprints.find(identifier);
  if (!blueprint) throw invalid(`Unknown blueprint: ${identifier}`, ['blueprint']);
  return blueprint.id;
}
