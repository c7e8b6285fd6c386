import { isList, isObject, type Json, type JsonObject } from '../../../../contract';
import { relationsOf, teamBlueprint } from '../../blueprints/blueprint-document';
import type { Catalog, DefinedBlueprint } from '../../blueprints/catalog';
import { type Aggregation, type Calculation, computedIn, type Mirror } from './computed-properties';

/** The names that a query looks at: of its candidates and, by contexts, of the acting person and their teams. */
export interface NamedProperties {
  readonly names: ReadonlySet<string>;
  /** Some rule looks at every property of a type. */
  readonly any: boolean;
}

/** Reads the names out of a query of whatever shape. */
export function propertiesNamed(query: Json): NamedProperties {
  const names = new Set<string>();
  let any = false;
  const visit = (value: Json): void => {
    if (isList(value)) for (const entry of value) visit(entry);
    if (!isObject(value)) return;
    if (typeof value.property === 'string') names.add(value.property);
    if (value.propertySchema !== undefined) any = true;
    for (const entry of Object.values(value)) visit(entry);
  };
  visit(query);
  return { names, any };
}

/** The computed properties that a calculation reads: those whose name is a word of its program. */
export function namedInProgram(
  { body }: DefinedBlueprint,
  { program }: Pick<Calculation, 'program'>,
  self: string,
): readonly string[] {
  const words = new Set([...(program.match(/\w+/g) ?? []), ...(program.match(/[\w@=\\-]+/g) ?? [])]);
  return [...computedIn(body).keys()].filter((name) => name !== self && words.has(name));
}

/** Where a mirror's relations lead; `many` when one entity may lead to several. */
export function followSteps(
  catalog: Catalog,
  start: DefinedBlueprint,
  steps: readonly string[],
): { readonly ends: readonly DefinedBlueprint[]; readonly many: boolean } | undefined {
  const ends: DefinedBlueprint[] = [];
  let at = start;
  let many = false;
  for (const step of steps) {
    const relation = relationsOf(at.body).find((known) => known.relation === step);
    const next = catalog.byIdentifier.get(step === '$team' ? teamBlueprint : (relation?.target ?? ''));
    if (!next) return undefined;
    many ||= step === '$team' || relation?.many === true;
    ends.push(next);
    at = next;
  }
  return { ends, many };
}

/**
 * Finds the computed properties whose value would depend on itself. They have none: such a property is null, and so is
 * whatever reads it, whichever of them is asked for first.
 */
export class Cycles {
  private readonly found = new Map<string, boolean>();

  constructor(private readonly catalog: Catalog) {}

  has(of: DefinedBlueprint, name: string): boolean {
    const key = keyOf(of, name);
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const seen = new Set<string>();
    const open = [...this.read(of, name)];
    let isCyclic = false;
    for (let next = open.pop(); next && !isCyclic; next = open.pop()) {
      const at = keyOf(...next);
      isCyclic = at === key;
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...this.read(...next));
    }
    this.found.set(key, isCyclic);
    return isCyclic;
  }

  /** The computed properties that one reads. */
  private read(of: DefinedBlueprint, name: string): readonly [DefinedBlueprint, string][] {
    const computed = computedIn(of.body).get(name);
    if (!computed) return [];
    if (computed.kind === 'calculation') return namedInProgram(of, computed, name).map((other) => [of, other]);
    if (computed.kind === 'mirror') return this.mirrored(of, computed);
    return this.aggregated(computed);
  }

  private mirrored(of: DefinedBlueprint, { steps, property }: Mirror): readonly [DefinedBlueprint, string][] {
    const end = followSteps(this.catalog, of, steps)?.ends.at(-1);
    return end && computedIn(end.body).has(property) ? [[end, property]] : [];
  }

  private aggregated({ target, measurement, query }: Aggregation): readonly [DefinedBlueprint, string][] {
    const of = this.catalog.byIdentifier.get(target);
    if (!of) return [];
    const { names, any } = propertiesNamed(query ?? ({} as JsonObject));
    const { property, timeBy } = measurement;
    const reads = (name: string) => any || names.has(name) || name === property || name === timeBy;
    return [...computedIn(of.body).keys()].filter(reads).map((name) => [of, name]);
  }
}

function keyOf({ blueprint }: DefinedBlueprint, name: string): string {
  return `${blueprint.id}\n${name}`;
}
