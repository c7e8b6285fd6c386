import { isObject } from '../../../contract';
import type { Codec } from '../../codecs';
import { type Fields, single } from '../../fields';

/** One nested object that the API always has: where it is empty, and nothing was written in HCL, there is none. */
export function alwaysThere<A>(inner: Fields<A>): Codec {
  const present = single(inner, { presence: true });
  return {
    ...present,
    toState: (json, reading) =>
      reading.prior === null && isObject(json) && Object.keys(json).length === 0
        ? null
        : present.toState(json, reading),
  };
}
