import { isList, isObject, type Json, type JsonObject, objectAt, textAt, textsOf } from '../../../contract';
import { propertiesOf, relationsOf, teamBlueprint } from './blueprint-document';

/** A property (of any kind) or relation of a blueprint that gets another name. */
export interface KeyRename {
  readonly kind: 'property' | 'relation';
  /** Identifier of the blueprint. */
  readonly of: string;
  readonly from: string;
  readonly to: string;
}

/** Definitions of blueprints by identifier: they say where relations lead. */
export type Bodies = ReadonlyMap<string, JsonObject>;

/**
 * A blueprint's definition after a rename, in it or in another blueprint: its own key, and every path, aggregation and
 * query that names it. Programs name properties as `.properties.name`; in a program that finds them another way the old
 * name stays, and its value is then null.
 *
 * Source: spec P-43.
 */
export function respellBlueprint(body: JsonObject, rename: KeyRename, bodies: Bodies): JsonObject {
  const own = body.identifier === rename.of ? respellOwn(body, rename) : body;
  const start = String(body.identifier);
  const mirrors = mapped(objectAt(own, 'mirrorProperties'), (mirror) => ({
    ...mirror,
    path: respellMirror(textAt(mirror, 'path') ?? '', start, rename, bodies),
  }));
  const aggregations = mapped(objectAt(own, 'aggregationProperties'), (aggregation) =>
    respellAggregation(aggregation, start, rename, bodies),
  );
  const ownership = (key: string): JsonObject => {
    const value = own[key];
    const path = isObject(value) ? textAt(value, 'path') : undefined;
    if (!isObject(value) || path === undefined) return {};
    return { [key]: { ...value, path: respellSteps(path.split('.'), start, rename, bodies).steps.join('.') } };
  };
  return {
    ...own,
    ...ownership('ownership'),
    ...ownership('teamInheritance'),
    ...(isObject(own.mirrorProperties) ? { mirrorProperties: mirrors } : {}),
    ...(isObject(own.aggregationProperties) ? { aggregationProperties: aggregations } : {}),
  };
}

function respellOwn(body: JsonObject, { kind, from, to }: KeyRename): JsonObject {
  if (kind === 'relation') return { ...body, relations: respelledKeys(objectAt(body, 'relations'), from, to) };
  const schema = objectAt(body, 'schema');
  const required: JsonObject = isList(schema.required)
    ? { required: textsOf(schema.required).map((key) => (key === from ? to : key)) }
    : {};
  const calculations = mapped(objectAt(body, 'calculationProperties'), (calculation) => ({
    ...calculation,
    calculation: respellProgram(textAt(calculation, 'calculation') ?? '', from, to),
  }));
  return {
    ...body,
    schema: { ...schema, properties: respelledKeys(propertiesOf(body), from, to), ...required },
    ...(isObject(body.mirrorProperties) ? { mirrorProperties: respelledKeys(body.mirrorProperties, from, to) } : {}),
    ...(isObject(body.calculationProperties) ? { calculationProperties: calculations } : {}),
  };
}

/** The object with one key renamed in its place. */
export function respelledKeys(object: JsonObject, from: string, to: string): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key === from ? to : key, value]));
}

function respellProgram(program: string, from: string, to: string): string {
  const field = /^[A-Za-z_]\w*$/;
  const spelled = field.test(to) ? `.properties.${to}` : `.properties[${JSON.stringify(to)}]`;
  const escaped = from.replace(/[\\=@-]/g, '\\$&');
  const pattern = new RegExp(`\\.properties(?:\\.${escaped}(?![\\w])|\\.?\\["${escaped}"\\]|\\."${escaped}")`, 'g');
  return program.replace(pattern, () => spelled);
}

function respellMirror(path: string, start: string, rename: KeyRename, bodies: Bodies): string {
  const parts = path.split('.');
  const { steps, end } = respellSteps(parts.slice(0, -1), start, rename, bodies);
  const last = parts.at(-1) ?? '';
  const isIt = rename.kind === 'property' && end === rename.of && last === rename.from;
  return [...steps, isIt ? rename.to : last].join('.');
}

/** A path of relations; `end` is the blueprint it leads to, undefined where it breaks off. */
function respellSteps(
  steps: readonly string[],
  start: string,
  { kind, of, from, to }: KeyRename,
  bodies: Bodies,
): { readonly steps: readonly string[]; readonly end: string | undefined } {
  let at: string | undefined = start;
  const respelled: string[] = [];
  for (const step of steps) {
    respelled.push(kind === 'relation' && at === of && step === from ? to : step);
    const body: JsonObject = (at !== undefined && bodies.get(at)) || {};
    at = step === '$team' ? teamBlueprint : relationsOf(body).find(({ relation }) => relation === step)?.target;
  }
  return { steps: respelled, end: at };
}

function respellAggregation(aggregation: JsonObject, start: string, rename: KeyRename, bodies: Bodies): JsonObject {
  const target = textAt(aggregation, 'target') ?? '';
  const isIt = rename.kind === 'property' && target === rename.of;
  const spec = objectAt(aggregation, 'calculationSpec');
  const respelled = Object.fromEntries(
    Object.entries(spec).map(([key, value]) => [
      key,
      isIt && (key === 'property' || key === 'measureTimeBy') && value === rename.from ? rename.to : value,
    ]),
  );
  const { query, pathFilter } = aggregation;
  const paths: JsonObject = isList(pathFilter)
    ? {
        pathFilter: pathFilter.map((path) =>
          isObject(path) ? respellPath(path, start, target, rename, bodies) : path,
        ),
      }
    : {};
  return {
    ...aggregation,
    calculationSpec: respelled,
    ...(isObject(query) ? { query: respellQuery(query, target, rename, bodies) } : {}),
    ...paths,
  };
}

/** The path of an aggregation starts where it says, otherwise at its target, if that has such a relation. */
function respellPath(path: JsonObject, source: string, target: string, rename: KeyRename, bodies: Bodies): JsonObject {
  const steps = textsOf(path.path);
  const fits = relationsOf(bodies.get(target) ?? {}).some(({ relation }) => relation === steps[0]);
  const start = textAt(path, 'fromBlueprint') ?? (fits ? target : source);
  return { ...path, path: respellSteps(steps, start, rename, bodies).steps };
}

/** A query over entities of one blueprint. */
export function respellQuery(query: JsonObject, about: string, rename: KeyRename, bodies: Bodies): JsonObject {
  const rule = (value: Json): Json => {
    if (!isObject(value)) return value;
    if (isList(value.rules)) return { ...value, rules: value.rules.map(rule) };
    const { property, relation } = value;
    if (isObject(property) && isList(property.path)) {
      const start = textAt(property, 'fromBlueprint') ?? about;
      return { ...value, property: { ...property, path: respellHops(property.path, start, rename, bodies) } };
    }
    const isHere = about === rename.of;
    if (isHere && property === rename.from) return { ...value, property: rename.to };
    if (isHere && rename.kind === 'relation' && relation === rename.from) return { ...value, relation: rename.to };
    return value;
  };
  return { ...query, rules: isList(query.rules) ? query.rules.map(rule) : [] };
}

/** The path of a rule; a step may be `{ relation, maxHops }`. */
function respellHops(path: readonly Json[], start: string, rename: KeyRename, bodies: Bodies): readonly Json[] {
  const names = path.map((step) => (isObject(step) ? (textAt(step, 'relation') ?? '') : String(step)));
  const { steps } = respellSteps(names, start, rename, bodies);
  return path.map((step, i) => (isObject(step) ? { ...step, relation: steps[i] ?? '' } : (steps[i] ?? step)));
}

/** A scorecard of the blueprint itself: its conditions name properties and relations. */
export function respellScorecard(body: JsonObject, { kind, from, to }: KeyRename): JsonObject {
  const visit = (value: Json): Json => {
    if (isList(value)) return value.map(visit);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, key === kind && entry === from ? to : visit(entry)]),
    );
  };
  const { filter, rules } = body;
  return {
    ...body,
    ...(filter === undefined ? {} : { filter: visit(filter) }),
    ...(rules === undefined ? {} : { rules: visit(rules) }),
  };
}

function mapped(object: JsonObject, change: (value: JsonObject) => JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, isObject(value) ? change(value) : value]),
  );
}
