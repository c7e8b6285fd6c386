import { type Caller, decideCreate } from '../../../access';
import { isList, type Json, type JsonObject, textsOf, valueAt } from '../../../contract';
import type { Blueprint, Entity, EntityLinks, Transaction } from '../../store';
import { record } from '../audit/record';
import { type Relation, relationsOf } from '../blueprints/blueprint-document';
import { requireBlueprint } from '../blueprints/read-blueprint';
import { type Context, madeBy } from '../context';
import { readDocument } from '../document';
import { invalid, refuseDenied } from '../refusal';
import { isQuery, toShownEntity } from './entity-document';
import type { EntityRights } from './entity-rights';
import { findEntities } from './find-entities';

/** The entity that is being written: it may relate to itself before it is there. */
interface Self {
  readonly id: string;
  readonly blueprint: Blueprint;
  readonly identifier: string;
  readonly former: Entity | undefined;
}

interface Bound {
  /** As they are shown: identifiers, a list where the relation leads to many. */
  readonly relations: JsonObject;
  readonly links: EntityLinks['relations'];
}

/** Who writes, and what else to do for it. */
interface Binding {
  readonly caller: Caller;
  readonly rights: EntityRights;
  /** Make what is named and is not there, with nothing but its identifier. */
  readonly createMissing: boolean;
}

/**
 * Finds the entities that relations name, by identifier or by a query. What the writer may not read is not there for
 * them, unless the entity relates to it already: otherwise a relation would tell what is hidden (spec P-50a).
 *
 * @throws {Refusal} invalid for a relation that the blueprint does not define, a value of the wrong kind, a required
 * relation without a value, or a target that is not there; denied for one that the caller may not make (spec P-56).
 * Source: spec M-48, M-50.
 */
export async function bindRelations(
  context: Context,
  tx: Transaction,
  body: JsonObject,
  values: JsonObject,
  binding: Binding,
  self: Self,
): Promise<Bound> {
  const definitions = relationsOf(body);
  const unknown = Object.keys(values).find((key) => !definitions.some(({ relation }) => relation === key));
  if (unknown !== undefined) {
    throw invalid(`"${unknown}" is not a relation of blueprint "${String(body.identifier)}"`, ['relations', unknown]);
  }
  const relations: Record<string, Json> = {};
  const links: { relation: string; targetId: string }[] = [];
  for (const definition of definitions) {
    const { relation, many, required } = definition;
    const value = valueAt(values, relation) ?? null;
    const names = await namesIn(tx, binding.rights, definition, value);
    if (required && names.length === 0) throw invalid(`relation "${relation}" is required`, ['relations', relation]);
    if (value === null) continue;
    relations[relation] = many ? names : (names[0] ?? null);
    for (const targetId of await targetsOf(context, tx, definition, names, binding, self)) {
      links.push({ relation, targetId });
    }
  }
  return { relations, links };
}

async function namesIn(
  tx: Transaction,
  rights: EntityRights,
  { relation, target, many }: Relation,
  value: Json,
): Promise<string[]> {
  const at = ['relations', relation];
  if (value === null) return [];
  if (isQuery(value)) {
    const found = await findEntities(tx, rights, value, await requireBlueprint(tx, target));
    if (!many && found.length > 1)
      throw invalid(`relation "${relation}" leads to one entity, and the query finds ${found.length}`, at);
    return found.map(({ entity }) => entity.identifier);
  }
  if (!many && typeof value === 'string') return [value];
  if (many && isList(value)) return [...new Set(value.filter((entry) => typeof entry === 'string'))];
  throw invalid(`relation "${relation}" must be ${many ? 'a list of identifiers' : 'one identifier or null'}`, at);
}

/** Ids of the targets. */
async function targetsOf(
  context: Context,
  tx: Transaction,
  { relation, target }: Relation,
  names: readonly string[],
  binding: Binding,
  self: Self,
): Promise<string[]> {
  if (names.length === 0) return [];
  const to = target === self.blueprint.identifier ? self.blueprint : await requireBlueprint(tx, target);
  const found = await tx.entities.list({ blueprintIds: [to.id], identifiers: names });
  const ids = new Map(found.map(({ identifier, id }) => [identifier, id]));
  const visible = new Set((await binding.rights.readable(found)).map(({ identifier }) => identifier));
  const held = new Set(self.former ? textsIn(readDocument(self.former.relations), relation) : []);
  const targets: string[] = [];
  for (const name of names) {
    const isSelf = to.id === self.blueprint.id && name === self.identifier;
    const isKnown = visible.has(name) || held.has(name);
    const id = (isKnown ? ids.get(name) : undefined) ?? (isSelf ? self.id : undefined);
    if (id !== undefined) targets.push(id);
    else if (binding.createMissing) targets.push(await makeBare(context, tx, binding, to, name, ids.get(name)));
    else throw invalid(`Unknown entity: "${name}" of blueprint "${target}"`, ['relations', relation]);
  }
  return targets;
}

function textsIn(relations: JsonObject, relation: string): readonly string[] {
  const value = valueAt(relations, relation);
  return textsOf(typeof value === 'string' ? [value] : value);
}

/**
 * Makes an entity that is nothing but a name, and gives back its id. One that is there and hidden takes the place of
 * the new one, for whoever could have made it, so that the answer does not tell which of the two happened.
 *
 * @throws {Refusal} denied without the right to register there; invalid for a user or team. Source: spec P-56.
 */
async function makeBare(
  context: Context,
  tx: Transaction,
  { caller, rights }: Binding,
  to: Blueprint,
  identifier: string,
  hidden: string | undefined,
): Promise<string> {
  if (to.builtin) {
    throw invalid(
      `"${identifier}" of blueprint "${to.identifier}" is not there, and teams and users are not made in passing`,
    );
  }
  const entity: Entity = {
    id: context.newId(),
    blueprintId: to.id,
    identifier,
    title: '',
    icon: undefined,
    team: undefined,
    properties: '{}',
    relations: '{}',
    mirrorOf: undefined,
    ...madeBy(context, caller),
  };
  const facts = (await rights.factsOf([entity])).get(entity.id);
  if (!facts) throw new Error('facts of one entity');
  refuseDenied(decideCreate(caller, await rights.grantsOf(to.id), [], context.switches, facts));
  if (hidden !== undefined) return hidden;
  await tx.entities.insert(entity, { relations: [], teams: [] });
  await record(context, caller, tx, {
    resourceType: 'entity',
    identifier,
    action: 'CREATE',
    blueprint: to.identifier,
    entity: identifier,
    after: toShownEntity(entity, to),
  });
  return entity.id;
}
