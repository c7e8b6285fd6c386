import type { Caller } from '../../../access';
import type { Transaction } from '../../store';
import { builtinBlueprints } from '../blueprints/builtin-blueprints';
import { insertBlueprint } from '../blueprints/create-blueprint';
import type { Context } from '../context';
import { createCatalogPage } from '../pages/create-catalog-page';
import { hasHomePage, prepareHomePage } from '../pages/create-page';

/** Who makes what is there before anybody asks for it. */
export function systemOf(org: string): Caller {
  return { kind: 'organization', org, id: 'portcullis' };
}

/** The organization of a database that has none yet. Its id is fixed, so that two processes make the same one. */
const firstOrganization = { id: 'org_1', name: 'Portcullis' };

/**
 * Makes sure that there is an organization, with the blueprints every organization has.
 *
 * @returns the organization's id.
 * Source: spec M-39, M-40.
 */
export async function prepareOrganization(context: Context): Promise<string> {
  const { store, now } = context;
  const found = await store.organizations.findFirst();
  if (!found) await store.organizations.save({ ...firstOrganization, createdAt: now().toISOString() });
  const org = found?.id ?? firstOrganization.id;
  await insertBuiltins(context, org);
  return org;
}

/** Makes the blueprints that every organization has, where they are not there yet. Source: spec M-39, M-40. */
export async function insertBuiltins(context: Context, org: string): Promise<void> {
  // Looked at first, because a write waits for the disk, and most starts find all of it there.
  if (await context.store.read(org, hasBuiltins)) return;
  const system = systemOf(org);
  await context.store.write(org, async (tx) => {
    for (const [identifier, body] of Object.entries(builtinBlueprints)) {
      if (await tx.blueprints.find(identifier)) continue;
      await createCatalogPage(context, system, tx, await insertBlueprint(context, system, tx, body, true));
    }
    await prepareHomePage(context, system, tx);
  });
}

async function hasBuiltins(tx: Transaction): Promise<boolean> {
  const names = new Set((await tx.blueprints.names()).map(({ identifier }) => identifier));
  return Object.keys(builtinBlueprints).every((name) => names.has(name)) && (await hasHomePage(tx));
}
