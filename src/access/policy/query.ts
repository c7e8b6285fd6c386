import { isList, isObject, type Json, type JsonObject, maxGroups, maxRules } from '../../contract';
import { type BlueprintShape, entityKey, type PropertyShape, type QueryEntity } from './entity';
import type { GraphAnswers, GraphNeed, PathStep } from './graph';
import {
  type ContextOperand,
  contextOf,
  contextSubject,
  isUnknownMeta,
  type QueryWorld,
  relatedBy,
  subjectOf,
} from './operands';
import { compare, isComparison, type Subject } from './operators';

type Matches = (entity: QueryEntity, answers: GraphAnswers) => boolean;

/** A query ready to be asked of any number of entities, or why it cannot be. */
export type CompiledQuery =
  | {
      readonly ok: true;
      /** What has to be answered, from the relations of the catalog, before entities can be matched. */
      readonly needs: readonly GraphNeed[];
      readonly matches: (entity: QueryEntity, answers?: GraphAnswers) => boolean;
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Compiles a query over entities.
 *
 * A rule that cannot be evaluated is false, negative ones too, and the rest of its group still counts. The whole
 * query fails only when it is no group at all, is nested deeper than 10 groups or has more than 100 rules, names a
 * blueprint that does not exist or a `$` name that is no meta-property, or asks for the level of a scorecard, which
 * nobody works out; what a failed query means is for its user to say (D-33). Texts are compared as they are: templates
 * are resolved before.
 *
 * @param query as the API writes it: `{ combinator, rules }`.
 * Source: spec 04 section 3 (D-13 to D-25).
 */
export function compileQuery(query: Json, world: QueryWorld): CompiledQuery {
  const needs: GraphNeed[] = [];
  const failures: string[] = [];
  const matches = new Compiler(world, needs, failures).group(query, 1);
  if (matches === undefined) return { ok: false, reason: 'a query is { combinator, rules }' };
  const [reason] = failures;
  if (reason !== undefined) return { ok: false, reason };
  return { ok: true, needs, matches: (entity, answers = new Map()) => matches(entity, answers) };
}

const never: Matches = () => false;

/** Holds what all rules of one query share: the world they see, what they need to know, and why the query fails. */
class Compiler {
  private rules = 0;

  constructor(
    private readonly world: QueryWorld,
    private readonly needs: GraphNeed[],
    private readonly failures: string[],
  ) {}

  /** undefined when `value` is no group. */
  group(value: Json, depth: number): Matches | undefined {
    if (!isObject(value) || !isList(value.rules)) return undefined;
    const { combinator, rules } = value;
    if (combinator !== 'and' && combinator !== 'or') return undefined;
    if (depth > maxGroups) {
      this.failures.push(`groups are nested deeper than ${maxGroups}`);
      return never;
    }
    const parts = rules.map((rule) => this.rule(rule, depth));
    if (combinator === 'and') return (entity, answers) => parts.every((part) => part(entity, answers));
    return (entity, answers) => parts.some((part) => part(entity, answers));
  }

  private rule(rule: Json, depth: number): Matches {
    this.rules += 1;
    if (this.rules > maxRules) {
      if (this.rules === maxRules + 1) this.failures.push(`there are more than ${maxRules} rules`);
      return never;
    }
    if (!isObject(rule)) return never;
    if (rule.combinator !== undefined || rule.rules !== undefined) return this.group(rule, depth + 1) ?? never;
    if (rule.scorecard !== undefined || rule.scorecardRule !== undefined) {
      this.failures.push('a rule asks for the level of scorecards, and those are not worked out');
      return never;
    }
    const { operator } = rule;
    if (typeof operator !== 'string') return never;
    if (operator === 'relatedTo') return this.related(rule);
    if (operator === 'matchAny') return this.matchAny(rule);
    if (!isComparison(operator)) return never;
    if (rule.relation !== undefined) return this.linked(rule, operator);
    if (rule.propertySchema !== undefined) return this.anyOfShape(rule, operator);
    return this.comparison(rule, operator);
  }

  private comparison(rule: JsonObject, operator: string): Matches {
    const asked = this.asked(rule, operator);
    const subject = this.subject(rule.property);
    if (asked === undefined || subject === undefined) return never;
    const { now } = this.world;
    return (entity) => {
      const found = subject(entity);
      return found !== undefined && compare(operator, found, asked, now);
    };
  }

  /** How to find the value that a rule is about: of the entity, or of the acting person, the same for all entities. */
  private subject(property: Json | undefined): ((entity: QueryEntity) => Subject | undefined) | undefined {
    if (typeof property === 'string') {
      this.checkName(property);
      return (entity) => subjectOf(entity, property, this.world);
    }
    const context = contextOf(property);
    if (context === undefined) return undefined;
    const subject = this.contextSubject(context);
    return subject && (() => subject);
  }

  /** The value asked for; undefined when the rule cannot be evaluated. A rule about presence asks for none. */
  private asked(rule: JsonObject, operator: string): Json | undefined {
    const { value } = rule;
    if (presence.has(operator)) return null;
    this.checkBlueprint(rule, operator);
    const context = contextOf(value);
    if (context !== undefined) return this.contextSubject(context)?.value;
    if (isObject(rule.property) || !isList(value) || rule.property !== '$team' || !value.includes(myTeams))
      return value;
    const mine = this.contextSubject({ property: '$identifier', context: 'userTeams' })?.value;
    return isList(mine) ? [...value.filter((entry) => entry !== myTeams), ...mine] : undefined;
  }

  private contextSubject(context: ContextOperand): Subject | undefined {
    this.checkName(context.property);
    return contextSubject(context, this.world);
  }

  private related(rule: JsonObject): Matches {
    const { blueprint, direction, required } = rule;
    const { relatedToDepth } = this.world;
    const identifiers = namesOf(rule.value);
    const isDirected = direction === undefined || direction === 'upstream' || direction === 'downstream';
    const isLimited = required === undefined || typeof required === 'boolean';
    if (typeof blueprint !== 'string' || identifiers === undefined || !isDirected || !isLimited) return never;
    return this.ask({
      kind: 'related',
      blueprint,
      identifiers,
      ...(direction && { direction }),
      ...(isLimited && { required }),
      ...(relatedToDepth !== undefined && { depth: relatedToDepth }),
    });
  }

  private matchAny(rule: JsonObject): Matches {
    const { property } = rule;
    const context = contextOf(rule.value);
    const identifiers = namesOf(context ? this.contextSubject(context)?.value : rule.value);
    if (identifiers === undefined) return never;
    if (isObject(property) && property.path !== undefined) {
      const path = pathOf(property.path);
      const { fromBlueprint: blueprint } = property;
      if (path === undefined || (blueprint !== undefined && typeof blueprint !== 'string')) return never;
      return this.ask(
        blueprint === undefined
          ? { kind: 'leads-to', path, identifiers }
          : { kind: 'reached-from', blueprint, path, identifiers },
      );
    }
    const subject = this.subject(property);
    if (subject === undefined) return never;
    return (entity) => {
      const related = typeof property === 'string' ? relatedBy(entity, property, this.world) : undefined;
      const values = related ?? namesOf(subject(entity)?.value ?? undefined) ?? [];
      return values.some((value) => identifiers.includes(value));
    };
  }

  /** A rule about what a relation names: `{ relation, targetProperty?, operator, value }`. */
  private linked(rule: JsonObject, operator: string): Matches {
    const { relation, targetProperty = '$identifier' } = rule;
    const asked = this.asked(rule, operator);
    if (typeof relation !== 'string' || asked === undefined) return never;
    const { now } = this.world;
    return (entity) => {
      const identifiers = relatedBy(entity, relation, this.world);
      const names = targetProperty === '$identifier' ? identifiers : entity.relatedTitles?.[relation];
      if (identifiers === undefined || names === undefined) return false;
      const [only = null] = names;
      const value = names.length > 1 ? names : only;
      return compare(
        operator,
        { value, shape: { type: 'string' }, ...(names.length > 1 && { isNames: true }) },
        asked,
        now,
      );
    };
  }

  /** A rule about any property of one type: `{ propertySchema, operator, value }`. */
  private anyOfShape(rule: JsonObject, operator: string): Matches {
    const wanted = rule.propertySchema;
    if (!isObject(wanted)) return never;
    const asked = rule.value ?? null;
    const { now, blueprints } = this.world;
    return (entity) =>
      propertiesLike(wanted, blueprints.get(entity.blueprint)).some((name) => {
        const subject = subjectOf(entity, name, this.world);
        return subject !== undefined && compare(operator, { ...subject, isNames: isList(subject.value) }, asked, now);
      });
  }

  private ask(need: GraphNeed): Matches {
    this.needs.push(need);
    return ({ blueprint, identifier }, answers) => answers.get(need)?.has(entityKey(blueprint, identifier)) === true;
  }

  private checkName(property: string): void {
    if (isUnknownMeta(property)) this.failures.push(`${property.slice(0, 60)} is no property`);
  }

  private checkBlueprint({ property, value }: JsonObject, operator: string): void {
    if (property !== '$blueprint' || (operator !== '=' && operator !== 'in')) return;
    for (const name of namesOf(value) ?? []) {
      if (!this.world.blueprints.has(name)) this.failures.push(`there is no blueprint "${name.slice(0, 100)}"`);
    }
  }
}

/** Stands for the acting person's teams in a rule about `$team`. Spec D-22. */
export const myTeams = 'My Teams';

const presence = new Set(['isEmpty', 'isNotEmpty', 'isExpired', 'isNotExpired']);

function namesOf(value: Json | undefined): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  if (!isList(value)) return undefined;
  const names = value.filter((entry) => typeof entry === 'string');
  return names.length === value.length ? names : undefined;
}

/** A path as steps; undefined when it is none, or lets more than one step be repeated (spec D-20). */
function pathOf(value: Json): readonly PathStep[] | undefined {
  if (!isList(value) || value.length === 0) return undefined;
  const steps = value.flatMap((entry, i): PathStep[] => {
    if (typeof entry === 'string') return [{ relation: entry, minHops: 1, maxHops: 1 }];
    if (!isObject(entry) || typeof entry.relation !== 'string') return [];
    const { relation, maxHops = 1 } = entry;
    if (typeof maxHops !== 'number' || !Number.isInteger(maxHops) || maxHops < 1 || maxHops > 15) return [];
    return [{ relation, minHops: i > 0 && entry.maxHops !== undefined ? 0 : 1, maxHops }];
  });
  const repeated = value.filter((entry) => isObject(entry) && entry.maxHops !== undefined);
  return steps.length === value.length && repeated.length <= 1 ? steps : undefined;
}

/** The properties of a blueprint that are of the wanted type, and of the wanted format where one is asked for. */
function propertiesLike(wanted: JsonObject, blueprint: BlueprintShape | undefined): readonly string[] {
  const items = isObject(wanted.items) ? wanted.items : undefined;
  const fits = (shape: PropertyShape): boolean =>
    shape.type === wanted.type &&
    (wanted.format === undefined || shape.format === wanted.format) &&
    (items === undefined ||
      (shape.items?.type === items.type && (items.format === undefined || shape.items?.format === items.format)));
  return Object.entries(blueprint?.properties ?? {}).flatMap(([name, shape]) => (fits(shape) ? [name] : []));
}
