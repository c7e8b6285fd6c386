import type { Caller } from '../../access';
import { isList, type Json, type JsonObject } from '../../contract';
import type { Blueprint, EntityLinks, Transaction } from '../store';
import { type Relation, relationsOf } from './blueprint-document';
import { type Context, madeBy } from './context';
import { valueAt } from './document';
import { isQuery } from './entity-document';
import { findEntities } from './find-entities';
import { requireBlueprint } from './read-blueprint';
import { invalid } from './refusal';

/** The entity that is being written: it may relate to itself before it is there. */
interface Self {
  readonly id: string;
  readonly blueprint: Blueprint;
  readonly identifier: string;
}

interface Bound {
  /** As they are shown: identifiers, a list where the relation leads to many. */
  readonly relations: JsonObject;
  readonly links: EntityLinks['relations'];
}

/**
 * Finds the entities that relations name, by identifier or by a query.
 *
 * @param createMissing  Make those that are not there, with nothing but their identifier.
 * @throws {Refusal} invalid for a relation that the blueprint does not define, a value of the wrong kind, a required
 * relation without a value, or a target that is not there.
 * Source: spec M-48, M-50.
 */
export async function bindRelations(
  context: Context,
  caller: Caller,
  tx: Transaction,
  body: JsonObject,
  values: JsonObject,
  { createMissing }: { readonly createMissing: boolean },
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
    const names = await namesIn(context, tx, definition, value);
    if (required && names.length === 0) throw invalid(`relation "${relation}" is required`, ['relations', relation]);
    if (value === null) continue;
    relations[relation] = many ? names : (names[0] ?? null);
    const make = createMissing ? (name: string, to: Blueprint) => insertBare(context, caller, tx, to, name) : undefined;
    for (const targetId of await targetsOf(tx, definition, names, self, make)) links.push({ relation, targetId });
  }
  return { relations, links };
}

async function namesIn(
  { now }: Context,
  tx: Transaction,
  { relation, target, many }: Relation,
  value: Json,
): Promise<string[]> {
  const at = ['relations', relation];
  if (value === null) return [];
  if (isQuery(value)) {
    const found = await findEntities(tx, now(), value, await requireBlueprint(tx, target));
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
  tx: Transaction,
  { relation, target }: Relation,
  names: readonly string[],
  self: Self,
  make: ((name: string, to: Blueprint) => Promise<string>) | undefined,
): Promise<string[]> {
  if (names.length === 0) return [];
  const to = target === self.blueprint.identifier ? self.blueprint : await requireBlueprint(tx, target);
  const found = await tx.entities.list({ blueprintIds: [to.id], identifiers: names });
  const ids = new Map(found.map(({ identifier, id }) => [identifier, id]));
  const targets: string[] = [];
  for (const name of names) {
    const isSelf = to.id === self.blueprint.id && name === self.identifier;
    const id = ids.get(name) ?? (isSelf ? self.id : await make?.(name, to));
    if (id === undefined) throw invalid(`Unknown entity: "${name}" of blueprint "${target}"`, ['relations', relation]);
    targets.push(id);
  }
  return targets;
}

/** Makes an entity that is nothing but a name, and gives back its id. */
async function insertBare(
  context: Context,
  caller: Caller,
  tx: Transaction,
  to: Blueprint,
  identifier: string,
): Promise<string> {
  if (to.builtin) {
    throw invalid(
      `"${identifier}" of blueprint "${to.identifier}" is not there, and teams and users are not made in passing`,
    );
  }
  const entity = {
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
  await tx.entities.insert(entity, { relations: [], teams: [] });
  return entity.id;
}
