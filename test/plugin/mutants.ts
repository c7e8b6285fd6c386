import { isUnknown, list, number, string, unknown, type Value } from '../../src/cty';
import type { Schema } from '../../src/plugin';

/** One schema for all mutants: every kind of attribute and block that Terraform has a rule for. */
export const schema = {
  attributes: {
    id: { type: string, computed: true, stable: true },
    name: { type: string, optional: true },
    secret: { type: string, optional: true, sensitive: true },
    level: { type: number, optional: true, computed: true },
    permissions: {
      nesting: 'single',
      optional: true,
      attributes: { roles: { type: list(string), optional: true }, policy: { type: string, optional: true } },
    },
    rules: { nesting: 'list', optional: true, attributes: { name: { type: string, optional: true } } },
    labels: { nesting: 'map', optional: true, attributes: { text: { type: string, optional: true } } },
    owners: { nesting: 'set', optional: true, attributes: { team: { type: string, optional: true } } },
  },
  blocks: {
    limit: { nesting: 'single', attributes: { count: { type: number, optional: true } } },
    step: { nesting: 'list', attributes: { run: { type: string, optional: true } } },
  },
} as const satisfies Schema;

/** Members of the configuration or of an answer by name; what is left out is null, or no block. */
export type Members = { readonly [name: string]: Value };

/** One way to misbehave, and what Terraform says of it. */
export type Mutant = {
  /** What it does wrong; also its resource type's name, after the provider's. */
  readonly name: string;
  readonly config: Members;
  /** The configuration that made the prior state, for mutants that only updates show. */
  readonly before?: Members;
  /** Which answer is wrong: every plan (of an update, if there is a `before`), the plan made at apply, or the state. */
  readonly spoils: 'plan' | 'final plan' | 'apply';
  readonly answer: (right: Members) => Members | null;
  /** Terraform's words for it, of its message and of the summary above. */
  readonly says: string;
  readonly summary: string;
};

const invalidPlan = 'Provider produced invalid plan';
const inconsistent = 'Provider produced inconsistent result after apply';

const spoilPlan = (name: string, config: Members, change: Members, says: string): Mutant => ({
  name,
  config,
  spoils: 'plan',
  answer: (right) => ({ ...right, ...change }),
  says,
  summary: invalidPlan,
});

const spoilApply = (name: string, config: Members, change: Members, says: string): Mutant => ({
  ...spoilPlan(name, config, change, says),
  spoils: 'apply',
  summary: inconsistent,
});

const permissions = (members: Members) => ({ permissions: { roles: null, policy: null, ...members } });

export const mutants: readonly Mutant[] = [
  spoilPlan('plans_what_is_not_computed', {}, { name: 'x' }, 'for a non-computed attribute'),
  spoilPlan('plans_a_secret', {}, { secret: 'x' }, 'sensitive planned value for a non-computed attribute'),
  spoilPlan('plans_another_value', { name: 'x' }, { name: 'X' }, 'does not match config value'),
  spoilPlan(
    'plans_another_secret',
    { secret: 'x' },
    { secret: 'X' },
    'sensitive planned value does not match config value',
  ),
  spoilPlan('plans_null', { name: 'x' }, { name: null }, 'does not match config value'),
  spoilPlan('plans_unknown', { name: 'x' }, { name: unknown }, 'does not match config value'),
  spoilPlan(
    'plans_another_order',
    permissions({ roles: ['b', 'a'] }),
    permissions({ roles: ['a', 'b'] }),
    'does not match config value',
  ),
  spoilPlan(
    'plans_an_unknown_object',
    permissions({}),
    { permissions: unknown },
    'planned unknown for configured value',
  ),
  spoilPlan(
    'plans_an_object_away',
    permissions({}),
    { permissions: null },
    'planned for absence but config wants existence',
  ),
  spoilPlan('plans_an_object', {}, permissions({}), 'for a non-computed attribute'),
  spoilPlan('plans_a_value_inside', permissions({}), permissions({ policy: '{}' }), 'for a non-computed attribute'),
  spoilPlan('plans_a_shorter_list', { rules: [{ name: 'a' }] }, { rules: [] }, 'disagrees with count in config'),
  spoilPlan(
    'plans_another_element',
    { rules: [{ name: 'a' }] },
    { rules: [{ name: 'b' }] },
    'does not match config value',
  ),
  spoilPlan(
    'plans_another_key',
    { labels: { a: { text: 'x' } } },
    { labels: { b: { text: 'x' } } },
    'map key "b" from plan is not present in config',
  ),
  spoilPlan(
    'plans_a_larger_set',
    { owners: [{ team: 'a' }] },
    { owners: [{ team: 'a' }, { team: 'b' }] },
    'disagrees with count in config',
  ),
  spoilPlan('plans_a_block', {}, { limit: { count: null } }, 'planned for existence but config wants absence'),
  spoilPlan(
    'plans_a_block_away',
    { limit: { count: 1 } },
    { limit: null },
    'planned for absence but config wants existence',
  ),
  spoilPlan('plans_an_unknown_block', { limit: { count: 1 } }, { limit: unknown }, 'must not be unknown itself'),
  spoilPlan(
    'plans_more_blocks',
    { step: [{ run: 'a' }] },
    { step: [{ run: 'a' }, { run: 'b' }] },
    'block count in plan (2) disagrees with count in config (1)',
  ),
  spoilPlan('plans_null_for_no_blocks', {}, { step: null }, 'must be empty'),
  spoilPlan(
    'plans_an_unknown_element',
    { step: [{ run: 'a' }] },
    { step: [unknown] },
    'element representing nested block must not be unknown itself',
  ),
  {
    ...spoilPlan('plans_neither_old_nor_new', { name: 'new' }, { name: 'other' }, 'nor prior value'),
    before: { name: 'old' },
  },
  {
    ...spoilPlan('knows_something_else_later', { name: unknown }, { id: 'id-2' }, 'but now'),
    spoils: 'final plan',
    summary: 'Provider produced inconsistent final plan',
    before: { name: 'old' },
  },
  {
    ...spoilPlan('knows_less_later', { name: unknown }, { id: unknown }, 'was known, but now unknown'),
    spoils: 'final plan',
    summary: 'Provider produced inconsistent final plan',
    before: { name: 'old' },
  },
  spoilApply('stores_what_was_not_planned', {}, { name: 'x' }, 'was null, but now'),
  spoilApply('stores_nothing', { name: 'x' }, { name: null }, 'but now null'),
  spoilApply('stores_another_value', { name: 'x' }, { name: 'X' }, 'but now'),
  spoilApply('stores_another_secret', { secret: 'x' }, { secret: 'X' }, 'inconsistent values for sensitive attribute'),
  spoilApply(
    'stores_a_longer_list',
    permissions({ roles: [] }),
    permissions({ roles: ['x'] }),
    'new element 0 has appeared',
  ),
  spoilApply(
    'stores_a_shorter_list',
    permissions({ roles: ['x'] }),
    permissions({ roles: [] }),
    'element 0 has vanished',
  ),
  spoilApply(
    'stores_another_key',
    { labels: { a: { text: 'x' } } },
    { labels: { b: { text: 'x' } } },
    'element "a" has vanished',
  ),
  spoilApply(
    'stores_another_set',
    { owners: [{ team: 'a' }] },
    { owners: [{ team: 'b' }] },
    'does not correlate with any element in actual',
  ),
  spoilApply(
    'stores_a_larger_set',
    { owners: [{ team: 'a' }] },
    { owners: [{ team: 'a' }, { team: 'b' }] },
    'does not correlate with any element in plan',
  ),
  spoilApply(
    'stores_more_blocks',
    { step: [{ run: 'a' }] },
    { step: [{ run: 'a' }, { run: 'b' }] },
    'block count changed from 1 to 2',
  ),
  spoilApply('stores_a_block_away', { limit: { count: 1 } }, { limit: null }, 'was present, but now absent'),
  {
    ...spoilApply(
      'leaves_something_unknown',
      {},
      { id: unknown },
      'After the apply operation, the provider still indicated an unknown value',
    ),
    summary: 'Provider returned invalid result object after apply',
  },
  {
    ...spoilApply('forgets_what_it_made', {}, {}, 'Root object was present, but now absent'),
    answer: () => null,
  },
];

/** Members as a whole value of the schema: what they leave out is null, or no block. */
export function whole(members: Members): Members {
  const attributes = Object.fromEntries(Object.keys(schema.attributes).map((name) => [name, null]));
  return { ...attributes, limit: null, step: [], ...members };
}

/** What the provider decides itself, where the plan leaves it open; all else stays as planned. */
export function completed(planned: { readonly [name: string]: Value | undefined }): Members {
  const decided: Members = { id: 'id-1', level: 1, name: 'late' };
  return Object.fromEntries(
    Object.entries(planned).map(([name, value = unknown]) => [
      name,
      isUnknown(value) ? (decided[name] ?? null) : value,
    ]),
  );
}
