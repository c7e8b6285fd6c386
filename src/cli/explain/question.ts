import {
  type ActionFacts,
  answerNeeds,
  type Caller,
  compileQuery,
  decideRead,
  defaultSwitches,
  type EntityFacts,
  type ExecutionQuestion,
  type Person,
  type QueryEntity,
  readScope,
  toPolicyContext,
  type UserFacts,
  withTeamRelation,
} from '../../access';
import type { Action, Client, StoredPermissions, User } from '../../client';
import { type Json, type JsonObject, objectAt, parseJson, textAt } from '../../contract';
import { worldOf } from './answer';
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
  /** The permissions of that blueprint, block by block. */
  readonly entityGrants: ReadonlyMap<string, ActionFacts['execute']>;
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
    facts: toFacts(definition, permissions, directory),
    entity,
    blueprint,
    entityGrants: entity && name !== undefined ? await loadEntityGrants(client, name, directory) : new Map(),
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

async function loadEntityGrants(
  client: Client,
  blueprint: string,
  directory: Directory,
): Promise<Situation['entityGrants']> {
  const entities = (await client.blueprints.findPermissions(blueprint)) ?? {};
  return new Map(
    ['read', 'register', 'update', 'unregister'].map((name) => [name, toGrant(entities[name], directory)]),
  );
}

/** Whoever would act, as decisions see them. */
export function callerOf(person: Person): Caller {
  return { kind: 'person', org: '', id: person.id, person, isServiceAccount: false };
}

/** The question that decides whether a person may execute, with the facts as they are or as `change` makes them. */
export async function executionQuestion(
  situation: Situation,
  person: Person,
  facts: ActionFacts = situation.facts,
): Promise<ExecutionQuestion> {
  const { wish, definition, entity, blueprint, catalog } = situation;
  const caller = callerOf(person);
  const reads = entity && (await mayRead(situation, caller, entity));
  const owners = entity && (await catalog.owners(entity));
  const user = await userFacts(situation, person);
  return {
    caller,
    action: facts,
    entity: wish.entity === undefined ? undefined : reads && owners ? { owners } : 'unreadable',
    context: toPolicyContext({
      inputs: wish.inputs,
      user,
      trigger: { at: wish.at, user },
      entity: reads ? entity : undefined,
      blueprint,
      action: definition,
    }),
    switches: defaultSwitches,
  };
}

/** A user as policies see one. */
export async function userFacts({ directory, catalog }: Situation, person: Person): Promise<UserFacts | undefined> {
  const user = findUser(directory, person.email);
  if (!user) return undefined;
  const entity = (await catalog.entities('_user')).find(({ identifier }) => identifier.toLowerCase() === person.id);
  return {
    person: { id: user.id, email: user.email, status: person.status },
    firstName: user.firstName,
    lastName: user.lastName,
    roles: user.roles,
    teams: directory.teams.filter(({ identifier }) => person.teams.includes(identifier)),
    entity: entity && withTeamRelation(entity, (await catalog.shapes()).get('_user')),
  };
}

async function mayRead(situation: Situation, caller: Caller, entity: QueryEntity): Promise<boolean> {
  const { catalog, wish, entityGrants } = situation;
  const scope = readScope(caller, entityGrants);
  const person = caller.kind === 'person' ? caller.person : undefined;
  const world = scope.kind === 'query' ? await worldOf(catalog, wish.at, person) : undefined;
  const edges = world ? await catalog.edges() : [];
  const facts: EntityFacts = {
    owners: await catalog.owners(entity),
    matches(policy) {
      const compiled = world && compileQuery(queryOf(policy), world);
      return compiled?.ok ? compiled.matches(entity, answerNeeds(compiled.needs, edges)) : false;
    },
  };
  return decideRead(caller, scope, facts).allowed;
}

function queryOf(policy: string): Json {
  try {
    return parseJson(policy);
  } catch {
    return null;
  }
}

/** Every person of the organization, as decisions see them. */
export function personsOf({ directory }: Situation): readonly Person[] {
  return directory.users.map((user) => toPerson(user, directory));
}
