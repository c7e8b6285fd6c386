import { type Caller, hasFullRights } from '../../../access';
import { type JsonObject, textAt } from '../../../contract';
import type { Context } from '../context';
import { readDocument } from '../document';
import { catalog, requireSidebar } from './folder-document';
import { homePage, readablePages } from './page-document';

/** A page or folder of the sidebar. */
interface Item {
  readonly identifier: string;
  readonly title: string;
  readonly sidebarType: 'page' | 'folder';
  readonly parent: string | undefined;
  readonly after: string | undefined;
}

/**
 * The pages that the caller may read and the folders they lie in, from top to bottom, what lies in a folder right
 * after it. Empty folders are shown to those who may fill them.
 *
 * @throws {Refusal} missing for another sidebar.
 * Source: GET /v1/sidebars/{sidebar}; spec P-68.
 */
export async function readSidebar({ store }: Context, caller: Caller, sidebar: string): Promise<JsonObject> {
  requireSidebar(sidebar);
  const { folders, pages } = await store.read(caller.org, async (tx) => ({
    folders: (await tx.documents.list('folder', catalog)).map((folder) => toItem(folder, 'folder')),
    pages: (await readablePages(tx, caller, await tx.pages.list()))
      .filter(({ identifier }) => identifier !== homePage)
      .map((page) => toItem(page, 'page')),
  }));
  const items = inOrder([...folders, ...pages]);
  const shown = hasFullRights(caller) ? items : withoutEmptyFolders(items);
  return { identifier: sidebar, items: shown.map(toShownItem) };
}

function toItem(
  { identifier, document }: { identifier: string; document: string },
  sidebarType: Item['sidebarType'],
): Item {
  const body = readDocument(document);
  const title = textAt(body, 'title') ?? identifier;
  return { identifier, title, sidebarType, parent: textAt(body, 'parent'), after: textAt(body, 'after') };
}

function toShownItem({ identifier, title, sidebarType, parent, after }: Item): JsonObject {
  return { identifier, title, sidebarType, parent: parent ?? null, after: after ?? null };
}

/**
 * Each item behind the one it names in `after`; those that name none, or one that is elsewhere, by age. Items that are
 * after each other in a circle come last, so that none is lost.
 */
function inOrder(items: readonly Item[]): readonly Item[] {
  const followers = new Map<string, Item[]>();
  const key = (parent: string | undefined, after: string | undefined) => JSON.stringify([parent, after]);
  const places = new Set(items.map(({ parent, identifier }) => key(parent, identifier)));
  for (const item of items) {
    const { parent, after } = item;
    const isPlaced = after !== undefined && places.has(key(parent, after));
    const place = key(parent, isPlaced ? after : undefined);
    followers.set(place, [...(followers.get(place) ?? []), item]);
  }
  const ordered = new Set<Item>();
  const walk = (first: readonly Item[]) => {
    const open = [...first].reverse();
    for (let item = open.pop(); item !== undefined; item = open.pop()) {
      if (ordered.has(item)) continue;
      ordered.add(item);
      const inside = item.sidebarType === 'folder' ? (followers.get(key(item.identifier, undefined)) ?? []) : [];
      const behind = followers.get(key(item.parent, item.identifier)) ?? [];
      open.push(...[...inside, ...behind].reverse());
    }
  };
  walk(followers.get(key(undefined, undefined)) ?? []);
  for (const item of items) walk([item]);
  return [...ordered];
}

/** Without the folders that hold no page, at any depth. */
function withoutEmptyFolders(items: readonly Item[]): readonly Item[] {
  const parents = new Map(items.filter(isFolder).map(({ identifier, parent }) => [identifier, parent]));
  const filled = new Set<string>();
  for (const page of items.filter((item) => !isFolder(item))) {
    for (let at = page.parent; at !== undefined && !filled.has(at); at = parents.get(at)) filled.add(at);
  }
  return items.filter((item) => !isFolder(item) || filled.has(item.identifier));
}

const isFolder = ({ sidebarType }: Item) => sidebarType === 'folder';
