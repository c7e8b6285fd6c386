import { isObject, type Json, type JsonObject } from '../../contract';
import type { BlueprintShape, PropertyShape, QueryEntity } from './entity';
import type { Subject } from './operators';

/** What a query may refer to beside the entity it looks at. */
export interface QueryWorld {
  /** By identifier. */
  readonly blueprints: ReadonlyMap<string, BlueprintShape>;
  readonly now: Date;
  /** The `_user` entity of the acting person; absent where no person acts. */
  readonly user?: QueryEntity;
  /** The `_team` entities of that person's teams. */
  readonly userTeams?: readonly QueryEntity[];
  /** How many relations `relatedTo` follows; 15 where nothing is said. See `Switches`. */
  readonly relatedToDepth?: number;
}

const metaProperties: Readonly<Record<string, (entity: QueryEntity) => Json>> = {
  $identifier: ({ identifier }) => identifier,
  $title: ({ title }) => title,
  $icon: ({ icon }) => icon,
  $blueprint: ({ blueprint }) => blueprint,
  $team: ({ team }) => team,
  $createdAt: ({ createdAt }) => createdAt,
  $updatedAt: ({ updatedAt }) => updatedAt,
  $createdBy: ({ createdBy }) => createdBy,
  $updatedBy: ({ updatedBy }) => updatedBy,
};

/** Says whether a name begins like a meta-property and is none: a query with such a name fails (spec D-18). */
export function isUnknownMeta(property: string): boolean {
  return property.startsWith('$') && !Object.hasOwn(metaProperties, property);
}

/** What `property` of an entity is; undefined where the entity's blueprint declares no such property. */
export function subjectOf(entity: QueryEntity, property: string, { blueprints }: QueryWorld): Subject | undefined {
  const meta = Object.hasOwn(metaProperties, property) ? metaProperties[property] : undefined;
  if (meta !== undefined) {
    return { value: meta(entity), shape: metaShape(property), ...(property === '$team' && { isNames: true }) };
  }
  const shape = declared(entity.blueprint, property, blueprints);
  return shape && { value: own(entity.properties, property), shape };
}

/** The identifiers that an entity relates to by `relation`; undefined where its blueprint has no such relation. */
export function relatedBy(
  entity: QueryEntity,
  relation: string,
  { blueprints }: QueryWorld,
): readonly string[] | undefined {
  if (!blueprints.get(entity.blueprint)?.relations.includes(relation)) return undefined;
  const value = Object.hasOwn(entity.relations, relation) ? entity.relations[relation] : null;
  return [value ?? []].flat();
}

/** An operand `{ property, context }`: a value of the acting person, or of each of that person's teams. */
export interface ContextOperand {
  readonly property: string;
  readonly context: 'user' | 'userTeams';
}

/** Reads a context operand; undefined for every other value. */
export function contextOf(value: Json | undefined): ContextOperand | undefined {
  if (!isObject(value)) return undefined;
  const { property, context } = value;
  if (typeof property !== 'string' || (context !== 'user' && context !== 'userTeams')) return undefined;
  return { property, context };
}

/**
 * What a context operand stands for.
 *
 * @returns undefined when there is no acting person, the property is not declared or unset, or the list is empty: the
 * rule is then false, whatever its operator (spec D-14).
 */
export function contextSubject({ property, context }: ContextOperand, world: QueryWorld): Subject | undefined {
  if (context === 'user') {
    const subject = world.user && subjectOf(world.user, property, world);
    const isUnset = subject === undefined || subject.value === null || isEmptyList(subject.value);
    return isUnset ? undefined : subject;
  }
  const found = (world.userTeams ?? []).flatMap((team) => subjectOf(team, property, world) ?? []);
  const values = found.map(({ value }) => value).filter((value) => value !== null);
  return values.length === 0 ? undefined : { value: values, shape: { type: 'array', items: found[0]?.shape } };
}

const isEmptyList = (value: Json): boolean => Array.isArray(value) && value.length === 0;

function metaShape(property: string): PropertyShape {
  return property === '$team' ? { type: 'array', items: { type: 'string' } } : { type: 'string' };
}

function declared(
  blueprint: string,
  property: string,
  blueprints: QueryWorld['blueprints'],
): PropertyShape | undefined {
  const properties = blueprints.get(blueprint)?.properties;
  return properties && Object.hasOwn(properties, property) ? properties[property] : undefined;
}

function own(object: JsonObject, key: string): Json {
  return Object.hasOwn(object, key) ? (object[key] ?? null) : null;
}
