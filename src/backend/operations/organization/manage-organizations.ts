import type { JsonObject } from '../../../contract';
import type { Context } from '../context';
import { type ClientCredentials, insertGeneratedCredentials } from '../credentials/prepare-credentials';
import { invalid, missing, Refusal } from '../refusal';
import { insertBuiltins } from './prepare-organization';
import { type Seed, seedOrganization } from './seed-organization';

/** The snapshot that every organization has from its beginning on, which a reset goes back to. */
export const startSnapshot = 'start';

/** An organization that has just been made, with credentials whose secret can be read only now. */
interface MadeOrganization {
  readonly organization: JsonObject;
  readonly credentials: ClientCredentials;
}

/**
 * Makes an organization of its own for a test: the blueprints every organization has, what the seed holds, credentials,
 * and a snapshot of all that to go back to.
 *
 * @throws {Refusal} invalid when the seed cannot be stored.
 */
export async function createOrganization(
  context: Context,
  name: string,
  seed: Seed | undefined,
): Promise<MadeOrganization> {
  const id = `org_${context.newId()}`;
  const createdAt = context.now().toISOString();
  await context.store.organizations.save({ id, name, createdAt });
  try {
    await insertBuiltins(context, id);
    if (seed) await seedOrganization(context, id, seed);
    const credentials = await insertGeneratedCredentials(context, id);
    await saveSnapshot(context, id, startSnapshot);
    return { organization: { id, name, createdAt }, credentials };
  } catch (error) {
    await removeOrganization(context, id);
    throw error;
  }
}

/** All organizations, oldest first. */
export async function listOrganizations({ store }: Context): Promise<readonly JsonObject[]> {
  return (await store.organizations.list()).map(({ id, name, createdAt }) => ({ id, name, createdAt }));
}

/** Takes an organization and all it holds away; its tokens are dead. @throws {Refusal} missing. */
export async function removeOrganization(context: Context, org: string): Promise<void> {
  await requireOrganization(context, org);
  await context.store.write(org, (tx) => tx.snapshots.removeAll());
}

/** The longest name of a snapshot, in characters. */
const longestName = 200;

/** So many snapshots are kept of one organization. */
const mostSnapshots = 1000;

/**
 * Keeps everything the organization holds now under a name, in place of an earlier snapshot of that name.
 *
 * @throws {Refusal} missing when there is no such organization; invalid when the name is empty or too long, there are
 * too many snapshots, or the organization holds too much for one.
 */
export async function saveSnapshot(context: Context, org: string, name: string): Promise<void> {
  await requireOrganization(context, org);
  if (name === '' || [...name].length > longestName) {
    throw invalid(`the name of a snapshot has 1 to ${longestName} characters`);
  }
  const createdAt = context.now().toISOString();
  await context.store.write(
    org,
    async (tx) => {
      const known = await tx.snapshots.list();
      if (known.length >= mostSnapshots && !known.some((snapshot) => snapshot.name === name)) {
        throw invalid(`there are ${mostSnapshots} snapshots already; remove one first`);
      }
      const end = await tx.snapshots.save({ name, createdAt });
      if (end === 'gone') throw missing('organization', org);
      if (end === 'too large') throw invalid('the organization holds too much for a snapshot');
    },
    'facts',
  );
}

/** The snapshots of an organization, oldest first. @throws {Refusal} missing. */
export async function listSnapshots(context: Context, org: string): Promise<readonly JsonObject[]> {
  await requireOrganization(context, org);
  const snapshots = await context.store.read(org, (tx) => tx.snapshots.list());
  return snapshots.map(({ name, createdAt }) => ({ name, createdAt }));
}

/**
 * Makes the organization hold exactly what it held when the snapshot was taken. A token lives on if its credentials
 * were there then, with the same secret.
 *
 * @throws {Refusal} missing when there is no such snapshot: nothing is changed then.
 */
export async function restoreSnapshot(context: Context, org: string, name: string): Promise<void> {
  await requireOrganization(context, org);
  const restored = await context.store.write(org, (tx) => tx.snapshots.restore(name));
  if (!restored) throw missing('snapshot', name);
}

/** @throws {Refusal} missing; invalid for the one that a reset goes back to. */
export async function removeSnapshot(context: Context, org: string, name: string): Promise<void> {
  if (name === startSnapshot) throw invalid(`snapshot "${startSnapshot}" is what a reset goes back to`);
  await requireOrganization(context, org);
  const removed = await context.store.write(org, (tx) => tx.snapshots.remove(name), 'facts');
  if (!removed) throw missing('snapshot', name);
}

/**
 * Makes sure that there is a snapshot to go back to: of this moment, if there is none yet.
 *
 * @returns false when the organization holds too much for one; it cannot be reset then.
 */
export async function keepStart(context: Context, org: string): Promise<boolean> {
  const known = await listSnapshots(context, org);
  if (known.some(({ name }) => name === startSnapshot)) return true;
  try {
    await saveSnapshot(context, org, startSnapshot);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'invalid') return false;
    throw error;
  }
}

async function requireOrganization({ store }: Context, org: string): Promise<void> {
  if (!(await store.organizations.find(org))) throw missing('organization', org);
}
