import { entityKey } from './entity';

/** One step of a path: follow `relation` once, or any number of times from `minHops` to `maxHops`. */
export interface PathStep {
  readonly relation: string;
  readonly minHops: number;
  readonly maxHops: number;
}

/**
 * A question about how entities are related, asked by a query. Its answer is the set of entities, by `entityKey`, for
 * which it is true. Decisions never load anything (spec R-30): whoever holds the relations answers first.
 */
export type GraphNeed =
  /** Entities related to one of those named, through any relations that all point one way. Spec D-21. */
  | {
      readonly kind: 'related';
      readonly blueprint: string;
      readonly identifiers: readonly string[];
      /** upstream: what the named ones point at; downstream: what points at them; otherwise both. */
      readonly direction?: 'upstream' | 'downstream';
      /** Follow only relations that are (or are not) required. */
      readonly required?: boolean;
      /** How many relations are followed at most; 15 where nothing is said. */
      readonly depth?: number;
    }
  /** Entities from which the path leads to one of those named. Spec D-20. */
  | { readonly kind: 'leads-to'; readonly path: readonly PathStep[]; readonly identifiers: readonly string[] }
  /** Entities to which the path leads from one of those named, of `blueprint`. Spec D-20. */
  | {
      readonly kind: 'reached-from';
      readonly blueprint: string;
      readonly path: readonly PathStep[];
      readonly identifiers: readonly string[];
    };

/** What has been answered so far; a need without an answer makes its rule false. */
export type GraphAnswers = ReadonlyMap<GraphNeed, ReadonlySet<string>>;

/** One relation between two entities, each named by `entityKey`. */
export interface Edge {
  readonly from: string;
  readonly relation: string;
  readonly to: string;
  readonly required: boolean;
}

/** Longest way that `relatedTo` follows, whatever is asked for. Spec D-21. */
const maxRelatedHops = 15;

/** Answers needs from all relations of the catalog. Pure. */
export function answerNeeds(needs: readonly GraphNeed[], edges: readonly Edge[]): GraphAnswers {
  const forward = grouped(edges, ({ from }) => from);
  const backward = grouped(edges, ({ to }) => to);
  return new Map(needs.map((need) => [need, answer(need, forward, backward)]));
}

type Index = ReadonlyMap<string, readonly Edge[]>;

function grouped(edges: readonly Edge[], keyOf: (edge: Edge) => string): Index {
  const index = new Map<string, Edge[]>();
  for (const edge of edges) {
    const group = index.get(keyOf(edge));
    if (group) group.push(edge);
    else index.set(keyOf(edge), [edge]);
  }
  return index;
}

function answer(need: GraphNeed, forward: Index, backward: Index): ReadonlySet<string> {
  if (need.kind === 'related') {
    const start = need.identifiers.map((identifier) => entityKey(need.blueprint, identifier));
    const along = (edge: Edge) => need.required === undefined || edge.required === need.required;
    const depth = Math.min(need.depth ?? maxRelatedHops, maxRelatedHops);
    const up = need.direction === 'downstream' ? [] : hops(start, forward, (edge) => edge.to, along, 1, depth);
    const down = need.direction === 'upstream' ? [] : hops(start, backward, (edge) => edge.from, along, 1, depth);
    return new Set([...up, ...down]);
  }
  if (need.kind === 'reached-from') {
    const start = need.identifiers.map((identifier) => entityKey(need.blueprint, identifier));
    return follow(start, need.path, forward, (edge) => edge.to);
  }
  const named = new Set(need.identifiers);
  const ends = [...backward.keys()].filter((key) => named.has(key.slice(key.indexOf('\n') + 1)));
  return follow(ends, need.path.toReversed(), backward, (edge) => edge.from);
}

function follow(
  start: Iterable<string>,
  path: readonly PathStep[],
  index: Index,
  next: (edge: Edge) => string,
): Set<string> {
  return path.reduce<Set<string>>(
    (reached, { relation, minHops, maxHops }) =>
      hops(reached, index, next, (edge) => edge.relation === relation, minHops, maxHops),
    new Set(start),
  );
}

/** What is reached from `start` in `min` to `max` hops; nothing is walked through twice. */
function hops(
  start: Iterable<string>,
  index: Index,
  next: (edge: Edge) => string,
  along: (edge: Edge) => boolean,
  min: number,
  max: number,
): Set<string> {
  let edge = new Set(start);
  const seen = new Set<string>();
  const reached = new Set(min === 0 ? edge : []);
  for (let hop = 1; hop <= max && edge.size > 0; hop++) {
    const beyond = new Set<string>();
    for (const key of edge) {
      if (seen.has(key)) continue;
      seen.add(key);
      for (const found of index.get(key) ?? []) if (along(found)) beyond.add(next(found));
    }
    if (hop >= min) for (const key of beyond) reached.add(key);
    edge = beyond;
  }
  return reached;
}
