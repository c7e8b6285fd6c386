import { inLists, isOrgOrAdmin } from './roles';
import type { ModelCaller, ModelPage, World } from './world';

/** Source: spec 02 section 4, `canUpdatePage`. */
export function canUpdatePage(world: World, caller: ModelCaller, page: ModelPage): boolean {
  return isOrgOrAdmin(caller) || (caller !== 'organization' && inLists(world, page.update, caller));
}

/** Source: spec 02 section 4, `canReadPage`. */
export function canReadPage(world: World, caller: ModelCaller, page: ModelPage): boolean {
  if (canUpdatePage(world, caller, page)) return true;
  return caller !== 'organization' && inLists(world, page.read, caller);
}
