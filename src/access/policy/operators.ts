import { type ComparisonOperator, isList, isObject, type Json } from '../../contract';
import { equalAs, orderAs } from './compare';
import type { PropertyShape } from './entity';
import { instantOf, spanOf } from './instants';

/** The value that a rule looks at, with what is declared of it. */
export interface Subject {
  /** null where the property is unset. */
  readonly value: Json;
  readonly shape: PropertyShape;
  /** A list of names, such as `$team`: operators on texts have a meaning of their own for it (spec D-23). */
  readonly isNames?: boolean;
}

/** Yes or no; undefined when the operator has no meaning for these types, which makes the rule false (spec R-38). */
type Answer = boolean | undefined;

type Test = (subject: Subject, asked: Json, now: Date) => Answer;

const equals: Test = ({ value, shape, isNames }, asked, now) => {
  if (isObject(asked)) return between({ value, shape }, asked, now);
  if (asked === null || value === null) return asked === value;
  if (isNames && isList(value) && !isList(asked)) return value.length === 1 && value[0] === asked;
  if (isList(value) && isList(asked)) {
    return (
      value.length === asked.length && value.every((entry, i) => equalAs(shape.items?.type, entry, asked[i] ?? null))
    );
  }
  return equalAs(shape.type, value, asked);
};

const contains: Test = ({ value, isNames }, asked) => {
  if (typeof asked !== 'string') return undefined;
  if (value === null) return false;
  if (isNames && isList(value)) return value.includes(asked);
  return typeof value === 'string' ? value.includes(asked) : undefined;
};

const text =
  (fits: (value: string, asked: string) => boolean): Test =>
  ({ value }, asked) => {
    if (typeof asked !== 'string') return undefined;
    if (value === null) return false;
    return typeof value === 'string' ? fits(value, asked) : undefined;
  };

const beginsWith = text((value, asked) => value.startsWith(asked));
const endsWith = text((value, asked) => value.endsWith(asked));

/** Says whether a list holds a value; of texts by a set, since one long list is asked of every entity. */
function holds(list: readonly Json[], value: Json, type?: string): boolean {
  if (typeof value !== 'string') return list.some((entry) => equalAs(type, value, entry));
  const known = sets.get(list) ?? new Set(list);
  sets.set(list, known);
  return known.has(value);
}

const sets = new WeakMap<readonly Json[], ReadonlySet<Json>>();

const containsAny: Test = ({ value, shape }, asked) => {
  if (!isList(asked)) return undefined;
  if (value === null) return false;
  if (isList(value)) return value.some((entry) => holds(asked, entry, shape.items?.type));
  return typeof value === 'string' ? holds(asked, value) : undefined;
};

const oneOf: Test = (subject, asked, now) => {
  const { value, shape, isNames } = subject;
  if (!isList(asked) || isObject(value)) return undefined;
  if (value === null) return false;
  if (isList(value)) return isNames ? containsAny(subject, asked, now) : undefined;
  return holds(asked, value, shape.type);
};

const between: Test = ({ value }, asked, now) => {
  const [time, span] = [instantOf(value), spanOf(asked, now)];
  return time === undefined || span === undefined ? undefined : span.from <= time && time <= span.to;
};

const expired: Test = ({ value, shape }, _, now) => {
  const time = instantOf(value);
  return time === undefined || shape.format !== 'timer' ? undefined : time <= now.getTime();
};

const isEmpty: Test = ({ value, isNames }) =>
  value === null || (isNames === true && isList(value) && value.length === 0);

const ordered =
  (fits: (order: number) => boolean): Test =>
  ({ value, shape }, asked) => {
    const order = orderAs(shape.type, value, asked);
    return order === undefined ? undefined : fits(order);
  };

const opposite = (answer: Answer): Answer => (answer === undefined ? undefined : !answer);

/** The opposite of a test. An unset property fails the positive test, so it passes this one (spec D-19). */
const not =
  (test: Test): Test =>
  (subject, asked, now) =>
    opposite(test(subject, asked, now));

/** What can be checked is what can be evaluated: the names are the contract's, all of them and no other. */
const tests: Readonly<Record<string, Test>> = {
  '=': equals,
  '!=': not(equals),
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
  '<': ordered((order) => order < 0),
  '<=': ordered((order) => order <= 0),
  isEmpty,
  isNotEmpty: not(isEmpty),
  contains,
  doesNotContains: not(contains),
  containsAny,
  beginsWith,
  doesNotBeginsWith: not(beginsWith),
  endsWith,
  doesNotEndsWith: not(endsWith),
  in: oneOf,
  notIn: not(oneOf),
  between,
  notBetween: not(between),
  isExpired: expired,
  isNotExpired: not(expired),
} satisfies Record<ComparisonOperator, Test>;

/** Says whether there is such an operator between one property and one value. */
export function isComparison(operator: string): boolean {
  return Object.hasOwn(tests, operator);
}

/**
 * Decides one rule: false also when its operator has no meaning for the types at hand, negative operators included.
 *
 * `notBetween` and `isNotExpired` of an unset property are false: D-19 lists the negative operators that are true.
 * Source: spec 04, 3.2; D-17 to D-19a, D-23, D-23a; R-38.
 */
export function compare(operator: string, subject: Subject, asked: Json, now: Date): boolean {
  return tests[operator]?.(subject, asked, now) === true;
}
