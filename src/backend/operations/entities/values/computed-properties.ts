import { isList, isObject, type Json, type JsonObject, objectAt, textAt, textsOf } from '../../../../contract';
import { propertiesOf } from '../../blueprints/blueprint-document';
import type { Measurement } from './measure';

/** A property whose value is worked out when an entity is read. Source: spec P-43; POST /v1/blueprints. */
export type Computed = Mirror | Calculation | Aggregation;

/** A value of another entity: the relations that lead there, and the name of what is there. */
export interface Mirror {
  readonly kind: 'mirror';
  readonly steps: readonly string[];
  readonly property: string;
}

/** The output of a jq program over the entity. */
export interface Calculation {
  readonly kind: 'calculation';
  readonly program: string;
  /** The JSON type that is declared of the output; anything else becomes null. */
  readonly type: string | undefined;
}

/** A number worked out of the related entities of another blueprint. */
export interface Aggregation {
  readonly kind: 'aggregation';
  /** Identifier of that blueprint. */
  readonly target: string;
  readonly measurement: Measurement;
  readonly query: JsonObject | undefined;
  /** The one way to be related that counts; any way where there is none. */
  readonly path: AggregationPath | undefined;
}

/** Relations from one end of an aggregation to the other. */
export interface AggregationPath {
  readonly relations: readonly string[];
  /** The blueprint it starts at, where that is said. */
  readonly from: string | undefined;
}

const known = new WeakMap<JsonObject, ReadonlyMap<string, Computed>>();

/** The computed properties of a blueprint's definition, by name; a stored property of the same name hides one. */
export function computedIn(body: JsonObject): ReadonlyMap<string, Computed> {
  const found = known.get(body) ?? readComputed(body);
  known.set(body, found);
  return found;
}

function readComputed(body: JsonObject): ReadonlyMap<string, Computed> {
  const stored = propertiesOf(body);
  const all: [string, Computed | undefined][] = [
    ...Object.entries(objectAt(body, 'mirrorProperties')).map(([name, of]) => [name, toMirror(of)] as [string, Mirror]),
    ...Object.entries(objectAt(body, 'aggregationProperties')).map(
      ([name, of]) => [name, toAggregation(of)] as [string, Aggregation],
    ),
    ...Object.entries(objectAt(body, 'calculationProperties')).map(
      ([name, of]) => [name, toCalculation(of)] as [string, Calculation],
    ),
  ];
  return new Map(
    all.filter((entry): entry is [string, Computed] => entry[1] !== undefined && !Object.hasOwn(stored, entry[0])),
  );
}

function toMirror(declared: Json): Mirror | undefined {
  const parts = isObject(declared) ? (textAt(declared, 'path') ?? '').split('.') : [];
  const property = parts.at(-1);
  return property === undefined ? undefined : { kind: 'mirror', steps: parts.slice(0, -1), property };
}

function toCalculation(declared: Json): Calculation | undefined {
  const program = isObject(declared) ? textAt(declared, 'calculation') : undefined;
  if (program === undefined || !isObject(declared)) return undefined;
  return { kind: 'calculation', program, type: textAt(declared, 'type') };
}

function toAggregation(declared: Json): Aggregation | undefined {
  if (!isObject(declared)) return undefined;
  const target = textAt(declared, 'target');
  if (target === undefined) return undefined;
  const { query, pathFilter } = declared;
  const [path] = isList(pathFilter) ? pathFilter : [];
  return {
    kind: 'aggregation',
    target,
    measurement: toMeasurement(objectAt(declared, 'calculationSpec')),
    query: isObject(query) ? query : undefined,
    path: isObject(path) ? { relations: textsOf(path.path), from: textAt(path, 'fromBlueprint') } : undefined,
  };
}

/** Reads what is measured, as blueprints and POST /v1/entities/aggregate write it. */
export function toMeasurement(spec: JsonObject): Measurement {
  return {
    func: textAt(spec, 'func') ?? 'count',
    property: textAt(spec, 'property'),
    averageOf: textAt(spec, 'averageOf'),
    timeBy: textAt(spec, 'measureTimeBy') ?? '$createdAt',
  };
}
