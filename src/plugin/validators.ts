import { Decimal, isNumber, isRecord, isSequence, isUnknown, type Value } from '../cty';
import { Diagnostics } from './diagnostics';
import { shown } from './shown';
import type { Checked, Validator } from './validator';

const mismatch = 'Invalid Attribute Value Match';

/** The value is one of `allowed`. */
export function oneOf(...allowed: readonly (string | number | boolean)[]): Validator {
  const choice = allowed.map((each) => JSON.stringify(each)).join(', ');
  const description = allowed.length === 1 ? `must be ${choice}` : `must be one of: ${choice}`;
  return rule(mismatch, description, (value) => allowed.some((each) => each === value) || got);
}

/** The text matches `pattern`; `what` says in words what such a text is: "an identifier: letters, digits and @_.:-". */
export function matches(pattern: RegExp, what = `match the pattern ${pattern.source}`): Validator {
  return rule(mismatch, `must ${what}`, (value) => typeof value !== 'string' || pattern.test(value) || got);
}

/** At least one of `rules` has nothing to say against the value. */
export function anyOf(...rules: readonly Validator[]): Validator {
  return rule(mismatch, rules.map(({ description }) => description).join(', or '), (_, checked) => {
    const passes = ({ check }: Validator): boolean => {
      const diagnostics = new Diagnostics();
      check({ ...checked, diagnostics });
      return !diagnostics.hasErrors;
    };
    return rules.some(passes) || got;
  });
}

/** The text has at least `min` characters (Unicode code points). */
export function lengthAtLeast(min: number): Validator {
  return rule('Invalid Attribute Value Length', `string length must be at least ${min}`, (value) => {
    return typeof value !== 'string' || value.length >= 2 * min || has(characters(value), (count) => count >= min);
  });
}

/** The text has at most `max` characters (Unicode code points). */
export function lengthAtMost(max: number): Validator {
  return rule('Invalid Attribute Value Length', `string length must be at most ${max}`, (value) => {
    return typeof value !== 'string' || value.length <= max || has(characters(value), (count) => count <= max);
  });
}

/** The number is `min` or more. */
export function atLeast(min: number): Validator {
  return rule('Invalid Attribute Value', `must be at least ${min}`, (value) => {
    return !isNumber(value) || Number(value.toString()) >= min || got;
  });
}

/** The number is `max` or less. */
export function atMost(max: number): Validator {
  return rule('Invalid Attribute Value', `must be at most ${max}`, (value) => {
    return !isNumber(value) || Number(value.toString()) <= max || got;
  });
}

/** The number has no fraction. */
export const integer: Validator = rule('Invalid Attribute Value', 'must be a whole number', (value) => {
  return !isNumber(value) || !/\.|e-/.test(value.toString()) || got;
});

/** No two elements of the list are equal. Elements that are not known yet may still be anything. */
export const uniqueValues: Validator = rule('Duplicate List Value', 'must hold every value once', (value) => {
  if (!isSequence(value)) return true;
  const seen = new Set<unknown>();
  for (const element of value) {
    if (element === null || isUnknown(element)) continue;
    const key = element instanceof Decimal ? `number ${element.text}` : element;
    if (seen.has(key)) return `${shown(element)} is listed twice`;
    seen.add(key);
  }
  return true;
});

/** The list, set or map has at least `min` entries; entries not known yet count. */
export function sizeAtLeast(min: number): Validator {
  return rule('Invalid Attribute Value', `must contain at least ${min} ${min === 1 ? 'entry' : 'entries'}`, (value) =>
    has(size(value), (count) => count >= min),
  );
}

/** The list, set or map has at most `max` entries. */
export function sizeAtMost(max: number): Validator {
  return rule('Invalid Attribute Value', `must contain at most ${max} ${max === 1 ? 'entry' : 'entries'}`, (value) =>
    has(size(value), (count) => count <= max),
  );
}

/** Every known entry of the list, set or map keeps `inner`. */
export function each(inner: Validator): Validator {
  return {
    description: `each entry ${inner.description}`,
    check(checked) {
      const { value, path } = checked;
      if (isSequence(value)) {
        for (const [i, entry] of value.entries()) visit(inner, { ...checked, value: entry, path: path.index(i) });
      } else if (isRecord(value)) {
        for (const [key, entry] of Object.entries(value))
          visit(inner, { ...checked, value: entry, path: path.key(key) });
      }
    },
  };
}

/** Every key of the map keeps `inner`. */
export function keys(inner: Validator): Validator {
  return {
    description: `each key ${inner.description}`,
    check(checked) {
      if (!isRecord(checked.value)) return;
      for (const key of Object.keys(checked.value)) {
        inner.check({ ...checked, value: key, path: checked.path.key(key) });
      }
    },
  };
}

const got = Symbol('say what the value is');

/** Makes a rule of a test that answers true, `got` (the value itself is to be shown) or what is there instead. */
function rule(
  summary: string,
  description: string,
  test: (value: Value, checked: Checked) => true | string | typeof got,
) {
  const sentence = description.startsWith('must ') ? `The value ${description}` : `The ${description}`;
  return {
    description,
    check(checked: Checked) {
      const answer = test(checked.value, checked);
      if (answer === true) return;
      const found = checked.sensitive
        ? 'the value given (which is sensitive)'
        : answer === got
          ? shown(checked.value)
          : answer;
      checked.diagnostics.error(summary, `${sentence}, got: ${found}.`, checked.path);
    },
  } satisfies Validator;
}

function visit(inner: Validator, checked: Checked): void {
  if (checked.value !== null && !isUnknown(checked.value)) inner.check(checked);
}

const has = (count: number, fits: (count: number) => boolean): true | string => fits(count) || String(count);

function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function size(value: Value): number {
  return isSequence(value) ? value.length : isRecord(value) ? Object.keys(value).length : 0;
}
