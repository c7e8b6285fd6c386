import { isList, isObject } from '../../contract';
import type { Value } from '../../cty';
import { type Codec, isEmptyMap, isNothing, memberOf, toJson } from '../codecs';
import { whole } from '../merge';
import { entriesOf, toRecord } from '../record';
import { relationMaps } from './kinds';

/**
 * Relations in both worlds: two maps in HCL, one in the API. A relation to one that is null or empty, or to many that
 * lists none, is the same as one that is not written; state keeps the form it has.
 */
export const relations: Codec = {
  toApi: (value) =>
    toRecord(
      relationMaps.flatMap((map) =>
        entriesOf(memberOf(value, map))
          .filter(([, to]) => to !== null && to !== '')
          .map(([key, to]) => [key, toJson(to)] as const),
      ),
    ),

  toState(answer, { prior }) {
    const entries = Object.entries(isObject(answer) ? answer : {});
    const single = entries.flatMap(([key, to]) => (typeof to === 'string' && to !== '' ? [[key, to] as const] : []));
    const many = entries.flatMap(([key, to]) =>
      isList(to) && to.length > 0 ? [[key, to.map((each) => (typeof each === 'string' ? each : null))] as const] : [],
    );
    const related = new Set([...single, ...many].map(([key]) => key));
    const read = (map: string, answered: readonly (readonly [string, Value])[]): Value => {
      const before = memberOf(prior, map);
      const unrelated = entriesOf(before).filter(([key, to]) => isNothing(to) && !related.has(key));
      const all = [...answered, ...unrelated];
      return all.length > 0 ? toRecord(all) : isEmptyMap(before) ? before : null;
    };
    const state = toRecord([
      ['single_relations', read('single_relations', single)],
      ['many_relations', read('many_relations', many)],
    ] as const);
    return isNothing(state) ? (isNothing(prior) ? prior : null) : state;
  },

  shape: whole,
};
