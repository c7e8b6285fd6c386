import {
  type Decision,
  decideActionView,
  decideByLists,
  decideCreate,
  decideDelete,
  decideKey,
  decidePageRead,
  decidePageUpdate,
  decideRead,
  decideRoute,
  decideStaticExecution,
  decideUpdate,
  holdsRole,
  moderatorPrincipal,
  owningTeam,
  readScope,
  rolePrincipal,
  type Scope,
} from '../../src/access';
import { canExecuteByLists, canViewAction } from '../model/actions';
import { canCreate, canDelete, canRead, canUpdate, suppliedKeys } from '../model/entities';
import { owned } from '../model/ownership';
import { canReadPage, canUpdatePage } from '../model/pages';
import { effectiveRoles, inLists } from '../model/roles';
import { canUseRoute, scopes } from '../model/routes';
import type { ModelEntity, World } from '../model/world';
import { blueprintOf } from '../model/world';
import { toAction, toCaller, toEntityFacts, toGrants, toKey, toLists, toPerson } from './bridge';
import { ask, callers, nameOf, type Question, some } from './question';

/** What roles people hold and which lists name them, whatever their status. */
export function* askIdentity(world: World): Generator<Question> {
  for (const user of world.users) {
    const person = toPerson(user);
    const held = effectiveRoles(world, user);
    for (const { identifier } of world.blueprints) {
      const holds = holdsRole(person, moderatorPrincipal(`b:${identifier}`));
      const decision: Decision = { allowed: holds, by: 'role', reason: user.roles.join() };
      yield ask(`${user.email} moderates ${identifier}`, held.includes(`${identifier}-moderator`), decision);
    }
    const isMember: Decision = { allowed: holdsRole(person, rolePrincipal('Member')), by: 'role', reason: '' };
    yield ask(`${user.email} is a Member`, held.includes('Member'), isMember);
    for (const { identifier, approve, execute } of world.actions) {
      for (const [block, lists] of Object.entries({ approve, execute })) {
        const about = `${block} of ${identifier} lists ${user.email}`;
        yield ask(about, inLists(world, lists, user), decideByLists(toLists(lists), person));
      }
    }
    for (const entity of world.entities) {
      const team = owningTeam(person, toEntityFacts(world, entity, user).owners);
      const decision: Decision = { allowed: team !== undefined, by: 'owner', reason: `${team?.value}` };
      yield ask(`${user.email} owns ${entity.identifier}`, owned(world, entity, user), decision);
    }
  }
}

/** Routes by scope. */
export function* askRoutes(world: World): Generator<Question> {
  for (const caller of callers(world)) {
    for (const scope of scopes) {
      const decision = decideRoute(toCaller(caller), scope as Scope);
      yield ask(`${nameOf(caller)} uses ${scope}`, canUseRoute(caller, scope), decision);
    }
  }
}

/** Actions: to see and to execute, where no policy decides. */
export function* askActions(world: World): Generator<Question> {
  for (const caller of callers(world)) {
    for (const action of some(caller, world.actions)) {
      const facts = toAction(action);
      const who = `${nameOf(caller)}, ${action.identifier}`;
      yield ask(`${who}: listed`, canViewAction(world, caller, action), decideActionView(toCaller(caller), facts));
      for (const entity of world.entities.filter(({ blueprint }) => blueprint === action.blueprint)) {
        const owners = toEntityFacts(world, entity, caller);
        const view = decideActionView(toCaller(caller), facts, owners);
        yield ask(`${who} on ${entity.identifier}: seen`, canViewAction(world, caller, action, entity), view);
        const run = decideStaticExecution(toCaller(caller), facts, owners);
        yield ask(`${who} on ${entity.identifier}: run`, canExecuteByLists(world, caller, action, entity), run);
      }
    }
  }
}

/** Pages. */
export function* askPages(world: World): Generator<Question> {
  for (const caller of callers(world)) {
    for (const page of world.pages) {
      const facts = { read: toLists(page.read), update: toLists(page.update) };
      const who = `${nameOf(caller)}, ${page.identifier}`;
      yield ask(`${who}: read`, canReadPage(world, caller, page), decidePageRead(toCaller(caller), facts));
      yield ask(`${who}: update`, canUpdatePage(world, caller, page), decidePageUpdate(toCaller(caller), facts));
    }
  }
}

/** Entities: to read, create, update and delete. */
export function* askEntities(world: World): Generator<Question> {
  for (const caller of callers(world)) {
    for (const entity of some(caller, world.entities)) {
      const who = `${nameOf(caller)}, ${entity.identifier}`;
      const grants = toGrants(blueprintOf(world, entity.blueprint));
      const holder = toCaller(caller);
      const facts = toEntityFacts(world, entity, caller);
      const read = decideRead(holder, readScope(holder, grants), facts);
      yield ask(`${who}: read`, canRead(world, caller, entity), read);
      const supplied = suppliedKeys(entity).map((key) => toKey(world, entity.blueprint, key));
      const created = decideCreate(holder, grants, supplied, world.switches, facts);
      yield ask(`${who}: create`, canCreate(world, caller, entity), created);
      const removed = decideDelete(holder, grants, facts);
      yield ask(
        `${who}: delete`,
        canDelete(world, caller, entity),
        read.allowed ? removed : read,
        toVerdict(read.allowed, removed),
      );
      for (const [keys, result] of changes(entity)) {
        const after = toEntityFacts(world, result, caller);
        const changed = keys.map((key) => toKey(world, entity.blueprint, key));
        const updated = decideUpdate(holder, grants, changed, world.switches, facts, after);
        const opinion = canUpdate(world, caller, entity, result, keys);
        // Where all keys may be changed, what let the first one be changed stands for all.
        const [first] = changed;
        const ground =
          updated.allowed && first ? decideKey(holder, grants, first, world.switches, facts, after) : updated;
        const settledBy = read.allowed ? ground : read;
        yield ask(`${who}: change ${keys.join()}`, opinion, settledBy, toVerdict(read.allowed, updated));
      }
    }
  }
}

const toVerdict = (canBeRead: boolean, { allowed }: Decision): string =>
  !canBeRead ? 'hidden' : allowed ? 'allow' : 'denied';

/** Some changes of an entity: which keys, and what it would be. */
function changes(entity: ModelEntity): (readonly [string[], ModelEntity])[] {
  const relation = Object.keys(entity.relations)[0];
  const with_ = (properties: Record<string, string | number>): ModelEntity => ({
    ...entity,
    properties: { ...entity.properties, ...properties },
  });
  return [
    [['region'], with_({ region: 'asia' })],
    [['size', 'region'], with_({ size: 5, region: 'eu' })],
    [['$team'], { ...entity, team: ['core'] }],
    [['$title'], { ...entity, title: 'Another' }],
    ...(relation === undefined
      ? []
      : [[[relation], { ...entity, relations: { ...entity.relations, [relation]: null } }] as const]),
  ] as (readonly [string[], ModelEntity])[];
}
