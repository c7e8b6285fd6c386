import { type ActionFacts, asTied, type Person, type QueryEntity, type Switches } from '../../access';
import type { Action, Client, StoredPermissions, User } from '../../client';
import { type JsonObject, objectAt, textAt } from '../../contract';
import { Catalog } from './catalog';
import { type Directory, findUser, loadDirectory, toPerson } from './directory';
import { toGrant } from './grants';

/** What somebody asks about an action. */
export interface Wish {
  /** Identifier of the action. */
  readonly action: string;
  /** Identifier of what it is to be run on. */
  readonly entity: string | undefined;
  readonly inputs: JsonObject;
  /** When. */
  readonly at: Date;
  /** How the server reads Port's documents. */
  readonly switches: Switches;
}

/** An action, who is there, and what the wish is about: all that decisions about it need, read once. */
export interface Situation {
  readonly wish: Wish;
  readonly directory: Directory;
  readonly catalog: Catalog;
  /** As the API shows it. */
  readonly definition: Action;
  readonly facts: ActionFacts;
  /** Undefined where none is named, or where the one named is not there. */
  readonly entity: QueryEntity | undefined;
  readonly blueprint: JsonObject | undefined;
}

/** A wish that cannot be looked into: its message is for whoever made it. */
export class UnknownName extends Error {}

const operations = ['CREATE', 'DAY-2', 'DELETE'] as const;

/**
 * Reads what a wish is about.
 *
 * @throws {UnknownName} there is no such action. @throws {ApiError}
 */
export async function loadSituation(client: Client, wish: Wish): Promise<Situation> {
  const [definition, permissions, directory] = await Promise.all([
    client.actions.find(wish.action),
    client.permissions.find(wish.action),
    loadDirectory(client),
  ]);
  if (!definition || !permissions) throw new UnknownName(`there is no action "${wish.action}"`);
  const catalog = new Catalog(client, directory);
  const name = textAt(objectAt(definition, 'trigger'), 'blueprintIdentifier');
  const blueprint = name === undefined ? undefined : (await catalog.blueprints()).get(name);
  const entity = name === undefined || wish.entity === undefined ? undefined : await catalog.entity(name, wish.entity);
  return {
    wish,
    directory,
    catalog,
    definition,
    facts: asTied(toFacts(definition, permissions, directory), name),
    entity,
    blueprint,
  };
}

/** @throws {UnknownName} there is no such user. */
export function requireUser(directory: Directory, email: string): User {
  const user = findUser(directory, email);
  if (!user) throw new UnknownName(`there is no user "${email}"`);
  return user;
}

function toFacts(definition: Action, permissions: StoredPermissions, directory: Directory): ActionFacts {
  const { publish } = definition;
  const trigger = objectAt(definition, 'trigger');
  const operation = textAt(trigger, 'operation');
  const block = (name: 'execute' | 'approve') => toGrant(permissions[name] as unknown as JsonObject, directory); // JSON as it came
  return {
    identifier: definition.identifier,
    published: publish !== false,
    trigger: textAt(trigger, 'type') === 'automation' ? 'automation' : 'self-service',
    operation: operations.find((each) => each === operation),
    execute: block('execute'),
    approve: block('approve'),
  };
}

/** Every person of the organization, as decisions see them. */
export function personsOf({ directory }: Situation): readonly Person[] {
  return directory.users.map((user) => toPerson(user, directory));
}
