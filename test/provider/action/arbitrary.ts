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
   * Places of `config` whose values may be known only after apply: steps are attributes, map keys and list indexes. None
   * of them is inside JSON or below another.
   */
  readonly late: readonly (readonly (string | number)[])[];
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
  .chain((written) => fc.record({ config: fc.constant(written), late: fc.subarray(leaves(written)) }));

/** The configuration as plan sees it: what is known late is put in by `late`, such as cty's unknown. */
export function withLate(config: Written, places: ArbitraryAction['late'], late: (value: Value) => Value): Written {
  const change = (value: Value, at: readonly (string | number)[], left: ArbitraryAction['late']): Value => {
    if (left.some((place) => place.length === at.length)) return late(value);
    const below = (step: string | number) => left.filter((place) => place[at.length] === step);
    if (Array.isArray(value)) return value.map((item: Value, i) => change(item, [...at, i], below(i)));
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([name, item]) => [name, change(item, [...at, name], below(name))]);
    return Object.fromEntries(entries);
  };
  return change(config, [], places) as Written; // the root is no place of its own
}

/** Places of texts, numbers, switches and lists of such; the identifier is among them. */
function leaves(value: Value, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (Array.isArray(value)) return value.flatMap((item: Value, i) => leaves(item, [...at, i]));
  if (isObject(value)) return Object.entries(value).flatMap(([name, item]) => leaves(item, [...at, name]));
  return value === null ? [] : [at];
}

function isObject(value: Value): value is Written {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isUnknown(value)) return false;
  return Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;
}

/** An action may not take the name of the one that is there before. */
function withoutNeeded(written: Written): Written {
  return written.identifier === 'needed' ? { ...written, identifier: 'needed-2' } : written;
}
