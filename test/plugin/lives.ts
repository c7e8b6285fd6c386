import fc from 'fast-check';
import type { Value } from '../../src/cty';
import type { Schema } from '../../src/plugin';
import { type Configured, configsOf, schemas, statesOf, staysDistinct } from './arbitraries';

/**
 * One life of a resource: what was there (nothing, what a configuration made, anything at all), what is configured, and
 * what the other end decides.
 */
export type Life = {
  readonly schema: Schema;
  readonly before: Configured | { readonly state: Value } | undefined;
  readonly config: Configured;
  readonly choice: number;
};

/** Lives of resources of all schemas. */
export const lives: fc.Arbitrary<Life> = schemas.chain((schema) => {
  const configs = configsOf(schema).filter(({ shown, final }) => {
    return staysDistinct(schema, shown) && staysDistinct(schema, final);
  });
  const states = statesOf(schema).map((state) => ({ state }));
  return fc.record({
    schema: fc.constant(schema),
    before: fc.oneof(fc.constant(undefined), configs, states),
    config: configs,
    choice: fc.nat(),
  });
});
