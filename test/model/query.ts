import { owners } from './ownership';
import {
  blueprintOf,
  type ModelCaller,
  type ModelContext,
  type ModelEntity,
  type ModelOperand,
  type ModelQuery,
  type ModelRule,
  type Plain,
  teamProperties,
  userProperties,
  type World,
} from './world';

type Found = { readonly value: Plain; readonly type: string };

/** The query as a whole cannot be answered. */
export class QueryFails extends Error {}

const metas = ['$identifier', '$title', '$icon', '$team', '$blueprint'];

/**
 * Says whether an entity matches a query, or that the query fails as a whole. A rule that cannot be evaluated is false
 * and the others still count.
 *
 * Source: spec 04 section 3; D-13, D-14, D-18, D-19, D-22, D-23; R-38.
 */
export function matches(
  world: World,
  query: ModelQuery,
  entity: ModelEntity,
  acting: ModelCaller | undefined,
): boolean | 'failed' {
  try {
    return group(world, query, entity, acting === 'organization' ? undefined : acting);
  } catch (error) {
    if (error instanceof QueryFails) return 'failed';
    throw error;
  }
}

type Acting = Exclude<ModelCaller, 'organization'> | undefined;

function group(world: World, query: ModelQuery, entity: ModelEntity, acting: Acting): boolean {
  let every = true;
  let some = false;
  for (const each of query.rules) {
    const holds = 'combinator' in each ? group(world, each, entity, acting) : rule(world, each, entity, acting);
    every = every && holds;
    some = some || holds;
  }
  return query.combinator === 'and' ? every : some;
}

function rule(world: World, each: Exclude<ModelRule, ModelQuery>, entity: ModelEntity, acting: Acting): boolean {
  const value = asked(world, each.value, acting);
  const names = typeof each.property === 'string' ? [each.property] : [each.property.property];
  if (isContext(each.value)) names.push(each.value.property);
  for (const name of names) if (name.startsWith('$') && !metas.includes(name)) throw new QueryFails(name);
  if (each.property === '$blueprint' && each.operator === '=' && typeof value === 'string') {
    if (value !== '_user' && !world.blueprints.some(({ identifier }) => identifier === value))
      throw new QueryFails(value);
  }
  const subject = find(world, each.property, entity, acting);
  if (subject === undefined) return false;
  if (each.operator === 'isEmpty') return isUnset(each.property, subject.value);
  if (each.operator === 'isNotEmpty') return !isUnset(each.property, subject.value);
  if (value === undefined) return false;
  return compare(each.operator, subject, mine(each.property, value, acting));
}

function isUnset(property: ModelOperand, value: Plain): boolean {
  return value === null || (property === '$team' && Array.isArray(value) && value.length === 0);
}

/** "My Teams" in a list about `$team` stands for the teams of the acting user. Source: spec D-22. */
function mine(property: ModelOperand, value: Plain, acting: Acting): Plain {
  if (property !== '$team' || !Array.isArray(value) || !value.includes('My Teams')) return value;
  const others = (value as readonly Plain[]).filter((each) => each !== 'My Teams');
  return [...others, ...(acting?.teams ?? [])];
}

function compare(operator: string, subject: Found, value: Plain): boolean {
  const positive: Record<string, string> = { '!=': '=', notIn: 'in' };
  const opposite = positive[operator];
  if (opposite !== undefined) return !compare(opposite, subject, value);
  const list = Array.isArray(subject.value) ? subject.value : undefined;
  if (operator === '=') {
    if (list && !Array.isArray(value)) return list.length === 1 && same(list[0], value, subject.type);
    return same(subject.value, value, subject.type);
  }
  if (operator === 'contains') {
    if (list) return list.some((each) => same(each, value, subject.type));
    return typeof subject.value === 'string' && typeof value === 'string' && subject.value.includes(value);
  }
  // in, containsAny: a scalar is a list of one (D-23a)
  if (!Array.isArray(value) || subject.value === null) return false;
  const values: readonly Plain[] = value;
  return (list ?? [subject.value]).some((each: Plain) => values.some((other) => same(each, other, subject.type)));
}

function same(stored: Plain | undefined, value: Plain, type: string): boolean {
  if (type === 'boolean' && (value === 'true' || value === 'false')) return stored === (value === 'true');
  if (type === 'number' && typeof value === 'string' && value.trim() !== '') return stored === Number(value);
  return stored === value;
}

const isContext = (value: unknown): value is ModelContext =>
  typeof value === 'object' && value !== null && 'context' in value;

/** The value asked for; nothing where the context has none (D-14). */
function asked(world: World, value: Plain | ModelContext | undefined, acting: Acting): Plain | undefined {
  return isContext(value) ? contextValue(world, value, acting)?.value : (value as Plain | undefined);
}

function find(world: World, property: ModelOperand, entity: ModelEntity, acting: Acting): Found | undefined {
  if (typeof property !== 'string') return contextValue(world, property, acting);
  if (property === '$identifier') return { value: entity.identifier, type: 'string' };
  if (property === '$title') return { value: entity.title, type: 'string' };
  if (property === '$icon') return { value: entity.icon, type: 'string' };
  if (property === '$blueprint') return { value: entity.blueprint, type: 'string' };
  if (property === '$team')
    return { value: entity.blueprint === '_user' ? entity.team : [...owners(world, entity)], type: 'string' };
  const declared: Readonly<Record<string, string>> =
    entity.blueprint === '_user' ? userProperties : blueprintOf(world, entity.blueprint).properties;
  const type = declared[property];
  return type === undefined ? undefined : { value: entity.properties[property] ?? null, type };
}

function contextValue(world: World, { property, context }: ModelContext, acting: Acting): Found | undefined {
  if (acting === undefined) return undefined;
  if (context === 'user') {
    const found =
      property === '$identifier'
        ? { value: acting.email, type: 'string' }
        : property === '$team'
          ? { value: acting.teams, type: 'string' }
          : property in userProperties
            ? {
                value: acting.properties[property] ?? null,
                type: userProperties[property as keyof typeof userProperties],
              }
            : undefined;
    const isNothing =
      found === undefined || found.value === null || (Array.isArray(found.value) && found.value.length === 0);
    return isNothing ? undefined : found;
  }
  const values: Plain[] = [];
  for (const name of acting.teams) {
    const team = world.teams.find(({ identifier }) => identifier === name);
    if (!team) continue;
    const value =
      property === '$identifier' ? name : property in teamProperties ? (team.properties[property] ?? null) : null;
    if (value !== null) values.push(value);
  }
  return values.length === 0 ? undefined : { value: values, type: 'string' };
}
