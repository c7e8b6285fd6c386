import type { Http } from './http';
import { byIdentifier, type Identified } from './named';
import { type CallOptions, withoutCalculated } from './request';
import { maxListBytes, SharedList } from './shared-list';

/** The shared reads of entities, a list for each blueprint. */
export interface EntityLists {
  of(blueprint: string): SharedList<Identified>;
  /** Asks for every entity of a blueprint the caller may read, by identifier. */
  fetch(blueprint: string, options?: CallOptions): Promise<ReadonlyMap<string, Identified>>;
  /** Forgets all of them. */
  invalidate(): void;
}

/** Source: spec R-45. */
export function createEntityLists(http: Http): EntityLists {
  const lists = new Map<string, SharedList<Identified>>();
  const fetch = async (blueprint: string, options: CallOptions = {}, maxAnswerBytes?: number) => {
    const path = ['blueprints', blueprint, 'entities'];
    return byIdentifier(
      await http.list({ method: 'GET', path, query: withoutCalculated, maxAnswerBytes, ...options }, 'entities'),
    );
  };
  return {
    of(blueprint) {
      const known = lists.get(blueprint) ?? new SharedList((signal) => fetch(blueprint, { signal }, maxListBytes));
      lists.set(blueprint, known);
      return known;
    },
    fetch: (blueprint, options) => fetch(blueprint, options),
    invalidate() {
      for (const list of lists.values()) list.invalidate();
    },
  };
}
