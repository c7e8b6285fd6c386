import { type Caller, emailKey } from '../../../access';
import { type JsonObject, textAt } from '../../../contract';
import type { Blueprint, Transaction, UserStatus } from '../../store';
import { insertAction } from '../actions/create-action';
import { writePermissions } from '../actions/update-permissions';
import { withOneOwnership } from '../blueprints/blueprint-document';
import { refuseWrongLinks } from '../blueprints/check-blueprint';
import { insertBlueprint } from '../blueprints/create-blueprint';
import { requireBlueprint } from '../blueprints/read-blueprint';
import type { Context } from '../context';
import { readDocument } from '../document';
import { asWhole, toEntityDraft } from '../entities/entity-document';
import { saveEntity } from '../entities/save-entity';
import { createCatalogPage } from '../pages/create-catalog-page';
import { bindTeamMembers, insertTeam } from '../people/save-team';
import { insertUser } from '../people/save-user';
import { canonicalRoles } from '../people/user-roles';
import { Refusal } from '../refusal';
import { systemOf } from './prepare-organization';

/** What an organization starts with. Bodies are as the API takes them. */
export interface Seed {
  readonly users: readonly SeedUser[];
  readonly teams: readonly SeedTeam[];
  readonly blueprints: readonly JsonObject[];
  /** Each with the identifier of its blueprint under `blueprint`. */
  readonly entities: readonly JsonObject[];
  readonly actions: readonly JsonObject[];
  /** Permissions by action, for the actions of this seed. */
  readonly permissions: Readonly<Record<string, JsonObject>>;
}

/** A user of a seed. */
export interface SeedUser {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly status: UserStatus;
  readonly roles: readonly string[];
  /** Kept by an identity provider: see spec M-31. Nothing but a seed says so. */
  readonly managedByScim: boolean;
}

/** A team of a seed; its members by e-mail address. */
export interface SeedTeam {
  readonly name: string;
  readonly identifier: string | undefined;
  readonly description: string | undefined;
  readonly provider: string | undefined;
  readonly users: readonly string[];
}

/**
 * Makes what of the seed is not there yet, all of it or nothing. What is there stays as it is, so the same seed may
 * be given at every start.
 *
 * @throws {Refusal} whose message names the place in the seed.
 */
export async function seedOrganization(context: Context, org: string, seed: Seed): Promise<void> {
  const caller = systemOf(org);
  await context.store.write(org, async (tx) => {
    const made = await seedBlueprints(context, caller, tx, seed);
    await eachOf('users', seed.users, (user) => seedUser(context, caller, tx, user));
    await eachOf('teams', seed.teams, (team) => seedTeam(context, caller, tx, team));
    await eachOf('blueprints', made, ({ document, identifier }) =>
      refuseWrongLinks(tx, readDocument(document), identifier),
    );
    await seedEntities(context, caller, tx, seed);
    await seedActions(context, caller, tx, seed);
  });
}

/** Does each, and says of a refusal where in the seed it is. */
async function eachOf<T>(
  name: string,
  items: readonly T[] | Readonly<Record<string, T>>,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  for (const [key, item] of Object.entries(items)) {
    try {
      await work(item);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const place = Array.isArray(items) ? `${name}[${key}]` : `${name}.${key}`;
      throw new Refusal(error.kind, error.code, `${place}: ${error.message}`, error.details);
    }
  }
}

async function seedBlueprints(
  context: Context,
  caller: Caller,
  tx: Transaction,
  { blueprints }: Seed,
): Promise<readonly Blueprint[]> {
  const made: Blueprint[] = [];
  await eachOf('blueprints', blueprints, async (body) => {
    if (await tx.blueprints.find(textAt(body, 'identifier') ?? '')) return;
    const blueprint = await insertBlueprint(context, caller, tx, withOneOwnership(body), false);
    await createCatalogPage(context, caller, tx, blueprint);
    made.push(blueprint);
  });
  return made;
}

async function seedUser(context: Context, caller: Caller, tx: Transaction, user: SeedUser): Promise<void> {
  if ((await tx.users.findByKeys([emailKey(user.email)])).length > 0) return;
  const roles = await canonicalRoles(tx, user.roles);
  await insertUser(context, caller, tx, { ...user, roles, type: 'Standard', picture: undefined });
}

async function seedTeam(context: Context, caller: Caller, tx: Transaction, team: SeedTeam): Promise<void> {
  const { name, description, identifier, provider, users } = team;
  if (await tx.teams.findByName(name)) return;
  const members = await bindTeamMembers(tx, users, ['users']);
  await insertTeam(context, caller, tx, { name, description, members }, { identifier, provider });
}

/** An entity may relate to one that comes later: it is made by its name first, and filled when its turn comes. */
async function seedEntities(context: Context, caller: Caller, tx: Transaction, { entities }: Seed): Promise<void> {
  const find = async (body: JsonObject) => {
    const blueprint = await requireBlueprint(tx, textAt(body, 'blueprint') ?? '');
    return { blueprint, found: await tx.entities.find(blueprint.id, textAt(body, 'identifier') ?? '') };
  };
  const there = new Set<JsonObject>();
  await eachOf('entities', entities, async (body) => {
    if ((await find(body)).found) there.add(body);
  });
  await eachOf('entities', entities, async (body) => {
    if (there.has(body)) return;
    const { blueprint, found } = await find(body);
    await saveEntity(context, caller, tx, blueprint, asWhole(toEntityDraft(body)), found, { createMissing: true });
  });
}

async function seedActions(context: Context, caller: Caller, tx: Transaction, seed: Seed): Promise<void> {
  const made = new Set<string>();
  await eachOf('actions', seed.actions, async (body) => {
    const identifier = textAt(body, 'identifier') ?? '';
    if (await tx.actions.find(identifier)) return;
    await insertAction(context, caller, tx, body);
    made.add(identifier);
  });
  const permissions = Object.entries(seed.permissions).filter(([action]) => made.has(action));
  await eachOf('permissions', Object.fromEntries(permissions.map((entry) => [entry[0], entry])), ([action, body]) =>
    writePermissions(tx, action, body, { strict: false }),
  );
}
