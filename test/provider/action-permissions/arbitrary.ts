import fc from 'fast-check';
import { sortUnique } from '../../../src/contract';
import type { Value } from '../../../src/cty';
import { optional, required, together } from '../action/arbitrary/parts';
import { withLatePlaces } from '../late';

const names = (of: readonly string[]): fc.Arbitrary<Value> => fc.subarray([...of]).map((some) => sortUnique(some));

const query = fc.record({
  combinator: fc.constantFrom('and', 'or'),
  rules: fc.array(
    fc.record({
      property: fc.constantFrom('$blueprint', '$identifier', 'tier'),
      operator: fc.constantFrom('=', '!=', 'contains'),
      value: fc.constantFrom('_user', '{{ .trigger.user.email }}', '<&>', 'größe'),
    }),
    { maxLength: 3 },
  ),
});

const policy = fc
  .tuple(
    fc.record({
      queries: fc.dictionary(fc.constantFrom('a', 'b', 'my query'), query, { maxKeys: 2 }),
      conditions: fc.array(fc.constantFrom('true', '[]', '["ana@example.com"]', '1 < 2 and "<&>" != ""'), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
    fc.constantFrom(undefined, 2),
  )
  .map(([json, indent]): Value => JSON.stringify(json, null, indent));

const grant = [
  optional('users', names(['ana@example.com', 'ben@example.com', 'cy@example.com'])),
  optional('roles', names(['Admin', 'Member', 'service-moderator'])),
  optional('teams', names(['payments', 'sre'])),
  optional('policy', policy),
];

const execute = together(...grant, optional('owned_by_team', fc.boolean()));

/** Any permissions that may be written for `action`, in the organization that acceptance tests seed. */
export const arbitraryPermissions = (action: string) =>
  withLatePlaces(
    together(
      required('action_identifier', fc.constant(action)),
      optional('blueprint_identifier', fc.constantFrom('', 'service')),
      required('permissions', together(required('approve', together(...grant)), required('execute', execute))),
    ),
  );
