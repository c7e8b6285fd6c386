import type { NamedLink } from '../../../store';
import { relationsOf } from '../../blueprints/blueprint-document';
import type { Catalog, DefinedBlueprint } from '../../blueprints/catalog';
import { invalid } from '../../refusal';
import type { Aggregation } from './computed-properties';

/** So many relations are followed for one request; a catalog in which everything leads to everything has more. */
const maxSteps = 5_000_000;

/** The longest way that counts as being related. Source: spec D-21. */
const maxHops = 15;

type Neighbours = ReadonlyMap<string, readonly string[]>;

/**
 * Finds the entities of one blueprint that are related to entities of another, by ids: along any relations that all
 * point one way, or along one given path.
 *
 * Source: spec D-20, D-21; the `pathFilter` of aggregation properties.
 */
export class Reach {
  private steps = 0;
  private readonly byRelation = new Map<string, Map<string, string[]>>();
  private readonly byRelationBack = new Map<string, Map<string, string[]>>();
  private readonly blueprintOf = new Map<string, string>();

  constructor(
    private readonly catalog: Catalog,
    links: readonly NamedLink[],
  ) {
    for (const { sourceBlueprintId, relation, sourceId, targetId, targetBlueprintId } of links) {
      const key = `${sourceBlueprintId}\n${relation}`;
      push(at(this.byRelation, key), sourceId, targetId);
      push(at(this.byRelationBack, key), targetId, sourceId);
      this.blueprintOf.set(sourceId, sourceBlueprintId);
      this.blueprintOf.set(targetId, targetBlueprintId);
    }
  }

  /** For each entity of `of`, the entities of the aggregation's target. @throws {Refusal} when that is too much. */
  from(
    of: DefinedBlueprint,
    ids: readonly string[],
    { target, path }: Aggregation,
  ): ReadonlyMap<string, ReadonlySet<string>> {
    const to = this.catalog.byIdentifier.get(target);
    if (!to) return new Map();
    if (path) return this.along(of, to, ids, path.relations, path.from);
    const forward = this.merged(this.between(of, to), this.byRelation);
    const backward = this.merged(this.between(to, of), this.byRelationBack);
    return new Map(
      ids.map((id) => {
        const found = new Set<string>();
        for (const way of [forward, backward]) {
          for (const other of this.hops([id], way))
            if (this.blueprintOf.get(other) === to.blueprint.id) found.add(other);
        }
        found.delete(id);
        return [id, found];
      }),
    );
  }

  private along(
    of: DefinedBlueprint,
    to: DefinedBlueprint,
    ids: readonly string[],
    relations: readonly string[],
    from: string | undefined,
  ): ReadonlyMap<string, ReadonlySet<string>> {
    const has = (definition: DefinedBlueprint) =>
      relationsOf(definition.body).some(({ relation }) => relation === relations[0]);
    const startsHere = from === undefined ? !has(to) : from === of.blueprint.identifier;
    const ways = this.waysAlong(startsHere ? of : to, relations);
    if (!ways) return new Map();
    const steps = startsHere
      ? ways.map((key) => this.byRelation.get(key))
      : ways.toReversed().map((key) => this.byRelationBack.get(key));
    return new Map(
      ids.map((id) => {
        let reached: ReadonlySet<string> = new Set([id]);
        for (const step of steps) reached = this.next(reached, step ?? new Map());
        return [id, new Set([...reached].filter((other) => this.blueprintOf.get(other) === to.blueprint.id))];
      }),
    );
  }

  /** The keys of the relations on a path; undefined where one is not there. */
  private waysAlong(start: DefinedBlueprint, relations: readonly string[]): readonly string[] | undefined {
    const keys: string[] = [];
    let at: DefinedBlueprint | undefined = start;
    for (const name of relations) {
      const known = at && relationsOf(at.body).find(({ relation }) => relation === name);
      if (!at || !known) return undefined;
      keys.push(`${at.blueprint.id}\n${name}`);
      at = this.catalog.byIdentifier.get(known.target);
    }
    return keys;
  }

  /** The relations, by key, on any way from one blueprint to another. */
  private between(from: DefinedBlueprint, to: DefinedBlueprint): readonly string[] {
    const all = [...this.catalog.byIdentifier.values()].flatMap((definition) =>
      relationsOf(definition.body).map(({ relation, target }) => ({
        key: `${definition.blueprint.id}\n${relation}`,
        source: definition.blueprint.identifier,
        target,
      })),
    );
    const closure = (start: string, a: 'source' | 'target', b: 'source' | 'target') => {
      const reached = new Set([start]);
      for (let size = 0; size < reached.size; ) {
        size = reached.size;
        for (const edge of all) if (reached.has(edge[a])) reached.add(edge[b]);
      }
      return reached;
    };
    const after = closure(from.blueprint.identifier, 'source', 'target');
    const before = closure(to.blueprint.identifier, 'target', 'source');
    return all.filter(({ source, target }) => after.has(source) && before.has(target)).map(({ key }) => key);
  }

  private merged(keys: readonly string[], by: ReadonlyMap<string, Neighbours>): readonly Neighbours[] {
    return keys.flatMap((key) => by.get(key) ?? []);
  }

  private hops(start: readonly string[], ways: readonly Neighbours[]): ReadonlySet<string> {
    const reached = new Set<string>();
    let edge: ReadonlySet<string> = new Set(start);
    for (let hop = 0; hop < maxHops && edge.size > 0; hop++) {
      const beyond = new Set<string>();
      for (const way of ways) {
        for (const id of this.next(edge, way)) if (!reached.has(id)) beyond.add(id);
      }
      for (const id of beyond) reached.add(id);
      edge = beyond;
    }
    return reached;
  }

  private next(from: ReadonlySet<string>, way: Neighbours): Set<string> {
    const found = new Set<string>();
    for (const id of from) {
      for (const other of way.get(id) ?? []) {
        found.add(other);
        this.steps += 1;
      }
    }
    if (this.steps > maxSteps) {
      throw invalid('the aggregation properties asked for follow more relations than one request may; ask for fewer');
    }
    return found;
  }
}

function at(index: Map<string, Map<string, string[]>>, key: string): Map<string, string[]> {
  const found = index.get(key) ?? new Map<string, string[]>();
  index.set(key, found);
  return found;
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
