import { type Caller, decidePermissionChange } from '../../../access';
import { grantLists, isObject, type JsonObject, sameEntries } from '../../../contract';
import type { GrantBlock, Page, Transaction } from '../../store';
import { record } from '../audit/record';
import type { Context } from '../context';
import { grantBlock } from '../grants/default-grants';
import { mergeGrant } from '../grants/merge-grant';
import { toShownBlock } from '../grants/shown-block';
import { invalid, refuseDenied } from '../refusal';
import { writeAs } from '../write-as';
import { homePage, requireReadablePage } from './page-document';

/**
 * Who may read and who may update a page.
 *
 * @throws {Refusal} missing, also when the page is hidden.
 * Source: GET /v1/pages/{page_identifier}/permissions; spec P-2, P-15, P-60.
 */
export async function readPagePermissions({ store }: Context, caller: Caller, identifier: string): Promise<JsonObject> {
  return store.read(caller.org, async (tx) => {
    const { id } = await requireReadablePage(tx, caller, identifier);
    return toShownPagePermissions(await tx.grants.find(id));
  });
}

/**
 * Changes who may read and who may update a page: a list that is given replaces the stored one, what is left out stays.
 *
 * @throws {Refusal} missing or denied as requireChangeablePage; invalid when an entry stands for nobody, or when the
 * page everybody starts on would be hidden from somebody.
 * Source: PATCH /v1/pages/{page_identifier}/permissions; spec P-6, P-62 to P-64, G-75.
 */
export async function updatePagePermissions(
  context: Context,
  caller: Caller,
  identifier: string,
  body: JsonObject,
): Promise<JsonObject> {
  return writeAs(context, caller, async (tx, caller) => {
    const { id } = await requireChangeablePage(tx, caller, identifier);
    const stored = await tx.grants.find(id);
    const changed: GrantBlock[] = [];
    for (const former of stored) {
      const change = body[former.block];
      if (isObject(change)) changed.push(await mergeGrant(tx, former, change));
    }
    if (identifier === homePage) refuseHiding(stored, changed);
    await tx.grants.save(id, changed);
    const now = stored.map((former) => changed.find(({ block }) => block === former.block) ?? former);
    const before = { permissions: toShownPagePermissions(stored) };
    const after = toShownPagePermissions(now);
    const diff = { before, after: { permissions: after } };
    await record(context, caller, tx, { resourceType: 'page', identifier, action: 'UPDATE', ...diff });
    return after;
  });
}

/** The page of that name, if the caller may change its permissions. @throws {Refusal} missing; denied. */
export async function requireChangeablePage(tx: Transaction, caller: Caller, identifier: string): Promise<Page> {
  const page = await requireReadablePage(tx, caller, identifier);
  refuseDenied(decidePermissionChange(caller, 'page'));
  return page;
}

function refuseHiding(stored: readonly GrantBlock[], changed: readonly GrantBlock[]): void {
  const former = stored.find(({ block }) => block === 'read');
  const read = changed.find(({ block }) => block === 'read');
  if (!former || !read) return;
  const texts = (grant: GrantBlock, list: (typeof grantLists)[number]) => grant[list].map(({ value }) => value);
  const list = grantLists.find((name) => !sameEntries(texts(former, name), texts(read, name)));
  if (list) throw invalid(`who may read page "${homePage}" cannot be changed: everybody starts on it`, ['read', list]);
}

/** A page has neither owners nor policies. */
function toShownPagePermissions(blocks: readonly GrantBlock[]): JsonObject {
  const shown = (name: string) => {
    const block = blocks.find((each) => each.block === name) ?? grantBlock(name, []);
    const { users = [], roles = [], teams = [] } = toShownBlock(block);
    return { users, roles, teams };
  };
  return { read: shown('read'), update: shown('update') };
}
