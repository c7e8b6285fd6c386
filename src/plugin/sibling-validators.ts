import { isUnknown, type Path, type Value } from '../cty';
import { siblingPath, valueAtPath } from './sibling-path';
import type { Checked, Validator } from './validator';

const summary = 'Invalid Attribute Combination';

/**
 * The attribute may not be there together with any of `references` (see `siblingPath` for how they are written). A
 * value that is known only after apply proves no conflict: it may turn out to be null.
 */
export function conflictsWith(...references: readonly string[]): Validator {
  return {
    description: `cannot be combined with ${names(references)}`,
    check(checked) {
      for (const { path } of places(checked, references).filter(isPresent)) {
        const detail = `Attribute "${checked.path}" cannot be specified when "${path}" is specified. Remove one of the two.`;
        checked.diagnostics.error(summary, detail, checked.path);
      }
    },
  };
}

/** Where the attribute is there, all of `references` must be there too. */
export function alsoRequires(...references: readonly string[]): Validator {
  return {
    description: `requires ${names(references)}`,
    check(checked) {
      for (const { path } of places(checked, references).filter(isAbsent)) {
        const detail = `Attribute "${path}" must be specified when "${checked.path}" is specified. Add it, or remove the other.`;
        checked.diagnostics.error(summary, detail, checked.path);
      }
    },
  };
}

/** Of the attribute and `references`, one is there and no more. */
export function exactlyOneOf(...references: readonly string[]): Validator {
  return {
    description: `exactly one of ${names(references)} must be there`,
    alsoWhenNull: true,
    check(checked) {
      const all = group(checked, references);
      const present = all.filter(isPresent);
      if (present.length > 1) {
        const detail = `${present.length} attributes specified when one (and only one) of ${list(all)} is required: ${list(present)}. Remove all but one.`;
        checked.diagnostics.error(summary, detail, checked.path);
      } else if (all.every(isAbsent)) refuseNone(all, checked, 'one (and only one)');
    },
  };
}

/** Of the attribute and `references`, at least one is there. */
export function atLeastOneOf(...references: readonly string[]): Validator {
  return {
    description: `at least one of ${names(references)} must be there`,
    alsoWhenNull: true,
    check(checked) {
      const all = group(checked, references);
      if (all.every(isAbsent)) refuseNone(all, checked, 'at least one');
    },
  };
}

type Place = { readonly path: Path; readonly value: Value };

const isAbsent = ({ value }: Place): boolean => value === null;
const isPresent = ({ value }: Place): boolean => value !== null && !isUnknown(value);

function refuseNone(all: readonly Place[], { diagnostics, path }: Checked, quantity: string): void {
  diagnostics.error(summary, `No attribute specified when ${quantity} of ${list(all)} is required. Add it.`, path);
}

function places({ path, config }: Checked, references: readonly string[]): readonly Place[] {
  return references.map((reference) => {
    const place = siblingPath(path, reference);
    return { path: place, value: valueAtPath(config, place) };
  });
}

/** The attribute itself and the others, each once: lists of them may or may not name the attribute itself. */
function group(checked: Checked, references: readonly string[]): readonly Place[] {
  const own = checked.path.toString();
  const others = places(checked, references).filter(({ path }) => path.toString() !== own);
  return [{ path: checked.path, value: checked.value }, ...others];
}

const list = (all: readonly Place[]): string => all.map(({ path }) => `"${path}"`).join(', ');
const names = (references: readonly string[]): string =>
  references
    .map(
      (reference) =>
        `\`${reference
          .split('/')
          .filter((step) => step !== '..')
          .join('.')}\``,
    )
    .join(', ');
