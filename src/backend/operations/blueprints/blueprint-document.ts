import { isObject, type JsonObject, objectAt, textAt } from '../../../contract';
import type { Blueprint, RelationTarget, Stamp } from '../../store';
import { documentText, readDocument } from '../document';

/** A relation as a blueprint defines it. */
export interface Relation extends RelationTarget {
  readonly many: boolean;
  readonly required: boolean;
}

/** How a blueprint's entities get their owning teams; `path` is the way to the blueprint that has them. */
export type Ownership = { readonly type: 'Direct' } | { readonly type: 'Inherited'; readonly path: readonly string[] };

/** The blueprint that teams are entities of. */
export const teamBlueprint = '_team';

/** The blueprint that users are entities of. */
export const userBlueprint = '_user';

/** What is stored of a blueprint, with the relations that are looked up from their other end. */
export function toStoredBlueprint(
  { id, builtin }: Pick<Blueprint, 'id' | 'builtin'>,
  body: JsonObject,
  stamp: Stamp,
): { readonly blueprint: Blueprint; readonly relations: readonly Relation[] } {
  const identifier = textAt(body, 'identifier') ?? '';
  const relations = relationsOf(body);
  return { blueprint: { id, identifier, builtin, document: documentText(body), ...stamp }, relations };
}

/** A blueprint as the API shows it: as it was written, with who made it and when (spec M-51, H-10). */
export function toShownBlueprint(blueprint: Blueprint): JsonObject {
  const { createdAt, createdBy, updatedAt, updatedBy } = blueprint;
  return { ...readDocument(blueprint.document), createdAt, createdBy, updatedAt, updatedBy };
}

/** The definitions of a blueprint's own properties, by identifier. */
export function propertiesOf(body: JsonObject): JsonObject {
  return objectAt(objectAt(body, 'schema'), 'properties');
}

/** The relations a blueprint defines. */
export function relationsOf(body: JsonObject): readonly Relation[] {
  return Object.entries(objectAt(body, 'relations')).map(([relation, definition]) => ({
    relation,
    target: (isObject(definition) && textAt(definition, 'target')) || '',
    many: isObject(definition) && definition.many === true,
    required: isObject(definition) && definition.required === true,
  }));
}

/** The ownership a blueprint declares, in its present or its older spelling. Source: spec M-53, M-60. */
export function ownershipOf(body: JsonObject): Ownership | undefined {
  const { ownership, teamInheritance } = body;
  if (isObject(ownership)) {
    if (ownership.type !== 'Inherited') return { type: 'Direct' };
    return { type: 'Inherited', path: (textAt(ownership, 'path') ?? '').split('.') };
  }
  if (isObject(teamInheritance)) return { type: 'Inherited', path: (textAt(teamInheritance, 'path') ?? '').split('.') };
  return undefined;
}

/**
 * The body as it is kept: a blueprint that inherits its owners and also relates to teams itself loses that relation
 * and owns directly.
 *
 * Source: spec M-56.
 */
export function withOneOwnership(body: JsonObject): JsonObject {
  const { ownership } = body;
  const relations = objectAt(body, 'relations');
  const kept = Object.entries(relations).filter(([, to]) => !(isObject(to) && to.target === teamBlueprint));
  const contradicts = kept.length < Object.keys(relations).length && ownershipOf(body)?.type === 'Inherited';
  if (!contradicts) return body;
  const { teamInheritance, ...rest } = body;
  const title: JsonObject = isObject(ownership) && ownership.title !== undefined ? { title: ownership.title } : {};
  return { ...rest, relations: Object.fromEntries(kept), ownership: { type: 'Direct', ...title } };
}
