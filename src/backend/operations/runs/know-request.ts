import {
  type ActionFacts,
  asTied,
  type Caller,
  isEncrypted,
  type OwnedEntity,
  type PolicyContext,
  personOf,
  type QueryEntity,
  toPolicyContext,
  type UserFacts,
} from '../../../access';
import { type JsonObject, objectAt, printJson, textAt } from '../../../contract';
import type { Action, Entity, Transaction } from '../../store';
import { toShownAction } from '../actions/action-document';
import { toActionFacts } from '../actions/action-facts';
import type { DefinedBlueprint } from '../blueprints/catalog';
import type { Context } from '../context';
import { readDocument } from '../document';
import { type EntityRights, readableOf } from '../entities/entity-rights';
import { findOwners } from '../entities/find-owners';
import { compilePolicies } from '../entities/match-policies';
import { EntityValues } from '../entities/values/entity-values';
import { seeEntities } from '../entities/values/see-entities';
import { loadUserFacts } from '../people/user-facts';
import { missing } from '../refusal';
import { subjectOf } from './subject-of';

/** A request to run an action. */
export interface RunRequest {
  /** Identifier. */
  readonly action: string;
  /** E-mail address of the user in whose name an organization token asks. */
  readonly runAs: string | undefined;
  /** Of the shape that POST /v1/actions/{action_identifier}/runs documents. */
  readonly body: JsonObject;
}

/** What a run is to be about. */
export interface Target extends OwnedEntity {
  readonly entity: Entity;
  readonly seen: QueryEntity;
  /** Whether it matches the condition of the action's trigger. */
  readonly fits: boolean;
}

/** Who asks, for which action. */
export interface KnownAction {
  /** Whose permissions decide. */
  readonly subject: Caller;
  /** Client id of the organization token that asks in the subject's name. */
  readonly impersonatedBy: string | undefined;
  readonly action: Action;
  readonly facts: ActionFacts;
}

/** A request with what decisions about it rest on, all of one moment. */
export interface KnownRequest extends KnownAction {
  readonly revision: number;
  readonly user: UserFacts | undefined;
  /** As the API shows it. */
  readonly definition: JsonObject;
  readonly blueprint: DefinedBlueprint | undefined;
  /** `unreadable` also where there is no such entity; undefined where the request names none. */
  readonly target: Target | 'unreadable' | undefined;
  readonly given: JsonObject;
  /** Names of the inputs that are encrypted. */
  readonly encrypted: readonly string[];
}

/**
 * Loads whose permissions decide, and the action.
 *
 * @throws {Refusal} missing when there is no such action; as subjectOf.
 */
export async function knowAction(
  tx: Transaction,
  caller: Caller,
  { action: identifier, runAs }: Pick<RunRequest, 'action' | 'runAs'>,
): Promise<KnownAction> {
  const subject = withDepth(await subjectOf(tx, caller, runAs), caller);
  const action = await tx.actions.find(identifier);
  if (!action) throw missing('action', identifier);
  return {
    subject,
    impersonatedBy: subject.id === caller.id ? undefined : caller.id,
    action,
    facts: asTied(toActionFacts(action, await tx.grants.find(action.id)), action.blueprint),
  };
}

/** Loads all that a request is about. @throws {Refusal} as knowAction. */
export async function knowRequest(
  tx: Transaction,
  context: Context,
  caller: Caller,
  request: RunRequest,
): Promise<KnownRequest> {
  const known = await knowAction(tx, caller, request);
  const { subject, action } = known;
  const rights = readableOf(tx, context, subject);
  const catalog = await rights.catalog();
  const definition = toShownAction(action);
  const blueprint = action.blueprint === undefined ? undefined : catalog.byIdentifier.get(action.blueprint);
  const person = personOf(subject);
  const [user] = person ? await tx.users.findByIds([person.id]) : [];
  const entity = textAt(request.body, 'entity');
  const inputs = objectAt(userInputsOf(definition), 'properties');
  return {
    ...known,
    revision: await tx.revision(),
    user: user && (await loadUserFacts(tx, context.now(), catalog, user)),
    definition,
    blueprint,
    target: entity === undefined ? undefined : await findTarget(tx, rights, definition, blueprint, entity),
    given: objectAt(request.body, 'properties'),
    encrypted: Object.keys(inputs).filter((key) => isEncrypted(inputs[key])),
  };
}

/** Whoever a request is made as, automations still stand before it. */
function withDepth(subject: Caller, { depth }: Caller): Caller {
  return depth === undefined ? subject : { ...subject, depth };
}

/** What the trigger of an action says of its inputs. */
export function userInputsOf(definition: JsonObject): JsonObject {
  return objectAt(objectAt(definition, 'trigger'), 'userInputs');
}

async function findTarget(
  tx: Transaction,
  rights: EntityRights,
  definition: JsonObject,
  blueprint: DefinedBlueprint | undefined,
  identifier: string,
): Promise<Target | 'unreadable'> {
  const entity = blueprint && (await tx.entities.find(blueprint.blueprint.id, identifier));
  if (!entity || !(await rights.canRead(entity))) return 'unreadable';
  const catalog = await rights.catalog();
  const owners = await findOwners(tx, [entity], catalog.byIdentifier);
  // With the eyes of the system, as all that a policy sees (spec D-11).
  const values = new EntityValues({ tx, now: rights.now(), catalog });
  const seen = (await seeEntities(values, [entity], undefined, { owners })).get(entity.id);
  if (!seen) return 'unreadable';
  const { condition } = objectAt(definition, 'trigger');
  const fits = condition === undefined || (await matches(tx, rights, printJson(condition), seen));
  return { entity, seen, owners: owners.get(entity.id) ?? [], fits };
}

/** Source: spec `canExecute`: the condition of a trigger is a query that the entity must match. */
async function matches(tx: Transaction, rights: EntityRights, query: string, entity: QueryEntity): Promise<boolean> {
  const compiled = await compilePolicies(tx, await rights.catalog(), await rights.world(), [query]);
  return compiled.get(query)?.(entity) === true;
}

/** What policies, and jq programs of inputs, see of a request. Source: spec D-7. */
export function contextOf(known: KnownRequest, inputs: JsonObject, at: Date): PolicyContext {
  const { target, blueprint, user, encrypted } = known;
  return toPolicyContext({
    inputs,
    encryptedInputs: encrypted,
    user,
    trigger: { at, user },
    entity: typeof target === 'object' ? target.seen : undefined,
    blueprint: blueprint && readDocument(blueprint.blueprint.document),
    action: known.definition,
  });
}
