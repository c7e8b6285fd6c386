import fc from 'fast-check';
import { isUnknown, type Value } from '../../../src/cty';
import { method } from './arbitrary/methods';
import { oneOf, optional, required, text, together } from './arbitrary/parts';
import { trigger } from './arbitrary/triggers';
import type { Written } from './complete';

/** An action somebody might write. */
export type ArbitraryAction = {
  /** As it stands in HCL: what is optional may be left out or null. Valid at plan and for the backend. */
  readonly config: Written;
  /**
   * Places of `config` whose values may be known only after apply: steps are attributes, map keys and list indexes.
   * Mostly texts, numbers and switches, at times whole objects, maps and lists; none of them is below another.
   */
  readonly late: readonly At[];
};

/** What must be there before any arbitrary action can be: a blueprint and an action of these identifiers. */
export const needed = { blueprints: ['needed'], actions: ['needed'] } as const;

const identifier = fc.oneof(
  fc.constantFrom('größe', 'a.b', 'a@b', 'a=b', 'a:b', 'a+b', '...', 'Ж-1'),
  fc.string({ unit: fc.constantFrom(...'abcXYZ019_-'), minLength: 1, maxLength: 12 }),
);

const notification = oneOf(
  optional('approval_email_notification', fc.constant({})),
  optional(
    'approval_webhook_notification',
    together(
      required('url', fc.constantFrom('https://example.com/a?b=c', 'http://127.0.0.1:1/x')),
      optional('format', fc.constantFrom('json', 'slack')),
    ),
  ),
);

const config = together(
  required('identifier', identifier),
  optional('blueprint', fc.constant('')),
  optional('title', text),
  optional('icon', text),
  optional('description', text),
  optional('publish', fc.boolean()),
  optional('allow_anyone_to_view_runs', fc.boolean()),
  optional('required_approval', fc.constantFrom('true', 'false', 'ANY', 'ALL')),
  notification,
  trigger,
  method,
);

/** Any action that may be written, with every attribute and every value of its enums in reach. */
export const arbitraryAction: fc.Arbitrary<ArbitraryAction> = config
  .map(withoutNeeded)
  .chain((written) => fc.record({ config: fc.constant(written), late: placesIn(written) }));

/** The configuration as plan sees it: what is known late is put in by `late`, such as cty's unknown. */
export function withLate(config: Written, places: ArbitraryAction['late'], late: (value: Value) => Value): Written {
  const change = (value: Value, at: At, left: ArbitraryAction['late']): Value => {
    if (left.some((place) => place.length === at.length)) return late(value);
    const below = (step: string | number) => left.filter((place) => place[at.length] === step);
    if (Array.isArray(value)) return value.map((item: Value, i) => change(item, [...at, i], below(i)));
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([name, item]) => [name, change(item, [...at, name], below(name))]);
    return Object.fromEntries(entries);
  };
  return change(config, [], places) as Written; // the root is no place of its own
}

type At = readonly (string | number)[];

function placesIn(written: Written): fc.Arbitrary<readonly At[]> {
  const all = places(written).filter((at) => at.length > 0);
  const isLeaf = (at: At) => !all.some((other) => isBelow(other, at));
  const few = fc.array(fc.constantFrom(...all), { maxLength: 2 });
  const outermost = (chosen: readonly At[]) =>
    [...new Set(chosen)].filter((at) => !chosen.some((other) => isBelow(at, other)));
  return fc.oneof(
    { weight: 3, arbitrary: fc.subarray(all.filter(isLeaf)) },
    { weight: 1, arbitrary: few.map(outermost) },
  );
}

function isBelow(at: At, other: At): boolean {
  return at.length > other.length && other.every((step, i) => at[i] === step);
}

/** Every place that holds something, the root first. */
function places(value: Value, at: At = []): readonly At[] {
  if (value === null) return [];
  if (Array.isArray(value)) return [at, ...value.flatMap((item: Value, i) => places(item, [...at, i]))];
  if (!isObject(value)) return [at];
  return [at, ...Object.entries(value).flatMap(([name, item]) => places(item, [...at, name]))];
}

function isObject(value: Value): value is Written {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isUnknown(value)) return false;
  return Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;
}

/** An action may not take the name of the one that is there before. */
function withoutNeeded(written: Written): Written {
  return written.identifier === 'needed' ? { ...written, identifier: 'needed-2' } : written;
}
