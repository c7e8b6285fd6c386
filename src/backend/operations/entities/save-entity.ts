import { type Caller, checkProperty, patience } from '../../../access';
import { isObject, type JsonObject, textsOf, valueAt } from '../../../contract';
import type { Blueprint, Entity, Transaction } from '../../store';
import { ownershipOf, propertiesOf, teamBlueprint, userBlueprint } from '../blueprints/blueprint-document';
import { type Context, changedBy, madeBy } from '../context';
import { documentText, readDocument } from '../document';
import { saveTeamOf } from '../people/save-team-entity';
import { saveUserOf } from '../people/save-user-entity';
import { invalid, taken } from '../refusal';
import { bindOwners } from './bind-owners';
import { bindRelations } from './bind-relations';
import type { EntityDraft } from './entity-document';
import { renameInRelations } from './entity-links';
import { type EntityRights, readableOf } from './entity-rights';

/** How an entity is stored. */
interface EntitySaving {
  /** Make what a relation names and is not there. */
  readonly createMissing: boolean;
  /** Whose rights say what relations and queries may find; the caller's where nothing is said. */
  readonly rights?: EntityRights;
}

/**
 * Writes an entity as `draft` says, whole: a new one, or in place of `former`. An entity of `_team` or `_user` is also
 * the team or the user, and writes that. Whether the caller may write it is not asked here: see insertEntity and
 * updateEntity.
 *
 * @throws {Refusal} invalid when the identifier is taken or the draft does not fit the blueprint.
 * Source: spec M-40, M-50, M-53 to M-58.
 */
export async function saveEntity(
  context: Context,
  caller: Caller,
  tx: Transaction,
  blueprint: Blueprint,
  draft: EntityDraft,
  former: Entity | undefined,
  { createMissing, rights = readableOf(tx, context, caller) }: EntitySaving,
): Promise<Entity> {
  const id = former?.id ?? context.newId();
  const identifier = identifierOf(draft, former, id);
  if (identifier !== former?.identifier && (await tx.entities.find(blueprint.id, identifier))) {
    throw taken(`entity "${identifier}" of blueprint "${blueprint.identifier}"`);
  }
  const body = readDocument(blueprint.document);
  const properties = settled(draft.properties ?? {});
  refuseWrongProperties(body, properties);
  if (draft.team !== null && ownershipOf(body)?.type === 'Inherited' && textsOf(draft.team).length > 0) {
    throw invalid(`entities of blueprint "${blueprint.identifier}" inherit their owning teams`, ['team']);
  }
  const owners = await bindOwners(tx, rights, draft.team);
  const binding = { caller, rights, createMissing };
  const self = { id, blueprint, identifier, former };
  const { relations, links } = await bindRelations(context, tx, body, draft.relations ?? {}, binding, self);
  const entity: Entity = {
    id,
    blueprintId: blueprint.id,
    identifier,
    title: draft.title ?? '',
    icon: draft.icon ?? undefined,
    team: owners && JSON.stringify(owners.map(({ value }) => value)),
    properties: documentText(properties),
    relations: documentText(relations),
    mirrorOf: former?.mirrorOf,
    ...(former ? changedBy(context, caller, former) : madeBy(context, caller)),
  };
  const stored = await saveBehind(context, caller, tx, blueprint, entity, former);
  if (former || stored.mirrorOf)
    await tx.entities.update(stored, { relations: links, teams: stored.mirrorOf ? [] : (owners ?? []) });
  else await tx.entities.insert(stored, { relations: links, teams: owners ?? [] });
  if (former && former.identifier !== identifier) await renameInRelations(tx, former, identifier);
  return stored;
}

/** Writes the team or user that the entity is, and gives back the entity with what follows from that. */
async function saveBehind(
  context: Context,
  caller: Caller,
  tx: Transaction,
  blueprint: Blueprint,
  entity: Entity,
  former: Entity | undefined,
): Promise<Entity> {
  if (blueprint.identifier === teamBlueprint) return saveTeamOf(context, caller, tx, entity, former);
  if (blueprint.identifier === userBlueprint) return saveUserOf(context, caller, tx, entity, former);
  return entity;
}

function identifierOf({ identifier }: EntityDraft, former: Entity | undefined, otherwise: string): string {
  if (typeof identifier === 'string') return identifier;
  if (isObject(identifier)) throw invalid('an identifier by query is not supported here', ['identifier']);
  return former?.identifier ?? otherwise;
}

/** Null is the same as not set (spec M-50). */
function settled(properties: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

/** @throws {Refusal} invalid, naming the first property that is unknown, of the wrong kind, or required and not set. */
function refuseWrongProperties(body: JsonObject, properties: JsonObject): void {
  const definitions = propertiesOf(body);
  const budget = patience();
  for (const [key, value] of Object.entries(properties)) {
    const definition = Object.hasOwn(definitions, key) ? definitions[key] : undefined;
    if (!isObject(definition)) {
      throw invalid(`"${key}" is not a property of blueprint "${String(body.identifier)}"`, ['properties', key]);
    }
    const problem = checkProperty(definition, value, budget);
    if (problem !== undefined) throw invalid(`property "${key}" ${problem}`, ['properties', key]);
  }
  const required = isObject(body.schema) ? textsOf(body.schema.required) : [];
  const unset = required.find((key) => valueAt(properties, key) === undefined);
  if (unset !== undefined) throw invalid(`property "${unset}" is required`, ['properties', unset]);
}
