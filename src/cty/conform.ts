import { isNumber, isSoundNumber } from './number';
import { Path } from './path';
import { isWellFormed } from './text';
import type { Type } from './type';
import { attributeNames, attributeOf, deepest } from './type-json';
import { refinementProblem, Unknown } from './unknown';
import { Dynamic, isRecord, isSequence, type Value } from './value';

/** What keeps a value from being of a type, and where in the value. */
export type Misfit = { readonly path: Path; readonly message: string };

/**
 * Finds the first place where a value is not of the type: another kind, a missing or an extra attribute, text with
 * half a character, contradicting refinements, nesting beyond 500. Null and unknown are of every type.
 *
 * @returns nothing when the value fits, and can be sent.
 */
export function conforms(type: Type, value: Value): Misfit | undefined {
  return check(type, value, Path.root, 0);
}

function check(type: Type, value: Value, path: Path, depth: number): Misfit | undefined {
  if (depth > deepest) return { path, message: `values nest deeper than ${deepest}` };
  if (value === null) return undefined;
  if (value instanceof Unknown) return misfit(path, unknownProblem(type, value));
  switch (type.kind) {
    case 'string':
      return misfit(path, typeof value === 'string' ? textProblem(value) : 'a string is required');
    case 'number':
      return misfit(path, isNumber(value) && isSoundNumber(value) ? undefined : 'a number is required');
    case 'bool':
      return misfit(path, typeof value === 'boolean' ? undefined : 'a bool is required');
    case 'dynamic':
      if (!(value instanceof Dynamic)) return { path, message: 'a value with its type (Dynamic) is required' };
      return check(value.type, value.value, path, depth + 1);
    case 'list':
    case 'set':
      return checkElements(() => type.element, value, `a ${type.kind} is required`, path, depth);
    case 'tuple': {
      const { elements } = type;
      const wanted = `a tuple of ${elements.length} elements is required`;
      if (isSequence(value) && value.length !== elements.length) return { path, message: wanted };
      return checkElements((i) => elements[i], value, wanted, path, depth);
    }
    case 'map':
      return checkMap(type.element, value, path, depth);
    case 'object':
      return checkObject(type, value, path, depth);
  }
}

function checkElements(
  typeAt: (index: number) => Type | undefined,
  value: Value,
  wanted: string,
  path: Path,
  depth: number,
): Misfit | undefined {
  if (!isSequence(value)) return { path, message: wanted };
  for (let i = 0; i < value.length; i++) {
    const type = typeAt(i);
    const element = value[i];
    if (element === undefined || !type) return { path: path.index(i), message: 'an element is missing' };
    const found = check(type, element, path.index(i), depth + 1);
    if (found) return found;
  }
  return undefined;
}

function checkMap(element: Type, value: Value, path: Path, depth: number): Misfit | undefined {
  if (!isRecord(value)) return { path, message: 'a map is required' };
  for (const [key, item] of Object.entries(value)) {
    if (!isWellFormed(key)) return { path, message: 'a key holds half a character (a lone surrogate)' };
    if (item === undefined) return { path: path.key(key), message: 'an element is missing' };
    const found = check(element, item, path.key(key), depth + 1);
    if (found) return found;
  }
  return undefined;
}

function checkObject(
  type: { readonly attributes: { readonly [name: string]: Type } },
  value: Value,
  path: Path,
  depth: number,
): Misfit | undefined {
  if (!isRecord(value)) return { path, message: 'an object is required' };
  const names = attributeNames(type.attributes);
  for (const name of names) {
    const item = Object.hasOwn(value, name) ? value[name] : undefined;
    if (item === undefined) return { path, message: `the attribute "${name}" is missing` };
    const found = check(attributeOf(type, name), item, path.attribute(name), depth + 1);
    if (found) return found;
  }
  const extra = Object.keys(value).find((name) => !Object.hasOwn(type.attributes, name));
  return misfit(path, extra === undefined ? undefined : `the type has no attribute "${extra}"`);
}

function unknownProblem(type: Type, { refinements }: Unknown): string | undefined {
  const { stringPrefix } = refinements;
  return refinementProblem(type, refinements) ?? (stringPrefix === undefined ? undefined : textProblem(stringPrefix));
}

function textProblem(text: string): string | undefined {
  return isWellFormed(text) ? undefined : 'the text holds half a character (a lone surrogate)';
}

function misfit(path: Path, message: string | undefined): Misfit | undefined {
  return message === undefined ? undefined : { path, message };
}
